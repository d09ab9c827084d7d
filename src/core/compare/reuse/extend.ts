import type { WordSequence } from "./shingles.ts";

/** How far two sequences are alike from a start on: words of each, and what the likeness scores. */
export interface Extension {
  readonly ofA: number;
  readonly ofB: number;
  readonly score: number;
}

/** What a word costs that was exchanged, left out or put in; an equal one earns its weight. */
const EDIT = 0.5;

/** Where the score falls this far below its best, the passage is over: eight edits in a row. */
const DROP = 4;

/**
 * How far the words of `a` from `fromA` and of `b` from `fromB` on (`step` 1), or before them
 * (`step` -1), are the same but for small edits: the best-scoring alignment that begins there.
 * Banded dynamic programming in which the band is what has not fallen more than a limit below the
 * best (the X-drop of Zhang, Schwartz, Wagner & Miller 2000, "A greedy algorithm for aligning DNA
 * sequences"): linear in the length of what is alike.
 */
export function extend(
  a: WordSequence,
  b: WordSequence,
  fromA: number,
  fromB: number,
  step: 1 | -1,
): Extension {
  const rows = step === 1 ? a.forms.length - fromA : fromA;
  const columns = step === 1 ? b.forms.length - fromB : fromB;
  const indexIn = (from: number, count: number): number =>
    step === 1 ? from + count - 1 : from - count;
  let best: Extension = { ofA: 0, ofB: 0, score: 0 };
  /** Scores of the row above from column `left` on: words of `a` used up, by words of `b`. */
  let above: number[] = [];
  let left = 0;
  for (let column = 0; column <= columns && column * EDIT <= DROP; column += 1) {
    above.push(-column * EDIT);
  }
  for (let row = 1; row <= rows && above.length > 0; row += 1) {
    const form = a.forms[indexIn(fromA, row)] ?? 0;
    const weight = a.weights[indexIn(fromA, row)] ?? 0;
    const scores: number[] = [];
    let first = -1;
    let last = -1;
    let before = -Infinity;
    for (let column = left; column <= columns; column += 1) {
      const up = above[column - left] ?? -Infinity;
      const diagonal = above[column - left - 1] ?? -Infinity;
      if (column > left + above.length && before === -Infinity) break;
      const equal = column > 0 && b.forms[indexIn(fromB, column)] === form;
      let score = Math.max(up, before) - EDIT;
      score = Math.max(score, diagonal + (equal ? weight : -EDIT));
      if (score < best.score - DROP) score = -Infinity;
      else {
        if (first < 0) first = column;
        last = column;
        if (score > best.score) best = { ofA: row, ofB: column, score };
      }
      scores.push(score);
      before = score;
    }
    if (first < 0) break;
    above = scores.slice(first - left, last - left + 1);
    left = first;
  }
  return best;
}
