import type { Actor, Conflict, Utterance } from "../comparison.ts";
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
  const found = [
    ...numberConflicts(telling, rows),
    ...ageConflicts(telling, actors),
    ...dateConflicts(telling, rows),
    ...utteranceDateConflicts(telling, utterances),
    ...certaintyConflicts(telling, actors),
    ...planConflicts(telling, actors),
    ...descriptorConflicts(telling, actors),
    ...attributionConflicts(telling, utterances),
    ...speakerConflicts(telling, actors),
  ];
  return found.sort((one, other) => Number(one.update) - Number(other.update));
}
