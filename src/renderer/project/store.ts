import type { CommandArgs, CommandName } from "../../core/commands/registry.ts";
import type { CoderId } from "../../core/model/ids.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import type { JobState } from "../../shared/contract.ts";
import { veiledWords } from "../../core/coding/masks/mask-project.ts";
import type { Diff } from "../../core/history/diff.ts";
import type { Outlet } from "../../core/model/outlet.ts";
import { recordsOf } from "../../core/model/records.ts";
import { api, setSeen } from "./api.ts";
import { afterChange, stateOf } from "./project-state.ts";
import type { ProjectState } from "./project-state.ts";
import { veiledProject } from "./veiled-project.ts";

/** How long a piece of information stands over the work, in milliseconds; errors stay. */
const INFORMATION_STANDS = 12_000;

/** Something to tell the person. */
export interface Message {
  readonly id: number;
  readonly kind: "error" | "information";
  readonly text: string;
}

/** What the window knows of the main process. Replaced as a whole, never changed in place. */
export interface AppState {
  /** As the coder may see it; null while none is open. */
  readonly project: ProjectState | null;
  readonly jobs: readonly JobState[];
  readonly messages: readonly Message[];
}

/** The window's one store: fed by events of the main process, read by every view. */
export class AppStore {
  #state: AppState = { project: null, jobs: [], messages: [] };
  readonly #listeners = new Set<() => void>();
  #messages = 0;
  /** The project as it is, also where a pass hides part of it from the coder. */
  #truth: ProjectState | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): AppState => this.#state;

  /** Begins to listen to the main process and asks for the project that is open. */
  async start(): Promise<void> {
    api.on("projectOpened", (snapshot) => {
      this.#show(stateOf(snapshot), null);
      for (const problem of snapshot.problems) this.tell(problem);
      if (snapshot.readOnly !== null) this.tell(snapshot.readOnly);
    });
    api.on("projectFailed", (problem) => {
      this.tell(problem);
    });
    api.on("projectChanged", (change) => {
      const project = this.#truth;
      if (project === null) return;
      const next = afterChange(project, change);
      if (next === null) {
        void this.#reload();
        return;
      }
      this.#show(next, change.diff);
      if (change.readOnly !== null && project.readOnly === null) this.tell(change.readOnly);
    });
    api.on("jobChanged", (job) => {
      const others = this.#state.jobs.filter((each) => each.job !== job.job);
      const shown = { ...job, label: this.#veiled(job.label) };
      this.#set({ jobs: job.state === "running" ? [...others, shown] : others });
    });
    await this.#reload();
  }

  /** Runs a command; a failure is shown as well as returned. */
  async run<Name extends CommandName>(
    name: Name,
    args: CommandArgs<Name>,
  ): Promise<Result<{ readonly label: string; readonly focus: string | null }>> {
    return this.shown(await api.runCommand({ name, args }));
  }

  /** Lets another coder code from now on, on this machine. */
  async setCoder(coder: CoderId): Promise<void> {
    const set = this.shown(await api.setCoder({ coder }));
    if (set.ok && this.#truth !== null) this.#show({ ...this.#truth, coder }, null);
  }

  /** The outlets by their true names: what there is to guess when a masked pass is closed. */
  trueOutlets(): readonly Outlet[] {
    return this.#truth === null ? [] : recordsOf(this.#truth.records, "outlet");
  }

  async undo(): Promise<void> {
    const done = this.shown(await api.undo(null));
    if (done.ok) this.say(`Undone: ${done.value.label}.`);
  }

  async redo(): Promise<void> {
    const done = this.shown(await api.redo(null));
    if (done.ok) this.say(`Done again: ${done.value.label}.`);
  }

  /** Shows a failure, if it is one worth showing, and passes the result on. */
  shown<Value>(result: Result<Value>): Result<Value> {
    if (!result.ok && result.problem.code !== "cancelled") this.tell(result.problem);
    return result;
  }

  tell(problem: Problem): void {
    this.#add("error", problem.message);
  }

  say(text: string): void {
    this.#add("information", text);
  }

  dismiss(id: number): void {
    this.#set({ messages: this.#state.messages.filter((message) => message.id !== id) });
  }

  #add(kind: Message["kind"], text: string): void {
    this.#messages += 1;
    // A piece of information gives way to the next; errors stand until they are dismissed.
    const kept = this.#state.messages.filter(
      (message) => message.kind === "error" && message.text !== text,
    );
    const id = this.#messages;
    this.#set({ messages: [...kept, { id, kind, text: this.#veiled(text) }] });
    if (kind === "information") setTimeout(() => this.dismiss(id), INFORMATION_STANDS);
  }

  async #reload(): Promise<void> {
    const snapshot = this.shown(await api.projectSnapshot(null));
    if (snapshot.ok && snapshot.value !== null) this.#show(stateOf(snapshot.value), null);
  }

  /** The project is now this; `diff` is what led there, null where it is not known. */
  #show(truth: ProjectState, diff: Diff | null): void {
    const last = this.#state.project;
    const project = veiledProject(truth, last, diff);
    this.#truth = truth;
    const { veil, records } = project;
    setSeen(veil === null ? null : { veil, records });
    // What was said before a mask fell may name what it hides.
    const isMaskedNow = project.veil?.masked != null && last?.veil?.masked == null;
    this.#set(isMaskedNow ? { project, messages: [], jobs: [] } : { project });
  }

  #veiled(words: string): string {
    const veil = this.#state.project?.veil ?? null;
    return veil === null ? words : veiledWords(veil, words);
  }

  #set(part: Partial<AppState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
