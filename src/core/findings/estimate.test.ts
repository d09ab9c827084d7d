import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../agreement/random.ts";
import type { SampleCheck } from "../model/finding.ts";
import { drawSample } from "./draw.ts";
import { accuracyOf, sampleOf } from "./estimate.ts";
import { ratioInterval, wilson } from "./interval.ts";

type Item = SampleCheck["items"][number];

function item(isHit: boolean, isThere: boolean | null, article = "article:1"): Item {
  const span = {
    article,
    revision: "revision:1",
    field: "text",
    start: 0,
    end: 1,
  } as Item["anchor"]["span"];
  return {
    anchor: { span, quote: { exact: "a", prefix: "", suffix: "" }, orphan: false },
    isHit,
    isThere,
  };
}

function many(count: number, isHit: boolean, isThere: boolean | null, article?: string): Item[] {
  return Array.from({ length: count }, () => item(isHit, isThere, article));
}

describe("Wilson's interval", () => {
  test("is as Newcombe (1998), Statistics in Medicine 17, table I, method 3, has it", () => {
    for (const [hits, count, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = wilson(hits, count);
      expect(found?.low).toBeCloseTo(low, 4);
      expect(found?.high).toBeCloseTo(high, 4);
    }
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("the interval of a ratio", () => {
  test("holds the ratio and widens with its parts", () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(share, share, ([a, more], [b, rest]) => {
        const [above, below] = [wilson(a, a + more), wilson(b, b + rest)];
        if (above === null || below === null) throw new Error("nothing counted");
        const { low, high } = ratioInterval(above, below);
        const ratio = above.value / below.value;
        expect(low).toBeLessThanOrEqual(ratio + 1e-9);
        expect(high).toBeGreaterThanOrEqual(ratio - 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("accuracy from a sample", () => {
  test("weights findings and the rest by how many there were", () => {
    // 200 findings, 30 of 40 right; 1,000 other sentences, 2 of 40 with something missed:
    // 150 of 150 + 50 are found.
    const items = [
      ...many(30, true, true),
      ...many(10, true, false),
      ...many(2, false, true),
      ...many(38, false, false),
      ...many(5, true, null),
    ];
    const found = accuracyOf({ items, hits: 200, others: 1000 });
    expect(found.hitsSeen).toBe(40);
    expect(found.othersSeen).toBe(40);
    expect(found.precision?.value).toBe(0.75);
    expect(found.recall?.value).toBeCloseTo(0.75, 10);
    expect(found.recall?.low).toBeLessThan(0.6);
    expect(found.recall?.high).toBeGreaterThan(0.9);
  });

  test("does not claim certainty where nothing missed was seen", () => {
    const items = [...many(20, true, true), ...many(20, false, false)];
    const { recall } = accuracyOf({ items, hits: 100, others: 900 });
    expect(recall?.value).toBe(1);
    expect(recall?.high).toBe(1);
    expect(recall?.low).toBeLessThan(0.6);
  });

  test("says nothing of what was not looked at", () => {
    expect(accuracyOf({ items: many(3, true, null), hits: 3, others: 9 })).toEqual({
      hitsSeen: 0,
      othersSeen: 0,
      precision: null,
      recall: null,
    });
  });

  test("of a part is the part's own, without its size being known", () => {
    const items = [
      ...many(10, true, true, "article:1"),
      ...many(10, true, true, "article:2"),
      ...many(10, false, true, "article:2"),
      ...many(10, false, false, "article:1"),
    ];
    const of = (article: string) =>
      accuracyOf({ items, hits: 40, others: 40 }, ({ anchor }) => anchor.span.article === article);
    expect(of("article:1").recall?.value).toBe(1);
    expect(of("article:2").recall?.value).toBeCloseTo(0.5, 10);
  });

  test("covers the truth about as often as it says, in a thousand drawn samples", () => {
    const random = seededRandom(11);
    // A library of 400 findings, 70 % right, and 2,000 sentences, 3 % with something missed.
    const hits = Array.from({ length: 400 }, (_, at) => item(true, at < 280));
    const others = Array.from({ length: 2000 }, (_, at) => item(false, at < 60));
    const truth = 280 / 340;
    let precise = 0;
    let held = 0;
    for (let run = 0; run < 1000; run += 1) {
      const drawn = drawSample(hits, others, 100, Math.floor(random() * 2 ** 31));
      const items = drawn.map((each) => each.item);
      const { precision, recall } = accuracyOf({ items, hits: 400, others: 2000 });
      if (precision === null || recall === null) throw new Error("nothing seen");
      if (precision.low <= 0.7 && 0.7 <= precision.high) precise += 1;
      if (recall.low <= truth && truth <= recall.high) held += 1;
    }
    expect(precise).toBeGreaterThan(930);
    expect(held).toBeGreaterThan(930);
  });
});

describe("a sample", () => {
  test("is the same by the same seed, holds no item twice, and as many of both as there are", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(30),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(),
        (a, b, size, seed) => {
          const hits = Array.from({ length: a }, (_, at) => `hit ${at}`);
          const others = Array.from({ length: b }, (_, at) => `other ${at}`);
          const drawn = drawSample(hits, others, size, seed);
          expect(drawn).toEqual(drawSample(hits, others, size, seed));
          expect(new Set(drawn.map((each) => each.item)).size).toBe(drawn.length);
          expect(drawn.filter(({ isHit }) => isHit)).toHaveLength(Math.min(a, size));
          expect(drawn.filter(({ isHit }) => !isHit)).toHaveLength(Math.min(b, size));
          for (const each of drawn) expect(each.item.startsWith("hit")).toBe(each.isHit);
        },
      ),
    );
  });

  test("gives every item the same chance", () => {
    const items = Array.from({ length: 10 }, (_, at) => at);
    const counts = items.map(() => 0);
    for (let seed = 0; seed < 4000; seed += 1) {
      for (const { item: at } of drawSample(items, [], 3, seed)) counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1200)).toBeLessThan(150);
  });

  test("that tells of a measure is the last one of which something was looked at", () => {
    const sample = (drawnAt: string, isThere: boolean | null, measure = "m") =>
      ({ drawnAt, measure, items: [item(true, isThere)] }) as unknown as SampleCheck;
    const samples = [
      sample("1", true),
      sample("2", false),
      sample("3", null),
      sample("4", true, "n"),
    ];
    expect(sampleOf(samples, "m")).toBe(samples[1]);
    expect(sampleOf(samples, "o")).toBeNull();
  });
});
