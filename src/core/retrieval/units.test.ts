import { describe, expect, it } from "vitest";
import { csvOf } from "../exchange/csv.ts";
import type { ArticleMaterial } from "./material.ts";
import { unitColumns, unitDictionary, unitRows } from "./units.ts";
import type { UnitKind } from "./units.ts";

const table = (unit: UnitKind) => ({
  unit,
  pass: "pass:1",
  coders: [
    { id: "coder:1", name: "Ada" },
    { id: "coder:2", name: "Ben" },
  ],
  codes: [
    { id: "code:a", name: "Conflict & war" },
    { id: "code:b", name: "conflict/war" },
    { id: "code:c", name: "Émotion" },
  ],
});

const material: ArticleMaterial = {
  ...{ id: "article:1", outlet: null, stories: ["story:1"], date: "2025-01-02", headline: "Out" },
  text: "One. Two.\n\nThree.",
  codings: [
    { id: "1", code: "code:a", start: 0, end: 8, field: "text" as const, coder: "coder:1" },
    { id: "2", code: "code:c", start: 0, end: 3, field: "headline" as const, coder: "coder:1" },
    { id: "3", code: "code:b", start: 0, end: 3, field: "text" as const, coder: "coder:2" },
  ].map((each) => ({ ...each, pass: "pass:1", voice: "own", orphan: false, quote: "" })),
  answers: [],
  complete: ["pass:1 coder:1"],
};
const article = { material, outlet: "The Test, Ltd", story: "A story" };
const codes = (unit: UnitKind) => unitRows(table(unit), article).map((row) => row.slice(8));

describe("the table of units", () => {
  it("has a row for each unit and coder: 1, 0, and NA where the coder has not completed it", () => {
    expect(codes("article")).toEqual([
      ["Ada", 1, 0, 1],
      ["Ben", "NA", "NA", "NA"],
    ]);
    expect(codes("sentence")).toEqual([
      ["Ada", 0, 0, 1],
      ["Ada", 1, 0, 0],
      ["Ada", 1, 0, 0],
      ["Ada", 0, 0, 0],
      ...Array.from({ length: 4 }, () => ["Ben", "NA", "NA", "NA"]),
    ]);
    expect(codes("paragraph").slice(0, 3)).toEqual([
      ["Ada", 0, 0, 1],
      ["Ada", 1, 0, 0],
      ["Ada", 0, 0, 0],
    ]);
  });
  it("names columns as R can, each once, and explains each", () => {
    const columns = unitColumns(table("article"));
    expect(columns.slice(-3)).toEqual(["code_conflict_war", "code_conflict_war_2", "code_emotion"]);
    const [, ...explained] = unitDictionary(table("article"), (code) => `about ${code}`);
    expect(explained.map(([column]) => column)).toEqual(columns);
    expect(explained.at(-1)?.slice(1, 3)).toEqual(["Émotion", "about code:c"]);
  });
  it("is written as CSV, quoted where it must be", () => {
    const [row] = unitRows(table("article"), article);
    expect(csvOf([row ?? []])).toBe(
      'article:1,article:1,"The Test, Ltd",A story,2025-01-02,both,,,Ada,1,0,1\r\n',
    );
    expect(csvOf([['a"b', "c\nd", null]])).toBe('"a""b","c\nd",\r\n');
  });
});
