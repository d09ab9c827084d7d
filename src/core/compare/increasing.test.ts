import fc from "fast-check";
import { expect, it } from "vitest";
import { longestIncreasing } from "./increasing.ts";

/** By trying every subset. */
function longestByTrying(values: readonly number[]): number {
  let longest = 0;
  for (let subset = 0; subset < 2 ** values.length; subset += 1) {
    const taken = values.filter((_, index) => (subset >> index) % 2 === 1);
    const rises = taken.every((value, index) => index === 0 || (taken[index - 1] ?? 0) < value);
    if (rises) longest = Math.max(longest, taken.length);
  }
  return longest;
}

it("finds a strictly increasing subsequence, and none is longer", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 }), (values) => {
      const indexes = longestIncreasing(values);
      expect(longestIncreasing(indexes)).toEqual([...indexes.keys()]);
      expect(longestIncreasing(indexes.map((index) => values[index] ?? 0))).toHaveLength(
        longestByTrying(values),
      );
    }),
  );
});
