import { changesOf } from "../../core/history/diff.ts";
import { sameJson } from "../../core/history/equal.ts";
import type { AnyId, AnyRecord } from "../../core/model/records.ts";
import { newestBackup } from "./backups.ts";
import { basisOf } from "./basis.ts";
import type { Basis, Contents } from "./basis.ts";
import type { StoredDocument } from "./document.ts";
import type { FileSystem } from "./file-system.ts";
import { diffOfLine, NO_SUM } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import { documentOf } from "./layout.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Sources } from "./sources.ts";

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
 * Puts a project together: each document from its best source ({@link basisOf}), and on top
 * every journal entry it does not hold yet. What is damaged is quarantined, and what could
 * not be had back is named.
 */
export async function recover(
  fs: FileSystem,
  sources: Sources,
  quarantine: Quarantine,
): Promise<Recovered> {
  const { sound, unsound, history } = sources;
  const ofHistory = ({ appliedSeq, head }: StoredDocument) =>
    history.every(({ entry, sum }) => entry.seq !== appliedSeq || sum === head);
  const backup = unsound.size === 0 ? null : await newestBackup(fs, quarantine, ofHistory);
  const last = lastEntry(history, [...sound.values(), ...(backup ? [backup] : [])]);
  const basis = await basisOf(sources, backup, quarantine);
  const { applied, mismatched } = replay(history, basis, quarantine);

  const from = backup === null ? "the journal" : "the newest backup and the journal";
  for (const [path, { kind, problem }] of unsound) {
    const message = `${problem.message} It was put together again from ${from}.`;
    if (kind === "damaged") await quarantine.move(path, problem.code, message);
    else quarantine.report(problem.code, message, path);
  }
  const lost = nameLoss(sources, basis, applied, last.seq, quarantine);
  // Behind a lost change the journal cannot agree with what came before it.
  if (mismatched.size > 0 && !lost) {
    const some = [...mismatched].slice(0, 3).join(", ");
    quarantine.report(
      "journal-mismatch",
      `Journal and documents disagreed about ${mismatched.size} records (${some}); the journal was followed.`,
    );
  }
  return { contents: basis.contents, dirty: basis.dirty, ...last };
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

/**
 * Plays the journal onto the basis. Returns the entries that could be read, and the records
 * that were not as an entry said it found them.
 */
function replay(
  history: readonly Line[],
  { contents, dirty, validUntil, from }: Basis,
  quarantine: Quarantine,
): { readonly applied: ReadonlySet<number>; readonly mismatched: ReadonlySet<AnyId> } {
  const applied = new Set<number>();
  const mismatched = new Set<AnyId>();
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
      const record = after ?? before;
      if (record === null) continue;
      const path = documentOf(record);
      if (seq <= validUntil(path)) continue;
      const records = contents.get(path) ?? new Map<AnyId, AnyRecord>();
      contents.set(path, records);
      dirty.add(path);
      // The journal holds whole records: where an entry before is lost, the later one heals it.
      if (!sameJson(records.get(id) ?? null, before)) mismatched.add(id);
      if (after === null) records.delete(id);
      else records.set(id, after);
    }
  }
  return { applied, mismatched };
}

/** Names the changes that are needed but could not be read; true when there may be such. */
function nameLoss(
  { unsound, history }: Sources,
  { contents, validUntil, from }: Basis,
  applied: ReadonlySet<number>,
  last: number,
  quarantine: Quarantine,
): boolean {
  const missing: number[] = [];
  for (let seq = from + 1; seq <= last; seq += 1) if (!applied.has(seq)) missing.push(seq);
  const [first, final] = [missing[0], missing.at(-1)];
  const tip = history.at(-1)?.entry.seq ?? 0;
  if (first !== undefined && final !== undefined) {
    const touched = [...contents.keys()].filter((path) => validUntil(path) < final);
    const where = touched.length > 0 ? ` in ${touched.slice(0, 5).join(", ")}` : "";
    quarantine.report(
      "changes-lost",
      `${missing.length} changes between number ${first} and number ${final} could not be read; what they did${where} may be missing. Look through the latest work, or go back to a copy of the project.`,
    );
    return true;
  }
  if (tip >= last) return false;
  if (unsound.size > 0) {
    const where = [...unsound.keys()].slice(0, 5).join(", ");
    quarantine.report(
      "changes-lost",
      `The journal ends at number ${tip}, so what was done after number ${last} in ${where} may be missing. Look through the latest work, or go back to a copy of the project.`,
    );
    return true;
  }
  quarantine.report(
    "history-lost",
    `The project is whole, but the journal of its changes ends at number ${tip} of ${last}; the later ones can no longer be undone.`,
  );
  return false;
}
