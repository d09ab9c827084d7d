import { overlaps } from "../../model/range.ts";
import type { Actor, Conflict, ConflictValue, Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { ageConflicts } from "./ages.ts";
import { attributionConflicts } from "./attributions.ts";
import { certaintyConflicts } from "./certainty.ts";
import type { Row } from "../rows/align.ts";
import { dateConflicts, utteranceDateConflicts } from "./dates.ts";
import { descriptorConflicts } from "./descriptors.ts";
import { numberConflicts } from "./numbers.ts";
import { planConflicts } from "./plans.ts";
import { speakerConflicts } from "./speakers-apart.ts";

/** True where a conflict has a value on the same words. */
function isIn(value: ConflictValue, { values }: Conflict): boolean {
  return values.some((other) => other.article === value.article && overlaps(other, value));
}

/**
 * Where the articles of a story disagree, what time explains last. Precision first: only
 * statements that are surely about the same thing are set against each other.
 */
export function findConflicts(
  members: readonly Member[],
  rows: readonly Row[],
  actors: readonly Actor[],
  utterances: readonly Utterance[],
): Conflict[] {
  const telling = members.filter(({ role }) => role === "article");
  const certain = certaintyConflicts(telling, actors);
  // Where the verb is the same too, the surer of the two has found it.
  const plans = planConflicts(telling, actors).filter(
    ({ values }) => !certain.some((known) => values.every((value) => isIn(value, known))),
  );
  const found = [
    ...numberConflicts(telling, rows),
    ...ageConflicts(telling, actors),
    ...dateConflicts(telling, rows),
    ...utteranceDateConflicts(telling, utterances),
    ...certain,
    ...plans,
    ...descriptorConflicts(telling, actors),
    ...attributionConflicts(telling, utterances),
    ...speakerConflicts(telling, actors),
  ];
  return found.sort((one, other) => Number(one.update) - Number(other.update));
}
