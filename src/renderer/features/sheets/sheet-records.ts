import { currentPassOf } from "../../../core/coding/passes/pass-articles.ts";
import { variablesOf } from "../../../core/coding/sheets/asked.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { PassArticle } from "../../../core/model/pass.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { Answer, Variable } from "../../../core/model/sheet.ts";
import { perState } from "../../project/per-state.ts";

/** What a question can be asked of, in the order sheets are shown. */
export const scopes = ["article", "quotation", "coding"] as const;
export type Scope = Variable["scope"];

/** Every variable, those in use by scope in the order they are asked, then the retired ones. */
export const allVariables = perState(
  (state): readonly Variable[] => {
    const all = recordsOf(state, "variable");
    return [
      ...scopes.flatMap((scope) => variablesOf(all, scope)),
      ...all.filter(({ retired }) => retired),
    ];
  },
  ["variable"],
);

/** The variables in use. */
export const variablesInUse = perState(
  (state): readonly Variable[] => allVariables(state).filter(({ retired }) => !retired),
  ["variable"],
);

/** The pass that is being coded in; null: none is. */
export const currentPass = perState(currentPassOf, ["pass", "project"]);

export const answersByArticle = perState(
  (state): ReadonlyMap<ArticleId, readonly Answer[]> =>
    Map.groupBy(recordsOf(state, "answer"), ({ article }) => article),
  ["answer"],
);

/** How often each variable is answered. */
export const answerCounts = perState(
  (state): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { variable } of recordsOf(state, "answer")) {
      counts.set(variable, (counts.get(variable) ?? 0) + 1);
    }
    return counts;
  },
  ["answer"],
);

export const standingsByArticle = perState(
  (state): ReadonlyMap<ArticleId, readonly PassArticle[]> =>
    Map.groupBy(recordsOf(state, "passarticle"), ({ article }) => article),
  ["passarticle"],
);

export const codingsByArticle = perState(
  (state): ReadonlyMap<ArticleId, readonly Coding[]> =>
    Map.groupBy(recordsOf(state, "coding"), ({ anchor }) => anchor.span.article),
  ["coding"],
);

/** For sheets that ask nothing about codings, so that coding does not draw them anew. */
const none: ReadonlyMap<ArticleId, readonly Coding[]> = new Map();
export const noCodings = (): typeof none => none;
