import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchSequences } from "./matches.ts";

const items = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });

/** The length of a longest common subsequence, by its definition. */
function longestCommon(one: readonly number[], other: readonly number[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const without = longestCommon(rest, other);
  const place = other.indexOf(first);
  return place < 0 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(place + 1)));
}

describe("matchSequences", () => {
  it("matches equal items in the order of both, and as many as can be", () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const matches = matchSequences(one, other);
        for (const [index, [ours, theirs]] of matches.entries()) {
          expect(one[ours]).toBe(other[theirs]);
          expect(ours).toBeGreaterThan(matches[index - 1]?.[0] ?? -1);
          expect(theirs).toBeGreaterThan(matches[index - 1]?.[1] ?? -1);
        }
        expect(matches).toHaveLength(longestCommon(one, other));
      }),
    );
  });

  it("cuts long sequences at what stands once in both, and keeps the longer of moved blocks", () => {
    const long = Array.from({ length: 3000 }, (_, index) => index);
    const moved = [...long.slice(2000), ...long.slice(0, 2000)];
    expect(matchSequences(long, moved)).toHaveLength(2000);
  });

  it("matches only the ends of long sequences that share nothing standing once", () => {
    const one = [7, ...Array.from({ length: 400 }, (_, index) => index % 2), 8];
    const other = [7, ...Array.from({ length: 400 }, (_, index) => 2 + (index % 2)), 8];
    expect(matchSequences(one, other)).toEqual([
      [0, 0],
      [401, 401],
    ]);
  });
});
