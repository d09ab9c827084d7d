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
 * Walks the given files and folders in name order. Hidden files, and the folders
 * browsers save beside a page, are passed over; links are not
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
          file: nameOf(path, chosen),
          message: `${nameOf(path, chosen)} is a link and was not followed; import what it points to instead.`,
        });
      } else if (entry.isFile()) {
        files.push({ path, name: nameOf(path, chosen) });
      } else if (entry.isDirectory() && depth < MAXIMUM_DEPTH) {
        const names = (await readdir(path)).filter((name) => !name.startsWith("."));
        for (const name of names.filter((each) => !isPageFolder(each, names)).sort())
          await walk(join(path, name), chosen, depth + 1);
      } else {
        problems.push({
          code: "not-a-file",
          file: nameOf(path, chosen),
          message: entry.isDirectory()
            ? `${nameOf(path, chosen)} is nested more than ${MAXIMUM_DEPTH} folders deep; import it on its own.`
            : `${nameOf(path, chosen)} is neither a file nor a folder; choose a file.`,
        });
      }
    } catch (error) {
      problems.push(unreadable(nameOf(path, chosen), error));
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

function nameOf(path: string, chosen: string): string {
  return path === chosen ? basename(path) : relative(chosen, path);
}

/** True for the folder a browser saves beside a page, with its pictures and scripts. */
function isPageFolder(name: string, beside: readonly string[]): boolean {
  const page = /^(.+)_files$/u.exec(name)?.[1];
  return page !== undefined && (beside.includes(`${page}.html`) || beside.includes(`${page}.htm`));
}

/** The problem of a file that the system would not let be read. */
export function unreadable(name: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why =
    code === "ENOENT"
      ? "is not there; check its name"
      : code === "EACCES" || code === "EPERM"
        ? "may not be read; change its permissions and import it again"
        : `could not be read (${code || String(error)}); check the disk and import it again`;
  return { code: "unreadable", file: name, message: `${name} ${why}.` };
}
