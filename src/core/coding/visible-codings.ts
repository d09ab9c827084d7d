import type { Coding } from "../model/coding.ts";
import type { CoderId } from "../model/ids.ts";
import type { State } from "../model/records.ts";
import { currentPassOf } from "./passes/pass-articles.ts";

/** Whose codings are shown: those one makes now, or those of every coder in every pass. */
export type CodingScope = "own" | "all";

/**
 * Of some codings, those to be shown to a coder: by default what they made themselves in the
 * pass being coded in, so that nothing of others' or of earlier rounds looks like their own.
 * While no pass is open there is no such round, and the coder's own of all of them are shown.
 * What a blind pass hides is not in the window's records at all.
 */
export function visibleCodings<Shown extends { readonly coding: Coding }>(
  state: State,
  codings: readonly Shown[],
  coder: CoderId,
  scope: CodingScope,
): readonly Shown[] {
  if (scope === "all") return codings;
  const pass = currentPassOf(state);
  return codings.filter(
    ({ coding }) => coding.coder === coder && (pass === null || coding.pass === pass.id),
  );
}
