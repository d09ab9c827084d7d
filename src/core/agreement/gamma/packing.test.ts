import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPairs } from "./matching.ts";
import { bestPacking } from "./packing.ts";
import type { Group } from "./prices.ts";

const savedBy = (groups: readonly Group[] | null): number =>
  groups === null ? NaN : groups.reduce((sum, { saving }) => sum + saving, 0);

/** The most any choice of disjoint groups saves, by trying all. */
function byTrying(groups: readonly Group[], used: readonly number[] = []): number {
  const [group, ...others] = groups;
  if (group === undefined) return 0;
  const without = byTrying(others, used);
  if (group.members.some((member) => used.includes(member))) return without;
  return Math.max(without, group.saving + byTrying(others, [...used, ...group.members]));
}

const COUNT = 9;
const group = fc.record({
  members: fc
    .uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 4 })
    .map((members) => members.sort((a, b) => a - b)),
  saving: fc.integer({ min: 1, max: 12 }).map((twelfths) => twelfths / 12),
});

test("the groups chosen are disjoint and save the most, also where prices alone cannot tell", () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
      const chosen = bestPacking(COUNT, groups);
      expect(savedBy(chosen)).toBeCloseTo(byTrying(groups), 8);
      const members = (chosen ?? []).flatMap((one) => one.members);
      expect(new Set(members).size).toBe(members.length);
    }),
    { numRuns: 500 },
  );
  // Of three items any two go together: prices of a half each bound it at 1.5 pairs.
  const triangles = [0, 3, 6].flatMap((first) => [
    { members: [first, first + 1], saving: 1 },
    { members: [first + 1, first + 2], saving: 1 },
    { members: [first, first + 2], saving: 1 },
  ]);
  expect(savedBy(bestPacking(COUNT, triangles))).toBe(3);
  // Taking what saves most first would forgo two that save more together.
  const tempting = [
    { members: [1, 2], saving: 1 },
    { members: [0, 1], saving: 0.9 },
    { members: [2, 3], saving: 0.9 },
  ];
  expect(savedBy(bestPacking(4, tempting))).toBeCloseTo(1.8, 12);
});

test("pairs are the packing of groups of two", () => {
  const table = fc.array(
    fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(table, (savings) => {
      const pairs = bestPairs(savings);
      const groups = savings.flatMap((row, one) =>
        row.flatMap((saving, other) =>
          saving > 0 ? [{ members: [one, savings.length + other], saving }] : [],
        ),
      );
      const saved = pairs.reduce((sum, [row, column]) => sum + (savings[row]?.[column] ?? NaN), 0);
      expect(saved).toBeCloseTo(savedBy(bestPacking(savings.length + 5, groups)), 8);
      expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
    }),
    { numRuns: 300 },
  );
});
