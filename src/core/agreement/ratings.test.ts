import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coefficient } from "./coefficient.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { percentAgreement } from "./percent-agreement.ts";
import { seededRandom } from "./random.ts";
import type { Rating, Ratings } from "./ratings.ts";

/** The figure, rounded as the source prints it; the reason where there is none. */
function printed(coefficient: Coefficient, decimals: number): string {
  return coefficient.kind === "value" ? coefficient.value.toFixed(decimals) : coefficient.reason;
}

/** A row, that many times. */
const times = (count: number, ...row: readonly Rating[]): Rating[][] =>
  Array.from({ length: count }, () => [...row]);

/** A string a coder, a digit a unit, a point where one is missing. */
function table(...coders: readonly string[]): Ratings {
  return Array.from(coders[0] ?? "", (_, unit) =>
    coders.map((coder) => (coder[unit] === "." ? null : Number(coder[unit]))),
  );
}

/** Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: 4 observers, 12 units. */
const fourObservers = table("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

/** Cohen (1960: 45): two psychiatrists, 200 patients. */
const psychiatrists: Ratings = [
  ...times(88, 1, 1),
  ...times(14, 1, 2),
  ...times(18, 1, 3),
  ...times(10, 2, 1),
  ...times(40, 2, 2),
  ...times(10, 2, 3),
  ...times(2, 3, 1),
  ...times(6, 3, 2),
  ...times(12, 3, 3),
];

/** Fleiss (1971: 379): 30 patients, six psychiatrists each, five diagnoses. */
const diagnoses: Ratings = (
  "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 " +
  "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 " +
  "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555"
)
  .split(" ")
  .map((row) => Array.from(row, Number));

/** Counts of ten subjects × five categories by 14 raters: the example on Wikipedia, "Fleiss' kappa". */
const fourteenRaters: Ratings =
  "0,0,0,0,14 0,2,6,4,2 0,0,3,5,6 0,3,9,2,0 2,2,8,1,1 7,7,0,0,0 3,2,6,3,0 2,5,3,2,2 6,5,2,1,0 0,2,2,3,7"
    .split(" ")
    .map((row) =>
      row.split(",").flatMap((count, value) => Array.from({ length: Number(count) }, () => value)),
    );

describe("figures as published", () => {
  test("Krippendorff 2011: nominal .743, ordinal .815, interval .849", () => {
    expect(printed(krippendorffAlpha(fourObservers, "nominal"), 3)).toBe("0.743");
    expect(printed(krippendorffAlpha(fourObservers, "ordinal"), 3)).toBe("0.815");
    expect(printed(krippendorffAlpha(fourObservers, "interval"), 3)).toBe("0.849");
  });

  test("Krippendorff 1980: 133, two coders and a dichotomy: agreement .6, alpha .095", () => {
    const dichotomy = table("0100000010", "0110010100");
    expect(printed(percentAgreement(dichotomy), 1)).toBe("0.6");
    expect(printed(krippendorffAlpha(dichotomy, "nominal"), 3)).toBe("0.095");
  });

  test("Krippendorff 1980: 139, three coders: average pairwise agreement .74", () => {
    expect(printed(percentAgreement(table("112412132", "122442232", "122442332")), 2)).toBe("0.74");
  });

  test("Artstein & Poesio 2008: 558, agreement .7, kappa .348; 568, agreement .88, kappa .801", () => {
    const acts = [
      ...times(20, "stat", "stat"),
      ...times(20, "ireq", "stat"),
      ...times(10, "stat", "ireq"),
      ...times(50, "ireq", "ireq"),
    ];
    expect(printed(percentAgreement(acts), 1)).toBe("0.7");
    expect(printed(cohenKappa(acts), 3)).toBe("0.348");
    const weighted = [
      ...times(46, "stat", "stat"),
      ...times(6, "ireq", "stat"),
      ...times(32, "ireq", "ireq"),
      ...times(6, "ireq", "chck"),
      ...times(10, "chck", "chck"),
    ];
    expect(printed(percentAgreement(weighted), 2)).toBe("0.88");
    expect(printed(cohenKappa(weighted), 3)).toBe("0.801");
  });

  test("Cohen 1960: 45, kappa .492", () => {
    expect(printed(cohenKappa(psychiatrists), 3)).toBe("0.492");
  });

  test("Fleiss 1971: 381, kappa .430; Wikipedia's example .210", () => {
    expect(printed(fleissKappa(diagnoses), 3)).toBe("0.430");
    expect(printed(fleissKappa(fourteenRaters), 3)).toBe("0.210");
  });

  test("Gwet 2014 (irrCAC, cac.raw4raters), missing values: Fleiss' kappa .76117", () => {
    expect(printed(fleissKappa(fourObservers), 5)).toBe("0.76117");
  });
});

const coefficients: readonly (readonly [string, (ratings: Ratings) => Coefficient])[] = [
  ["percent agreement", percentAgreement],
  ["Fleiss' kappa", fleissKappa],
  ["alpha, nominal", (ratings) => krippendorffAlpha(ratings, "nominal")],
  ["alpha, ordinal", (ratings) => krippendorffAlpha(ratings, "ordinal")],
  ["alpha, interval", (ratings) => krippendorffAlpha(ratings, "interval")],
  ["Cohen's kappa", (ratings) => cohenKappa(ratings.map((row) => row.slice(0, 2)))],
];

const value = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });

describe.each(coefficients)("%s", (name, coefficient) => {
  test("does not depend on the order of the coders or of the units", () => {
    const coders = name === "Cohen's kappa" ? 2 : 4;
    const rows = fc.array(fc.array(value, { minLength: coders, maxLength: coders }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (ratings) => {
        const before = coefficient(ratings);
        const after = coefficient(ratings.map((row) => row.toReversed()).toReversed());
        expect(after.kind).toBe(before.kind);
        if (before.kind === "value" && after.kind === "value") {
          expect(after.value).toBeCloseTo(before.value, 10);
        } else expect(after).toEqual(before);
      }),
    );
  });

  test("is 1 when all coders say the same, and has no value when there was nothing to tell apart", () => {
    const column = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(column, fc.integer({ min: 2, max: 5 }), (values, coders) => {
        const result = coefficient(values.map((one) => Array.from({ length: coders }, () => one)));
        if (new Set(values).size > 1 || name === "percent agreement") {
          expect(result.kind === "value" ? result.value : NaN).toBeCloseTo(1, 12);
        } else expect(result).toEqual({ kind: "undefined", reason: "no-variation" });
      }),
    );
  });

  test("needs two coders and a unit both judged", () => {
    expect(coefficient([[1], [2]])).toEqual({ kind: "undefined", reason: "too-few-coders" });
    const apart = coefficient([
      [1, null],
      [null, 2],
    ]);
    expect(apart).toEqual({ kind: "undefined", reason: "nothing-shared" });
  });

  test("is a finite number or says why there is none", () => {
    const rows = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (ratings) => {
        const result = coefficient(ratings);
        if (result.kind === "value") expect(Number.isFinite(result.value)).toBe(true);
      }),
    );
  });
});

test.each(coefficients.slice(1))("%s of coders who throw dice is near 0", (_, coefficient) => {
  const random = seededRandom(20);
  const dice = Array.from({ length: 4000 }, () =>
    Array.from({ length: 3 }, () => (random() < 0.1 ? null : Math.floor(random() * 4))),
  );
  expect(printed(coefficient(dice), 1)).toMatch(/^-?0\.0$/u);
});

test("Cohen's kappa is for two coders", () => {
  expect(cohenKappa([[1, 1, 2]])).toEqual({ kind: "undefined", reason: "too-many-coders" });
});

test("kappa of a coder who never varies beside one who does is 0, not undefined", () => {
  expect(cohenKappa(table("1111", "1212"))).toEqual({ kind: "value", value: 0 });
});

test("ordinal and interval alpha need numbers", () => {
  for (const level of ["ordinal", "interval"] as const) {
    expect(krippendorffAlpha([["low", "high"]], level)).toEqual({
      kind: "undefined",
      reason: "not-numbers",
    });
  }
});
