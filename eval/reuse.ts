import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { diffArrays } from "diff";
import { z } from "zod";
import type { Member } from "../src/core/compare/member.ts";
import { findReuse } from "../src/core/compare/reuse/find-reuse.ts";
import { analyseText } from "../src/core/extract/analyse.ts";
import type { Range } from "../src/core/model/range.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { countWords, segmentWords } from "../src/core/text/words.ts";
import type { Evaluation, Score } from "./score.ts";

/** Two texts; the passages planted in both; and stretches that are scored neither way. */
interface Planted {
  readonly texts: readonly [string, string];
  readonly gold: readonly [Range, Range] | null;
}

const RATES = [0, 0.05, 0.1, 0.2, 0.3];
const PAIRS = 80;
const WORDS = { least: 25, most: 120 };

/** Mulberry32: the same plantings in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** True when as many marks are opened as closed. */
const isBalanced = (text: string): boolean => (text.match(/["“”]/gu)?.length ?? 0) % 2 === 0;

/** True where a text stands in nobody's quotation: its paragraph is balanced up to here and whole. */
function isOutside(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = `${text}\n`.indexOf("\n", at);
  return isBalanced(text.slice(start, at)) && isBalanced(text.slice(start, end));
}

/** Whole sentences of one paragraph or more, of so many words that a passage may have. */
function passageOf(text: string, random: () => number): Range | null {
  const sentences = segmentSentences(text);
  const from = Math.floor(random() * sentences.length);
  const wanted = WORDS.least + random() * (WORDS.most - WORDS.least);
  let passage: Range | null = null;
  for (let to = from; to < sentences.length; to += 1) {
    const range = { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? 0 };
    const words = countWords(text.slice(range.start, range.end));
    if (words > WORDS.most) break;
    if (words >= WORDS.least) passage = range;
    if (words >= wanted) break;
  }
  const isOpen = passage !== null && isOutside(text, passage.start) && isOutside(text, passage.end);
  return isOpen ? passage : null;
}

/** The passage with this share of its words exchanged, left out or added, and sentences swapped. */
function edited(
  passage: string,
  vocabulary: readonly string[],
  rate: number,
  random: () => number,
) {
  const sentences = segmentSentences(passage).map(({ start, end }) => passage.slice(start, end));
  if (rate >= 0.1 && sentences.length > 1 && sentences.every(isBalanced) && random() < 0.5) {
    const at = Math.floor(random() * (sentences.length - 1));
    sentences.splice(at, 2, sentences[at + 1] ?? "", sentences[at] ?? "");
  }
  const words = sentences.join(" ").split(" ");
  return words
    .flatMap((word) => {
      if (random() >= rate || /["“”]/u.test(word)) return [word];
      const other = pick(vocabulary, random) ?? word;
      const choice = random();
      const mark = /[.,;:!?]*$/u.exec(word)?.[0] ?? "";
      if (choice < 0.6) return [other + mark];
      return choice < 0.8 ? [] : [word, other];
    })
    .join(" ");
}

/** The host with the passage between two of its paragraphs or sentences, and where it stands. */
function inserted(host: string, passage: string, random: () => number): [string, Range] {
  const ends = segmentSentences(host)
    .map(({ end }) => end)
    .filter((end) => isOutside(host, end));
  const at = pick(ends, random) ?? host.length;
  const space = random() < 0.5 ? "\n\n" : " ";
  const start = at + space.length;
  const text = `${host.slice(0, at)}${space}${passage}${space}${host.slice(at).trimStart()}`;
  return [text, { start, end: start + passage.length }];
}

function plant(
  articles: readonly string[],
  rate: number,
  quoted: boolean,
  random: () => number,
): Planted {
  for (;;) {
    const [donor, host] = [pick(articles, random) ?? "", pick(articles, random) ?? ""];
    const range = passageOf(donor, random);
    if (donor === host || range === null) continue;
    const passage = donor.slice(range.start, range.end);
    if (quoted) {
      if (/["“”]/u.test(passage) || passage.includes("\n")) continue;
      const speech = (words: string): string => `“${words.replace(/\.$/u, ",")}” Doe said.`;
      const [one] = inserted(pick(articles, random) ?? "", speech(passage), random);
      const [other] = inserted(host, speech(passage), random);
      return { texts: [one, other], gold: null };
    }
    const vocabulary = segmentWords(host).map(({ start, end }) => host.slice(start, end));
    const [text, place] = inserted(host, edited(passage, vocabulary, rate, random), random);
    return { texts: [donor, text], gold: [range, place] };
  }
}

type Finder = (a: string, b: string) => readonly (readonly [Range, Range])[];

function memberOf(id: string, text: string): Member {
  return {
    id,
    headline: null,
    outlet: null,
    text,
    analysis: analyseText(text),
    published: null,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
  };
}

const ours: Finder = (a, b) =>
  findReuse([memberOf("a", a), memberOf("b", b)]).flatMap(({ spans }) => spans);

/** Baseline: runs of eight or more words that a word diff leaves as they are. */
const commonRuns: Finder = (a, b) => {
  const [ourWords, theirWords] = [segmentWords(a), segmentWords(b)];
  const found: [Range, Range][] = [];
  let [one, other] = [0, 0];
  for (const part of diffArrays(
    ourWords.map(({ form }) => form),
    theirWords.map(({ form }) => form),
  )) {
    if (!part.added && !part.removed && part.count >= 8) {
      found.push([
        { start: ourWords[one]?.start ?? 0, end: ourWords[one + part.count - 1]?.end ?? 0 },
        { start: theirWords[other]?.start ?? 0, end: theirWords[other + part.count - 1]?.end ?? 0 },
      ]);
    }
    if (!part.added) one += part.count;
    if (!part.removed) other += part.count;
  }
  return found;
};

/** Baseline: every shingle of eight words that both texts have. */
const shingles: Finder = (a, b) => {
  const [ourWords, theirWords] = [segmentWords(a), segmentWords(b)];
  const key = (words: typeof ourWords, at: number): string =>
    words
      .slice(at, at + 8)
      .map(({ form }) => form)
      .join(" ");
  const places = new Map<string, number>();
  for (let at = 0; at + 8 <= theirWords.length; at += 1) places.set(key(theirWords, at), at);
  return ourWords.flatMap((_, at): [Range, Range][] => {
    const place = at + 8 <= ourWords.length ? places.get(key(ourWords, at)) : undefined;
    if (place === undefined) return [];
    return [
      [
        { start: ourWords[at]?.start ?? 0, end: ourWords[at + 7]?.end ?? 0 },
        { start: theirWords[place]?.start ?? 0, end: theirWords[place + 7]?.end ?? 0 },
      ],
    ];
  });
};

/** Characters found and planted, found, and planted, of one pair. */
type Counts = readonly [hits: number, found: number, wanted: number];

/** Characters in quotation marks, six words or more: no copying, whether planted or not. */
function ignored(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end, kind } of analyseText(text).quotations) {
    if (kind !== "indirect" && countWords(text.slice(start, end)) >= 6) marks.fill(1, start, end);
  }
  return marks;
}

function count({ texts, gold }: Planted, find: Finder): Counts {
  const spans = find(...texts);
  let [hits, all, wanted] = [0, 0, 0];
  for (const side of [0, 1] as const) {
    const skip = ignored(texts[side]);
    const found = new Uint8Array(texts[side].length);
    for (const span of spans) found.fill(1, span[side].start, span[side].end);
    const place = gold?.[side] ?? { start: 0, end: 0 };
    for (let at = 0; at < found.length; at += 1) {
      if (skip[at] === 1) continue;
      const planted = place.start <= at && at < place.end;
      const isFound = found[at] === 1;
      if (planted && isFound) hits += 1;
      if (isFound) all += 1;
      if (planted) wanted += 1;
    }
  }
  return [hits, all, wanted];
}

function figures(counts: readonly Counts[]): { precision: number; recall: number; f1: number } {
  const [hits, found, wanted] = counts.reduce(
    (sum, pair) => [sum[0] + pair[0], sum[1] + pair[1], sum[2] + pair[2]],
    [0, 0, 0],
  );
  return {
    precision: hits / (found || 1),
    recall: hits / (wanted || 1),
    f1: (2 * hits) / (found + wanted || 1),
  };
}

/** The middle 95 % of a figure over 1,000 samples of the items drawn with putting back. */
function interval<Item>(items: readonly Item[], figure: (sample: Item[]) => number): string {
  const random = randomOf(95);
  const values = Array.from({ length: 1000 }, () =>
    figure(items.map((item) => pick(items, random) ?? item)),
  ).sort((a, b) => a - b);
  const at = (share: number): string =>
    (100 * (values[Math.floor(share * values.length)] ?? 0)).toFixed(1);
  return `(95 %: ${at(0.025)}–${at(0.975)})`;
}

const tripleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

/** The articles of each judged story of three outlets. */
async function readTriples(data: string): Promise<string[][]> {
  const folder = join(data, "stories/triples/articles");
  const stories = new Map<string, string[]>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json")).sort()) {
    const article = tripleSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
    const text = article["body-paragraphs"].map((part) => part.join(" ")).join("\n\n");
    const story = name.replace(/_\d\.json$/u, "");
    stories.set(story, [...(stories.get(story) ?? []), text]);
  }
  return [...stories.values()];
}

async function readArticles(data: string): Promise<string[]> {
  const lines = gunzipSync(await readFile(join(data, "scale/articles.jsonl.gz"))).toString("utf8");
  return lines
    .split("\n")
    .filter((line, index) => line !== "" && index % 17 === 0)
    .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text)
    .filter((text) => countWords(text) >= 150);
}

const METHODS: readonly (readonly [string, Finder])[] = [
  ["ours", ours],
  ["jsdiff, runs of 8 words", commonRuns],
  ["shared shingles of 8 words", shingles],
];

/**
 * Text alignment's winner at PAN 2014 (Sanchez-Perez, Sidorov & Gelbukh): plagdet, character F1
 * over granularity, on that year's corpus of artificial and simulated cases. Other data than ours.
 */
const PAN_2014 = { name: "PAN 2014 winner's plagdet (other data)", value: 0.878 };

/**
 * Reuse between articles. No judged set of news reuse exists, so passages of real articles are
 * planted in others, edited at stated rates (character precision, recall and F1 of the spans,
 * beside two baselines), others are planted as quotations (which must not be found), and articles
 * of different outlets on one event are compared as they are (which should share next to nothing).
 */
export const evaluateReuse: Evaluation = async (data) => {
  const articles = await readArticles(data);
  const scores: Score[] = [];
  const all = METHODS.map((): Counts[] => []);
  for (const rate of RATES) {
    const random = randomOf(Math.round(rate * 100) + 1);
    const planted = Array.from({ length: PAIRS }, () => plant(articles, rate, false, random));
    for (const [index, [name, find]] of METHODS.entries()) {
      const counts = planted.map((pair) => count(pair, find));
      all[index]?.push(...counts);
      const { precision, recall, f1 } = figures(counts);
      const common = { set: `reuse, ${rate * 100} % edited`, items: PAIRS };
      if (index === 0) {
        scores.push({ ...common, measure: "precision", value: precision });
        scores.push({ ...common, measure: "recall", value: recall });
      }
      const spread = interval(counts, (sample) => figures(sample).f1);
      scores.push({ ...common, measure: `${name}: F1 ${spread}`, value: f1 });
    }
  }
  for (const [index, [name]] of METHODS.entries()) {
    const counts = all[index] ?? [];
    const spread = interval(counts, (sample) => figures(sample).f1);
    scores.push({
      set: "reuse, all rates",
      measure: `${name}: F1 ${spread}`,
      value: figures(counts).f1,
      items: counts.length,
      ...(index === 0 ? { baseline: PAN_2014 } : {}),
    });
  }
  const random = randomOf(7);
  const quoted = Array.from({ length: PAIRS }, () => plant(articles, 0, true, random));
  const natural = (await readTriples(data)).flatMap((story) =>
    story.flatMap((a, index) => story.slice(index + 1).map((b) => [a, b] as const)),
  );
  for (const [name, find] of METHODS) {
    const leaks = quoted.map(({ texts }) => (find(...texts).length > 0 ? 1 : 0));
    const alarms = natural.map(([a, b]) => (find(a, b).length > 0 ? 1 : 0));
    const rateOf = (flags: readonly number[]): number =>
      flags.reduce<number>((sum, flag) => sum + flag, 0) / flags.length;
    scores.push(
      {
        set: "reuse, quotations",
        measure: `${name}: pairs with a false find ${interval(leaks, rateOf)}`,
        value: rateOf(leaks),
        items: leaks.length,
      },
      {
        set: "reuse, outlets on one event",
        measure: `${name}: pairs with a find ${interval(alarms, rateOf)}`,
        value: rateOf(alarms),
        items: alarms.length,
      },
    );
  }
  return scores;
};
