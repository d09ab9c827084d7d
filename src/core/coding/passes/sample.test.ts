import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lettersOf, letterAt } from "./letters.ts";
import { allocate, simpleSample, stratifiedSample } from "./sample.ts";
import { shuffled } from "./shuffle.ts";

const items = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 });
const seeds = fc.nat(0xffffffff);

describe("P1: a simple sample", () => {
  test("is exact in size, without duplicates, the same for the same seed in whatever order", () => {
    fc.assert(
      fc.property(items, fc.nat(80), seeds, (all, size, seed) => {
        const drawn = simpleSample(all, size, seed);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((item) => all.includes(item))).toBe(true);
        expect(simpleSample([...all].reverse(), size, seed)).toEqual(drawn);
      }),
    );
  });

  test("gives every item the same chance", () => {
    const all = Array.from({ length: 10 }, (_, index) => `item ${index}`);
    const times = new Map(all.map((item) => [item, 0]));
    for (let seed = 0; seed < 5000; seed += 1) {
      for (const item of simpleSample(all, 3, seed)) times.set(item, (times.get(item) ?? 0) + 1);
    }
    // 1500 expected each; the standard deviation is 32, and 5 of them are never passed by chance.
    for (const count of times.values()) expect(Math.abs(count - 1500)).toBeLessThan(160);
  });

  test("a larger one with the same seed holds the smaller one", () => {
    const all = Array.from({ length: 20 }, (_, index) => `item ${index}`);
    expect(simpleSample(all, 12, 7).slice(0, 5)).toEqual(simpleSample(all, 5, 7));
  });
});

describe("the allocation to strata", () => {
  test("gives what is left over to the largest remainders", () => {
    // 10 of 100: quotas 4.7, 1.6, 3.7 – whole 4, 1, 3; the two left over go to .7 and .7.
    const sizes = new Map([
      ["a", 47],
      ["b", 16],
      ["c", 37],
    ]);
    expect([...allocate(sizes, 10)]).toEqual([
      ["a", 5],
      ["b", 1],
      ["c", 4],
    ]);
  });

  test("adds up exactly, asks no stratum for more than it has, and is off by less than one", () => {
    const strata = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(strata, fc.nat(2000), (counts, size) => {
        const sizes = new Map(Object.entries(counts));
        const total = [...sizes.values()].reduce((sum, each) => sum + each, 0);
        const wanted = Math.min(size, total);
        const given = allocate(sizes, size);
        expect([...given.values()].reduce((sum, each) => sum + each, 0)).toBe(wanted);
        for (const [key, count] of sizes) {
          const share = given.get(key) ?? 0;
          expect(share).toBeLessThanOrEqual(count);
          expect(Math.abs(share - (wanted * count) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});

test("a stratified sample is exact, without duplicates, deterministic and in proportion", () => {
  fc.assert(
    fc.property(items, fc.nat(80), seeds, (all, size, seed) => {
      const stratumOf = (item: string) => String(item.length);
      const drawn = stratifiedSample(all, stratumOf, size, seed);
      expect(drawn).toHaveLength(Math.min(size, all.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      const sizes = new Map([...Map.groupBy(all, stratumOf)].map(([key, of]) => [key, of.length]));
      const drawnSizes = Map.groupBy(drawn, stratumOf);
      for (const [key, count] of allocate(sizes, size)) {
        expect(drawnSizes.get(key)?.length ?? 0).toBe(count);
      }
      expect(stratifiedSample([...all].reverse(), stratumOf, size, seed)).toEqual(drawn);
    }),
  );
});

test("an order holds what was given and changes with the seed", () => {
  const all = Array.from({ length: 30 }, (_, index) => `item ${index}`);
  expect(shuffled(all, 1).sort()).toEqual([...all].sort());
  expect(shuffled(all, 1)).not.toEqual(shuffled(all, 2));
});

test("letters go A to Z, then AA; each outlet has its own", () => {
  expect([0, 25, 26, 51, 52].map(letterAt)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
  const outlets = Array.from({ length: 40 }, (_, index) => `outlet:${index}` as const);
  const letters = lettersOf(outlets, 5);
  expect(new Set(letters.values()).size).toBe(40);
  expect([...letters]).toEqual([...lettersOf([...outlets].reverse(), 5)]);
});
