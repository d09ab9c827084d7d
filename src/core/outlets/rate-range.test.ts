import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeSentence, rateRange } from "./rate-range.ts";
import type { Counted } from "./rate-range.ts";

const peers = (...of: readonly Counted[]) =>
  new Map(of.map((each, index) => [`outlet:${index}`, each] as const));

describe("an outlet among its peers", () => {
  it("has rates in a thousand words, peers from the lowest, without those that have no words", () => {
    const range = rateRange(
      { count: 4, words: 400 },
      peers({ count: 3, words: 200 }, { count: 0, words: 0 }, { count: 1, words: 500 }),
    );
    expect(range.rate).toBe(10);
    expect(range.peers).toEqual([
      { id: "outlet:2", rate: 2 },
      { id: "outlet:0", rate: 15 },
    ]);
  });

  it("is told as a sentence", () => {
    const two = peers({ count: 1, words: 1000 }, { count: 3, words: 1000 });
    const said = [5, 0, 2].map((count) => rangeSentence(rateRange({ count, words: 1000 }, two)));
    expect(said).toEqual([
      "5.0 in 1,000 words (n = 5), more than in any of 2 other outlets on the same stories (1.0 to 3.0).",
      "0.0 in 1,000 words (n = 0), less than in any of 2 other outlets on the same stories (1.0 to 3.0).",
      "2.0 in 1,000 words (n = 2), in the range of 2 other outlets on the same stories (1.0 to 3.0).",
    ]);
    expect(rangeSentence(rateRange({ count: 5, words: 1000 }, peers()))).toBe(
      "5.0 in 1,000 words (n = 5); no other outlet here tells the same stories.",
    );
    expect(rangeSentence(rateRange({ count: 0, words: 0 }, two))).toBe(
      "It has no words of its own here.",
    );
  });

  it("is never said to have more or less than a peer that has as much", () => {
    const counted = fc.record({
      count: fc.integer({ min: 0, max: 9 }),
      words: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(counted, counted, (own, other) => {
        const said = rangeSentence(rateRange(own, peers(own, other)));
        expect(said).toContain("in the range of 2 other outlets");
      }),
    );
  });
});
