import { expect, test } from "vitest";
import { timesOfDay } from "./clock-told.ts";

test("times of day in minutes, looser where the words are", () => {
  expect(timesOfDay("It fell shortly after 9:40 a.m. and was found at 10.15 pm.")).toEqual([
    { start: 22, end: 31, value: 580, low: 550, high: 610 },
    { start: 49, end: 57, value: 1335, low: 1326, high: 1344 },
  ]);
  expect(timesOfDay("The alarm went at 01:20 and again about 21.45.")).toEqual([
    { start: 18, end: 23, value: 80, low: 71, high: 89 },
    { start: 40, end: 45, value: 1305, low: 1275, high: 1335 },
  ]);
  expect(timesOfDay("They won at 3:21, by 14.50 percent, in 02:10.")).toEqual([]);
  expect(timesOfDay("They met at noon.").map(({ value }) => value)).toEqual([720]);
});

test("clocks of named zones, and what is no time, are left out", () => {
  expect(timesOfDay("At 9 p.m. ET, 2 a.m. GMT, about 13 p.m. and in 10 amps.")).toEqual([]);
});
