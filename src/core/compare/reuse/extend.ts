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
  // The word that is the n-th from here, forth or back, stands at `origin + n * step`.
  const [originA, originB] = step === 1 ? [fromA - 1, fromB - 1] : [fromA, fromB];
  let best: Extension = { ofA: 0, ofB: 0, score: 0 };
  /** Scores of the row above, from column `base` on; those from `first` to `last` are alive. */
  let above: number[] = [];
  let [base, first, last] = [0, 0, Math.min(columns, DROP / EDIT)];
  for (let column = 0; column <= last; column += 1) above.push(-column * EDIT);
  for (let row = 1; row <= rows; row += 1) {
    const form = a.forms[originA + row * step];
    const weight = a.weights[originA + row * step] ?? 0;
    const floor = best.score - DROP;
    const scores: number[] = [];
    let [alive, end] = [-1, -1];
    let before = -Infinity;
    for (let column = first; column <= columns; column += 1) {
      if (column > last + 1 && before === -Infinity) break;
      const up = column <= last ? (above[column - base] ?? -Infinity) : -Infinity;
      const diagonal = column > first ? (above[column - 1 - base] ?? -Infinity) : -Infinity;
      const equal = column > 0 && b.forms[originB + column * step] === form;
      const score = Math.max(up - EDIT, before - EDIT, diagonal + (equal ? weight : -EDIT));
      before = score < floor ? -Infinity : score;
      scores.push(before);
      if (before === -Infinity) continue;
      if (alive < 0) alive = column;
      end = column;
      if (score > best.score) best = { ofA: row, ofB: column, score };
    }
    if (alive < 0) break;
    [above, base, first, last] = [scores, first, alive, end];
  }
  return best;
}
