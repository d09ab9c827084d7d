import type { ArticleAnalysis } from "../../../core/extract/analyse.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import type { ComparisonViewProps } from "./comparison-view.ts";

/** An article of a compared story as its views show it. */
export interface Told {
  readonly id: ArticleId;
  readonly outlet: { readonly name: string; readonly mark: string; readonly colour: number };
  readonly headline: string | null;
  readonly label: string;
  /** ISO 8601, a date; null when unknown. */
  readonly date: string | null;
  readonly isPrimarySource: boolean;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** What stands for an outlet nobody named. */
export const unknownOutlet = { name: "Outlet unknown", mark: "?", colour: 7 } as const;

/** The story's articles by id, in the order of publication. */
export function toldIn({ story, compared }: ComparisonViewProps): ReadonlyMap<string, Told> {
  return new Map(
    compared.texts.flatMap((text): [string, Told][] => {
      const view = story.articles.find(({ article }) => article.id === text.article);
      if (view === undefined) return [];
      const { article, outlet, date, label } = view;
      const isPrimarySource = article.metadata.role.value === "primary-source";
      const { headline, analysis } = text;
      return [
        [
          article.id,
          {
            id: article.id,
            outlet: outlet ?? unknownOutlet,
            headline,
            label,
            date,
            isPrimarySource,
            text: text.text,
            analysis,
          },
        ],
      ];
    }),
  );
}

/** The sentence a place stands in, or the place itself where no sentence holds it. */
export function sentenceAround({ analysis }: Told, place: Range): Range {
  return (
    analysis.sentences.find(({ start, end }) => start <= place.start && place.start < end) ?? place
  );
}
