import type { ArticleAnalysis } from "../../../core/extract/analyse.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import type { ComparisonViewProps } from "./comparison-view.ts";

/** An article of a compared story as its views show it. */
export interface Told {
  readonly id: ArticleId;
  /** As it is shown: numbered where the story has several articles of one outlet. */
  readonly outlet: { readonly name: string; readonly mark: string; readonly colour: number };
  /** The outlet's id; where it is unknown the article's: nobody knows that two are of one. */
  readonly publisher: string;
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

interface Sign {
  readonly name: string;
  readonly mark: string;
  readonly colour: number;
}

/**
 * The outlets as the articles of a story show them, in the articles' order: of those that appear
 * more than once each has a number, or nobody could tell their columns apart.
 */
export function signsOf(outlets: readonly Sign[]): Sign[] {
  return outlets.map(({ name, mark, colour }, index) => {
    const same = outlets.filter((each) => each.name === name);
    if (same.length === 1) return { name, mark, colour };
    const number = outlets.slice(0, index + 1).filter((each) => each.name === name).length;
    return { name: `${name} ${number}`, mark: `${mark} ${number}`, colour };
  });
}

/** The story's articles by id, in the order of publication. */
export function toldIn({ story, compared }: ComparisonViewProps): ReadonlyMap<string, Told> {
  const signs = signsInStory(story, compared);
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
            outlet: signs.get(article.id) ?? unknownOutlet,
            publisher: outlet?.id ?? article.id,
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

/** The outlets' signs by article, numbered in the order the comparison has the articles in. */
export function signsInStory(
  story: ComparisonViewProps["story"],
  compared: ComparisonViewProps["compared"],
): ReadonlyMap<string, Sign> {
  const outlets = compared.texts.map(({ article: id }) => {
    const view = story.articles.find(({ article }) => article.id === id);
    return view?.outlet ?? unknownOutlet;
  });
  const signs = signsOf(outlets);
  return new Map(
    compared.texts.map(({ article }, index) => [article, signs[index] ?? unknownOutlet]),
  );
}

/** The sentence a place stands in, or the place itself where no sentence holds it. */
export function sentenceAround({ analysis }: Told, place: Range): Range {
  return (
    analysis.sentences.find(({ start, end }) => start <= place.start && place.start < end) ?? place
  );
}
