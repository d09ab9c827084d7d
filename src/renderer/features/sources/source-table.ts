import type { Citation, StoryComparison, Voice } from "../../../core/compare/comparison.ts";
import type { Told } from "../story/told.ts";

/** One who is heard, and how much in each article. */
export interface SourceRow {
  readonly voice: Voice;
  /** What an analyst said of the actor: "government, Mexico"; empty where nobody did. */
  readonly description: string;
  /** The number of outlets the source is heard in. */
  readonly outlets: number;
  /** In the order of the articles: null where the article does not let the source speak. */
  readonly cells: readonly (SourceCell | null)[];
}

export interface SourceCell {
  readonly article: Told;
  readonly quotations: readonly number[];
  readonly quotedWords: number;
  /** Of all quoted words of the article whose speaker is known; 0 where it quotes none. */
  readonly share: number;
}

/** Who is heard where, most quoted words first, as found. */
export function sourceRows(
  { voices, actors }: StoryComparison,
  articles: readonly Told[],
): SourceRow[] {
  const totals = new Map(
    articles.map(({ id }) => [id, voices.reduce((sum, voice) => sum + wordsIn(voice, id), 0)]),
  );
  return voices.map((voice): SourceRow => {
    const actor = actors.find(({ id }) => id === voice.actor);
    const cells = articles.map((article): SourceCell | null => {
      const found = voice.byArticle.find((each) => each.article === article.id);
      if (found === undefined) return null;
      const total = totals.get(article.id) ?? 0;
      const share = total === 0 ? 0 : found.quotedWords / total;
      return { article, quotations: found.quotations, quotedWords: found.quotedWords, share };
    });
    const heard = cells.filter((cell) => cell !== null);
    return {
      voice,
      description: [actor?.side, actor?.country].filter((part) => part != null).join(", "),
      outlets: new Set(heard.map(({ article }) => article.publisher)).size,
      cells,
    };
  });
}

function wordsIn(voice: Voice, article: string): number {
  return voice.byArticle.find((each) => each.article === article)?.quotedWords ?? 0;
}

/** Which of the story's outlets cite an outlet, by the name of the cited one. */
export interface CitedOutletRow {
  readonly outlet: string;
  readonly by: readonly { readonly article: Told; readonly citations: readonly Citation[] }[];
}

/** The outlets cited as sources, most cited first. */
export function citedOutlets(
  citations: readonly Citation[],
  articles: readonly Told[],
): CitedOutletRow[] {
  return [...Map.groupBy(citations, ({ outlet }) => outlet)]
    .map(([outlet, all]) => ({
      outlet,
      by: articles.flatMap((article) => {
        const own = all.filter((citation) => citation.article === article.id);
        return own.length === 0 ? [] : [{ article, citations: own }];
      }),
    }))
    .sort((a, b) => b.by.length - a.by.length || a.outlet.localeCompare(b.outlet));
}
