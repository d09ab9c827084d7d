import { worthwhileGroups } from "./candidates.ts";
import { dissimilarity } from "./dissimilarity.ts";
import type { Unit, Weights } from "./dissimilarity.ts";
import { bestPairs } from "./matching.ts";
import { bestPacking } from "./packing.ts";

/** Units of different coders taken for the same, at most one a coder; often one alone. */
export type Aligned = readonly Unit[];

/** A division of all units into aligned ones, and its disorder. */
export interface Alignment {
  readonly aligned: readonly Aligned[];
  /** The sum of the disorders of what is aligned over the mean number of units a coder. */
  readonly disorder: number;
}

/**
 * The alignment with the least disorder (Mathet et al. 2015, §§ 4.6–4.7), exactly: the disorder of
 * aligned units is their mean dissimilarity over all pairs of coders, 1 for a pair with an empty
 * unit. Parts of the text no worthwhile pair joins are solved apart. Null if a part is beyond the
 * limits of the exact search. Without units there is no disorder.
 */
export function bestAlignment(
  units: readonly Unit[],
  coderCount: number,
  weights: Weights,
): Alignment | null {
  const aligned: Aligned[] = [];
  let disorder = 0;
  for (const part of partsOf(units, coderCount, weights)) {
    const solved =
      coderCount === 2 ? alignTwo(part, weights) : alignMany(part, coderCount, weights);
    if (solved === null) return null;
    const taken = new Set(solved.groups.flat());
    aligned.push(...solved.groups, ...part.filter((unit) => !taken.has(unit)).map((one) => [one]));
    disorder += part.length - solved.saved;
  }
  return { aligned, disorder: units.length === 0 ? 0 : (disorder * coderCount) / units.length };
}

interface Solved {
  readonly groups: readonly Aligned[];
  /** What aligning them saves against leaving every unit alone, at 1 a unit. */
  readonly saved: number;
}

/** Two coders: a pair costs its dissimilarity, apart the two cost 2. */
function alignTwo(part: readonly Unit[], weights: Weights): Solved {
  const ours = part.filter(({ coder }) => coder === 0);
  const theirs = part.filter(({ coder }) => coder === 1);
  const savings = ours.map((one) => theirs.map((other) => 2 - dissimilarity(one, other, weights)));
  const groups: Aligned[] = [];
  let saved = 0;
  for (const [row, column] of bestPairs(savings)) {
    const [one, other] = [ours[row], theirs[column]];
    if (one === undefined || other === undefined) continue;
    groups.push([one, other]);
    saved += savings[row]?.[column] ?? 0;
  }
  return { groups, saved };
}

function alignMany(part: readonly Unit[], coderCount: number, weights: Weights): Solved | null {
  const table = part.map((one) => part.map((other) => dissimilarity(one, other, weights)));
  const candidates = worthwhileGroups(
    {
      coders: part.map(({ coder }) => coder),
      unlike: (one, other) => table[one]?.[other] ?? 0,
    },
    coderCount,
  );
  const chosen = candidates && bestPacking(part.length, candidates);
  if (chosen === null) return null;
  return {
    groups: chosen.map(({ members }) =>
      members.flatMap((member) => {
        const unit = part[member];
        return unit === undefined ? [] : [unit];
      }),
    ),
    saved: chosen.reduce((sum, { saving }) => sum + saving, 0),
  };
}

/** The units joined by pairs that may be aligned, in the order of the text. */
function partsOf(units: readonly Unit[], coderCount: number, weights: Weights): Unit[][] {
  const sorted = [...units].sort(
    (a, b) => a.start + a.end - b.start - b.end || a.start - b.start || a.coder - b.coder,
  );
  // Two units further apart than this are never aligned, whatever else is (see candidates.ts).
  const limit = (coderCount * (coderCount - 1)) / 2 + coderCount - 1;
  const parents = sorted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  sorted.forEach((one, index) => {
    for (let before = 0; before < index; before += 1) {
      const other = sorted[before];
      if (other === undefined || other.coder === one.coder) continue;
      if (dissimilarity(one, other, weights) < limit) parents[rootOf(before)] = rootOf(index);
    }
  });
  const parts = new Map<number, Unit[]>();
  sorted.forEach((unit, index) => {
    const root = rootOf(index);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [unit]);
    else part.push(unit);
  });
  return [...parts.values()];
}
