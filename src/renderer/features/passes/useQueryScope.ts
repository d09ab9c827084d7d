import { queriedArticles } from "../../../core/coding/passes/queried-articles.ts";
import type { QueryAnswer } from "../../../core/coding/passes/queried-articles.ts";
import type { SavedQuery } from "../../../core/model/finding.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { ok } from "../../../core/model/result.ts";
import type { Result } from "../../../core/model/result.ts";
import { readSearch } from "../../../core/retrieval/query.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Latest } from "../../project/useLatest.ts";
import type { PassScope } from "./pass-draft.ts";

/** What a saved query finds, once it was asked; `none`: the scope is no query. */
export type QueryScope =
  | { readonly kind: "none" }
  | { readonly kind: "asking"; readonly asked: Latest<unknown> }
  | { readonly kind: "found"; readonly among: NonNullable<PassScope["among"]> };

/** Asks the saved query a new pass is to be drawn from. `scope`: its id, or that of anything else. */
export function useQueryScope(scope: string): QueryScope {
  const { records, savedAt } = useProject();
  const query = recordsOf(records, "savedquery").find(({ id }) => id === scope) ?? null;
  const key = query === null ? "" : `${query.id} ${query.query} ${savedAt ?? ""}`;
  const asked = useLatest(key, async () => {
    const found = query === null ? ok(null) : await articlesOf(records, query);
    return found.ok ? ok({ key, among: found.value }) : found;
  });
  if (query === null) return { kind: "none" };
  const among = asked.value?.key === key ? asked.value.among : null;
  return among === null ? { kind: "asking", asked } : { kind: "found", among };
}

async function articlesOf(
  records: State,
  { name, query }: SavedQuery,
): Promise<Result<NonNullable<PassScope["among"]>>> {
  const read = readSearch(query);
  if (!read.ok) return read;
  const search = read.value;
  let answer: QueryAnswer;
  if (search.find === "words") {
    const found = await api.concordance({ text: search.text, match: search.match });
    if (!found.ok) return found;
    answer = { ...found.value, hits: found.value.lines.map(({ article }) => article) };
  } else {
    const found = await api.retrieve({ where: search.where });
    if (!found.ok) return found;
    const hits = found.value.spans.map(({ article }) => article);
    answer = { hits, articles: new Set(hits).size, unread: found.value.unread };
  }
  return queriedArticles(records, { name, search }, answer);
}
