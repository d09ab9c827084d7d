import type { ArticleId } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Variable } from "../../model/sheet.ts";
import { countSheets } from "./frequencies.ts";
import type { SheetCounts } from "./frequencies.ts";
import { worksOf } from "./works.ts";
import { writtenAnswers } from "./written.ts";
import type { WrittenAnswers } from "./written.ts";

/** What the complete sheets of one pass say about units of one kind. */
export interface PassCounts {
  readonly pass: string;
  readonly scope: Variable["scope"];
  /** How many articles and coders the sheets are of. */
  readonly articles: number;
  readonly coders: number;
  readonly all: SheetCounts;
  /** What was answered in words. */
  readonly written: readonly WrittenAnswers[];
  /** True while its outlets are masked: then nothing is told by article either. */
  readonly isMasked: boolean;
  /**
   * The same for each outlet, most sheets first, then by name; empty while the pass has masked
   * outlets and is open, and for articles without an outlet.
   */
  readonly byOutlet: readonly { readonly outlet: string; readonly counts: SheetCounts }[];
}

/**
 * Counts the complete sheets of these articles, pass by pass in the order the passes began.
 * Passes and scopes without a complete sheet are left out.
 */
export function countsByPass(state: State, articles: ReadonlySet<string>): readonly PassCounts[] {
  const variables = recordsOf(state, "variable");
  const works = worksOf({
    standings: recordsOf(state, "passarticle"),
    codings: recordsOf(state, "coding"),
    answers: recordsOf(state, "answer"),
  }).filter((work) => work.state === "complete" && articles.has(work.article));
  const outletOf = (id: ArticleId): string | null => {
    const article = state.get(id);
    const outlet = article?.type === "article" ? state.get(article.outlet ?? id) : undefined;
    return outlet?.type === "outlet" ? outlet.name : null;
  };
  const passes = recordsOf(state, "pass").sort(
    (one, other) =>
      Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.id < other.id ? -1 : 1),
  );
  return passes.flatMap(({ id, name, mask, closedAt }) => {
    const own = works.filter(({ pass }) => pass === id);
    const isMasked = mask !== null && closedAt === null;
    const outlets = Map.groupBy(isMasked ? [] : own, ({ article }) => outletOf(article));
    return (["article", "quotation", "coding"] as const).flatMap((scope) => {
      const all = countSheets(own, variables, scope);
      if (all.sheets === 0 || all.frequencies.length === 0) return [];
      const byOutlet = [...outlets].flatMap(([outlet, of]) =>
        outlet === null ? [] : [{ outlet, counts: countSheets(of, variables, scope) }],
      );
      return [
        {
          pass: name,
          scope,
          articles: new Set(own.map(({ article }) => article)).size,
          coders: new Set(own.map(({ coder }) => coder)).size,
          all,
          written: writtenAnswers(state, own, scope),
          isMasked,
          byOutlet: byOutlet.sort(
            (one, other) =>
              other.counts.sheets - one.counts.sheets || (one.outlet < other.outlet ? -1 : 1),
          ),
        },
      ];
    });
  });
}
