import type { Code, CodebookVersion } from "../../model/codebook.ts";
import type { Pass } from "../../model/pass.ts";
import type { State } from "../../model/records.ts";
import { recordsOf } from "../../model/records.ts";

/** The kept version of the codebook a pass holds to; null where it follows the codebook. */
export function versionHeld(state: State, pass: Pass | null): CodebookVersion | null {
  const held = pass?.heldTo == null ? undefined : state.get(pass.heldTo);
  return held?.type === "codebookversion" ? held : null;
}

/**
 * The codes a pass codes with, in their order, those that only hold others among them. Of one
 * that holds to a kept version those of that version, by the rules and keys they had then, even
 * where they were retired since; else, and where no pass is open, those in use now.
 */
export function codesOfPass(state: State, pass: Pass | null): readonly Code[] {
  const held = versionHeld(state, pass);
  const codes = held?.codes ?? recordsOf(state, "code").sort((a, b) => a.order - b.order);
  // What was removed since nothing can be coded with: a coding must have its code.
  return codes.filter(({ id, retired }) => !retired && state.get(id)?.type === "code");
}
