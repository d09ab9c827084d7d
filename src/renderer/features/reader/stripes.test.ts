import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layStripes } from "./stripes.ts";

const extents = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 200 })))
  .map((pairs) =>
    pairs.map(([top, height], index) => ({ id: String(index), top, bottom: top + height })),
  );

describe("stripes", () => {
  it("stand side by side where they overlap, and use a lane again where they do not", () => {
    const laid = layStripes(
      [
        { id: "a", top: 0, bottom: 100 },
        { id: "b", top: 50, bottom: 150 },
        { id: "c", top: 120, bottom: 140 },
      ],
      18,
    );
    expect(laid.map(({ id, lane }) => [id, lane])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 0],
    ]);
  });

  it("push names down that would cover each other", () => {
    const laid = layStripes(
      [
        { id: "a", top: 0, bottom: 100 },
        { id: "b", top: 5, bottom: 20 },
      ],
      18,
    );
    expect(laid.map(({ labelTop }) => labelTop)).toEqual([0, 13]);
  });

  it("never share a lane where they overlap, nor their names a line", () => {
    fc.assert(
      fc.property(extents, (some) => {
        const laid = layStripes(some, 18);
        expect(laid.length).toBe(some.length);
        for (const [index, one] of laid.entries()) {
          for (const other of laid.slice(index + 1)) {
            if (one.lane === other.lane) {
              expect(one.bottom <= other.top || other.bottom <= one.top).toBe(true);
            }
            const gap = one.top + one.labelTop - other.top - other.labelTop;
            expect(Math.abs(gap)).toBeGreaterThanOrEqual(18);
          }
        }
      }),
    );
  });
});
