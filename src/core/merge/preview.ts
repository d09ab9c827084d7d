import type { AnyId, RecordType, State } from "../model/records.ts";
import { typeOfId } from "../model/records.ts";
import { describeRecord, describeValue } from "./describe.ts";
import type { Choice, Conflict, Copies, Fate, Merged, RepairKind, Twins } from "./merged.ts";

/** A conflict as a person sees it: what it is about, and the values side by side in words. */
export interface ShownConflict {
  readonly id: string;
  readonly about: string;
  /** Which copy removed the record; null where both have it. */
  readonly removedBy: "ours" | "theirs" | null;
  /** What stands if nothing is chosen. */
  readonly taken: Conflict["taken"];
  readonly fields: readonly {
    readonly name: string;
    readonly base: string;
    readonly ours: string;
    readonly theirs: string;
    readonly taken: Choice | "neither";
    readonly canBeBoth: boolean;
  }[];
}

/** What a merge would do, in numbers and words. */
export interface MergeSummary {
  /** How many records of each type have each fate. */
  readonly counts: readonly {
    readonly type: RecordType;
    readonly fate: Fate;
    readonly count: number;
  }[];
  readonly conflicts: readonly ShownConflict[];
  readonly repairs: readonly { readonly kind: RepairKind; readonly about: string }[];
  readonly twins: readonly { readonly kind: Twins["kind"]; readonly about: readonly string[] }[];
  /** How many records our copy gets, gets other, and loses. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What merging would do, for a person to look through before it is done. */
export function summaryOf(copies: Copies, merged: Omit<Merged, "state">): MergeSummary {
  const known: State = new Map([...copies.base, ...copies.theirs, ...copies.ours]);
  const mended = new Map(merged.repairs.map(({ id, before, after }) => [id, before ?? after]));
  const about = (id: AnyId): string => {
    const record = known.get(id) ?? mended.get(id) ?? null;
    return record === null ? id : describeRecord(record, known);
  };
  const counts = new Map<string, { type: RecordType; fate: Fate; count: number }>();
  for (const { id, fate } of merged.accounts) {
    const type = typeOfId(id);
    if (type === null) continue;
    const count = counts.get(`${type} ${fate}`) ?? { type, fate, count: 0 };
    count.count += 1;
    counts.set(`${type} ${fate}`, count);
  }
  return {
    counts: [...counts.values()],
    conflicts: merged.conflicts.map((conflict) => shownConflict(conflict, known)),
    repairs: merged.repairs.map(({ kind, id }) => ({ kind, about: about(id) })),
    twins: merged.twins.map(({ kind, ids }) => ({ kind, about: ids.map(about) })),
    added: Object.keys(merged.diff.added).length,
    changed: Object.keys(merged.diff.updated).length,
    removed: Object.keys(merged.diff.removed).length,
  };
}

function shownConflict(conflict: Conflict, known: State): ShownConflict {
  const { id, ours, theirs, base, taken } = conflict;
  const record = ours ?? theirs ?? base;
  return {
    id,
    about: record === null ? id : describeRecord(record, known),
    removedBy: ours === null ? "ours" : theirs === null ? "theirs" : null,
    taken,
    fields: conflict.fields.map((field) => ({
      name: field.name,
      base: describeValue(field.base, known),
      ours: describeValue(field.ours, known),
      theirs: describeValue(field.theirs, known),
      taken: field.taken,
      canBeBoth: field.canBeBoth,
    })),
  };
}
