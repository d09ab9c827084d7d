import fc from "fast-check";
import { expect, test } from "vitest";
import { featuresOf } from "./features.ts";
import { elsewhere, grounding, walkout } from "./fixture.ts";
import { Library } from "./library.ts";
import { nearness, similarity } from "./similarity.ts";
import { innerProduct, unitVector } from "./vectors.ts";

test("a week apart or undated is as good as the same day; years apart leave 0.6", () => {
  expect(nearness(100, 107)).toBe(1);
  expect(nearness(107, 100)).toBe(1);
  expect(nearness(null, 100)).toBe(1);
  expect(nearness(100, 122)).toBeCloseTo(0.6 + 0.4 / Math.E, 12);
  expect(nearness(100, 5_000)).toBeCloseTo(0.6, 12);
});

test("the inner product of sparse vectors is that of the full ones", () => {
  const components = fc.uniqueArray(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), {
    selector: ([index]) => index,
  });
  fc.assert(
    fc.property(components, components, (a, b) => {
      const full = (all: readonly [number, number][]): number[] => {
        const values = Array.from({ length: 31 }, (_, at) => all.find(([i]) => i === at)?.[1] ?? 0);
        const length = Math.hypot(...values) || 1;
        return values.map((value) => value / length);
      };
      const other = full(b);
      const expected = full(a).reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
      expect(innerProduct(unitVector(a), unitVector(b))).toBeCloseTo(expected, 12);
    }),
  );
});

test("an article is nearest to those on its event, and they are among its neighbours", () => {
  const library = new Library();
  const articles = [...walkout, ...grounding, elsewhere].map((article) => featuresOf(article));
  for (const article of articles) library.add(article);
  const [a, b, c, d, , f] = articles.map((article) => library.weigh(article));
  if (!a || !b || !c || !d || !f) throw new Error("the fixture has six articles");
  expect(similarity(a, a)).toBeCloseTo(1, 12);
  expect(similarity(a, b)).toBe(similarity(b, a));
  expect(similarity(a, b)).toBeGreaterThan(similarity(a, c));
  expect(similarity(c, d)).toBeGreaterThan(similarity(d, b));
  expect(similarity(a, f)).toBeLessThan(0.05);
  expect(library.neighbours(0)[0]).toBe(1);
  expect(library.neighbours(2)).toEqual(expect.arrayContaining([3, 4]));
  expect(library.neighbours(2)).not.toContain(2);
});

test("of many articles that share common words, those that share rare ones are the neighbours", () => {
  const library = new Library();
  const add = (id: number, text: string): void => {
    library.add(featuresOf({ id: `${id}`, headline: null, text, published: null }));
  };
  for (let id = 0; id < 3_000; id += 1) {
    const rare = id % 1_500 === 7 ? "quarrelsome lighthouse" : `filler${id}`;
    add(id, `Government ministers discussed budgets and taxes in parliament: ${rare}.`);
  }
  expect(library.neighbours(7)).toEqual([1_507]);
});
