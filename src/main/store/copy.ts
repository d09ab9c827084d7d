import { randomUUID } from "node:crypto";
import { mergeEntriesOf } from "../../core/merge/journals.ts";
import type { JournaledCopy, MergeEntry, MergeLine } from "../../core/merge/journals.ts";
import type { AnyId, AnyRecord } from "../../core/model/records.ts";
import { PROJECT_ID } from "../../core/model/ids.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { attempt } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import { diffOfLine } from "./journal-line.ts";
import { LOCK_FILE, PROJECT_DOCUMENT } from "./layout.ts";
import { NodeFileSystem } from "./node-file-system.ts";
import { Quarantine } from "./quarantine.ts";
import { historyOf, linesOf, readJournal } from "./read-journal.ts";
import { ReadOnlyFileSystem } from "./read-only-file-system.ts";
import { recover } from "./recover.ts";
import { readSources } from "./sources.ts";
import { Vault } from "./vault.ts";

/** Another copy of a project as it was when it was read. Nothing of it was changed. */
export interface OtherCopy extends JournaledCopy {
  readonly folder: string;
  /** The checksum of its last entry. */
  readonly head: string;
  /** What was found damaged in it; nothing was mended there. */
  readonly problems: readonly Problem[];
  /** Its texts and originals, which stay where they are until they are asked for. */
  readonly vault: Vault;
}

/** The file an account of a merge is kept in. */
export function accountPath(time: Date, id: string): string {
  return `merges/${time.toISOString().slice(0, 10)}-${id}.json`;
}

/**
 * Reads a copy of a project for merging it, as opening would put it together, without writing a
 * byte into its folder but the lock that is held meanwhile. Fails as opening does.
 */
export async function readCopy(
  folder: string,
  disk: FileSystem = new NodeFileSystem(folder),
): Promise<Result<OtherCopy>> {
  const names = await attempt(() => disk.list(""));
  if (!names.ok) return names;
  if (!names.value.includes(PROJECT_DOCUMENT)) {
    return failed("project-not-found", `There is no Parallax project in ${folder}.`, folder);
  }
  const lock = await attempt(() => disk.lock(LOCK_FILE));
  if (!lock.ok) return lock;
  if (lock.value === null) {
    return failed(
      "project-locked",
      "This copy is open in another window or program; close it there first.",
    );
  }
  try {
    const read = await attempt(() => assembleCopy(folder, new ReadOnlyFileSystem(disk)));
    return read.ok ? read.value : read;
  } finally {
    await lock.value.release();
  }
}

async function assembleCopy(folder: string, fs: FileSystem): Promise<Result<OtherCopy>> {
  const quarantine = new Quarantine(fs, () => new Date(0), randomUUID);
  const sources = await readSources(fs, quarantine);
  if (!sources.ok) return sources;
  const { contents, head } = await recover(fs, sources.value, quarantine);
  const state = new Map<AnyId, AnyRecord>([...contents.values()].flatMap((part) => [...part]));
  if (!state.has(PROJECT_ID)) {
    return failed("project-empty", `The project in ${folder} holds nothing that can be read.`);
  }
  return ok({
    folder,
    head,
    state,
    entries: await journalTo(fs, head),
    problems: quarantine.problems.map(seen),
    vault: await Vault.open(fs, randomUUID),
  });
}

/** A problem of a copy in which nothing was mended or set aside for it. */
function seen({ message, ...problem }: Problem): Problem {
  const [found = ""] = message.split(/ (?:The damaged file is|What was there is) kept as /u);
  return { ...problem, message: `In the other copy: ${found}` };
}

/**
 * All entries of a journal that lead to the one with this checksum without one missing between,
 * oldest first; none when it is not there. Entries that cannot be read end the way back.
 */
export async function journalTo(fs: FileSystem, head: string): Promise<readonly MergeEntry[]> {
  const { segments } = await readJournal(fs, 0);
  const history = historyOf(linesOf(segments), head);
  const last = history.findLastIndex(({ sum }) => sum === head);
  const found: MergeLine[] = [];
  for (let at = last; at >= 0; at -= 1) {
    const line = history[at];
    if (line === undefined || (at < last && history[at + 1]?.previous !== line.sum)) break;
    const diff = diffOfLine(line);
    if (!diff.ok) break;
    const { id, undoes, redoes, merges } = line.entry;
    found.push({
      id,
      sum: line.sum,
      diff: diff.value,
      ...(undoes === undefined ? {} : { undoes }),
      ...(redoes === undefined ? {} : { redoes }),
      ...(merges === undefined ? {} : { merges }),
    });
  }
  return mergeEntriesOf(found.reverse());
}
