import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { FileFailure, isPlainPath } from "./file-system.ts";
import type { AppendFile, FileSystem, Lock } from "./file-system.ts";
import { lockWithSqlite } from "./sqlite-lock.ts";

// Links inside a project folder that came from elsewhere could lead anywhere: none is followed.
const NO_FOLLOW = "O_NOFOLLOW" in constants ? constants.O_NOFOLLOW : 0;
const READ = constants.O_RDONLY | NO_FOLLOW;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW;
const APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | NO_FOLLOW;

/** The real disk, inside one folder. */
export class NodeFileSystem implements FileSystem {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#on(path, async (full) => {
      try {
        const file = await open(full, READ);
        try {
          return await file.readFile();
        } finally {
          await file.close();
        }
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      }
    });
  }

  list(folder: string): Promise<readonly string[]> {
    return this.#on(folder, async (full) => {
      try {
        return (await readdir(full)).sort();
      } catch (error) {
        if (codeOf(error) === "ENOENT") return [];
        throw error;
      }
    });
  }

  makeFolder(folder: string): Promise<void> {
    return this.#on(folder, async (full) => {
      await mkdir(full, { recursive: true });
      if (folder !== "" && !(await lstat(full)).isDirectory()) {
        throw new FileFailure("ENOTDIR", folder);
      }
      await syncFolder(dirname(full));
    });
  }

  create(path: string, bytes: Uint8Array): Promise<void> {
    return this.#on(path, async (full) => {
      const file = await open(full, CREATE, 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  openAppend(path: string): Promise<AppendFile> {
    return this.#on(path, async (full): Promise<AppendFile> => {
      const file = await open(full, APPEND, 0o644);
      return {
        append: (bytes) => this.#on(path, () => file.appendFile(bytes)),
        cut: (size) => this.#on(path, () => file.truncate(size)),
        sync: () => this.#on(path, () => file.sync()),
        close: () => this.#on(path, () => file.close()),
      };
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#on(from, (full) => this.#on(to, (target) => rename(full, target)));
  }

  remove(path: string): Promise<void> {
    return this.#on(path, (full) => rm(full, { force: true }));
  }

  sync(path: string): Promise<void> {
    return this.#on(path, async (full) => {
      if ((await lstat(full)).isDirectory()) return syncFolder(full);
      // Windows flushes only what is open for writing.
      const file = await open(full, constants.O_RDWR | NO_FOLLOW);
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  lock(path: string): Promise<Lock | null> {
    return this.#on(path, (full) => Promise.resolve(lockWithSqlite(full)));
  }

  identity(): Promise<string> {
    return this.#on("", async (full) => {
      const { dev, ino } = await stat(full, { bigint: true });
      return `${hostname()}:${dev}:${ino}`;
    });
  }

  async #on<Value>(path: string, job: (full: string) => Promise<Value>): Promise<Value> {
    if (path !== "" && !isPlainPath(path)) throw new Error(`not a path inside a project: ${path}`);
    try {
      return await job(path === "" ? this.#root : join(this.#root, path));
    } catch (error) {
      const code = codeOf(error);
      if (code === null || error instanceof FileFailure) throw error;
      throw new FileFailure(code, path);
    }
  }
}

async function syncFolder(full: string): Promise<void> {
  // Windows cannot sync a folder: its file system writes names through its own journal.
  if (process.platform === "win32") return;
  const folder = await open(full, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
