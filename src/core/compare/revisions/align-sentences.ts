import { matchSequences } from "../words/matches.ts";

/** Neighbouring sentences of each version that correspond: indexes, the end exclusive. */
export interface SentencePair {
  readonly older: readonly [from: number, to: number];
  readonly newer: readonly [from: number, to: number];
}

/** A sentence as its folded words in numbers, sorted; and in the order they stand. */
export interface NumberedSentence {
  readonly sorted: Int32Array;
  /** The same for sentences of the same words and marks. */
  readonly key: number;
}

/** Less alike sentences (Dice over words) are no versions of each other where they stand … */
const LEAST_IN_PLACE = 0.4;
/** … nor at another place, where much is tried and more is needed. */
const LEAST_MOVED = 0.6;

/** Half of a sentence shares at least this with the whole. */
const LEAST_HALF = 0.3;

/** A region of more cells than this is aligned by equal sentences only. */
const MOST_CELLS = 1_000_000;

/** Common words of two sorted lists, twice, over the words of both (Dice 1945). */
function dice(one: Int32Array, other: Int32Array): number {
  let [here, there, common] = [0, 0, 0];
  while (here < one.length && there < other.length) {
    const difference = (one[here] ?? 0) - (other[there] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) here += 1;
    if (difference >= 0) there += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}

function together(one: NumberedSentence, other: NumberedSentence): Int32Array {
  const sorted = new Int32Array(one.sorted.length + other.sorted.length);
  sorted.set(one.sorted);
  sorted.set(other.sorted, one.sorted.length);
  return sorted.sort();
}

const none = new Int32Array(0);

/** The words of the one or two sentences from `at` on. */
function wordsFrom(sentences: readonly NumberedSentence[], at: number, count: 1 | 2): Int32Array {
  const [first, second] = [sentences[at], sentences[at + 1]];
  if (first === undefined) return none;
  if (count === 1) return first.sorted;
  return second === undefined ? none : together(first, second);
}

const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * The pairs of a region that have most in common in the order of both: dynamic programming over
 * one sentence to one, one to two and two to one (Gale & Church 1993, "A program for aligning
 * sentences in bilingual corpora", with common words in place of lengths).
 */
function alignedRegion(
  older: readonly NumberedSentence[],
  newer: readonly NumberedSentence[],
  [top, left]: readonly [number, number],
  [bottom, right]: readonly [number, number],
): SentencePair[] {
  const columns = right - left + 1;
  if ((bottom - top) * (right - left) > MOST_CELLS) return [];
  const best = new Float64Array((bottom - top + 1) * columns);
  const shapes = new Int8Array(best.length).fill(-1);
  const cell = (row: number, column: number): number => (row - top) * columns + column - left;
  for (let row = bottom - 1; row >= top; row -= 1) {
    for (let column = right - 1; column >= left; column -= 1) {
      let score = Math.max(best[cell(row + 1, column)] ?? 0, best[cell(row, column + 1)] ?? 0);
      let shape = -1;
      const single = dice(wordsFrom(older, row, 1), wordsFrom(newer, column, 1));
      for (const [index, [rows, across]] of SHAPES.entries()) {
        if (row + rows > bottom || column + across > right) continue;
        // A half shares some two thirds of its own and the whole's words; less is no half.
        if (rows + across === 3 && (single < LEAST_HALF || single > 0.9)) continue;
        const alike =
          rows + across === 2
            ? single
            : dice(wordsFrom(older, row, rows), wordsFrom(newer, column, across));
        if (alike < LEAST_IN_PLACE || (rows + across === 3 && alike < single + 0.1)) continue;
        const gained = alike * (rows + across) + (best[cell(row + rows, column + across)] ?? 0);
        if (gained > score) [score, shape] = [gained, index];
      }
      best[cell(row, column)] = score;
      shapes[cell(row, column)] = shape;
    }
  }
  const pairs: SentencePair[] = [];
  for (let row = top, column = left; row < bottom && column < right;) {
    const shape = SHAPES[shapes[cell(row, column)] ?? -1];
    if (shape !== undefined) {
      pairs.push({ older: [row, row + shape[0]], newer: [column, column + shape[1]] });
      [row, column] = [row + shape[0], column + shape[1]];
    } else if ((best[cell(row + 1, column)] ?? 0) >= (best[cell(row, column + 1)] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Pairs of sentences left over that are versions of each other at another place, surest first. */
function movedPairs(
  older: readonly NumberedSentence[],
  newer: readonly NumberedSentence[],
  inPlace: readonly SentencePair[],
): SentencePair[] {
  const [usedOlder, usedNewer] = [new Set<number>(), new Set<number>()];
  for (const pair of inPlace) {
    for (let at = pair.older[0]; at < pair.older[1]; at += 1) usedOlder.add(at);
    for (let at = pair.newer[0]; at < pair.newer[1]; at += 1) usedNewer.add(at);
  }
  const free = [...newer.keys()].filter((at) => !usedNewer.has(at));
  const found = [...older.keys()].flatMap((one) =>
    usedOlder.has(one)
      ? []
      : free.flatMap((other) => {
          const alike = dice(wordsFrom(older, one, 1), wordsFrom(newer, other, 1));
          return alike >= LEAST_MOVED ? [{ one, other, alike }] : [];
        }),
  );
  found.sort((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other);
  return found.flatMap(({ one, other }) => {
    if (usedOlder.has(one) || usedNewer.has(other)) return [];
    usedOlder.add(one);
    usedNewer.add(other);
    return [{ older: [one, one + 1], newer: [other, other + 1] }];
  });
}

/**
 * The sentences of two versions of one article that correspond, in the order of the older: equal
 * ones first, what stands between them by dynamic programming, what is left over wherever it went.
 * No sentence is in two pairs.
 */
export function alignSentences(
  older: readonly NumberedSentence[],
  newer: readonly NumberedSentence[],
): SentencePair[] {
  const inPlace: SentencePair[] = [];
  let from: readonly [number, number] = [0, 0];
  const ends = [older.length, newer.length] as const;
  const equal = matchSequences(
    older.map(({ key }) => key),
    newer.map(({ key }) => key),
  );
  for (const [one, other] of [...equal, ends]) {
    inPlace.push(...alignedRegion(older, newer, from, [one, other]));
    if (one < older.length && other < newer.length) {
      inPlace.push({ older: [one, one + 1], newer: [other, other + 1] });
    }
    from = [one + 1, other + 1];
  }
  return [...inPlace, ...movedPairs(older, newer, inPlace)].sort(
    (one, other) => one.older[0] - other.older[0],
  );
}
