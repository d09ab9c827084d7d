import type { AnyRecord } from "../model/records.ts";
import type { RevisionId } from "../model/ids.ts";
import type { Revision } from "../model/article.ts";
import { canonicalJson, compareText } from "./canonical.ts";
import type { Side } from "./merged.ts";

/** Which of two values stands, and whether that is sure or for a person to look at. */
export interface Preference {
  readonly side: Side;
  readonly isSure: boolean;
}

/**
 * The value that stands where nobody has chosen, the same whichever copy is ours: what a person
 * set before what analysis found; then the record changed later; then the greater canonical JSON.
 */
export function preferred(
  ours: unknown,
  theirs: unknown,
  records: Readonly<Record<Side, AnyRecord>>,
): Preference {
  const persons = Number(isPersons(ours)) - Number(isPersons(theirs));
  if (persons !== 0) return { side: persons > 0 ? "ours" : "theirs", isSure: true };
  const order =
    compareText(timeOf(records.ours), timeOf(records.theirs)) ||
    compareText(canonicalJson(ours), canonicalJson(theirs));
  return { side: order > 0 ? "ours" : "theirs", isSure: false };
}

/** True when a value says that a person set it. */
function isPersons(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    ["source", "storySetBy", "labelSetBy"].some(
      (name) => (value as Readonly<Record<string, unknown>>)[name] === "person",
    ) ||
    Object.entries(value).some(([name, part]) => name.startsWith("metadata.") && isPersons(part))
  );
}

/** When a record was last changed, as far as it says so. */
function timeOf(record: AnyRecord): string {
  if ("updatedAt" in record) return record.updatedAt;
  if ("answeredAt" in record) return record.answeredAt;
  if ("reviewedAt" in record) return record.reviewedAt;
  return "at" in record ? record.at : "";
}

/**
 * Which of two revisions is the later state of an article: the one with the greater number, then
 * the later one. Sure when both have the same words in the same layout.
 */
export function preferredRevision(
  ids: Readonly<Record<Side, RevisionId>>,
  revisionOf: (id: RevisionId) => Revision | null,
): Preference {
  const [ours, theirs] = [revisionOf(ids.ours), revisionOf(ids.theirs)];
  const order =
    (ours?.number ?? 0) - (theirs?.number ?? 0) ||
    compareText(ours?.madeAt ?? "", theirs?.madeAt ?? "") ||
    compareText(ids.ours, ids.theirs);
  const isSure =
    ours?.text === theirs?.text &&
    ours?.headline === theirs?.headline &&
    canonicalJson(ours?.layout ?? null) === canonicalJson(theirs?.layout ?? null);
  return { side: order > 0 ? "ours" : "theirs", isSure };
}
