import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { MAX_FILE_BYTES } from "../../core/importers/limits.ts";
import { hashBytes } from "../../core/model/hash.ts";
import type { Problem } from "../../core/model/result.ts";
import type { ReadDraft } from "../work/import-tasks.ts";
import type { WorkerPool } from "../work/pool.ts";
import { unreadable } from "./gather.ts";
import type { GatheredFile } from "./gather.ts";

/** How long one file may take before its worker is killed, in milliseconds. */
const FILE_TIMEOUT = 20_000;
/** How many files are read ahead of the workers: enough to keep them busy, few enough to hold. */
const READ_AHEAD = 4;

/** One article a file held, with what is needed to keep the file's bytes. */
export interface ReadArticle extends ReadDraft {
  /** Where the file is; null for a pasted text. */
  readonly path: string | null;
  /** What it is called for the person. */
  readonly file: string;
  readonly original: { readonly hash: string; readonly extension: string } | null;
}

export interface ReadArticles {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

/**
 * Reads articles from files, each in a worker that is killed when it takes too long. In the
 * order of the files; a file that cannot be read is a problem and nothing else is lost.
 */
export async function readArticles(
  files: readonly GatheredFile[],
  pool: WorkerPool,
  options: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number) => void;
  } = {},
): Promise<ReadArticles> {
  const results = new Array<ReadArticles | undefined>(files.length);
  let next = 0;
  let done = 0;
  const readOnwards = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const file = files[index];
      if (file === undefined || options.signal?.aborted === true) return;
      results[index] = await readOne(file, pool, options.signal);
      done += 1;
      options.onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: READ_AHEAD }, readOnwards));
  const read = results.filter((result) => result !== undefined);
  return {
    articles: read.flatMap((result) => result.articles),
    problems: read.flatMap((result) => result.problems),
  };
}

async function readOne(
  { path, name }: GatheredFile,
  pool: WorkerPool,
  signal: AbortSignal | undefined,
): Promise<ReadArticles> {
  const problem = (code: string, message: string): ReadArticles => ({
    articles: [],
    problems: [{ code, message, file: name }],
  });
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return problem(
        "file-too-large",
        `${name} has ${megabytes} MB; files of up to ${MAX_FILE_BYTES / 1024 / 1024} MB are read. Split it, or save only the article.`,
      );
    }
    bytes = await readFile(path);
  } catch (error) {
    return { articles: [], problems: [unreadable(name, error)] };
  }
  const options = signal === undefined ? {} : { signal };
  const result = await pool.run(
    "importFile",
    { name, bytes },
    { ...options, timeout: FILE_TIMEOUT },
  );
  if (!result.ok) {
    if (result.problem.code === "cancelled") return { articles: [], problems: [] };
    if (result.problem.code === "timeout") {
      return problem(
        "timeout",
        `${name} took longer than ${FILE_TIMEOUT / 1000} seconds to read and was given up; save it anew or paste its text.`,
      );
    }
    return problem("import-failed", `${name} could not be read: ${result.problem.message}`);
  }
  const extension = extname(path).slice(1).toLowerCase();
  const original = {
    hash: hashBytes(bytes),
    extension: /^[a-z0-9]{1,8}$/u.test(extension) ? extension : "bin",
  };
  return {
    articles: result.value.drafts.map((read) => ({ path, file: name, original, ...read })),
    problems: result.value.problems.map((found) => ({ ...found, file: name })),
  };
}
