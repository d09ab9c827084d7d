import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import { fingerprinted } from "./passages.ts";
import type { Fingerprinted } from "./passages.ts";
import { hashWord } from "./shingles.ts";

/** The words of a text among which passages are looked for. */
export interface OwnWords extends Fingerprinted {
  readonly words: readonly Word[];
  /** For each word, its place among all words of the text: a step over one tells that some were set aside. */
  readonly places: readonly number[];
  /** All words of the text. */
  readonly total: number;
}

/** What a shared function word counts for; any other counts 1. */
const FUNCTION_WORD = 0.4;

/** A shingle of four words stands for its text when two of them are no function words. */
const LEAST_SHINGLE = 2 + FUNCTION_WORD;

/** Fewer words in marks are a phrase of the outlet's own sentence, not somebody's speech. */
const LEAST_QUOTED_WORDS = 6;

/** Marks the words of a text that stand in one of the ranges, where at least so many do. */
function setAside(words: readonly Word[], ranges: readonly Range[], least: number): Uint8Array {
  const aside = new Uint8Array(words.length);
  for (const { start, end } of ranges) {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.start ?? end) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while ((words[last]?.end ?? Infinity) <= end) last += 1;
    if (last - low >= least) aside.fill(1, low, last);
  }
  return aside;
}

/**
 * The words of a text without those in the quoted ranges (six or more in each) and in the ranges
 * of boilerplate, fingerprinted.
 */
export function ownWordsOf(
  text: string,
  quotations: readonly Range[],
  boilerplate: readonly Range[],
): OwnWords {
  const all = segmentWords(text);
  const quoted = setAside(all, quotations, LEAST_QUOTED_WORDS);
  const standing = setAside(all, boilerplate, 1);
  const places = [...all.keys()].filter((at) => quoted[at] === 0 && standing[at] === 0);
  const words = places.flatMap((at) => all[at] ?? []);
  const sequence = {
    forms: Int32Array.from(words, ({ form }) => hashWord(form)),
    weights: Float32Array.from(words, ({ form }) => (isFunctionWord(form) ? FUNCTION_WORD : 1)),
  };
  return { ...fingerprinted(sequence, LEAST_SHINGLE), words, places, total: all.length };
}
