import { expect, test } from "vitest";
import type { Continuum } from "./continuum.ts";
import { presenceOf, prevalenceOf, sharesOfValues } from "./prevalence.ts";

const texts: readonly Continuum[] = [
  {
    length: 100,
    coders: ["a", "b"],
    spans: [
      { coder: "a", code: "threat", start: 0, end: 10 },
      { coder: "a", code: "threat", start: 5, end: 20 },
      { coder: "a", code: "blame", start: 0, end: 30 },
      { coder: "b", code: "threat", start: 50, end: 60 },
      { coder: "b", code: "threat", start: 60, end: 70 },
    ],
  },
  { length: 300, coders: ["b"], spans: [] },
];

test("a code's units, the readings that have it, and its share of what was read", () => {
  expect(prevalenceOf(texts)).toEqual([
    { code: "blame", units: 1, readings: 1, allReadings: 3, coverage: 30 / 500 },
    { code: "threat", units: 3, readings: 2, allReadings: 3, coverage: 40 / 500 },
  ]);
  expect(prevalenceOf([])).toEqual([]);
});

test("a code in a text by a coder is there, not there, or not known", () => {
  expect(presenceOf(texts, ["a", "b"], "blame")).toEqual([
    [1, 0],
    [null, 0],
  ]);
});

test("values by their share of the judgements made", () => {
  const shares = sharesOfValues([
    ["yes", "yes", null],
    ["no", "yes"],
  ]);
  expect([...shares]).toEqual([
    ["yes", 0.75],
    ["no", 0.25],
  ]);
  expect(sharesOfValues([[null]]).size).toBe(0);
});
