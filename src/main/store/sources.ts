import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { listBackups, BACKUPS_KEPT } from "./backups.ts";
import { readDocument } from "./document.ts";
import type { StoredDocument } from "./document.ts";
import type { FileSystem } from "./file-system.ts";
import type { Line } from "./journal-line.ts";
import { isDocument, PROJECT_DOCUMENT } from "./layout.ts";
import { NEWER } from "./migrations.ts";
import type { Quarantine } from "./quarantine.ts";
import { historyOf, linesOf, readJournal } from "./read-journal.ts";
import type { Segment } from "./read-journal.ts";

/** A document that cannot be taken as it stands. */
export interface Unsound {
  /** `missing`: there is no file to set aside. */
  readonly kind: "damaged" | "missing";
  readonly problem: Problem;
}

/** What a project's folder holds, read and judged but not yet put together. */
export interface Sources {
  readonly sound: ReadonlyMap<string, StoredDocument>;
  readonly unsound: ReadonlyMap<string, Unsound>;
  /** project.json, when it is sound. */
  readonly project: StoredDocument | null;
  readonly segments: readonly Segment[];
  readonly history: readonly Line[];
}

/**
 * Reads documents and journal. Fails with `project-newer` when anything was written by a
 * newer version of the program: then nothing at all may be touched.
 */
export async function readSources(
  fs: FileSystem,
  quarantine: Quarantine,
): Promise<Result<Sources>> {
  const read = await readDocuments(fs, quarantine);
  const projectRead = read.get(PROJECT_DOCUMENT);
  const project = projectRead?.ok === true ? projectRead.value : null;
  const backups = await listBackups(fs);
  const keptFrom = backups.length < BACKUPS_KEPT ? 0 : (backups[0]?.seq ?? 0);

  let journal = await readJournal(fs, keptFrom);
  let history = historyOf(linesOf(journal.segments), project?.head ?? "");
  // A project that never wrote a document is whole in its journal.
  const begun = read.size > 0 || backups.length > 0;
  let judged = judge(read, project, begun, history);
  if (keptFrom > 0 && judged.unsound.size > 0) {
    // Something must be put together anew, perhaps from the very beginning.
    journal = await readJournal(fs, 0);
    history = historyOf(linesOf(journal.segments), project?.head ?? "");
    judged = judge(read, project, begun, history);
  }
  for (const path of journal.strangers) reportStranger(quarantine, path);

  const newer =
    journal.segments.some((segment) => segment.newer) ||
    [...read.values()].some((result) => !result.ok && result.problem.code === "project-newer");
  if (newer) return failed("project-newer", NEWER);
  return ok({ ...judged, project, segments: journal.segments, history });
}

async function readDocuments(
  fs: FileSystem,
  quarantine: Quarantine,
): Promise<Map<string, Result<StoredDocument | null>>> {
  const read = new Map<string, Result<StoredDocument | null>>();
  for (const folder of ["", "articles/", "codings/"]) {
    for (const name of await fs.list(folder.slice(0, -1))) {
      const path = folder + name;
      if (isDocument(path)) read.set(path, await readDocument(fs, path));
      else if (folder !== "" && !name.endsWith(".tmp")) reportStranger(quarantine, path);
    }
  }
  return read;
}

function reportStranger(quarantine: Quarantine, path: string): void {
  quarantine.report(
    "unknown-file",
    `${path} is not part of the project and was left alone; it may be a copy made by a program that keeps folders in step.`,
    path,
  );
}

/** Which documents can be taken as they stand: whole, up to date, and of this history. */
function judge(
  read: ReadonlyMap<string, Result<StoredDocument | null>>,
  project: StoredDocument | null,
  begun: boolean,
  history: readonly Line[],
): Pick<Sources, "sound" | "unsound"> {
  const sumAt = new Map(history.map((line) => [line.entry.seq, line.sum]));
  const sound = new Map<string, StoredDocument>();
  const unsound = new Map<string, Unsound>();
  const damaged = (path: string, message: string) =>
    unsound.set(path, {
      kind: "damaged",
      problem: { code: "document-damaged", message, file: path },
    });

  for (const [path, result] of read) {
    if (!result.ok) unsound.set(path, { kind: "damaged", problem: result.problem });
    else if (result.value !== null) {
      const { appliedSeq, head } = result.value;
      if (appliedSeq < (project?.documents?.[path] ?? 0)) {
        damaged(path, `${path} is older than the project says it should be.`);
      } else if ((sumAt.get(appliedSeq) ?? head) !== head) {
        damaged(path, `${path} belongs to another copy of the project.`);
      } else sound.set(path, result.value);
    }
  }
  const known = [...Object.keys(project?.documents ?? {}), ...(begun ? [PROJECT_DOCUMENT] : [])];
  for (const path of known) {
    if (sound.has(path) || unsound.has(path) || !isDocument(path)) continue;
    const problem = { code: "document-missing", message: `${path} is missing.`, file: path };
    unsound.set(path, { kind: "missing", problem });
  }
  return { sound, unsound };
}
