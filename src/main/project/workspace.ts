import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PROJECT_ID } from "../../core/model/ids.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ProjectChange, ProjectSnapshot } from "../../shared/contract.ts";
import type { WorkerPool } from "../work/pool.ts";
import { createStore } from "./create.ts";
import type { PreferenceStore } from "../preferences.ts";
import { openProject } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { ProjectSession } from "./session.ts";

/** The app's one open project, and how another takes its place. */
export class Workspace {
  readonly #pool: WorkerPool;
  readonly #onChange: (change: ProjectChange) => void;
  /** Who codes on this machine in the project of a folder. */
  readonly #chosen: Pick<PreferenceStore, "coderOf" | "setCoder">;
  #session: ProjectSession | null = null;
  #opening: Promise<unknown> = Promise.resolve();

  constructor(
    pool: WorkerPool,
    onChange: (change: ProjectChange) => void,
    chosen: Pick<PreferenceStore, "coderOf" | "setCoder">,
  ) {
    this.#pool = pool;
    this.#onChange = onChange;
    this.#chosen = chosen;
  }

  /** The open project, or the failure that says there is none. */
  get current(): Result<ProjectSession> {
    return this.#session === null
      ? failed("no-project", "No project is open; open one or make a new one.")
      : ok(this.#session);
  }

  /** Opens the project in a folder; the one that was open is closed once this one stands. */
  open(folder: string): Promise<Result<ProjectSession>> {
    return this.#inTurn(async () => {
      if (this.#session?.folder === folder) return ok(this.#session);
      return await this.#take(folder, await openProject(folder));
    });
  }

  /** Makes a project of this name in a folder that is not there yet, and opens it. */
  create(folder: string, name: string): Promise<Result<ProjectSession>> {
    return this.#inTurn(async () => {
      if (existsSync(folder)) {
        return failed("folder-taken", `${folder} is there already; choose another name.`, folder);
      }
      try {
        mkdirSync(dirname(folder), { recursive: true });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return failed("no-folder", `${folder} could not be made: ${why}; choose another place.`);
      }
      return await this.#take(folder, await createStore(folder, name));
    });
  }

  /** Closes the open project, everything written. */
  async close(): Promise<void> {
    const closing = this.#session;
    this.#session = null;
    await closing?.close();
  }

  async #take(folder: string, store: Result<Store>): Promise<Result<ProjectSession>> {
    if (!store.ok) return store;
    await this.close();
    const chosen = this.#chosen;
    const session = new ProjectSession(
      folder,
      store.value,
      this.#pool,
      chosen.coderOf(folder),
      (coder) => void chosen.setCoder(folder, coder),
    );
    session.onChange(this.#onChange);
    this.#session = session;
    return ok(session);
  }

  /** Two projects asked for at once are opened one after the other: the last one stays. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#opening.then(work);
    this.#opening = result.catch(() => undefined);
    return result;
  }
}

/** A project as the window first gets it. */
export function snapshotOf(session: ProjectSession): ProjectSnapshot {
  return {
    folder: session.folder,
    records: [...session.state.values()],
    coder: session.coder,
    readOnly: session.readOnly,
    problems: session.problems,
    ...session.undoState,
  };
}

/** The name of an open project. */
export function nameOf(session: ProjectSession): string {
  const project = session.state.get(PROJECT_ID);
  return project?.type === "project" ? project.name : "Parallax";
}
