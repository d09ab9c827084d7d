import { describe, expect, it } from "vitest";
import type { ComparedPair } from "../../../core/compare/rows/pair.ts";
import { describeRow, findRow, rowsOfPair } from "./rows.ts";
import type { CompareColumn } from "./rows.ts";

function column(id: string, name: string, sentences: readonly string[]): CompareColumn {
  let position = 0;
  const ranges = sentences.map((sentence) => {
    const start = position;
    position += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
  const outlet = { name, mark: name.slice(0, 2), colour: 0 };
  return { id, outlet, headline: null, byline: "", text: sentences.join("\n"), sentences: ranges };
}

const harbour = column("a", "Harbour Post", ["One ferry ran.", "Two waited.", "Rain fell."]);
const island = column("b", "Island Mail", ["Rain fell.", "A dog barked.", "One boat ran."]);
const pair: ComparedPair = {
  base: "a",
  other: "b",
  rows: [
    {
      kind: "changed",
      moved: false,
      base: [0],
      other: [2],
      changes: [
        { kind: "same", base: "One ", other: "One " },
        { kind: "removed", base: "ferry ", other: "" },
        { kind: "added", base: "", other: "boat " },
        { kind: "same", base: "ran.", other: "ran." },
      ],
    },
    { kind: "only-base", moved: false, base: [1], other: [], changes: [] },
    {
      kind: "same",
      moved: true,
      base: [2],
      other: [0],
      changes: [{ kind: "same", base: "Rain fell.", other: "Rain fell." }],
    },
    { kind: "only-other", moved: false, base: [], other: [1], changes: [] },
  ],
};
const rows = rowsOfPair(pair, [harbour, island]);

describe("rows of a pair", () => {
  it("give each column its own words of a change", () => {
    const words = rows[0]?.cells.map((cell) => cell?.pieces.map(({ text }) => text).join(""));
    expect(words).toEqual(["One ferry ran.", "One boat ran."]);
    expect(rows[0]?.cells[0]?.pieces[1]).toEqual({ kind: "removed", text: "ferry " });
  });

  it("keep the columns where they are when the other is the base", () => {
    const turned = rowsOfPair(
      { base: "b", other: "a", rows: [{ ...pair.rows[3], kind: "only-base" } as never] },
      [harbour, island],
    );
    expect(turned.length).toBe(1);
    const swapped = rowsOfPair(pair, [island, harbour]);
    expect(swapped[1]?.cells[0]).toBeNull();
    expect(swapped[1]?.cells[1]?.pieces[0]?.text).toBe("Two waited.");
  });

  it("leave the cell of an article that has nothing there empty", () => {
    expect(rows[1]?.cells[1]).toBeNull();
    expect(rows[3]?.cells[0]).toBeNull();
  });

  it("say where a moved row stands in the other's order", () => {
    expect(rows[2]?.move).toEqual({ direction: "earlier", after: null });
    expect(rows[0]?.move).toBeNull();
  });
});

describe("going through rows", () => {
  it("finds the next of a kind, and none past the ends", () => {
    expect(findRow(rows, -1, "row", 1)).toBe(0);
    expect(findRow(rows, 0, "omission", 1)).toBe(1);
    expect(findRow(rows, 0, "moved", 1)).toBe(2);
    expect(findRow(rows, 2, "difference", 1)).toBe(3);
    expect(findRow(rows, 3, "row", 1)).toBeNull();
    expect(findRow(rows, 3, "moved", -1)).toBe(2);
  });

  it("says what a row is without asserting an absence", () => {
    const say = (index: number) => {
      const row = rows[index];
      return row === undefined ? "" : describeRow(row, [harbour, island], island);
    };
    expect(say(0)).toBe("changed");
    expect(say(1)).toBe("only Harbour Post; not found in the imported text of Island Mail");
    expect(say(2)).toBe("same, moved: told earlier by Island Mail");
  });
});
