import type { ArticleId } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { describeSearch } from "../../retrieval/describe.ts";
import type { Search } from "../../retrieval/query.ts";

/** What running a query told of articles: where its hits are, in how many, and what it missed. */
export interface QueryAnswer {
  /** The article of each hit that was listed. */
  readonly hits: readonly string[];
  /** In how many articles there are hits. */
  readonly articles: number;
  /** Articles whose text could not be read. */
  readonly unread: number;
}

/** The longest description of a query that is kept with a pass, in UTF-16 units. */
const LONGEST = 200;

/**
 * The articles a saved query finds anything in, each once, in the order of the project, and what
 * they are called: `the query “Floods” (coded Conflict)`. Fails where the answer is not whole:
 * a sample of a part would not be one of what the query asks for.
 */
export function queriedArticles(
  state: State,
  query: { readonly name: string; readonly search: Search },
  answer: QueryAnswer,
): Result<{ readonly ids: readonly ArticleId[]; readonly from: string }> {
  const found = new Set(answer.hits);
  if (answer.unread > 0) {
    return failed(
      "unread-articles",
      `${answer.unread} articles could not be read, so what the query finds would not be whole.`,
    );
  }
  if (answer.articles > found.size) {
    return failed(
      "too-many-hits",
      `The query ${query.name} finds more than can be listed; make it narrower.`,
    );
  }
  const nameOf = (id: string): string => {
    const record = state.get(id as ArticleId) as { name?: string; label?: string } | undefined;
    return record?.name ?? record?.label ?? "what is gone";
  };
  const from = `the query “${query.name}” (${describeSearch(query.search, nameOf)})`;
  return ok({
    ids: recordsOf(state, "article").flatMap(({ id }) => (found.has(id) ? [id] : [])),
    from: from.length > LONGEST ? `${from.slice(0, LONGEST - 1)}…` : from,
  });
}
