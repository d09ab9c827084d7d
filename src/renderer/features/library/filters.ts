import { z } from "zod";
import type { OutletId, StoryId } from "../../../core/model/ids.ts";
import { compareText } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";
import type { TableSort } from "../../ui/DataTable.tsx";

/** What the library shows. `from` and `to` are as typed: only whole dates filter. */
export interface Filters {
  readonly outlet: OutletId | null;
  readonly story: StoryId | null;
  readonly from: string;
  readonly to: string;
}

const dateSchema = z.iso.date();

/** True for a date as `2025-05-05` that is in the calendar. */
export function isPlainDate(text: string): boolean {
  return dateSchema.safeParse(text).success;
}

/** The articles that pass, in their order; one without a date passes no filter by date. */
export function filterArticles(
  articles: readonly ArticleView[],
  { outlet, story, from, to }: Filters,
): ArticleView[] {
  const first = isPlainDate(from) ? from : null;
  const last = isPlainDate(to) ? to : null;
  return articles.filter(({ article, date }) => {
    if (outlet !== null && article.outlet !== outlet) return false;
    if (story !== null && article.story !== story && !article.alsoIn.includes(story)) return false;
    if (first !== null && (date === null || date < first)) return false;
    return last === null || (date !== null && date <= last);
  });
}

/** The articles in the order of a column; what is unknown comes last either way. */
export function sortArticles(articles: readonly ArticleView[], sort: TableSort): ArticleView[] {
  const sign = sort.direction === "ascending" ? 1 : -1;
  return [...articles].sort((a, b) => {
    const [left, right] = [keyOf(a, sort.column), keyOf(b, sort.column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : compareText(String(left), String(right));
    return sign * order || compareText(a.label, b.label);
  });
}

function keyOf(view: ArticleView, column: string): string | number | null {
  switch (column) {
    case "outlet":
      return view.outlet?.name ?? null;
    case "date":
      return view.date;
    case "words":
      return view.revision.words;
    default:
      return view.label;
  }
}
