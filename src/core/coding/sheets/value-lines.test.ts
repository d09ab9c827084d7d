import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesAsLines, valuesFromLines } from "./value-lines.ts";

const line = (value: string, label: string, score: number | null) => ({ value, label, score });

describe("values as lines", () => {
  test("are read as a person writes them", () => {
    expect(
      valuesFromLines(
        "low = Not much (1)\n\n  high=A lot (−2.5) \nno opinion\nx = a = b (so)\ny = (3)",
      ),
    ).toEqual([
      line("low", "Not much", 1),
      line("high", "A lot", -2.5),
      line("no_opinion", "", null),
      line("x", "a = b (so)", null),
      line("y", "", 3),
    ]);
  });

  test("come back as they were", () => {
    const label = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .map((words) => words.replace(/\s+/gu, " ").trim())
      .filter((words) => !/\(.*\)$/u.test(words));
    const value = fc.record({
      value: fc.stringMatching(/^[^\s=]{1,8}$/u),
      label,
      score: fc.option(
        fc.integer({ min: -999, max: 999 }).map((number) => (number === 0 ? 0 : number / 4)),
        { nil: null },
      ),
    });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(valuesFromLines(valuesAsLines(values))).toEqual(values);
      }),
    );
  });
});
