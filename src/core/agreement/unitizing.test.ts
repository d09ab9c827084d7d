import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coefficient } from "./coefficient.ts";
import { joinTexts, ofCode, unitsOf } from "./continuum.ts";
import type { CodedSpan, Continuum } from "./continuum.ts";
import { seededRandom } from "./random.ts";
import { markingAlpha, textualAlpha } from "./textual-alpha.ts";
import { unitizingAlpha } from "./unitizing-alpha.ts";

type Place = readonly [start: number, end: number];

const mark = (coder: string, code: string, ...places: readonly Place[]): CodedSpan[] =>
  places.map(([start, end]) => ({ coder, code, start, end }));

/** The figure, rounded as the source prints it; the reason where there is none. */
function printed(coefficient: Coefficient, decimals: number): string {
  return coefficient.kind === "value" ? coefficient.value.toFixed(decimals) : coefficient.reason;
}

/** Krippendorff (2004: 254): two observers, a continuum from 150 to 450. */
const krippendorff2004: Continuum = {
  length: 300,
  coders: ["i", "j"],
  spans: [
    ...mark("i", "c", [75, 145], [220, 250]),
    ...mark("j", "c", [70, 150], [205, 225], [250, 270]),
    ...mark("i", "k", [30, 90], [150, 200]),
    ...mark("j", "k", [30, 90], [150, 200]),
  ],
};

/** Krippendorff (2019: 340, figure 12.11). */
const alexPaulSuzan: Continuum = {
  length: 60,
  coders: ["Alex", "Paul", "Suzan"],
  spans: [
    ...mark("Alex", "1", [0, 7]),
    ...mark("Alex", "2", [7, 13]),
    ...mark("Alex", "5", [30, 32]),
    ...mark("Alex", "6", [32, 37], [37, 44]),
    ...mark("Alex", "7", [44, 60]),
    ...mark("Paul", "1", [0, 7]),
    ...mark("Paul", "3", [7, 13]),
    ...mark("Paul", "5", [13, 21]),
    ...mark("Paul", "6", [32, 44]),
    ...mark("Suzan", "1", [0, 7]),
    ...mark("Suzan", "4", [7, 13]),
    ...mark("Suzan", "5", [13, 21]),
    ...mark("Suzan", "6", [32, 37], [37, 41], [41, 44]),
  ],
};

/** Krippendorff (1995: 57), examples A and D, each of the 24 parts a thousand characters long. */
const krippendorff1995: Continuum = {
  length: 24_000,
  coders: ["one", "other"],
  spans: [
    ...mark("one", "A", [2, 10], [14, 20]),
    ...mark("other", "A", [4, 8], [15, 17]),
    ...mark("one", "D", [0, 2], [2, 10], [10, 14], [14, 20], [20, 24]),
    ...mark("other", "D", [0, 4], [4, 8], [8, 15], [15, 17], [17, 24]),
  ].map((span) => ({ ...span, start: span.start * 1000, end: span.end * 1000 })),
};

describe("figures as published", () => {
  test("Krippendorff 2004: 254–255, c .7286, k 1.0000, both .8591", () => {
    expect(printed(unitizingAlpha(ofCode(krippendorff2004, "c")), 4)).toBe("0.7286");
    expect(printed(unitizingAlpha(ofCode(krippendorff2004, "k")), 4)).toBe("1.0000");
    // The book divides rounded figures: 1 − (.0144 + .0000) / (.0532 + .0490).
    const both = unitizingAlpha(krippendorff2004);
    expect(both.kind === "value" ? Math.abs(both.value - 0.8591) : 1).toBeLessThan(0.0005);
  });

  test("Krippendorff 1995: 57, A .553 and D .066 where lengths are continuous", () => {
    expect(printed(unitizingAlpha(ofCode(krippendorff1995, "A")), 3)).toBe("0.553");
    expect(printed(unitizingAlpha(ofCode(krippendorff1995, "D")), 3)).toBe("0.066");
  });

  test("DKPro Statistics, UnitizingAgreementTest: one unit against three within it, −.7003", () => {
    const spans = [...mark("0", "A", [1, 9]), ...mark("1", "A", [2, 3], [4, 5], [6, 7])];
    expect(printed(unitizingAlpha({ length: 10, coders: ["0", "1"], spans }), 4)).toBe("-0.7003");
  });

  test("Krippendorff 2019: 340, figure 12.11, uα .510, |uα .413", () => {
    expect(printed(textualAlpha(alexPaulSuzan), 3)).toBe("0.510");
    // 1 − 26 / 44.338; the printed figure follows from 44.3.
    const marking = markingAlpha(alexPaulSuzan);
    expect(marking.kind === "value" ? Math.abs(marking.value - 0.413) : 1).toBeLessThan(0.001);
  });
});

test("a coder's overlapping spans of a code are one unit, touching ones and other codes are not", () => {
  const spans = [
    ...mark("a", "x", [4, 9], [0, 5], [9, 12], [6, 7]),
    ...mark("a", "y", [3, 8]),
    ...mark("b", "x", [0, 20]),
  ];
  const units = unitsOf({ length: 20, coders: ["a", "b"], spans }, "a");
  expect(units.map(({ code, start, end }) => [code, start, end])).toEqual([
    ["x", 0, 9],
    ["y", 3, 8],
    ["x", 9, 12],
  ]);
});

test("texts are joined one behind the other, and only if the same coders read them", () => {
  const one = { length: 10, coders: ["a", "b"], spans: mark("a", "x", [8, 10]) };
  const other = { length: 5, coders: ["b", "a"], spans: mark("a", "x", [0, 2]) };
  const joined = joinTexts([one, other]);
  expect(joined).toEqual({
    length: 15,
    coders: ["a", "b"],
    spans: mark("a", "x", [8, 10], [10, 12]),
  });
  expect(joined && unitsOf(joined, "a")).toHaveLength(2);
  expect(joinTexts([one, { ...other, coders: ["a"] }])).toBeNull();
  expect(joinTexts([])).toBeNull();
});

const LENGTH = 60;
const place = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]): Place => [start, Math.min(LENGTH, start + size)]);

/** Continua of two to four coders and one code. */
const continuum = fc
  .array(fc.array(place, { maxLength: 4 }), { minLength: 2, maxLength: 4 })
  .map((all): Continuum => ({
    length: LENGTH,
    coders: all.map((_, index) => `coder ${index}`),
    spans: all.flatMap((places, index) => mark(`coder ${index}`, "x", ...places)),
  }));

describe.each([
  ["uα of 1995", unitizingAlpha],
  ["uα of 2016", textualAlpha],
  ["|uα of 2016", markingAlpha],
])("%s", (_, coefficient) => {
  test("does not depend on the order of coders and spans, nor on the direction of the text", () => {
    fc.assert(
      fc.property(continuum, (one) => {
        const before = coefficient(one);
        const after = coefficient({
          ...one,
          coders: one.coders.toReversed(),
          spans: one.spans
            .map((span) => ({ ...span, start: LENGTH - span.end, end: LENGTH - span.start }))
            .toReversed(),
        });
        if (before.kind === "value" && after.kind === "value") {
          expect(after.value).toBeCloseTo(before.value, 9);
        } else expect(after).toEqual(before);
      }),
    );
  });

  test("is 1 for coders who mark the same, undefined where no coder drew a line", () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 4 }),
        fc.integer({ min: 2, max: 4 }),
        (all, count) => {
          const coders = Array.from({ length: count }, (_unused, index) => `coder ${index}`);
          const spans = coders.flatMap((coder) => mark(coder, "x", ...all));
          const result = coefficient({ length: LENGTH, coders, spans });
          if (all.length === 0) expect(printed(result, 0)).toBe("nothing-coded");
          else expect(result).toEqual({ kind: "value", value: 1 });
        },
      ),
    );
    const whole = [...mark("a", "x", [0, LENGTH]), ...mark("b", "x", [0, LENGTH])];
    expect(printed(coefficient({ length: LENGTH, coders: ["a", "b"], spans: whole }), 0)).toBe(
      "no-variation",
    );
    expect(printed(coefficient({ length: LENGTH, coders: ["a"], spans: [] }), 0)).toBe(
      "too-few-coders",
    );
  });

  test("is a finite number of at most 1", () => {
    fc.assert(
      fc.property(continuum, (one) => {
        const result = coefficient(one);
        if (result.kind !== "value") return;
        expect(Number.isFinite(result.value)).toBe(true);
        expect(result.value).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is near 0 on average for coders who mark any place", () => {
    const random = seededRandom(7);
    const values: number[] = [];
    for (let text = 0; text < 40; text += 1) {
      const spans = ["a", "b"].flatMap((coder) =>
        Array.from({ length: 100 }, (_unused, index) => {
          const start = index * 100 + Math.floor(random() * 75);
          return { coder, code: "x", start, end: start + 25 };
        }).filter(() => random() < 0.5),
      );
      const result = coefficient({ length: 10_000, coders: ["a", "b"], spans });
      if (result.kind === "value") values.push(result.value);
    }
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(values).toHaveLength(40);
    expect(Math.abs(mean)).toBeLessThan(0.05);
  });
});

test("uα of 2016 has no value where a coder's codes overlap; uα of 1995 takes each by itself", () => {
  const spans = [
    ...mark("a", "x", [0, 10]),
    ...mark("a", "y", [5, 15]),
    ...mark("b", "x", [0, 10]),
    ...mark("b", "y", [5, 15]),
  ];
  const overlapping = { length: LENGTH, coders: ["a", "b"], spans };
  expect(printed(textualAlpha(overlapping), 0)).toBe("overlapping-codes");
  expect(unitizingAlpha(overlapping)).toEqual({ kind: "value", value: 1 });
});
