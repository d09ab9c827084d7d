import { diffWords as jsdiffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { diff as fastMyersDiff } from "fast-myers-diff";
import { alignArticles } from "../src/core/compare/rows/align.ts";
import { compareArticles } from "../src/core/compare/rows/pair.ts";
import type { ComparedArticle } from "../src/core/compare/rows/align.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { segmentWords } from "../src/core/text/words.ts";
import { spreadOf, timeInTurn } from "./measure.ts";
import type { Bench, Measurement } from "./measure.ts";
import { makeArticle, rearrange } from "./texts.ts";

/** A whole comparison, from the bare texts: sentences, alignment, words. */
function compareTexts(base: string, other: string): unknown {
  const article = (id: string, text: string): ComparedArticle => ({
    id,
    text,
    sentences: segmentSentences(text),
    quotations: [],
  });
  return compareArticles(article("base", base), article("other", other));
}

/** diff-match-patch as its makers propose for words: every word and gap as one character. */
function diffMatchPatchWords(base: string, other: string): unknown {
  const characters = new Map<string, string>();
  const encode = (text: string): string =>
    text
      .split(/(\s+)/u)
      .map((token) => {
        const known = characters.get(token) ?? String.fromCharCode(characters.size + 1);
        characters.set(token, known);
        return known;
      })
      .join("");
  const engine = new DiffMatchPatch();
  // Its default gives up on exactness after a second; it is to finish its work, as we do.
  engine.Diff_Timeout = 0;
  return engine.diff_main(encode(base), encode(other), false);
}

/** fast-myers-diff at its strongest: on word ids alone, its edits counted and not turned to text. */
function fastMyersWords(base: string, other: string): number {
  const ids = new Map<string, number>();
  const encode = (text: string): number[] =>
    segmentWords(text).map(({ form }) => {
      const known = ids.get(form) ?? ids.size;
      ids.set(form, known);
      return known;
    });
  let edits = 0;
  for (const [from, to] of fastMyersDiff(encode(base), encode(other))) edits += to - from + 1;
  return edits;
}

async function compareAt(words: number, rounds: number): Promise<Measurement[]> {
  const base = makeArticle(words, words);
  const other = rearrange(base, words + 1);
  const times = await timeInTurn(
    [
      () => compareTexts(base, other),
      () => jsdiffWords(base, other),
      () => fastMyersWords(base, other),
      () => diffMatchPatchWords(base, other),
    ],
    rounds,
  );
  const [ours, ...libraries] = times.map(spreadOf);
  const names = ["jsdiff diffWords", "fast-myers-diff, on word ids", "diff-match-patch, by words"];
  if (ours === undefined) return [];
  return libraries.map(({ median }, index) => ({
    name: `compare two texts of ${words} words with moved blocks`,
    unit: "ms",
    ...ours,
    against: { name: names[index] ?? "", median, ratio: ours.median / median },
  }));
}

/** All rows of twenty articles of 600 words that tell one event, from their texts and sentences. */
async function allRows(rounds: number): Promise<Measurement[]> {
  const base = makeArticle(600, 600);
  const texts = Array.from({ length: 20 }, (_, index) =>
    index === 0 ? base : rearrange(base, 600 + index),
  );
  const articles = texts.map((text, index): ComparedArticle => ({
    id: `article ${index}`,
    text,
    sentences: segmentSentences(text),
    quotations: [],
  }));
  const [first = "", second = "", third = ""] = texts;
  const times = await timeInTurn(
    [() => alignArticles(articles), () => [jsdiffWords(first, second), jsdiffWords(second, third)]],
    rounds,
  );
  const [ours, pairs] = times.map(spreadOf);
  if (ours === undefined || pairs === undefined) return [];
  const against = {
    name: "jsdiff diffWords, two of their 190 pairs",
    median: pairs.median,
    ratio: ours.median / pairs.median,
  };
  return [{ name: "all rows of 20 articles of 600 words", unit: "ms", ...ours, against }];
}

/** How the time of a comparison grows when both texts have sixteen times the words. */
async function growth(rounds: number): Promise<Measurement[]> {
  const [small, large] = [625, 10_000].map((words) => {
    const base = makeArticle(words, words);
    return [base, rearrange(base, words + 1)] as const;
  });
  if (small === undefined || large === undefined) return [];
  const times = await timeInTurn(
    [() => compareTexts(...small), () => compareTexts(...large)],
    rounds,
  );
  const [less, more] = times.map(spreadOf);
  if (less === undefined || more === undefined) return [];
  const against = { name: "625 words", median: less.median, ratio: more.median / less.median };
  return [
    { name: "compare two texts of 10,000 words, 16 times the words", unit: "ms", ...more, against },
  ];
}

/** Comparing texts: two against the usual libraries' word diffs, many at once, long ones. */
export const benchCompare: Bench = async () => [
  // First, on a heap that no library has filled yet.
  ...(await growth(9)),
  ...(await compareAt(600, 5)),
  ...(await compareAt(10_000, 3)),
  ...(await allRows(7)),
];
