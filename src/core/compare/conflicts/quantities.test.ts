import fc from "fast-check";
import { expect, test } from "vitest";
import { agree, dimensionOf } from "./quantities.ts";
import type { Bounded } from "./quantities.ts";

function exactly(value: number, measure: string | null = null): Bounded {
  return { value, low: value, high: value, measure };
}

test("rounding, bounds and conversion agree with what they allow", () => {
  expect(agree(exactly(200), exactly(203))).toBe(true);
  expect(agree({ ...exactly(5), high: null }, exactly(7))).toBe(true);
  expect(agree(exactly(9, "mi"), exactly(14, "km"))).toBe(true);
  expect(agree(exactly(2, "years"), exactly(24, "months"))).toBe(true);
  expect(agree(exactly(23), exactly(32))).toBe(false);
  expect(agree(exactly(9, "mi"), exactly(20, "km"))).toBe(false);
  expect([dimensionOf("mi"), dimensionOf("USD")]).toEqual(["length", "USD"]);
});

test("agreeing is the same either way, and every quantity agrees with itself", () => {
  const bounded = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("km", "mi", "days", null))
    .map(([value, measure]) => exactly(value, measure));
  fc.assert(
    fc.property(bounded, bounded, (one, other) => {
      expect(agree(one, one)).toBe(true);
      if (one.measure === other.measure) expect(agree(one, other)).toBe(agree(other, one));
    }),
  );
});
