import { changesOf } from "../../core/history/diff.ts";
import { sameJson } from "../../core/history/equal.ts";
import type { AnyId, AnyRecord } from "../../core/model/records.ts";
import { newestBackup } from "./backups.ts";
import { recordsOfDocument } from "./document.ts";
import type { StoredDocument } from "./document.ts";
import type { FileSystem } from "./file-system.ts";
import { diffOfLine, NO_SUM } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import { documentOf } from "./layout.ts";
import { SCHEMA } from "./migrations.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Sources } from "./sources.ts";

/** Every document's records by their ids. */
export type Contents = Map<string, Map<AnyId, AnyRecord>>;

/** A project put together from its documents, a backup where it takes one, and the journal. */
export interface Recovered {
  readonly contents: Contents;
  /** Documents whose file does not hold what `contents` holds. */
  readonly dirty: ReadonlySet<string>;
  /** The last entry of the project's history, and its checksum. */
  readonly seq: number;
  readonly head: string;
}

/**
 * Puts a project together: each document as it stands if it is sound, else from the newest
 * backup, else from nothing; and on top of it every journal entry it does not hold yet. What
 * is damaged is quarantined, and what could not be had back is named.
 */
export async function recover(
  fs: FileSystem,
  sources: Sources,
  quarantine: Quarantine,
): Promise<Recovered> {
  const { sound, unsound, project, history } = sources;
  const ofHistory = ({ appliedSeq, head }: StoredDocument) =>
    history.every(({ entry, sum }) => entry.seq !== appliedSeq || sum === head);
  const backup = unsound.size === 0 ? null : await newestBackup(fs, quarantine, ofHistory);
  const last = lastEntry(history, [...sound.values(), ...(backup ? [backup] : [])]);

  const contents: Contents = new Map();
  const dirty = new Set<string>();
  const validUntil = new Map<string, number>();
  const backedUp = backup === null ? new Map<string, AnyRecord[]>() : grouped(backup);
  // Without project.json nobody knows which documents there should be: the backup does.
  const restored = project === null ? [...backedUp.keys(), ...unsound.keys()] : unsound.keys();
  const elsewhere = project?.appliedSeq ?? backup?.appliedSeq ?? 0;

  for (const [path, document] of sound) {
    const { records, unread } = recordsOfDocument(document, (r) => documentOf(r) === path);
    contents.set(path, byId(records));
    // What project.json vouches for: nothing up to its entry is missing in any document.
    validUntil.set(path, Math.max(document.appliedSeq, project?.appliedSeq ?? 0));
    if (document.schema < SCHEMA || unread.length > 0) dirty.add(path);
    for (const { id, why, value } of unread) {
      const text = new TextEncoder().encode(JSON.stringify(value));
      const message = `The record ${id} in ${path} cannot be read: ${why}.`;
      await quarantine.keep(path, text, "record-unreadable", message);
    }
  }
  for (const path of restored) {
    const since = backup?.appliedSeq ?? 0;
    if ((validUntil.get(path) ?? -1) >= since) continue;
    contents.set(path, byId(backedUp.get(path) ?? []));
    validUntil.set(path, since);
    dirty.add(path);
  }
  const validOf = (path: string): number => validUntil.get(path) ?? elsewhere;

  const from = Math.min(elsewhere, ...validUntil.values());
  const applied = new Set<number>();
  const mismatched = new Set<string>();
  for (const line of history) {
    const { seq } = line.entry;
    if (seq <= from) continue;
    const diff = diffOfLine(line);
    if (!diff.ok) {
      quarantine.report(diff.problem.code, diff.problem.message);
      continue;
    }
    applied.add(seq);
    for (const { id, before, after } of changesOf(diff.value)) {
      const path = documentOf(after ?? before ?? unreachable());
      if (seq <= validOf(path)) continue;
      const records = contents.get(path) ?? new Map<AnyId, AnyRecord>();
      contents.set(path, records);
      dirty.add(path);
      // The journal holds whole records: where an entry before is lost, the later one heals it.
      if (!sameJson(records.get(id) ?? null, before)) mismatched.add(id);
      if (after === null) records.delete(id);
      else records.set(id, after);
    }
  }

  await nameDamage(sources, backup, quarantine);
  const paths = contents.keys();
  const lost = nameLoss({ from, last, applied, history, validOf, paths, quarantine });
  // Behind a lost change the journal cannot agree with what came before it.
  if (mismatched.size > 0 && !lost) {
    quarantine.report(
      "journal-mismatch",
      `Journal and documents disagreed about ${mismatched.size} records (${[...mismatched].slice(0, 3).join(", ")}); the journal was followed.`,
    );
  }
  return { contents, dirty, ...last };
}

function unreachable(): never {
  throw new Error("a change without a record");
}

function byId(records: readonly AnyRecord[]): Map<AnyId, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

/** A backup's records by the document they belong in. */
function grouped(backup: StoredDocument): Map<string, AnyRecord[]> {
  return Map.groupBy(recordsOfDocument(backup, () => true).records, documentOf);
}

/** The latest entry that the journal or any document knows of. */
function lastEntry(
  history: readonly Line[],
  documents: readonly StoredDocument[],
): { readonly seq: number; readonly head: string } {
  const tip = history.at(-1);
  let last = { seq: tip?.entry.seq ?? 0, head: tip?.sum ?? NO_SUM };
  for (const { appliedSeq, head } of documents) {
    if (appliedSeq > last.seq) last = { seq: appliedSeq, head };
  }
  return last;
}

async function nameDamage(
  { unsound }: Sources,
  backup: StoredDocument | null,
  quarantine: Quarantine,
): Promise<void> {
  const from = backup === null ? "the journal" : "the newest backup and the journal";
  for (const [path, { kind, problem }] of unsound) {
    const message = `${problem.message} It was put together again from ${from}.`;
    if (kind === "damaged") await quarantine.move(path, problem.code, message);
    else quarantine.report(problem.code, message, path);
  }
}

/** Names the entries that are needed but could not be read; true when there are such. */
function nameLoss(known: {
  readonly from: number;
  readonly last: { readonly seq: number };
  readonly applied: ReadonlySet<number>;
  readonly history: readonly Line[];
  readonly validOf: (path: string) => number;
  readonly paths: Iterable<string>;
  readonly quarantine: Quarantine;
}): boolean {
  const missing: number[] = [];
  for (let seq = known.from + 1; seq <= known.last.seq; seq += 1) {
    if (!known.applied.has(seq)) missing.push(seq);
  }
  const [first, final] = [missing[0], missing.at(-1)];
  if (first !== undefined && final !== undefined) {
    const touched = [...known.paths].filter((path) => known.validOf(path) < final);
    const where = touched.length > 0 ? ` in ${touched.slice(0, 5).join(", ")}` : "";
    known.quarantine.report(
      "changes-lost",
      `${missing.length} changes between number ${first} and number ${final} could not be read; what they did${where} may be missing. Look through the latest work, or go back to a copy of the project.`,
    );
    return true;
  }
  const tip = known.history.at(-1)?.entry.seq ?? 0;
  if (tip < known.last.seq) {
    known.quarantine.report(
      "history-lost",
      `The project is whole, but the journal of its changes ends at number ${tip} of ${known.last.seq}; the later ones can no longer be undone.`,
    );
  }
  return false;
}
