import fc from "fast-check";
import { expect, it } from "vitest";
import type { Row } from "./align.ts";
import { setBeside } from "./beside.ts";

const row = (cells: Readonly<Record<string, readonly number[]>>): Row => ({
  cells: Object.entries(cells).map(([article, sentences]) => ({ article, sentences })),
});

const rows = [
  row({ a: [0], b: [2], c: [0] }),
  row({ a: [1] }),
  row({ a: [2], b: [0] }),
  row({ b: [1], c: [1] }),
  row({ d: [0] }),
];

it("stands in the order of the base, what others have beside behind what it follows", () => {
  const beside = setBeside(rows, ["a", "b", "c"], 0);
  expect(beside.map((each) => each.row)).toEqual([0, 1, 2, 3]);
  expect(beside[0]?.cells).toEqual([[0], [2], [0]]);
});

it("leaves out rows no column has", () => {
  expect(setBeside(rows, ["a", "b"], 0).some((each) => each.row === 4)).toBe(false);
});

it("says which columns tell a row elsewhere than the base", () => {
  const moved = setBeside(rows, ["a", "b", "c"], 0).filter((each) => each.moved.includes(true));
  expect(moved.map((each) => each.moved)).toEqual([[false, true, false]]);
});

it("has every sentence of the columns once, whatever the base", () => {
  const lengths = [3, 3, 2];
  fc.assert(
    fc.property(fc.nat(2), (base) => {
      const beside = setBeside(rows, ["a", "b", "c"], base);
      for (const [column, length] of lengths.entries()) {
        const told = beside.flatMap((each) => each.cells[column] ?? []).sort();
        expect(told).toEqual(Array.from({ length }, (_, index) => index));
      }
      const inBase = beside.flatMap((each) => each.cells[base] ?? []);
      expect(inBase).toEqual([...inBase].sort());
    }),
  );
});
