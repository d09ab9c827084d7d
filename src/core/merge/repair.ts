import { Draft } from "../commands/draft.ts";
import { tendDecisions } from "../commands/tend-decisions.ts";
import { changesOf } from "../history/diff.ts";
import type { AnyId, AnyRecord } from "../model/records.ts";
import { compareText } from "./canonical.ts";
import type { Choices, Copies, Repair, RepairKind } from "./merged.ts";
import { breakCycles, freeKeys, keepVersions, raiseVersion } from "./repairs/codes.ts";
import { keepLaterDecisions, uniteDecidingPasses } from "./repairs/deciding-passes.ts";
import { takeForms, takeSentences, uniteReviews } from "./repairs/decisions.ts";
import { joinMemos, uniteStandings } from "./repairs/memos.ts";
import { changeMarks } from "./repairs/outlets.ts";
import { breakRules, uniteAnswers } from "./repairs/sheets.ts";
import { keepTogether, moveDecisions, removeEmptied } from "./repairs/stories.ts";

type Step = readonly [RepairKind, (draft: Draft, copies: Copies, choices: Choices) => void];

/** In this order: stories before decisions, and only a decision that stays takes from another. */
const steps: readonly Step[] = [
  ["cycle-broken", breakCycles],
  ["key-freed", freeKeys],
  ["mark-changed", changeMarks],
  ["kept-together", keepTogether],
  ["decision-moved", moveDecisions],
  ["story-emptied", removeEmptied],
  ["review-repeated", uniteReviews],
  ["decisions-tended", tendDecisions],
  ["form-taken", takeForms],
  ["sentence-taken", takeSentences],
  ["decided-twice", keepLaterDecisions],
  ["deciding-united", uniteDecidingPasses],
  ["memos-joined", joinMemos],
  ["standing-repeated", uniteStandings],
  ["rule-dropped", breakRules],
  ["answer-repeated", uniteAnswers],
  ["version-raised", raiseVersion],
  ["version-kept", keepVersions],
];

/**
 * Mends what is whole in each copy and not in both together, one rule after the other, on the
 * records in the order of their ids, so that it comes out the same from either side. Changes
 * the given records; returns what it did to which.
 */
export function repair(
  merged: Map<AnyId, AnyRecord>,
  copies: Copies,
  choices: Choices,
): readonly Repair[] {
  return steps.flatMap(([kind, mend]) =>
    change(merged, kind, (draft) => {
      mend(draft, copies, choices);
    }),
  );
}

/** Lets one rule change the records; returns what it did. */
export function change(
  merged: Map<AnyId, AnyRecord>,
  kind: RepairKind,
  mend: (draft: Draft) => void,
): Repair[] {
  const ordered = [...merged].sort(([one], [other]) => compareText(one, other));
  const draft = new Draft(new Map(ordered));
  mend(draft);
  const changes = changesOf(draft.diff());
  for (const { id, after } of changes) {
    if (after === null) merged.delete(id);
    else merged.set(id, after);
  }
  return changes
    .map((each): Repair => ({ kind, ...each }))
    .sort((one, other) => compareText(one.id, other.id));
}
