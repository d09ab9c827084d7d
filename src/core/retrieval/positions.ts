import type { Range } from "../model/range.ts";
import { segmentSentences } from "../text/sentences.ts";
import { segmentWords } from "../text/words.ts";

/** How many of the sorted offsets are at most `offset`. */
function countUpTo(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First and last of what a range touches: indexes, both included. */
export interface Touched {
  readonly first: number;
  readonly last: number;
}

/** What units (sentences, paragraphs), given by where they begin, a range touches. */
export function touched(starts: readonly number[], range: Range): Touched {
  const first = Math.max(0, countUpTo(starts, range.start) - 1);
  return { first, last: Math.max(first, countUpTo(starts, range.end - 1) - 1) };
}

/** How many units lie between two that were touched, plus one; 0 where they share one. */
function unitsApart(one: Touched, other: Touched): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** Where the paragraphs of a clean text begin: after every line end. */
function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (text[at + 1] !== "\n") starts.push(at + 1);
  }
  return starts;
}

/** The words, sentences and paragraphs of a text, made when first asked for. */
export class TextPositions {
  readonly #text: string;
  #words: readonly number[] | null = null;
  #sentences: readonly number[] | null = null;
  #paragraphs: readonly number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many words stand between two ranges; 0 where they touch or overlap. */
  wordsBetween(one: Range, other: Range): number {
    const [left, right] = one.start <= other.start ? [one, other] : [other, one];
    if (right.start <= left.end) return 0;
    this.#words ??= segmentWords(this.#text).map(({ start }) => start);
    return countUpTo(this.#words, right.start - 1) - countUpTo(this.#words, left.end - 1);
  }

  sentencesApart(one: Range, other: Range): number {
    this.#sentences ??= segmentSentences(this.#text).map(({ start }) => start);
    return unitsApart(touched(this.#sentences, one), touched(this.#sentences, other));
  }

  paragraphsApart(one: Range, other: Range): number {
    this.#paragraphs ??= paragraphStarts(this.#text);
    return unitsApart(touched(this.#paragraphs, one), touched(this.#paragraphs, other));
  }
}
