import type { Quarantine } from "./quarantine.ts";
import { decodeDocument, writeDocument } from "./document.ts";
import type { StoredDocument } from "./document.ts";
import type { FileSystem } from "./file-system.ts";

/** How many backups are kept. */
export const BACKUPS_KEPT = 5;

/** A backup: one document of all the project's records as they were after entry `seq`. */
export interface Backup {
  readonly path: string;
  readonly seq: number;
  /** The day it was made, `20261121`, in UTC. */
  readonly day: string;
}

const backupPattern = /^(\d{12})-(\d{8})\.json$/;

/** The backups there are, oldest first. */
export async function listBackups(fs: FileSystem): Promise<Backup[]> {
  const names = await fs.list("backups");
  return names.flatMap((name) => {
    const [, seq, day] = backupPattern.exec(name) ?? [];
    return seq === undefined || day === undefined
      ? []
      : [{ path: `backups/${name}`, seq: Number(seq), day }];
  });
}

/**
 * The newest backup that is unharmed and, by `belongs`, of this project's history. Damaged
 * ones on the way to it are quarantined.
 */
export async function newestBackup(
  fs: FileSystem,
  quarantine: Quarantine,
  belongs: (backup: StoredDocument) => boolean,
): Promise<StoredDocument | null> {
  for (const { path } of (await listBackups(fs)).reverse()) {
    const decoded = decodeDocument((await fs.read(path)) ?? new Uint8Array(), path);
    if (decoded.ok) {
      if (belongs(decoded.value)) return decoded.value;
    } else if (decoded.problem.code === "document-damaged") {
      await quarantine.move(path, "backup-damaged", `The backup ${path} is damaged.`);
    }
  }
  return null;
}

/** Whether the project has moved on since the newest backup, and that is not of today. */
export function isBackupDue(backups: readonly Backup[], seq: number, now: Date): boolean {
  const newest = backups.at(-1);
  return newest === undefined || (newest.seq < seq && newest.day !== dayOf(now));
}

/** Writes a backup durably; only then removes the oldest ones above {@link BACKUPS_KEPT}. */
export async function writeBackup(
  fs: FileSystem,
  document: StoredDocument,
  now: Date,
  newId: () => string,
): Promise<void> {
  const seq = String(document.appliedSeq).padStart(12, "0");
  await writeDocument(fs, `backups/${seq}-${dayOf(now)}.json`, document, newId);
  for (const { path } of (await listBackups(fs)).slice(0, -BACKUPS_KEPT)) await fs.remove(path);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10).replaceAll("-", "");
}
