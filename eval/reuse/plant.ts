import type { Range } from "../../src/core/model/range.ts";
import { segmentSentences } from "../../src/core/text/sentences.ts";
import { countWords, segmentWords } from "../../src/core/text/words.ts";

/** Two texts; the passages planted in both; and stretches that are scored neither way. */
export interface Planted {
  readonly texts: readonly [string, string];
  readonly gold: readonly [Range, Range] | null;
}

/** Shares of a passage's words that are edited. */
export const RATES = [0, 0.05, 0.1, 0.2, 0.3];
/** Pairs of texts planted at each. */
export const PAIRS = 80;
const WORDS = { least: 25, most: 120 };

/** Mulberry32: the same plantings in every run. */
export function randomOf(seed: number): () => number {
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

/** A pair of texts with a passage planted in one of them, or in both as somebody's words. */
export function plant(
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
