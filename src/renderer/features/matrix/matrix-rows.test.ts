import { describe, expect, it } from "vitest";
import { analyseText } from "../../../core/extract/analyse.ts";
import { compareStory } from "../../../core/compare/compare-story.ts";
import { noDecisions } from "../../../core/compare/decisions.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { Told } from "../story/told.ts";
import { arrange, matrixRows } from "./matrix-rows.ts";

const texts = [
  "Rescuers pulled nine climbers from the Orrin glacier on Sunday. The weather was calm.",
  "Rescuers pulled 11 climbers from the Orrin glacier late on Sunday. “It was cold,” Ada Lund said.",
];
const articles = texts.map((text, index): Told => {
  const id = `article:${index}` as ArticleId;
  return {
    id,
    outlet: { name: `Outlet ${index}`, mark: `O${index}`, colour: index },
    publisher: `outlet:${index}`,
    headline: null,
    label: "",
    date: null,
    isPrimarySource: false,
    text,
    analysis: analyseText(text),
  };
});
const comparison = compareStory(
  articles.map(({ id, outlet, text, analysis }) => ({
    id,
    headline: null,
    outlet: outlet.name,
    text,
    analysis,
    published: null,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
  })),
  noDecisions,
);
const rows = matrixRows(comparison, articles);

describe("the matrix", () => {
  it("has a row with every article's words or a gap with its limits", () => {
    const shared = rows.find(({ carriedBy }) => carriedBy === 2);
    expect(shared).toMatchObject({ hasConflict: true, hasQuotation: false });
    const single = rows.find(({ hasQuotation }) => hasQuotation);
    expect(single?.cells[0]).toEqual({ kind: "gap", limits: ["time-unknown"] });
  });

  it("is arranged by coverage, by order, by conflict, and narrowed to one article", () => {
    expect(arrange(rows, articles, "coverage", "all")[0]?.carriedBy).toBe(2);
    expect(arrange(rows, articles, "conflict", "all")[0]?.hasConflict).toBe(true);
    expect(arrange(rows, articles, "order", "all").map(({ row }) => row)).toEqual(
      rows.map(({ row }) => row),
    );
    const missing = arrange(rows, articles, "order", "gaps article:0");
    expect(missing.every(({ cells }) => cells[0]?.kind === "gap")).toBe(true);
    const only = arrange(rows, articles, "order", "only article:1");
    expect(only).toHaveLength(missing.length);
  });
});
