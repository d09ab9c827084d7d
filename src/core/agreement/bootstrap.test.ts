import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapInterval } from "./bootstrap.ts";
import type { Interval } from "./bootstrap.ts";
import type { Coefficient, Undefined } from "./coefficient.ts";
import { joinTexts } from "./continuum.ts";
import type { Continuum } from "./continuum.ts";
import { gamma, gammaOver } from "./gamma/gamma.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { seededRandom } from "./random.ts";
import type { Ratings } from "./ratings.ts";
import { textualAlpha } from "./textual-alpha.ts";

const mean = (values: readonly number[]): Coefficient => ({
  kind: "value",
  value: values.reduce((sum, value) => sum + value, 0) / values.length,
});

function held(result: Interval | Undefined): Interval {
  if (result.kind === "undefined") throw new Error(result.reason);
  return result;
}

/** Normal deviates (Box & Muller 1958), the same in every run. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

test("it agrees with the textbook interval of a mean, and holds the true one as often as it says", () => {
  const random = seededRandom(1);
  let covered = 0;
  for (let study = 0; study < 200; study += 1) {
    const values = Array.from({ length: 60 }, () => normal(random));
    const { low, high } = held(bootstrapInterval(values, mean, { seed: study, samples: 400 }));
    if (low <= 0 && high >= 0) covered += 1;
    const centre = values.reduce((sum, value) => sum + value, 0) / 60;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 60);
    const half = (1.96 * deviation) / Math.sqrt(60);
    expect(Math.abs(low - (centre - half))).toBeLessThan(0.4 * half);
    expect(Math.abs(high - (centre + half))).toBeLessThan(0.4 * half);
  }
  expect(covered).toBeGreaterThan(0.9 * 200);
  expect(covered).toBeLessThan(0.99 * 200);
});

test("the seed decides it; a wider level holds a narrower one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), (values) => {
      const wide = held(bootstrapInterval(values, mean, { seed: 4, samples: 100 }));
      expect(bootstrapInterval(values, mean, { seed: 4, samples: 100 })).toEqual(wide);
      const narrow = held(bootstrapInterval(values, mean, { seed: 4, samples: 100, level: 0.5 }));
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      expect(narrow.low).toBeLessThanOrEqual(narrow.high);
    }),
    { numRuns: 30 },
  );
});

test("samples without a figure are counted, and when most have none there is no interval", () => {
  const seldom = (sample: readonly number[]): Coefficient =>
    sample.includes(1) ? mean(sample) : { kind: "undefined", reason: "no-variation" };
  const often = held(bootstrapInterval([0, 1, 1, 2], seldom, { seed: 1 }));
  expect(often.without).toBeGreaterThan(20);
  expect(often.samples + often.without).toBe(1000);
  const never = (): Coefficient => ({ kind: "undefined", reason: "no-variation" });
  expect(bootstrapInterval([1, 2, 3], never, { seed: 1 })).toEqual(never());
  expect(bootstrapInterval([1], mean, { seed: 1 })).toEqual({
    kind: "undefined",
    reason: "too-few-articles",
  });
});

describe("of the coefficients, over articles", () => {
  const random = seededRandom(3);
  const articles = Array.from({ length: 25 }, (): { rows: Ratings; text: Continuum } => {
    const places = Array.from({ length: 5 }, (_, index) => 100 * index + Math.floor(random() * 60));
    const spans = ["a", "b"].flatMap((coder) =>
      places
        .filter(() => random() < 0.9)
        .map((start) => ({ coder, code: "x", start, end: start + 20 + Math.floor(random() * 9) })),
    );
    return {
      rows: places.map(() => {
        const value = Math.floor(random() * 3);
        return [value, random() < 0.8 ? value : 0];
      }),
      text: { length: 500, coders: ["a", "b"], spans },
    };
  });

  const alpha = (some: typeof articles): Coefficient =>
    krippendorffAlpha(
      some.flatMap(({ rows }) => rows),
      "nominal",
    );
  const textual = (some: readonly { text: Continuum }[]): Coefficient => {
    const joined = joinTexts(some.map(({ text }) => text));
    if (joined === null) throw new Error("the same two coders read all");
    return textualAlpha(joined);
  };

  function expectAround(interval: Interval | Undefined, whole: Coefficient): void {
    const { low, high } = held(interval);
    if (whole.kind === "undefined") throw new Error(whole.reason);
    expect(low).toBeLessThan(whole.value);
    expect(high).toBeGreaterThan(whole.value);
    expect(high - low).toBeLessThan(0.5);
  }

  test("alpha of units", () => {
    expectAround(
      bootstrapInterval(articles, (some) => alpha([...some]), { seed: 1, samples: 200 }),
      alpha(articles),
    );
  });

  test("alpha of spans, the texts joined", () => {
    expectAround(
      bootstrapInterval(articles, textual, { seed: 1, samples: 200 }),
      textual(articles),
    );
  });

  test("gamma, measured once a text", () => {
    const gammas = articles.map(({ text }, seed) => gamma(text, { seed, mostSamples: 30 }));
    expectAround(
      bootstrapInterval(gammas, gammaOver, { seed: 1, samples: 200 }),
      gammaOver(gammas),
    );
  });
});
