import { sentenceAround } from "../story/told.ts";
import type { Told } from "../story/told.ts";
import type { ListedConflict } from "./conflict-list.ts";

/** What is read where a conflict is shown: what it is about, why it is one, each one's sentence. */
export function wordsOf(
  { about, found, review }: ListedConflict,
  told: ReadonlyMap<string, Told>,
): string {
  const sentences =
    found === null
      ? (review?.values.map(({ quote }) => quote.exact) ?? [])
      : found.values.flatMap((value) => {
          const article = told.get(value.article);
          if (article === undefined) return [];
          const { start, end } = sentenceAround(article, value);
          return [article.text.slice(start, Math.max(end, value.end)), article.outlet.name];
        });
  return [about, found?.reason ?? "", review?.reason ?? "", review?.note ?? "", ...sentences].join(
    "\n",
  );
}
