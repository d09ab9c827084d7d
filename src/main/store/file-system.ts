import { failed } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";

/**
 * All the store asks of a disk, inside one project folder. Paths are relative, with `/`
 * between names; "" is the folder itself. What goes wrong is thrown as {@link FileFailure}:
 * every caller stands behind {@link attempt}, which turns it into a result.
 *
 * Nothing is durable before it is synced: a file's bytes by syncing the file, its presence
 * and name by syncing the folder it is in.
 */
export interface FileSystem {
  /** The whole file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes a folder unless it is there, durably. */
  makeFolder(folder: string): Promise<void>;
  /** Makes a new file with these bytes and syncs it (not its folder); fails if it exists. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** Opens a file for adding to its end; makes it when there is none. */
  openAppend(path: string): Promise<AppendFile>;
  /** Gives a file another name, taking the place of any file that has it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; removing what is not there is no failure. */
  remove(path: string): Promise<void>;
  /** Makes durable a file's bytes, or a folder's names. */
  sync(path: string): Promise<void>;
  /** Holds the file exclusively until released or the process ends; null if another does. */
  lock(path: string): Promise<Lock | null>;
  /** A name for this very folder on this very machine: a copy of the folder has another. */
  identity(): Promise<string>;
}

/** A file open for adding to its end. */
export interface AppendFile {
  append(bytes: Uint8Array): Promise<void>;
  /** Shortens the file to this many bytes. */
  cut(size: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A held lock; releasing it twice does nothing. */
export interface Lock {
  release(): Promise<void>;
}

/** A disk's refusal. `code` is the operating system's: ENOSPC, EACCES, EIO… */
export class FileFailure extends Error {
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.name = "FileFailure";
    this.code = code;
    this.path = path;
  }
}

/** Runs a job on a disk; a {@link FileFailure} becomes a typed failure saying what to do. */
export async function attempt<Value>(job: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await job() };
  } catch (error) {
    if (error instanceof FileFailure) return explain(error);
    throw error;
  }
}

function explain({ code, path }: FileFailure): Result<never> {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return failed(
        "disk-full",
        `The disk is full, so ${path} could not be written; free some space and try again.`,
        path,
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return failed(
        "not-permitted",
        `${path} may not be written or read; check the permissions of the project's folder.`,
        path,
      );
    default:
      return failed(
        "disk-failure",
        `The disk reported ${code} at ${path}; check the disk and that the project's folder is still there.`,
        path,
      );
  }
}

const namePattern = /^(?:\.git(?:ignore|attributes)|[A-Za-z0-9][A-Za-z0-9._@-]{0,200})$/;

/** True for a path the store may use: plain names only, so none leads out of the folder. */
export function isPlainPath(path: string): boolean {
  return path.split("/").every((name) => namePattern.test(name));
}

/** The folder a path is in: "" for a file at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * Puts a file in place whole or not at all: written beside under a name of its own, synced,
 * renamed, and the folder synced. Takes the place of any file that is there.
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  unique: string,
): Promise<void> {
  const temporary = `${path}.${unique}.tmp`;
  try {
    await fs.create(temporary, bytes);
    await fs.rename(temporary, path);
  } catch (error) {
    // The rest of a file that could not be finished would only take up a full disk.
    await attempt(() => fs.remove(temporary));
    throw error;
  }
  await fs.sync(folderOf(path));
}
