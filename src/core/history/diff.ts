import { z } from "zod";
import type { Id } from "../model/ids.ts";
import { RecordTables } from "../model/record-tables.ts";
import { parseRecord } from "../model/records.ts";
import type { AnyId, AnyRecord, RecordType, State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { sameJson } from "./equal.ts";

type ById<Value> = Record<Id<RecordType>, Value>;

/**
 * A change, complete in itself: it can be checked against the state it is applied to, and
 * turned round. No id stands in two of its parts.
 */
export interface Diff {
  readonly added: Readonly<ById<AnyRecord>>;
  readonly updated: Readonly<ById<readonly [from: AnyRecord, to: AnyRecord]>>;
  readonly removed: Readonly<ById<AnyRecord>>;
}

/** The change that changes nothing. */
export const emptyDiff: Diff = { added: {}, updated: {}, removed: {} };

/** What a diff does to one record; null where there is none before or after. */
export interface RecordChange {
  readonly id: AnyId;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** What a diff does, record by record: removed, then updated, then added ones. */
export function changesOf(diff: Diff): RecordChange[] {
  const removed = Object.values(diff.removed).map((before) => ({
    id: before.id,
    before,
    after: null,
  }));
  const updated = Object.values(diff.updated).map(([before, after]) => ({
    id: before.id,
    before,
    after,
  }));
  const added = Object.values(diff.added).map((after) => ({ id: after.id, before: null, after }));
  return [...removed, ...updated, ...added];
}

/** What must be there first: an article points to its revision, outlet and story. */
function rankOf({ id, before, after }: RecordChange): number {
  const isArticle = id.startsWith("article:");
  if (after === null) return isArticle ? 0 : 4;
  if (before === null) return isArticle ? 3 : 1;
  return 2;
}

/**
 * A diff as parts of at most so many records, one after the other the same as the whole; in an
 * order in which nothing points to what is not there yet, or not any more.
 */
export function partsOf(diff: Diff, most: number): Diff[] {
  const changes = changesOf(diff);
  if (changes.length <= most) return [diff];
  const ordered = changes.sort((one, other) => rankOf(one) - rankOf(other));
  return Array.from({ length: Math.ceil(ordered.length / most) }, (_, part) =>
    diffOfChanges(ordered.slice(part * most, (part + 1) * most)),
  );
}

/** The diff of some changes to different records; what stays the same is left out. */
export function diffOfChanges(changes: Iterable<RecordChange>): Diff {
  const added: ById<AnyRecord> = {};
  const updated: ById<readonly [AnyRecord, AnyRecord]> = {};
  const removed: ById<AnyRecord> = {};
  for (const { id, before, after } of changes) {
    if (before === null) {
      if (after !== null) added[id] = after;
    } else if (after === null) {
      removed[id] = before;
    } else if (!sameJson(before, after)) {
      updated[id] = [before, after];
    }
  }
  return { added, updated, removed };
}

/** True when the diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return changesOf(diff).length === 0;
}

/**
 * The state after the diff; the given state is not touched. Fails with code `diff-conflict`,
 * naming the record, when the state is not the one the diff was made for: an added record is
 * there already, or an updated or removed one is missing or holds something else.
 */
export function applyDiff(state: State, diff: Diff): Result<State> {
  const changes = changesOf(diff);
  for (const { id, before } of changes) {
    const current = state.get(id) ?? null;
    if (!sameJson(current, before)) return conflict(id, before, current);
  }
  return ok(RecordTables.of(state).with(changes));
}

function conflict(id: AnyId, before: AnyRecord | null, current: AnyRecord | null): Result<never> {
  const found =
    before === null ? "exists already" : current === null ? "is gone" : "has changed since";
  return failed(
    "diff-conflict",
    `The change cannot be made because the record ${id} ${found}; look at its present state and try again.`,
  );
}

/** The diff that takes back what the given one does. */
export function reverseDiff(diff: Diff): Diff {
  return diffOfChanges(
    changesOf(diff).map(({ id, before, after }) => ({ id, before: after, after: before })),
  );
}

/**
 * One diff that does what the given ones do in turn; each must apply to the state the one
 * before it leaves. What is undone on the way (added and removed, changed and changed back)
 * leaves no trace.
 */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const whole = new Map<AnyId, RecordChange>();
  for (const change of diffs.flatMap(changesOf)) {
    const earlier = whole.get(change.id);
    whole.set(change.id, earlier ? { ...change, before: earlier.before } : change);
  }
  return diffOfChanges(whole.values());
}

/** The diff that leads from one state to another. */
export function diffStates(before: State, after: State): Diff {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return diffOfChanges(
    [...ids].map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null })),
  );
}

const recordSchema = z.unknown().transform((value, context): AnyRecord => {
  const parsed = parseRecord(value);
  if (typeof parsed !== "string") return parsed;
  context.addIssue(parsed);
  return z.NEVER;
});

/** Reads a diff from outside: every record valid, filed under its own id, in one part only. */
export const diffSchema: z.ZodType<Diff> = z
  .strictObject({
    added: z.record(z.string(), recordSchema),
    updated: z.record(z.string(), z.tuple([recordSchema, recordSchema])),
    removed: z.record(z.string(), recordSchema),
  })
  .refine(({ added, updated, removed }) => {
    const filed = [...Object.entries(added), ...Object.entries(removed)];
    return (
      filed.every(([id, record]) => id === record.id) &&
      Object.entries(updated).every(([id, [from, to]]) => id === from.id && id === to.id)
    );
  }, "a record is filed under another's id")
  .refine(({ added, updated, removed }) => {
    const ids = [added, updated, removed].flatMap((part) => Object.keys(part));
    return new Set(ids).size === ids.length;
  }, "a record is changed twice");
