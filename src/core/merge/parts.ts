import { parseRecord } from "../model/records.ts";
import type { AnyRecord, RecordType } from "../model/records.ts";

/** A record taken apart: field by field, an article's metadata too (`metadata.section`). */
export type Parts = ReadonlyMap<string, unknown>;

/** How the two copies' values of a unit are brought together when both changed it. */
export type UnitKind = "one" | "words" | "list" | "latest";

/** Fields that only mean something together, or one field. Named by the first. */
export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly fields: readonly string[];
}

/** What must not be torn apart: a headline and its revision, a value and who says so. */
const together: Partial<Record<RecordType, readonly (readonly string[])[]>> = {
  story: [["label", "labelSetBy"]],
  article: [
    ["revision", "metadata.headline"],
    ["outlet", "metadata.outlet"],
    ["story", "storySetBy"],
    ["file", "original"],
  ],
  code: [["retired", "mergedInto"]],
  passarticle: [["state", "completedAt"]],
  variable: [["kind", "values"]],
  pinnedrow: [["at", "coder"]],
  actor: [["at", "coder"]],
  conflictreview: [
    ["at", "coder"],
    ["state", "reason"],
  ],
};

const kinds: Readonly<Record<string, UnitKind>> = {
  "memo.text": "words",
  "memo.updatedAt": "latest",
  "note.text": "words",
  "note.evidence": "list",
  "note.updatedAt": "latest",
  "code.definition": "words",
  "code.includes": "words",
  "code.excludes": "words",
  "code.example": "words",
  "answer.answeredAt": "latest",
  "findingreview.reviewedAt": "latest",
  "article.alsoIn": "list",
  "pinnedrow.cells": "list",
  "pinnedrow.decided": "list",
  "pinnedrow.at": "latest",
  "actor.forms": "list",
  "actor.at": "latest",
  "conflictreview.values": "list",
  "conflictreview.note": "words",
  "conflictreview.at": "latest",
};

/** Lists that make a record: when nothing is left of one, nothing is left of the record. */
const makings = new Set(["pinnedrow.cells", "actor.forms", "conflictreview.values"]);

/** True when a record of this type is nothing without this list. */
export function isMadeOf(type: RecordType, name: string): boolean {
  return makings.has(`${type}.${name}`);
}

/** Takes a record apart. */
export function partsOf(record: AnyRecord): Parts {
  const parts = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (record.type === "article" && name === "metadata") {
      for (const [key, known] of Object.entries(record.metadata))
        parts.set(`metadata.${key}`, known);
    } else parts.set(name, value);
  }
  return parts;
}

/** Puts a record together again; throws when the parts make none, for that is a bug. */
export function recordOf(parts: Parts): AnyRecord {
  const record: Record<string, unknown> = {};
  const metadata: Record<string, unknown> = {};
  for (const [name, value] of parts) {
    if (name.startsWith("metadata.")) metadata[name.slice("metadata.".length)] = value;
    else record[name] = value;
  }
  if (record["type"] === "article") record["metadata"] = metadata;
  const parsed = parseRecord(record);
  if (typeof parsed === "string") throw new Error(`merging made no record: ${parsed}`);
  return parsed;
}

/** The units of a record of this type that has these fields, in a fixed order. */
export function unitsOf(type: RecordType, fields: Iterable<string>): Unit[] {
  // A revision is one state of a text and never changed: of two it is one or the other.
  const names = [...new Set(fields)].filter((name) => name !== "id" && name !== "type").sort();
  const groups = type === "revision" ? [names] : (together[type] ?? []);
  const grouped = new Set(groups.flat());
  const alone = names.filter((name) => !grouped.has(name)).map((name) => [name]);
  return [...groups, ...alone].map((fieldsOfUnit) => {
    const name = fieldsOfUnit[0] ?? "";
    return { name, kind: kinds[`${type}.${name}`] ?? "one", fields: fieldsOfUnit };
  });
}

/** A unit's value in a record taken apart: the field's, or its fields' by name. */
export function valueOf(parts: Parts, { fields }: Unit): unknown {
  const [only, ...others] = fields;
  if (only !== undefined && others.length === 0) return parts.get(only) ?? null;
  return Object.fromEntries(fields.map((name) => [name, parts.get(name) ?? null]));
}
