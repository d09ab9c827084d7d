import type { Coding } from "../../model/coding.ts";
import type { ArticleId, CoderId, PassId } from "../../model/ids.ts";
import type { PassArticle } from "../../model/pass.ts";
import type { Answer } from "../../model/sheet.ts";
import { sheetsOf } from "./units.ts";
import type { Sheet } from "./units.ts";

/** One coder's work on one article in one pass, with its sheets. */
export interface SheetWork {
  readonly pass: PassId;
  readonly article: ArticleId;
  readonly coder: CoderId;
  /** Only what is complete enters counts and agreement. */
  readonly state: PassArticle["state"];
  readonly sheets: readonly Sheet[];
}

/** What works are made of: records of a project, or those of them that may be seen. */
export interface WorkRecords {
  readonly standings: readonly PassArticle[];
  readonly codings: readonly Coding[];
  readonly answers: readonly Answer[];
}

/**
 * Every work there is anything of, an article begun or completed or a question answered, in the
 * order of pass, article and coder ids, which does not depend on the order of records.
 */
export function worksOf({ standings, codings, answers }: WorkRecords): readonly SheetWork[] {
  const keyOf = (of: Pick<SheetWork, "pass" | "article" | "coder">): string =>
    `${of.pass} ${of.article} ${of.coder}`;
  const answersBy = Map.groupBy(answers, keyOf);
  const codingsBy = Map.groupBy(codings, ({ anchor, pass, coder }) =>
    keyOf({ pass, coder, article: anchor.span.article }),
  );
  const standingBy = new Map(standings.map((standing) => [keyOf(standing), standing]));
  const works = new Map([...answers, ...standings].map((of) => [keyOf(of), of]));
  return [...works]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { pass, article, coder }]) => ({
      pass,
      article,
      coder,
      state: standingBy.get(key)?.state ?? "open",
      sheets: sheetsOf(
        article,
        (codingsBy.get(key) ?? []).map(({ id }) => id),
        answersBy.get(key) ?? [],
      ),
    }));
}
