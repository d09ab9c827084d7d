import type { Code } from "../../model/codebook.ts";
import { voices as allVoices } from "../../model/span.ts";
import type { Counted, CountedArticle } from "./counted.ts";
import { periodOf, periodsOf } from "./periods.ts";
import type { Period, PeriodKind } from "./periods.ts";

/** What the columns are; `overlap` and `sentence` set codes against codes. */
export const columnKinds = [
  "outlet",
  "story",
  "voice",
  "day",
  "week",
  "month",
  "overlap",
  "sentence",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column with the articles it is of: `key` as in the matrix. */
export interface ColumnArticles {
  readonly key: string | null;
  readonly period: Period | null;
  readonly articles: readonly CountedArticle[];
}

/** The columns of a kind, those of what is unknown last. */
export function columnsOf(
  counted: Counted,
  rows: readonly Code[],
  kind: ColumnKind,
): ColumnArticles[] {
  const { articles } = counted;
  switch (kind) {
    case "outlet":
      return [...Map.groupBy(articles, ({ article }) => article.outlet)]
        .map(([key, own]) => ({ key, period: null, articles: own }))
        .sort((a, b) => Number(a.key === null) - Number(b.key === null));
    case "story": {
      const byStory = new Map<string, CountedArticle[]>();
      for (const each of articles) {
        for (const story of new Set([each.article.story, ...each.article.alsoIn])) {
          byStory.set(story, [...(byStory.get(story) ?? []), each]);
        }
      }
      return [...byStory].map(([key, own]) => ({ key, period: null, articles: own }));
    }
    case "voice":
      return allVoices.map((key) => ({ key, period: null, articles }));
    case "day":
    case "week":
    case "month":
      return timeColumns(articles, kind);
    case "overlap":
    case "sentence":
      return rows.map(({ id }) => ({ key: id, period: null, articles }));
  }
}

function timeColumns(articles: readonly CountedArticle[], kind: PeriodKind): ColumnArticles[] {
  const byPeriod = Map.groupBy(articles, ({ date }) =>
    date === null ? null : periodOf(kind, date).id,
  );
  const undated = byPeriod.get(null);
  return [
    ...periodsOf(
      kind,
      articles.flatMap(({ date }) => date ?? []),
    ).map((period) => ({ key: period.id, period, articles: byPeriod.get(period.id) ?? [] })),
    ...(undated === undefined ? [] : [{ key: null, period: null, articles: undated }]),
  ];
}
