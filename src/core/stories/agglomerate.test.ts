import fc from "fast-check";
import { expect, test } from "vitest";
import { agglomerate, agglomerationLevels } from "./agglomerate.ts";

function allPairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, b) =>
    Array.from({ length: b }, (__, a): [number, number] => [a, b]),
  ).flat();
}

/** Average linkage by looking at every pair of clusters at every step. */
function byDefinition(
  likeness: (a: number, b: number) => number,
  count: number,
  threshold: number,
) {
  let clusters = Array.from({ length: count }, (_, item) => [item]);
  for (;;) {
    let best: { a: number[]; b: number[]; mean: number } | null = null;
    for (const a of clusters) {
      for (const b of clusters) {
        if ((a[0] ?? 0) >= (b[0] ?? 0)) continue;
        const sum = a.flatMap((x) => b.map((y) => likeness(x, y))).reduce((x, y) => x + y, 0);
        const mean = sum / (a.length * b.length);
        if (best === null || mean > best.mean) best = { a, b, mean };
      }
    }
    if (best === null || best.mean < threshold) return clusters;
    const { a, b } = best;
    clusters = [
      ...clusters.filter((one) => one !== a && one !== b),
      [...a, ...b].sort((x, y) => x - y),
    ];
    clusters.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  }
}

test("given all pairs, it is average linkage as defined", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }).chain((count) =>
        fc.tuple(
          fc.constant(count),
          // Powers of two are added without rounding, and sums of different ones are never equal.
          fc.shuffledSubarray(
            Array.from({ length: 36 }, (_, power) => 2 ** power),
            { minLength: 36 },
          ),
        ),
      ),
      ([count, values]) => {
        const likeness = (a: number, b: number): number =>
          values[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)] ?? 0;
        const threshold = 2 ** 20;
        const task = { count, likeness, threshold, atLeast: 1, pairs: allPairs(count) };
        expect(agglomerate(task)).toEqual(byDefinition(likeness, count, threshold));
      },
    ),
  );
});

test("pairs that were not given are looked at before clusters merge", () => {
  const likeness = (a: number, b: number): number => (Math.abs(a - b) === 1 ? 0.9 : 0);
  const chain = { count: 4, likeness, threshold: 0.5, atLeast: 1 };
  // 0-1 and 2-3 merge; 1-2 alone would bind all four, were 0-2, 0-3 and 1-3 not asked for.
  expect(agglomerate({ ...chain, pairs: [[0, 1], [1, 2], [2, 3]] })).toEqual([[0, 1], [2, 3]]); // prettier-ignore
});

test("it stops at the number of clusters asked for", () => {
  const task = { count: 5, likeness: () => 1, threshold: 0, pairs: allPairs(5) };
  expect(agglomerate({ ...task, atLeast: 2 })).toHaveLength(2);
  expect(agglomerate({ ...task, atLeast: 1 })).toEqual([[0, 1, 2, 3, 4]]);
  expect(agglomerate({ ...task, count: 0, pairs: [], atLeast: 1 })).toEqual([]);
});

test("a merge that is not allowed does not happen, and is judged by what lies within", () => {
  const likeness = (a: number, b: number): number => (a + b === 1 ? 0.8 : 0.2);
  const seen: unknown[] = [];
  const task = { count: 3, likeness, threshold: 0.1, atLeast: 1, pairs: allPairs(3) };
  const allows = (across: number, within: readonly [number, number]): boolean => {
    seen.push([across, within]);
    return across >= 0.5 * Math.max(...within);
  };
  expect(agglomerate({ ...task, allows })).toEqual([[0, 1], [2]]);
  expect(seen).toEqual([
    [0.8, [0, 0]],
    [0.2, [0.8, 0]],
  ]);
});

test("the levels are the clusters after each merge, the whole first", () => {
  const likeness = (a: number, b: number): number => 1 / (1 + Math.abs(a - b)) - a / 100;
  const task = { count: 3, likeness, threshold: 0, atLeast: 1, pairs: allPairs(3) };
  expect(agglomerationLevels(task)).toEqual([[[0, 1, 2]], [[0, 1], [2]]]);
});
