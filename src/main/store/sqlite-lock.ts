import { DatabaseSync } from "node:sqlite";
import type { Lock } from "./file-system.ts";
import { FileFailure } from "./file-system.ts";

const SQLITE_BUSY = 5;

/**
 * Holds a file through SQLite's exclusive lock, which the system frees when the process dies.
 * Null when another holds it. Nothing else may open the file while it is held: on POSIX,
 * closing any other handle of the same process would free the lock.
 */
export function lockWithSqlite(path: string): Lock | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec("PRAGMA locking_mode=EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    if (sqliteCode(error) === SQLITE_BUSY) return null;
    throw new FileFailure(error instanceof Error ? error.message : "ELOCK", path);
  }
  const held = database;
  return {
    release() {
      if (held.isOpen) held.close();
      return Promise.resolve();
    },
  };
}

function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  // The low byte is the primary code, the rest says more (SQLITE_BUSY_RECOVERY …).
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}
