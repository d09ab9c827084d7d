import { expect, test } from "vitest";
import { formatMeasurements } from "./format.ts";
import { spreadOf, timeInTurn } from "./measure.ts";

test("a table gives medians with their spread, and ratios where there is another", () => {
  const table = formatMeasurements([
    { name: "open", unit: "ms", median: 12345.6, minimum: 100, maximum: 99.96, runs: 3 },
    {
      name: "compare two texts",
      unit: "ms",
      median: 0.01234,
      minimum: 0.01,
      maximum: 2,
      runs: 11,
      against: { name: "plain", median: 4, ratio: 0.003085 },
    },
  ]);
  expect(table.split("\n").map((line) => line.split(/ {2,}/u))).toEqual([
    ["bench", "median", "unit", "spread", "runs", "against", "ratio"],
    ["open", "12346", "ms", "100–100", "3"],
    ["compare two texts", "0.0123", "ms", "0.0100–2.00", "11", "4.00 plain", "0.00309"],
  ]);
  const starts = table.split("\n").map((line) => line.search(/(?<= {2})(?:median|12346|0\.0123)/u));
  expect(new Set(starts).size).toBe(1);
});

test("the spread of some figures; none have no spread", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, minimum: 1, maximum: 3, runs: 3 });
  expect(() => spreadOf([])).toThrow("at least one figure");
});

test("jobs are timed in turn, the first round uncounted", async () => {
  const order: string[] = [];
  const times = await timeInTurn([() => order.push("a"), () => order.push("b")], 2, 0);
  expect(order.join("")).toBe("ababab");
  expect(times.map((each) => each.length)).toEqual([2, 2]);
});
