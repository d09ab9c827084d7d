import { CODEBOOK_ID } from "../model/ids.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";

/**
 * Keeps the codes as they stand under the codebook's version, unless that version is kept
 * already, so that what a pass was coded with can be read when the codebook has moved on.
 * Returns the version.
 */
export function keepCodebookVersion(
  draft: Draft,
  context: Pick<CommandContext, "now" | "newId">,
): number {
  const version = draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
  if (draft.all("codebookversion").every((kept) => kept.version !== version)) {
    draft.put({
      id: context.newId("codebookversion"),
      type: "codebookversion",
      version,
      keptAt: context.now,
      codes: draft.all("code").sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    });
  }
  return version;
}
