import { expect, test } from "vitest";
import { emptyMetadata } from "../../model/article.ts";
import { field } from "../../model/field.ts";
import { analyseText } from "../../extract/analyse.ts";
import type { FindingReview } from "../../model/finding.ts";
import { sampleWording } from "../testing/sample-wording.ts";
import type { Block } from "../tree.ts";
import { noFindingSource, wordingSteps } from "../input/wording-input.ts";
import { finish } from "../../model/steps.ts";
import { wordingSection } from "./wording-section.ts";

function rowsOf(block: Block | undefined): string[] {
  if (block?.kind !== "table") throw new Error("no table");
  return block.bodies
    .flat()
    .map(({ cells }) =>
      cells
        .map(({ content }) => content.map((part) => ("text" in part ? part.text : "")).join(""))
        .join(" | "),
    );
}

test("counts own and headline words of each outlet, and others' apart, by the thousand", () => {
  const { blocks } = wordingSection(sampleWording);
  expect(rowsOf(blocks[1])).toEqual([
    "Corvania Today1 article, 400 words of its own, 100 words of others | Loaded words | 15.0 n = 6 | 10.0 n = 1",
    "Hedges | 0.0 n = 0 | 0.0 n = 0",
    "Vask Valley Herald2 articles, 400 words of its own, 100 words of others | Loaded words | 15.0 n = 6 | 10.0 n = 1",
    "Hedges | 0.0 n = 0 | 0.0 n = 0",
  ]);
});

test("says of each kind how it did in a check, or that it was not checked", () => {
  const rows = rowsOf(wordingSection(sampleWording).blocks[2]);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(
    /^Loaded words, .* \| 80 % \(58–92\) n = 20 \| 100 % \(\d+–100\) n = 20 \+ 20$/u,
  );
  expect(rows[1]).toMatch(/^Corvania Today \| 80 %/u);
  expect(rows[2]).toMatch(/^Hedges, .*unvalidated \| not checked here/u);
});

test("gathers articles by outlet, without transcripts and what was called wrong", () => {
  const text = "The regime slammed its critics on Monday.";
  const article = (id: string, role: "article" | "primary-source") => ({
    ...{ id, file: id, text, analysis: analyseText(text), outlet: { name: "Buoy", mark: "B" } },
    metadata: { ...emptyMetadata, role: field(role, "text") },
  });
  const articles = [article("article:a", "article"), article("article:b", "primary-source")];
  const counted = (source = noFindingSource) =>
    finish(wordingSteps(articles, source)).outlets[0]?.counts.signals.loaded.own ?? 0;
  expect(finish(wordingSteps(articles, noFindingSource)).kinds.map(({ kind }) => kind)).toEqual([
    "loaded",
    "passive",
  ]);
  expect(finish(wordingSteps(articles, noFindingSource)).outlets).toMatchObject([
    { outlet: "Buoy", articles: 1 },
  ]);
  const start = text.indexOf("slammed");
  const review: FindingReview = {
    ...{ id: "findingreview:1", type: "findingreview", measure: "signal:loaded", code: null },
    ...{ verdict: "wrong", coder: "coder:1", reviewedAt: "1" },
    anchor: {
      span: {
        ...{ article: "article:a", revision: "revision:a", field: "text" },
        ...{ start, end: start + 7 },
      },
      quote: { exact: "slammed", prefix: "", suffix: "" },
      orphan: false,
    },
  };
  const revisions = new Map([["article:a", "revision:a" as const]]);
  expect(counted({ ...noFindingSource, reviews: [review], revisions })).toBe(counted() - 1);
});
