import { lstat, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Problem } from "../../core/model/result.ts";

const MAXIMUM_FILES = 50_000;
const MAXIMUM_DEPTH = 24;

/** One file, and what to call it: its name below the folder that was chosen. */
export interface GatheredFile {
  readonly path: string;
  readonly name: string;
}

/** The files behind the paths a person gave: files as they are, folders with all below them. */
export interface Gathered {
  readonly files: readonly GatheredFile[];
  readonly problems: readonly Problem[];
}

/**
 * Walks the given files and folders in name order. Hidden files are passed over; links are not
 * followed, because a link can lead out of the folder or round in a circle: each is named.
 */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const files: GatheredFile[] = [];
  const problems: Problem[] = [];

  const walk = async (path: string, chosen: string, depth: number): Promise<void> => {
    if (files.length >= MAXIMUM_FILES) return;
    try {
      const entry = await lstat(path);
      if (entry.isSymbolicLink()) {
        problems.push({
          code: "link",
          file: path,
          message: `${path} is a link and was not followed; import what it points to instead.`,
        });
      } else if (entry.isFile()) {
        files.push({ path, name: path === chosen ? basename(path) : relative(chosen, path) });
      } else if (entry.isDirectory() && depth < MAXIMUM_DEPTH) {
        const names = (await readdir(path)).filter((name) => !name.startsWith("."));
        for (const name of names.sort()) await walk(join(path, name), chosen, depth + 1);
      } else {
        problems.push({
          code: "not-a-file",
          file: path,
          message: entry.isDirectory()
            ? `${path} is nested more than ${MAXIMUM_DEPTH} folders deep; import it on its own.`
            : `${path} is neither a file nor a folder; choose a file.`,
        });
      }
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  };

  for (const path of paths) await walk(path, path, 0);
  if (files.length >= MAXIMUM_FILES) {
    problems.push({
      code: "too-many-files",
      message: `Only the first ${MAXIMUM_FILES} files were read; import the others in a second step.`,
    });
  }
  return { files, problems };
}

/** The problem of a file that the system would not let be read. */
export function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why =
    code === "ENOENT"
      ? "is not there; check its name"
      : code === "EACCES" || code === "EPERM"
        ? "may not be read; change its permissions and import it again"
        : `could not be read (${code || String(error)}); check the disk and import it again`;
  return { code: "unreadable", file: path, message: `${basename(path)} ${why}.` };
}
