import { expect, test } from "vitest";
import { formatMistakes, shortened } from "./mistakes.ts";
import type { Mistake } from "./mistakes.ts";

test("each kind of each set lists its ten worst, worst first", () => {
  const missed = Array.from({ length: 12 }, (_, index): Mistake => ({
    set: "a",
    kind: "missed",
    weight: index / 12,
    about: `number ${index}`,
    texts: ["one", "two"],
  }));
  const other: Mistake = { set: "a", kind: "false", weight: 1, about: "alone", texts: [] };
  const lines = formatMistakes([...missed, other]).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "a, missed: 10 of 12",
    "1. 0.92 number 11",
    "     one",
    "     two",
  ]);
  expect(lines).not.toContain("12. 0 number 0");
  expect(lines.slice(-2)).toEqual(["a, false: 1 of 1", "1. 1 alone"]);
});

test("of equal mistakes ten are shown from all over the set, behind the worse ones", () => {
  const all = Array.from({ length: 28 }, (_, index): Mistake => ({
    set: "a",
    kind: "false",
    weight: index === 20 ? 2 : 1,
    about: `number ${index}`,
    texts: [],
  }));
  const [title, ...lines] = formatMistakes(all).split("\n");
  expect(title).toBe("a, false: 10 of 28");
  expect(lines.map((line) => Number(line.split(" ").at(-1)))).toEqual([
    20, 2, 5, 8, 11, 14, 17, 21, 24, 27,
  ]);
});

test("long texts are cut behind a word and stand on one line", () => {
  expect(shortened("two\n\nlines")).toBe("two lines");
  expect(shortened("word ".repeat(50))).toMatch(/^(?:word ){35,36}…$/u);
});
