import { randomUUID } from "node:crypto";
import { diffOfChanges } from "../../core/history/diff.ts";
import { CODEBOOK_ID, PROJECT_ID } from "../../core/model/ids.ts";
import type { AnyRecord } from "../../core/model/records.ts";
import { failed } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { assemble } from "./assemble.ts";
import { attempt } from "./file-system.ts";
import type { Lock } from "./file-system.ts";
import { LOCK_FILE, PROJECT_DOCUMENT, projectFolders } from "./layout.ts";
import { NodeFileSystem } from "./node-file-system.ts";
import type { Ports, Store } from "./store.ts";

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
      { id: PROJECT_ID, type: "project", name, createdAt, pass: null },
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
    return failed(
      "project-not-found",
      `There is no Parallax project in ${folder}. If it was moved, open it where it is now.`,
      folder,
    );
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
  const attempted = await attempt(() => assemble(ports, lock));
  return attempted.ok ? attempted.value : attempted;
}

/** A project whose own record is lost is still the analyst's work: it gets one again. */
async function restoreProjectRecord(store: Store, { clock }: Ports): Promise<Result<unknown>> {
  const createdAt = clock().toISOString();
  const name = "Recovered project";
  const after = { id: PROJECT_ID, type: "project", name, createdAt, pass: null } as const;
  const diff = diffOfChanges([{ id: PROJECT_ID, before: null, after }]);
  const change = { label: "Recover project", command: "project.recover", coder: null, diff };
  return store.commit(change);
}
