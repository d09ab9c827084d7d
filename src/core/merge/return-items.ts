import type { AnyId, AnyRecord } from "../model/records.ts";
import { ownerOf, returnItems } from "./merge-lists.ts";
import { partsOf, recordOf, unitsOf } from "./parts.ts";

/** A copy's record with what is back in it, and the record that this came back with. */
export interface Returned {
  readonly record: AnyRecord | null;
  readonly because: AnyId | null;
}

/**
 * A record as its copy would have it, had it not removed the records that stay all the same:
 * with the evidence, cells and the like that only went with them.
 */
export function withReturned(
  record: AnyRecord | null,
  base: AnyRecord | null,
  returned: ReadonlySet<unknown>,
): Returned {
  if (record === null || base === null || returned.size === 0) return { record, because: null };
  const parts = new Map(partsOf(record));
  const former = partsOf(base);
  let because: unknown = null;
  for (const { kind, name } of unitsOf(record.type, parts.keys())) {
    if (kind !== "list") continue;
    const [list, before] = [listOf(parts.get(name)), listOf(former.get(name))];
    const missing = before.find(
      (item) =>
        returned.has(ownerOf(item)) && !list.some((each) => ownerOf(each) === ownerOf(item)),
    );
    if (missing === undefined) continue;
    because ??= ownerOf(missing);
    parts.set(
      name,
      returnItems(list, before, (item) => returned.has(ownerOf(item))),
    );
  }
  if (because === null) return { record, because: null };
  return { record: recordOf(parts), because: because as AnyId };
}

/** A list of unknown items; what is none has no items. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
