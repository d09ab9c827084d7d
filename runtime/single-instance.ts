import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import type { FSWatcher } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What a second instance tells the first. */
export interface OtherInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly additionalData: unknown;
}

/**
 * The single-instance lock of a user-data folder: an SQLite database held exclusively, because such
 * a lock is taken synchronously, as Electron's is, and the system frees it when the process dies.
 * Later instances leave their messages as files in a folder that the first one watches.
 */
export class SingleInstance {
  readonly owned: boolean;
  private readonly messages: string;
  private readonly onOther: (other: OtherInstance) => void;
  private database: DatabaseSync | undefined;
  private watcher: FSWatcher | undefined;

  constructor(userData: string, onOther: (other: OtherInstance) => void) {
    this.onOther = onOther;
    this.messages = join(userData, "instance-messages");
    mkdirSync(this.messages, { recursive: true });
    this.database = lock(join(userData, "instance.lock"));
    this.owned = this.database !== undefined;
    if (!this.owned) return;
    // Messages to an instance that has died are nobody's.
    for (const name of readdirSync(this.messages)) rmSync(join(this.messages, name));
    this.watcher = watch(this.messages, () => this.readMessages());
    this.watcher.unref();
  }

  /** Leaves a message for the instance that holds the lock. */
  announce(other: OtherInstance): void {
    const name = randomUUID();
    const path = join(this.messages, name);
    writeFileSync(`${path}.part`, JSON.stringify(other));
    renameSync(`${path}.part`, `${path}.json`);
  }

  release(): void {
    this.watcher?.close();
    this.database?.close();
    this.database = undefined;
  }

  private readMessages(): void {
    for (const name of readdirSync(this.messages)) {
      if (!name.endsWith(".json")) continue;
      const path = join(this.messages, name);
      const other = JSON.parse(readFileSync(path, "utf8")) as OtherInstance;
      rmSync(path);
      this.onOther(other);
    }
  }
}

function lock(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return database;
  } catch {
    database.close();
    return undefined;
  }
}
