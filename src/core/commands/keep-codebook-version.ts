import { inOrder } from "../coding/codebook-tree.ts";
import { sameJson } from "../history/equal.ts";
import type { Code, CodebookVersion } from "../model/codebook.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import type { Pass } from "../model/pass.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";

/** What making and keeping records of the codebook needs to know. */
export type KeepingContext = Pick<CommandContext, "now" | "newId">;

/**
 * Keeps the codes as they stand under the codebook's version, unless they are kept already, so
 * that what a pass was coded with can be read when the codebook has moved on. Returns what is
 * kept.
 */
export function keepCodebookVersion(draft: Draft, context: KeepingContext): CodebookVersion {
  const version = draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
  return keepVersion(draft, version, draft.all("code"), context);
}

/**
 * The version a pass begins with that takes after another: the one both hold to, else the codebook
 * as it is now, which is kept.
 */
export function versionBegunWith(
  draft: Draft,
  after: Pass,
  context: KeepingContext,
): number | null {
  const { codebookVersion, heldTo } = after;
  return heldTo === null ? keepCodebookVersion(draft, context).version : codebookVersion;
}

/** Keeps these codes under this version, unless they are kept already; returns what is kept. */
export function keepVersion(
  draft: Draft,
  version: number,
  codes: readonly Code[],
  context: KeepingContext,
): CodebookVersion {
  const byId = (some: readonly Code[]) => Object.fromEntries(some.map((code) => [code.id, code]));
  // Two copies of a project can each have kept another codebook under one number.
  const known = draft
    .all("codebookversion")
    .find((kept) => kept.version === version && sameJson(byId(kept.codes), byId(codes)));
  if (known !== undefined) return known;
  const kept: CodebookVersion = {
    id: context.newId("codebookversion"),
    type: "codebookversion",
    version,
    keptAt: context.now,
    codes: inOrder(codes),
  };
  draft.put(kept);
  return kept;
}
