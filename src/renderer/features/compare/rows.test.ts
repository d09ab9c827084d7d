import { describe, expect, it } from "vitest";
import { setBeside } from "../../../core/compare/rows/beside.ts";
import { foldSame } from "./fold.ts";
import { anchorOf, compareRows, describeRow, findAnchor, findRow } from "./rows.ts";
import type { CompareColumn } from "./rows.ts";

function column(id: string, name: string, sentences: readonly string[]): CompareColumn {
  let position = 0;
  const ranges = sentences.map((sentence) => {
    const start = position;
    position += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
  const outlet = { name, mark: name.slice(0, 2), colour: 0 };
  return {
    id,
    outlet,
    headline: null,
    byline: "",
    isPrimarySource: false,
    text: sentences.join("\n"),
    sentences: ranges,
  };
}

const harbour = column("a", "Harbour Post", ["One ferry ran.", "Two waited.", "Rain fell."]);
const island = column("b", "Island Mail", ["Rain fell.", "A dog barked.", "One boat ran."]);
const storyRows = [
  {
    cells: [
      { article: "a", sentences: [0] },
      { article: "b", sentences: [2] },
    ],
  },
  { cells: [{ article: "a", sentences: [1] }] },
  {
    cells: [
      { article: "a", sentences: [2] },
      { article: "b", sentences: [0] },
    ],
  },
  { cells: [{ article: "b", sentences: [1] }] },
];
const beside = setBeside(storyRows, ["a", "b"], 0);
const rows = compareRows(beside, [harbour, island], 0);
const told = (index: number, place: number): string =>
  rows[index]?.cells[place]?.pieces.map(({ text }) => text).join("") ?? "";

describe("rows side by side", () => {
  it("give each column its own words of a change, marked against the base", () => {
    expect([told(0, 0), told(0, 1)]).toEqual(["One ferry ran.", "One boat ran."]);
    expect(rows[0]?.cells[0]?.pieces).toContainEqual({ kind: "removed", text: "ferry" });
    expect(rows[0]?.cells[1]?.pieces).toContainEqual({ kind: "added", text: "boat" });
  });

  it("leave the cell of an article that has nothing there empty", () => {
    const only = rows.filter(({ kind }) => kind === "only");
    expect(only.map(({ cells }) => cells.map((cell) => cell === null))).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it("say where a column tells what the base tells elsewhere", () => {
    const moved = rows.filter(({ moves }) => moves.length > 0);
    expect(moved.map(({ moves }) => moves[0]?.column)).toEqual(["b"]);
  });

  it("mark in the base what none of the others has", () => {
    const third = column("c", "Cape Star", ["One boat ran."]);
    const all = setBeside(
      [
        {
          cells: [
            { article: "a", sentences: [0] },
            { article: "b", sentences: [2] },
            { article: "c", sentences: [0] },
          ],
        },
      ],
      ["a", "b", "c"],
      0,
    );
    const [row] = compareRows(all, [harbour, island, third], 0);
    expect(row?.cells[0]?.pieces.filter(({ kind }) => kind === "removed")).toEqual([
      { kind: "removed", text: "ferry" },
    ]);
  });

  it("are folded where they are the same", () => {
    const folded = foldSame(rows, true);
    expect(folded.filter(({ kind }) => kind === "fold")).toHaveLength(1);
    expect(foldSame(rows, false)).toHaveLength(rows.length);
  });
});

describe("going through rows", () => {
  it("finds the next of a kind, and none past the ends", () => {
    expect(findRow(rows, -1, "row", 1)).toBe(0);
    expect(findRow(rows, 0, "omission", 1)).toBe(1);
    expect(findRow(rows, -1, "moved", 1)).toBe(0);
    expect(findRow(rows, 2, "difference", 1)).toBe(3);
    expect(findRow(rows, 3, "row", 1)).toBeNull();
    expect(findRow(rows, 3, "moved", -1)).toBe(0);
  });

  it("says what a row is without asserting an absence", () => {
    const say = (index: number) => {
      const row = rows[index];
      return row === undefined ? "" : describeRow(row, [harbour, island]);
    };
    expect(say(0)).toBe("changed, moved: told later by Island Mail");
    expect(say(1)).toBe("only Harbour Post; not found in the imported text of Island Mail");
    expect(say(2)).toBe("same");
  });
});

describe("a row that is found again", () => {
  const columns = [harbour, island];
  const anchors = compareRows(beside, columns, 0).map((row) => anchorOf(row, columns));

  it("stands where its sentences do when another column is the base or stands elsewhere", () => {
    const turned = [island, harbour];
    const other = setBeside(storyRows, ["b", "a"], 0);
    const rows = compareRows(other, turned, 0);
    for (const [index, anchor] of anchors.entries()) {
      expect(rows[findAnchor(rows, turned, anchor)]?.row).toBe(beside[index]?.row);
    }
  });

  it("is the first row when none of its sentences is shown any more", () => {
    const rows = compareRows(beside, columns, 0);
    expect(findAnchor(rows, columns, [{ column: "gone", sentence: 0 }])).toBe(0);
    expect(findAnchor(rows, columns, [])).toBe(0);
  });
});
