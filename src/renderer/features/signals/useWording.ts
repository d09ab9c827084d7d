import { addWording, noWording } from "../../../core/findings/count-signals.ts";
import type { WordingCounts } from "../../../core/findings/count-signals.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { ok } from "../../../core/model/result.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import { articlesOf } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Latest } from "../../project/useLatest.ts";

/** What was counted of each article's wording, by its id. */
export type WordingByArticle = ReadonlyMap<ArticleId, WordingCounts>;

/**
 * The wording of articles (null: of the whole library) counted, anew whenever their words or what
 * was said of their signals changes; without a value while it is not wanted.
 */
export function useWording(
  of: readonly ArticleId[] | null,
  isWanted: boolean,
): Latest<WordingByArticle> {
  const { records } = useProject();
  const revisions = articlesOf(records)
    .filter(({ article }) => of === null || of.includes(article.id))
    .map(({ revision }) => revision.id);
  const said = recordsOf(records, "findingreview").map(({ id, verdict }) => `${id} ${verdict}`);
  const key = isWanted ? JSON.stringify([revisions, said]) : "";
  const counted = useLatest(key, async () => {
    if (!isWanted) return ok(null);
    const result = await api.libraryWording({ articles: of === null ? null : [...of] });
    if (!result.ok) return result;
    return ok(new Map(result.value.articles.map(({ article, counts }) => [article, counts])));
  });
  return { ...counted, value: isWanted ? counted.value : null };
}

/** The counts of articles together; those not counted are left out. */
export function sumWording(
  counted: WordingByArticle,
  articles: readonly ArticleId[],
): { readonly articles: number; readonly counts: WordingCounts } {
  const found = articles.flatMap((id) => counted.get(id) ?? []);
  return { articles: found.length, counts: found.reduce(addWording, noWording) };
}
