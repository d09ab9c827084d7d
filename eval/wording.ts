import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { findSignals } from "../src/core/wording/find-signals.ts";
import type { Signal } from "../src/core/wording/signal.ts";
import { classifyInFolds, markedInFolds } from "./bag-of-words.ts";
import { interval } from "./interval.ts";
import type { Tell } from "./mistakes.ts";
import type { Evaluation, Score } from "./score.ts";
import { wordingInContext } from "./wording-in-context.ts";

const itemSchema = z.object({ text: z.string(), label: z.string(), biasedWords: z.string() });

interface Item {
  readonly text: string;
  readonly biased: boolean;
  readonly words: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  readonly signals: readonly Signal[];
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu);
  return new Set([...words].map(([word]) => word));
}

/** The sentences two in three annotators agreed on, with what we find in each. */
async function readItems(data: string): Promise<Item[]> {
  const file = await readFile(join(data, "wording/loaded.jsonl"), "utf8");
  return file
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => itemSchema.parse(JSON.parse(line)))
    .filter(({ label }) => label !== "No agreement")
    .map(({ text, label, biasedWords }) => {
      // A list as Python prints it: ['one', "two's"].
      const listed = [...biasedWords.matchAll(/'((?:[^'\\]|\\.)*)'(?=[,\]])|"([^"]*)"(?=[,\]])/gu)];
      const marked = wordsOf(listed.map(([, one, two]) => one ?? two ?? "").join(" "));
      const sentences = segmentSentences(text);
      const signals = findSignals(text, sentences, extractQuotations(text, sentences));
      return { text, biased: label === "Biased", words: wordsOf(text), marked, signals };
    });
}

interface Answer {
  readonly biased: boolean;
  readonly said: boolean;
}

function f1(right: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
}

/** The mean of the F1 of both labels. */
function macroF1(answers: readonly Answer[]): number {
  const of = (label: boolean): number =>
    f1(
      answers.filter(({ biased, said }) => biased === label && said === label).length,
      answers.filter(({ said }) => said === label).length,
      answers.filter(({ biased }) => biased === label).length,
    );
  return (of(true) + of(false)) / 2;
}

interface WordAnswer {
  readonly found: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}

/** F1 over all words of all sentences, each word once a sentence. */
function wordF1(answers: readonly WordAnswer[]): number {
  let [right, all, wanted] = [0, 0, 0];
  for (const { found, marked } of answers) {
    right += [...found].filter((word) => marked.has(word)).length;
    all += found.size;
    wanted += marked.size;
  }
  return f1(right, all, wanted);
}

function loadedOf(item: Item, voices: readonly string[]): Signal[] {
  return item.signals.filter(({ kind, voice }) => kind === "loaded" && voices.includes(voice));
}

/** For each rule: how often a sentence in which it fires is one the annotators call biased. */
function ruleScores(items: readonly Item[]): Score[] {
  const rules = new Set(items.flatMap(({ signals }) => signals.map(({ rule }) => rule)));
  return [...rules].sort().flatMap((rule): Score[] => {
    const fired = items.filter(({ signals }) =>
      signals.some((signal) => signal.rule === rule && signal.voice !== "direct"),
    );
    if (fired.length === 0) return [];
    const value = fired.filter(({ biased }) => biased).length / fired.length;
    return [
      { set: "wording/loaded", measure: `judged biased, ${rule}`, value, items: fired.length },
    ];
  });
}

/**
 * Sentences called loaded that annotators call unbiased, worst those with most loaded words; and
 * biased ones in which nothing is found, worst those with most words marked.
 */
function tellMistakes(items: readonly Item[], voices: readonly string[], tell: Tell): void {
  for (const item of items) {
    const loaded = loadedOf(item, voices);
    if (item.biased === loaded.length > 0) continue;
    const words = loaded.map(({ rule, cue }) => `${cue} (${rule})`);
    tell({
      set: "wording/loaded",
      kind: item.biased ? "missed" : "false",
      weight: item.biased ? item.marked.size : loaded.length,
      about: (item.biased ? [...item.marked] : words).join(", "),
      texts: [item.text],
    });
  }
}

/**
 * Loaded wording in sentences annotators labelled and marked words in: macro-F1 of the sentence
 * labels (biased where we find a loaded word outside direct quotations), F1 of the words, beside
 * bags of words trained in folds on the set itself; intervals by resampling sentences. Then, for
 * every rule, the share of its sentences judged biased.
 */
export const evaluateWording: Evaluation = async (data, tell) => {
  const items = await readItems(data);
  const score = { set: "wording/loaded", items: items.length };
  const bayes = classifyInFolds(items.map(({ words, biased }) => ({ words, positive: biased })));
  const baseline = {
    name: "bag of words, trained in folds",
    value: macroF1(items.map(({ biased }, at) => ({ biased, said: bayes[at] ?? false }))),
  };
  const answersOf = (voices: readonly string[]): Answer[] =>
    items.map((item) => ({ biased: item.biased, said: loadedOf(item, voices).length > 0 }));
  const wordsFound = (voices: readonly string[]): WordAnswer[] =>
    items.map((item) => {
      const spans = loadedOf(item, voices).map(({ start, end }) => item.text.slice(start, end));
      return { marked: item.marked, found: wordsOf(spans.join(" ")) };
    });
  const [told, own] = [answersOf(["own", "indirect"]), answersOf(["own"])];
  const [words, ownWords] = [wordsFound(["own", "indirect"]), wordsFound(["own"])];
  tellMistakes(items, ["own", "indirect"], tell);
  const trained = markedInFolds(items);
  const shareOf = (label: boolean): number => {
    const said = told.filter((answer) => answer.said === label);
    return said.filter((answer) => answer.biased === label).length / said.length;
  };
  return [
    {
      ...score,
      measure: `sentence macro-F1 ${interval(told, macroF1)}`,
      value: macroF1(told),
      baseline,
      target: 0.7,
    },
    { ...score, measure: "sentence macro-F1, own voice only", value: macroF1(own), baseline },
    { ...score, measure: "right of those called loaded", value: shareOf(true) },
    { ...score, measure: "right of those called plain", value: shareOf(false) },
    {
      ...score,
      measure: `word F1 ${interval(words, wordF1)}`,
      value: wordF1(words),
      baseline: {
        name: "words marked in other folds",
        value: wordF1(
          items.map(({ marked }, at) => ({ marked, found: trained[at] ?? new Set<string>() })),
        ),
      },
      target: 0.4,
    },
    { ...score, measure: "word F1, own voice only", value: wordF1(ownWords) },
    ...(await wordingInContext(data)),
    ...ruleScores(items),
  ];
};
