import { diffStates } from "../history/diff.ts";
import { sameJson } from "../history/equal.ts";
import type { Revision } from "../model/article.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import type { ArticleId, RevisionId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import { compareText } from "./canonical.ts";
import { articlesToCarry, carryAnchors } from "./carry-anchors.ts";
import { keepReferences } from "./keep-references.ts";
import { mergeRecord } from "./merge-record.ts";
import type { MergeContext, MergedRecord, Versions } from "./merge-record.ts";
import type { Account, Choices, Copies, Fate, Merged, Repair, Side } from "./merged.ts";
import { change, repair } from "./repair.ts";
import { followRemovals } from "./repairs/follow-removals.ts";
import { withReturned } from "./return-items.ts";
import { findTwins } from "./twins.ts";

/** What each copy had removed of what it had, and what stays all the same. */
type ReturnedIds = Readonly<Record<Side, ReadonlySet<AnyId>>>;

const nothingReturned: ReturnedIds = { ours: new Set(), theirs: new Set() };

/**
 * The hashes of the clean texts {@link mergeProjects} will ask for: those of articles that the
 * copies have in different revisions.
 */
export function textsToMerge(copies: Copies, choices: Choices): readonly string[] {
  const revisionOf = revisionsOf(copies);
  const current = currentRevisions(copies, { choices, revisionOf });
  const moved = [copies.base, copies.ours, copies.theirs].flatMap((state) => [
    ...articlesToCarry(state, current),
  ]);
  const hashes = moved.flatMap((article) => {
    const revision = current.get(article);
    return revision === undefined ? [] : (revisionOf(revision)?.text ?? []);
  });
  return [...new Set(hashes)];
}

/**
 * Merges two copies of a project, three ways: what only one copy changed is taken from it, what
 * both changed goes together field by field, and where it does not, the person's choice stands
 * or else a rule that does not ask which copy is ours. What is kept keeps what it refers to;
 * what is whole in each copy and not in both together is repaired. Nothing is lost: the account
 * has a line for every record, conflicts hold all versions, repairs what was there before.
 * `textOf` gives the clean texts {@link textsToMerge} names.
 */
export function mergeProjects(
  copies: Copies,
  choices: Choices,
  textOf: (hash: string) => string,
): Merged {
  const revisionOf = revisionsOf(copies);
  const context = { choices, revisionOf };
  const current = currentRevisions(copies, context);
  const carry = (state: State): State =>
    carryAnchors(state, current, [copies.ours, copies.theirs], revisionOf, textOf);
  const carried = {
    base: carry(copies.base),
    ours: carry(copies.ours),
    theirs: carry(copies.theirs),
  };

  let returned = nothingReturned;
  let outcome = mergeRecords(carried, context, returned);
  // What comes back brings items of lists with it, and these may refer to more.
  for (;;) {
    const found = returnedTo(carried, outcome.merged, returned);
    if (found.ours.size === returned.ours.size && found.theirs.size === returned.theirs.size) break;
    returned = found;
    outcome = mergeRecords(carried, context, returned);
  }

  const { merged, records, because, followed } = outcome;
  const repaired = [...followed, ...repair(merged, carried, choices)];
  const state: State = new Map([...merged].sort(([one], [other]) => compareText(one, other)));
  return {
    diff: diffStates(copies.ours, state),
    state,
    accounts: accountsOf(copies, records, because, repaired),
    conflicts: [...records].flatMap(([id, { conflict }]) =>
      conflict === null ? [] : { ...conflict, ...versionsOf(copies, id) },
    ),
    repairs: repaired,
    twins: findTwins(state, copies),
  };
}

interface Outcome {
  readonly merged: Map<AnyId, AnyRecord>;
  readonly records: ReadonlyMap<AnyId, MergedRecord>;
  readonly because: ReadonlyMap<AnyId, AnyId>;
  readonly followed: readonly Repair[];
}

/** Every record merged for itself, and what the kept ones refer to. */
function mergeRecords(copies: Copies, context: MergeContext, returned: ReturnedIds): Outcome {
  const merged = new Map<AnyId, AnyRecord>();
  const records = new Map<AnyId, MergedRecord>();
  const because = new Map<AnyId, AnyId>();
  const removed: AnyId[] = [];
  for (const id of idsOf(copies)) {
    const { base, ...versions } = versionsOf(copies, id);
    const ours = withReturned(versions.ours, base, returned.ours);
    const theirs = withReturned(versions.theirs, base, returned.theirs);
    const one = mergeOne({ base, ours: ours.record, theirs: theirs.record }, id, context);
    records.set(id, one);
    const [reason] = [ours.because, theirs.because]
      .filter((each) => each !== null)
      .sort(compareText);
    if (reason !== undefined && one.record !== null) because.set(id, reason);
    if (one.record !== null) merged.set(id, one.record);
    else if (one.conflict !== null) removed.push(id);
  }
  const followed = change(merged, "removal-followed", (draft) => {
    followRemovals(draft, removed);
  });
  for (const [id, reason] of keepReferences({ ...copies, merged })) because.set(id, reason);
  return { merged, records, because, followed };
}

function mergeOne(versions: Versions, id: AnyId, context: MergeContext): MergedRecord {
  const one = mergeRecord(versions, context);
  // The codebook's version is counted, not chosen: see the repair `version-raised`.
  return id === CODEBOOK_ID && one.conflict !== null
    ? { ...one, fate: "merged-fields", conflict: null }
    : one;
}

function versionsOf({ base, ours, theirs }: Copies, id: AnyId) {
  return {
    base: base.get(id) ?? null,
    ours: ours.get(id) ?? null,
    theirs: theirs.get(id) ?? null,
  };
}

/** All ids of all states, in order. */
function idsOf({ base, ours, theirs }: Copies): AnyId[] {
  return [...new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])].sort(compareText);
}

function revisionsOf({ base, ours, theirs }: Copies): (id: RevisionId) => Revision | null {
  return (id) => {
    const found = ours.get(id) ?? theirs.get(id) ?? base.get(id);
    return found?.type === "revision" ? found : null;
  };
}

/** The revision each article will have; where one copy removed it, the other's. */
function currentRevisions(
  copies: Copies,
  context: MergeContext,
): ReadonlyMap<ArticleId, RevisionId> {
  const current = new Map<ArticleId, RevisionId>();
  const articles = [...recordsOf(copies.ours, "article"), ...recordsOf(copies.theirs, "article")];
  for (const article of articles) {
    if (current.has(article.id)) continue;
    const { record } = mergeRecord(versionsOf(copies, article.id), context);
    current.set(article.id, record?.type === "article" ? record.revision : article.revision);
  }
  return current;
}

/** What each copy had removed and is in the merged state, besides what is known to be back. */
function returnedTo(
  { base, ours, theirs }: Copies,
  merged: ReadonlyMap<AnyId, AnyRecord>,
  known: ReturnedIds,
): ReturnedIds {
  const kept = [...base.keys()].filter((id) => merged.has(id));
  return {
    ours: new Set([...known.ours, ...kept.filter((id) => !ours.has(id))]),
    theirs: new Set([...known.theirs, ...kept.filter((id) => !theirs.has(id))]),
  };
}

function accountsOf(
  copies: Copies,
  records: ReadonlyMap<AnyId, MergedRecord>,
  because: ReadonlyMap<AnyId, AnyId>,
  repaired: readonly Repair[],
): Account[] {
  const mended = new Set(repaired.map(({ id }) => id));
  return [...records].map(([id, one]) => {
    const reason = because.get(id) ?? null;
    const fate = reason !== null && one.conflict === null ? "kept-because-referenced" : one.fate;
    return {
      id,
      fate: fateOf(copies, id, fate),
      because: reason,
      settled: one.settled,
      repaired: mended.has(id),
    };
  });
}

/** Carrying anchors over is no change of a copy's own: what it did itself says whose it is. */
function fateOf(copies: Copies, id: AnyId, fate: Fate): Fate {
  if (fate === "conflict" || fate === "kept-because-referenced") return fate;
  const { base, ours, theirs } = versionsOf(copies, id);
  if (sameJson(ours, theirs)) return sameJson(ours, base) ? "same" : "both-same";
  if (sameJson(theirs, base)) return "ours";
  if (sameJson(ours, base)) return "theirs";
  return fate === "same" || fate === "both-same" ? "merged-fields" : fate;
}
