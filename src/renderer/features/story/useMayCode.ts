import { useCallback } from "react";
import {
  changeableCoding,
  passToCode,
  passWhileOpen,
} from "../../../core/coding/passes/may-code.ts";
import { currentPassOf } from "../../../core/coding/passes/pass-articles.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { ArticleId, CoderId } from "../../../core/model/ids.ts";
import { recordsAbout } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import type { AppStore } from "../../project/store.ts";

/** What whoever codes may do in an article. */
export interface MayCode {
  /** Why nothing can be coded in it, in a sentence; null: it can. */
  readonly problem: string | null;
  /** Why the chosen coding cannot be changed; null: it can, or none is chosen. */
  readonly fixed: string | null;
  /** Begins to code a passage, or to change the chosen coding, or says why that cannot be. */
  readonly begin: (what: "code" | "change", then: () => void) => void;
}

/** What the coder may do in an article, and with the coding that is chosen. */
export function useMayCode(
  store: AppStore,
  { records, coder }: { readonly records: State; readonly coder: CoderId },
  article: ArticleId,
  chosen: Coding | null,
): MayCode {
  const problem = problemIn(records, article, coder);
  const fixed = fixedBy(records, chosen, coder);
  // The same function while it would say the same: lists are drawn by it.
  const begin = useCallback(
    (what: "code" | "change", then: () => void): void => {
      const why = what === "code" ? problem : fixed;
      if (why === null) then();
      else store.tell({ code: "not-possible", message: why });
    },
    [store, problem, fixed],
  );
  return { problem, fixed, begin };
}

function problemIn(records: State, article: ArticleId, coder: CoderId): string | null {
  const pass = passToCode(currentPassOf(records), article, coder);
  const standings = recordsAbout(records, "passarticle", article);
  const open = pass.ok ? passWhileOpen(pass.value, standings, coder) : pass;
  return open.ok ? null : open.problem.message;
}

function fixedBy(records: State, coding: Coding | null, coder: CoderId): string | null {
  if (coding === null) return null;
  const pass = records.get(coding.pass);
  const standings = recordsAbout(records, "passarticle", coding.anchor.span.article);
  const open = pass?.type === "pass" ? pass : null;
  const change = changeableCoding(coding, open, standings, coder);
  return change.ok ? null : change.problem.message;
}
