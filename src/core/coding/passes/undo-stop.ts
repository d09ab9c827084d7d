import { changesOf } from "../../history/diff.ts";
import type { Diff, RecordChange } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Pass } from "../../model/pass.ts";
import type { Problem } from "../../model/result.ts";
import { isBlind } from "./session.ts";

/** True while a pass is closed that is never to be opened again: only then can undo open one. */
export function hasSeenPasses(state: State): boolean {
  return recordsOf(state, "pass").some((pass) => pass.closedAt !== null && isBlind(pass));
}

/**
 * Why a step through the history, which would make the change `step`, is refused: it opens again
 * a masked or blind pass that is closed, what it hid having been seen. null: it does not. A pass
 * that goes as a whole (the merge that brought it is undone) is not opened.
 */
export function undoStop(step: Diff): Problem | null {
  const [pass] = changesOf(step).flatMap(openedAgain);
  if (pass === undefined) return null;
  return {
    code: "undo-stops",
    message: `Undo stops at the closing of ${pass.name}: what it hid has been seen, so it is not opened again.`,
  };
}

function openedAgain({ before, after }: RecordChange): Pass[] {
  if (before?.type !== "pass" || after?.type !== "pass") return [];
  return before.closedAt !== null && after.closedAt === null && isBlind(before) ? [before] : [];
}
