import { expect, test } from "vitest";
import { nothingCompared } from "../../compare/compare-story.ts";
import { emptyMetadata } from "../../model/article.ts";
import { nobodysWork } from "./coded-input.ts";
import { noFindingSource } from "./wording-input.ts";
import { reportInputOf } from "./input-of.ts";
import type { AnalysedArticle, ReportSource } from "./input-of.ts";

const said = (name: string | null, start: number) => ({
  start,
  end: start + 1,
  kind: "direct" as const,
  parent: null,
  speaker: name === null ? null : { name, start: 0, end: 1 },
  cue: null,
});

function article(id: string, speakers: readonly (string | null)[], published: string | null) {
  const quotations = speakers.map(said);
  return {
    id,
    file: `${id}.txt`,
    metadata: { ...emptyMetadata, published: { value: published, source: "text" as const } },
    outlet: null,
    text: "abcdefghij",
    analysis: {
      sentences: [{ start: 0, end: 10 }],
      quotations,
      citedOutlets: [],
      figures: [],
      signals: [],
    },
  } satisfies AnalysedArticle;
}

function source(articles: readonly AnalysedArticle[]): ReportSource {
  const rest = {
    ...nobodysWork,
    findings: noFindingSource,
    problems: [],
  };
  const stories = [
    {
      label: "S",
      reviews: new Map(),
      comparison: {
        ...nothingCompared(articles.map(({ id }) => id)),
        rows: [{ cells: [{ article: "a", sentences: [0] }] }],
        gaps: [
          {
            row: 0,
            carriedBy: 1,
            prominence: 1,
            notFoundIn: [{ article: "b", limits: ["truncated" as const] }],
          },
        ],
      },
    },
  ];
  return {
    project: "P",
    madeAt: "2025-01-01",
    coder: null,
    version: "0",
    articles,
    stories,
    ...rest,
  };
}

test("a truncated article's absence says so", () => {
  const input = reportInputOf(source([article("a", [], null), article("b", [], null)]));
  expect(input.stories[0]?.rows[0]).toMatchObject({
    cells: [{ article: "a", text: "abcdefghij" }],
    limits: [{ article: "b", limits: ["truncated"] }],
  });
});
