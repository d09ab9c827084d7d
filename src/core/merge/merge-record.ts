import { sameJson } from "../history/equal.ts";
import type { Revision } from "../model/article.ts";
import type { RevisionId } from "../model/ids.ts";
import type { AnyRecord } from "../model/records.ts";
import { joinLists, mergeLists } from "./merge-lists.ts";
import type { Choice, Choices, Conflict, ConflictField, Fate, Side } from "./merged.ts";
import { isMadeOf, partsOf, recordOf, unitsOf, valueOf } from "./parts.ts";
import type { Parts, Unit } from "./parts.ts";
import { listOf } from "./return-items.ts";
import { preferredAnchor } from "./prefer-anchor.ts";
import { preferred, preferredRevision } from "./prefer.ts";
import type { Preference } from "./prefer.ts";

/** One record in the three states; null where it is not there. */
export interface Versions {
  readonly base: AnyRecord | null;
  readonly ours: AnyRecord | null;
  readonly theirs: AnyRecord | null;
}

/** What merging a record needs to know of the rest. */
export interface MergeContext {
  readonly choices: Choices;
  readonly revisionOf: (id: RevisionId) => Revision | null;
}

/** What became of one record. */
export interface MergedRecord {
  readonly record: AnyRecord | null;
  readonly fate: Fate;
  readonly conflict: Conflict | null;
  /** Fields both changed where one value stands for certain. */
  readonly settled: readonly ConflictField[];
}

const agreed = { conflict: null, settled: [] } as const;

/**
 * Merges one record of two copies. A change beats a removal; fields only one copy changed are
 * taken from it; where both changed one, the person's choice stands, else {@link preferred}.
 */
export function mergeRecord(versions: Versions, context: MergeContext): MergedRecord {
  const { base, ours, theirs } = versions;
  if (sameJson(ours, theirs)) {
    return { record: ours, fate: sameJson(ours, base) ? "same" : "both-same", ...agreed };
  }
  if (sameJson(theirs, base)) return { record: ours, fate: "ours", ...agreed };
  if (sameJson(ours, base)) return { record: theirs, fate: "theirs", ...agreed };
  if (ours !== null && theirs !== null) return mergeFields(base, ours, theirs, context);

  const kept = ours ?? theirs;
  if (kept === null) throw new Error("neither copy has the record");
  const keeper: Side = ours === null ? "theirs" : "ours";
  const choice = choiceOf(context.choices, kept, null);
  const taken = choice === null || choice === "both" ? keeper : choice;
  return {
    record: taken === keeper ? kept : null,
    fate: "conflict",
    conflict: { id: kept.id, ...versions, fields: [], taken },
    settled: [],
  };
}

function mergeFields(
  base: AnyRecord | null,
  ours: AnyRecord,
  theirs: AnyRecord,
  context: MergeContext,
): MergedRecord {
  const merger = { context, base, ours, theirs };
  const parts = {
    base: base === null ? new Map<string, unknown>() : partsOf(base),
    ours: partsOf(ours),
    theirs: partsOf(theirs),
  };
  const merged = new Map(parts.ours);
  const fields: ConflictField[] = [];
  const settled: ConflictField[] = [];
  for (const unit of unitsOf(ours.type, [...parts.ours.keys(), ...parts.theirs.keys()])) {
    const values = {
      base: valueOf(parts.base, unit),
      ours: valueOf(parts.ours, unit),
      theirs: valueOf(parts.theirs, unit),
    };
    const { value, taken, isSure } = mergeUnit(unit, values, merger);
    if (taken !== null) {
      const canBeBoth = unit.kind === "words" || unit.kind === "list";
      const field = { name: unit.name, ...values, taken, canBeBoth };
      (isSure === true ? settled : fields).push(field);
    }
    setValue(merged, unit, value);
  }
  const isGone = fields.some(({ taken }) => taken === "neither");
  const record = isGone ? null : (sameAsOne(merged, [ours, theirs]) ?? recordOf(merged));
  if (fields.length === 0) return { record, fate: "merged-fields", conflict: null, settled };
  const [first, ...others] = fields.map(({ taken }) => taken);
  const isOne = first !== undefined && others.every((each) => each === first);
  const taken = isGone ? "neither" : isOne ? first : "mixed";
  const conflict: Conflict = { id: ours.id, base, ours, theirs, fields, taken };
  return { record, fate: "conflict", conflict, settled };
}

interface UnitValues {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The value of one unit; `taken` says whose it is where both changed it and one value stands. */
function mergeUnit(
  unit: Unit,
  values: UnitValues,
  {
    context,
    base,
    ours,
    theirs,
  }: Versions & { ours: AnyRecord; theirs: AnyRecord; context: MergeContext },
): {
  readonly value: unknown;
  readonly taken: ConflictField["taken"] | null;
  readonly isSure?: boolean;
} {
  if (sameJson(values.ours, values.theirs) || sameJson(values.theirs, values.base)) {
    return { value: values.ours, taken: null };
  }
  if (sameJson(values.ours, values.base)) return { value: values.theirs, taken: null };
  const records = { ours, theirs };
  const byRule = preferenceOf(unit, values, { base, ours, theirs }, context);
  if (unit.kind === "latest") return { value: values[byRule.side], taken: null };

  const choice = choiceOf(context.choices, ours, unit.name);
  if (unit.kind === "list") {
    const lists = {
      base: listOf(values.base),
      ours: listOf(values.ours),
      theirs: listOf(values.theirs),
    };
    if (choice === "both") return { value: joinLists(lists.ours, lists.theirs), taken: "both" };
    const merged = mergeLists(
      lists.base,
      lists.ours,
      lists.theirs,
      (one, other) => preferred(one, other, records).side,
    );
    const isEmpty = merged.items.length === 0;
    if (isEmpty && isMadeOf(ours.type, unit.name) && choice === null) {
      return { value: merged.items, taken: "neither" };
    }
    // What a row decided about holds at least the articles that it is mended with.
    if (isEmpty && unit.name === "decided") {
      return { value: joinLists(lists.ours, lists.theirs), taken: null };
    }
    if (choice !== null) return { value: values[choice], taken: choice };
    if (merged.disagreed === null) return { value: merged.items, taken: null };
    return { value: merged.items, taken: merged.disagreed };
  }
  if (choice === "both" && unit.kind === "words") {
    return { value: joinWords(values[byRule.side], values[otherSide(byRule.side)]), taken: "both" };
  }
  const side = choice === null || choice === "both" ? byRule.side : choice;
  return { value: values[side], taken: side, isSure: byRule.isSure && choice === null };
}

function preferenceOf(
  unit: Unit,
  values: UnitValues,
  { base, ours, theirs }: Versions & { ours: AnyRecord; theirs: AnyRecord },
  { revisionOf }: MergeContext,
): Preference {
  if (ours.type === "article" && theirs.type === "article" && unit.name === "revision") {
    const was = base?.type === "article" ? base.revision : null;
    if (ours.revision !== theirs.revision) {
      // Where only one made a revision, the other only said who found the same headline.
      if (theirs.revision === was) return { side: "ours", isSure: true };
      if (ours.revision === was) return { side: "theirs", isSure: true };
      return preferredRevision({ ours: ours.revision, theirs: theirs.revision }, revisionOf);
    }
  }
  if (ours.type === "coding" && theirs.type === "coding" && unit.name === "anchor") {
    const known = preferredAnchor(ours.anchor, theirs.anchor);
    if (known !== null) return known;
  }
  return preferred(values.ours, values.theirs, { ours, theirs });
}

/** What the person chose for a record, or for a field of it; null when nothing. */
function choiceOf(choices: Choices, { id }: AnyRecord, field: string | null): Choice | null {
  const chosen = choices.get(id);
  if (chosen === undefined || typeof chosen === "string") return chosen ?? null;
  return field !== null && Object.hasOwn(chosen, field) ? (chosen[field] ?? null) : null;
}

/** Two texts as one, the first first; a text that holds the other stands for both. */
export function joinWords(first: unknown, second: unknown): string {
  const [one, other] = [textOf(first), textOf(second)];
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function otherSide(side: Side): Side {
  return side === "ours" ? "theirs" : "ours";
}

function setValue(parts: Map<string, unknown>, { fields }: Unit, value: unknown): void {
  const [only, ...others] = fields;
  if (only !== undefined && others.length === 0) parts.set(only, value);
  else for (const [name, part] of Object.entries(value ?? {})) parts.set(name, part);
}

/** The one of these records that has exactly these parts, or null. */
function sameAsOne(parts: Parts, records: readonly AnyRecord[]): AnyRecord | null {
  const whole = Object.fromEntries(parts);
  return records.find((one) => sameJson(whole, Object.fromEntries(partsOf(one)))) ?? null;
}
