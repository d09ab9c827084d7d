import { expect, test } from "vitest";
import { formatScores } from "./format.ts";

test("a table says of each figure whether it met its target, and beside what it stands", () => {
  const table = formatScores([
    { set: "a", measure: "F1", value: 0.9, items: 12, target: 0.9 },
    { set: "long/name", measure: "recall", value: 0.5, items: 3, target: 0.51 },
    { set: "b", measure: "P", value: 1, items: 1, baseline: { name: "plain", value: 0.25 } },
  ]);
  expect(table.split("\n").map((line) => line.split(/ {2,}/u))).toEqual([
    ["set", "measure", "%", "n", "baseline", "target"],
    ["a", "F1", "90.0", "12", "90.0", "met"],
    ["long/name", "recall", "50.0", "3", "51.0", "missed"],
    ["b", "P", "100.0", "1", "25.0 plain"],
  ]);
});
