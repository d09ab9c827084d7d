import { stacksOf } from "../../core/history/undo.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { Documents } from "./documents.ts";
import type { FileSystem, Lock } from "./file-system.ts";
import { diffOfLine } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import { JournalWriter } from "./journal-writer.ts";
import { projectFolders } from "./layout.ts";
import { Quarantine } from "./quarantine.ts";
import type { Segment } from "./read-journal.ts";
import { recover } from "./recover.ts";
import { repairJournal } from "./repair-journal.ts";
import { replicaOf } from "./replica.ts";
import { readSources } from "./sources.ts";
import { Store } from "./store.ts";
import type { KeptEntry, Ports } from "./store.ts";
import { Vault } from "./vault.ts";

/**
 * Reads a project whose lock is held, puts it together, makes the repairs durable, and
 * returns it open. Fails with `project-newer`, before anything is touched, or as the disk.
 */
export async function assemble(ports: Ports, lock: Lock): Promise<Result<Store>> {
  const { fs, clock, newId } = ports;
  const quarantine = new Quarantine(fs, clock, newId);
  const read = await readSources(fs, quarantine);
  if (!read.ok) return read;
  const sources = read.value;
  const names = await fs.list("");
  for (const folder of projectFolders) {
    if (!names.includes(folder)) await fs.makeFolder(folder);
  }
  await removeUnfinished(fs);
  await settle(fs, sources.segments);

  const { contents, dirty, seq, head } = await recover(fs, sources, quarantine);
  const { sound, project, segments, history } = sources;
  const written = new Map([...sound].map(([path, { appliedSeq }]) => [path, appliedSeq]));
  const documents = new Documents(ports, contents, dirty, written, project?.appliedSeq ?? 0);
  if (sources.unsound.size > 0 || quarantine.problems.length > 0) {
    // What was put together must stand on the disk before its sources are tidied away.
    const flushed = await documents.write(seq, head);
    if (!flushed.ok) return flushed;
  }
  const repaired = await repairJournal(fs, segments, history, quarantine, newId);

  const replica = await replicaOf(fs, newId);
  const journal = new JournalWriter(fs, replica, repaired, head);
  const vault = await Vault.open(fs, newId);
  reportMissingTexts(documents.state(), vault, quarantine);
  const stacks = stacksOf(sinceLastGap(history, head).map(keptEntry));
  const { problems } = quarantine;
  return ok(
    new Store(ports, { documents, journal, vault, lock, stacks, replica, seq, head, problems }),
  );
}

/**
 * Makes durable what was read: a program that was killed may have left it in the system's
 * memory only, and what a person has seen must not vanish with the power afterwards.
 */
async function settle(fs: FileSystem, segments: readonly Segment[]): Promise<void> {
  for (const { path } of segments) await fs.sync(path);
  for (const folder of ["", ...projectFolders]) await fs.sync(folder);
}

/** Removes temporary files of a run that stopped while it was writing them. */
async function removeUnfinished(fs: FileSystem): Promise<void> {
  for (const folder of ["", ...projectFolders]) {
    for (const name of await fs.list(folder)) {
      if (name.endsWith(".tmp")) await fs.remove(folder === "" ? name : `${folder}/${name}`);
    }
  }
}

/** The entries that lead to the present without one missing between: only they can be undone. */
function sinceLastGap(history: readonly Line[], head: string): readonly Line[] {
  if (history.at(-1)?.sum !== head) return [];
  const gap = history.findLastIndex(
    (line, index) => index > 0 && history[index - 1]?.sum !== line.previous,
  );
  return history.slice(Math.max(gap, 0));
}

function keptEntry(line: Line): KeptEntry {
  return { ...line.entry, diffOf: () => diffOfLine(line) };
}

function reportMissingTexts(state: State, vault: Vault, quarantine: Quarantine): void {
  for (const { id, text } of recordsOf(state, "revision")) {
    if (vault.hasText(text)) continue;
    quarantine.report(
      "text-missing",
      `The text of ${id} is missing; put texts/${text}.txt back from a copy or import the article anew.`,
      `texts/${text}.txt`,
    );
  }
}
