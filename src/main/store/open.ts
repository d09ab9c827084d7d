import { randomUUID } from "node:crypto";
import { diffOfChanges } from "../../core/history/diff.ts";
import { stacksOf } from "../../core/history/undo.ts";
import { CODEBOOK_ID, PROJECT_ID } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { AnyRecord, State } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { Documents } from "./documents.ts";
import { attempt } from "./file-system.ts";
import type { FileSystem, Lock } from "./file-system.ts";
import { diffOfLine } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import { JournalWriter } from "./journal-writer.ts";
import { LOCK_FILE, PROJECT_DOCUMENT, projectFolders } from "./layout.ts";
import { NodeFileSystem } from "./node-file-system.ts";
import { Quarantine } from "./quarantine.ts";
import { recover } from "./recover.ts";
import { repairJournal } from "./repair-journal.ts";
import { replicaOf } from "./replica.ts";
import type { Segment } from "./read-journal.ts";
import { readSources } from "./sources.ts";
import { Store } from "./store.ts";
import type { KeptEntry, Ports } from "./store.ts";
import { Vault } from "./vault.ts";

const FLUSH_AFTER = 1000;

/** How a project begins. */
export interface NewProject {
  readonly name: string;
  /** Records it has from the start besides the project's own and the codebook's. */
  readonly records?: readonly AnyRecord[];
}

/** Files that keep version control from changing line ends and from taking what is not ours. */
const companions = {
  ".gitattributes": "* -text\n",
  ".gitignore": "cache/\nlock.sqlite*\nreplica.json\n*.tmp\n",
};

/**
 * Makes a project in a folder that does not exist or is empty, and opens it. Fails with
 * `folder-not-empty`, `project-locked`, or a failure of the disk.
 */
export async function createProject(
  folder: string,
  { name, records = [] }: NewProject,
  given: Partial<Ports> = {},
): Promise<Result<Store>> {
  const ports = portsFor(folder, given);
  const begun = await attempt(async () => {
    await ports.fs.makeFolder("");
    if ((await ports.fs.list("")).length > 0) return false;
    for (const part of projectFolders) await ports.fs.makeFolder(part);
    for (const [path, text] of Object.entries(companions)) {
      await ports.fs.create(path, new TextEncoder().encode(text));
    }
    return true;
  });
  if (!begun.ok) return begun;
  if (!begun.value) {
    return failed(
      "folder-not-empty",
      `The folder ${folder} is not empty; choose a new name for the project.`,
    );
  }
  return locked(ports, async (lock) => {
    const opened = await openLocked(ports, lock);
    if (!opened.ok) return opened;
    const createdAt = ports.clock().toISOString();
    const first: readonly AnyRecord[] = [
      { id: PROJECT_ID, type: "project", name, createdAt },
      ...(records.some(({ id }) => id === CODEBOOK_ID)
        ? []
        : [{ id: CODEBOOK_ID, type: "codebook", version: 1 } as const]),
      ...records,
    ];
    const diff = diffOfChanges(first.map((after) => ({ id: after.id, before: null, after })));
    const change = { label: "Create project", command: "project.create", coder: null, diff };
    const made = await opened.value.commit(change);
    const flushed = made.ok ? await opened.value.flush() : made;
    if (flushed.ok) return opened;
    await opened.value.close();
    return flushed;
  });
}

/**
 * Opens a project. Damage is repaired as far as it can be, and named in the store's
 * `problems`. Fails with `project-not-found`, `project-locked` (open elsewhere),
 * `project-newer` (nothing is touched), or a failure of the disk.
 */
export async function openProject(
  folder: string,
  given: Partial<Ports> = {},
): Promise<Result<Store>> {
  const ports = portsFor(folder, given);
  const names = await attempt(() => ports.fs.list(""));
  if (!names.ok) return names;
  if (!names.value.includes(PROJECT_DOCUMENT) && !names.value.includes("journal")) {
    return failed("project-not-found", `There is no Parallax project in ${folder}.`, folder);
  }
  return locked(ports, async (lock) => {
    const opened = await openLocked(ports, lock);
    if (!opened.ok) return opened;
    const store = opened.value;
    if (!store.state.has(PROJECT_ID)) {
      if (store.state.size === 0) {
        return failed(
          "project-empty",
          `The project in ${folder} holds nothing that can be read; it may never have been finished.`,
          folder,
        );
      }
      const restored = await restoreProjectRecord(store, ports);
      if (!restored.ok) {
        await store.close();
        return restored;
      }
    }
    void store.backUp();
    return opened;
  });
}

function portsFor(folder: string, given: Partial<Ports>): Ports {
  const clock = () => new Date();
  const fs = given.fs ?? new NodeFileSystem(folder);
  return { clock, newId: randomUUID, flushAfter: FLUSH_AFTER, ...given, fs };
}

async function locked(
  ports: Ports,
  job: (lock: Lock) => Promise<Result<Store>>,
): Promise<Result<Store>> {
  const lock = await attempt(() => ports.fs.lock(LOCK_FILE));
  if (!lock.ok) return lock;
  const held = lock.value;
  if (held === null) {
    return failed(
      "project-locked",
      "The project is open in another window or program; close it there first.",
    );
  }
  const done = await job(held);
  if (!done.ok) await held.release();
  return done;
}

async function openLocked(ports: Ports, lock: Lock): Promise<Result<Store>> {
  const attempted = await attempt(() => readAndRepair(ports, lock));
  return attempted.ok ? attempted.value : attempted;
}

async function readAndRepair(ports: Ports, lock: Lock): Promise<Result<Store>> {
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

/** A project whose own record is lost is still the analyst's work: it gets one again. */
async function restoreProjectRecord(store: Store, { clock }: Ports): Promise<Result<unknown>> {
  const createdAt = clock().toISOString();
  const after = { id: PROJECT_ID, type: "project", name: "Recovered project", createdAt } as const;
  const diff = diffOfChanges([{ id: PROJECT_ID, before: null, after }]);
  const change = { label: "Recover project", command: "project.recover", coder: null, diff };
  return store.commit(change);
}
