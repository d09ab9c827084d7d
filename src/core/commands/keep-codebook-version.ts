import { inOrder } from "../coding/codebook-tree.ts";
import { sameJson } from "../history/equal.ts";
import type { Code } from "../model/codebook.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";

/** What making and keeping records of the codebook needs to know. */
export type KeepingContext = Pick<CommandContext, "now" | "newId">;

/**
 * Keeps the codes as they stand under the codebook's version, unless they are kept already, so
 * that what a pass was coded with can be read when the codebook has moved on. Returns the
 * version.
 */
export function keepCodebookVersion(draft: Draft, context: KeepingContext): number {
  const version = draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
  keepVersion(draft, version, draft.all("code"), context);
  return version;
}

/** Keeps these codes under this version, unless they are kept already. */
export function keepVersion(
  draft: Draft,
  version: number,
  codes: readonly Code[],
  context: KeepingContext,
): void {
  const byId = (some: readonly Code[]) => Object.fromEntries(some.map((code) => [code.id, code]));
  // Two copies of a project can each have kept another codebook under one number.
  const isKept = draft
    .all("codebookversion")
    .some((kept) => kept.version === version && sameJson(byId(kept.codes), byId(codes)));
  if (isKept) return;
  draft.put({
    id: context.newId("codebookversion"),
    type: "codebookversion",
    version,
    keptAt: context.now,
    codes: inOrder(codes),
  });
}
