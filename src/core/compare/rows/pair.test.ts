import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../text/sentences.ts";
import type { ComparedArticle } from "./align.ts";
import { compareArticles } from "./pair.ts";

function article(id: string, text: string): ComparedArticle {
  return { id, text, sentences: segmentSentences(text), quotations: [] };
}

const base = article(
  "base",
  "The Sella observatory reopened on Tuesday after a fire destroyed its dome. " +
    "Director Ida Quint thanked 40 volunteers. " +
    "Repairs cost two million crowns, twice the estimate. " +
    "School classes may visit for nothing in March.",
);
const other = article(
  "other",
  "Director Ida Quint thanked 40 volunteers! " +
    "Repairs cost three million crowns, twice the estimate. " +
    "A comet passes in May. " +
    "The Sella observatory reopened on Tuesday after a fire destroyed its dome.",
);

describe("compareArticles", () => {
  it("puts the rows in the base's order, the other's own after what they follow", () => {
    const { rows } = compareArticles(base, other);
    expect(rows.map((row) => [row.kind, row.moved, row.base, row.other])).toEqual([
      ["same", true, [0], [3]],
      ["same", false, [1], [0]],
      ["changed", false, [2], [1]],
      ["only-base", false, [3], []],
      ["only-other", false, [], [2]],
    ]);
  });

  it("shows the words that differ in a changed row, and what differs only in form in a same one", () => {
    const { rows } = compareArticles(base, other);
    expect(rows[2]?.changes.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", base: "two", other: "" },
      { kind: "added", base: "", other: "three" },
    ]);
    expect(rows[1]?.changes.at(-1)).toEqual({ kind: "form", base: ".", other: "!" });
  });

  it("mirrors when base and other change places", () => {
    const pairsOf = (one: ComparedArticle, two: ComparedArticle): string[] =>
      compareArticles(one, two).rows.map((row) =>
        JSON.stringify(one.id === "base" ? [row.base, row.other] : [row.other, row.base]),
      );
    expect(pairsOf(other, base).sort()).toEqual(pairsOf(base, other).sort());
  });

  it("has one row a sentence, nothing moved, for an article and its copy", () => {
    const { rows } = compareArticles(base, { ...base, id: "copy" });
    expect(rows).toHaveLength(base.sentences.length);
    expect(rows.every((row) => row.kind === "same" && !row.moved)).toBe(true);
  });
});
