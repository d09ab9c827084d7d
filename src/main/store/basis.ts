import type { AnyId, AnyRecord } from "../../core/model/records.ts";
import { recordsOfDocument } from "./document.ts";
import type { StoredDocument } from "./document.ts";
import { documentOf } from "./layout.ts";
import { SCHEMA } from "./migrations.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Sources } from "./sources.ts";

/** Every document's records by their ids. */
export type Contents = Map<string, Map<AnyId, AnyRecord>>;

/** What the journal is played onto: each document from the best source there is for it. */
export interface Basis {
  readonly contents: Contents;
  /** Documents whose file does not hold what `contents` holds. */
  readonly dirty: Set<string>;
  /** The entry up to which a document's contents lack nothing. */
  readonly validUntil: (path: string) => number;
  /** The least of these for all documents. */
  readonly from: number;
}

/** Takes each document as it stands if it is sound, else from the backup, else from nothing. */
export async function basisOf(
  { sound, unsound, project }: Sources,
  backup: StoredDocument | null,
  quarantine: Quarantine,
): Promise<Basis> {
  const contents: Contents = new Map();
  const dirty = new Set<string>();
  const valid = new Map<string, number>();
  for (const [path, document] of sound) {
    const { records, unread } = recordsOfDocument(document, (r) => documentOf(r) === path);
    contents.set(path, byId(records));
    // What project.json vouches for: nothing up to its entry is missing in any document.
    valid.set(path, Math.max(document.appliedSeq, project?.appliedSeq ?? 0));
    if (document.schema < SCHEMA || unread.length > 0) dirty.add(path);
    for (const { id, why, value } of unread) {
      const text = new TextEncoder().encode(JSON.stringify(value));
      const message = `The record ${id} in ${path} cannot be read: ${why}.`;
      await quarantine.keep(path, text, "record-unreadable", message);
    }
  }

  const records = backup === null ? [] : recordsOfDocument(backup, () => true).records;
  const backedUp = Map.groupBy(records, documentOf);
  const since = backup?.appliedSeq ?? 0;
  // Without project.json nobody knows which documents there should be: the backup does.
  const wanted = project === null ? [...unsound.keys(), ...backedUp.keys()] : unsound.keys();
  for (const path of wanted) {
    if ((valid.get(path) ?? -1) >= since) continue;
    contents.set(path, byId(backedUp.get(path) ?? []));
    valid.set(path, since);
    dirty.add(path);
  }
  // Of a document that was never written, everything is in the journal.
  const unwritten = project?.appliedSeq ?? since;
  return {
    contents,
    dirty,
    validUntil: (path) => valid.get(path) ?? unwritten,
    from: Math.min(unwritten, ...valid.values()),
  };
}

function byId(records: readonly AnyRecord[]): Map<AnyId, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
