import { applyDiff, reverseDiff } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import { pushEntry } from "../../core/history/undo.ts";
import type { Entry, EntryHead, UndoStacks } from "../../core/history/undo.ts";
import type { JournaledCopy } from "../../core/merge/journals.ts";
import type { CoderId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { isBackupDue, listBackups, writeBackup } from "./backups.ts";
import { breather } from "../work/breathe.ts";
import { checkChange } from "./check-change.ts";
import type { Documents } from "./documents.ts";
import { accountPath, journalTo } from "./copy.ts";
import { attempt, replaceFile } from "./file-system.ts";
import type { FileSystem, Lock } from "./file-system.ts";
import { InOrder } from "./in-order.ts";
import { decodeLine, encodeLine } from "./journal-line.ts";
import type { JournalWriter } from "./journal-writer.ts";
import { SCHEMA } from "./migrations.ts";
import type { OriginalBytes, Vault } from "./vault.ts";

/** What the store takes from outside. */
export interface Ports {
  readonly fs: FileSystem;
  readonly clock: () => Date;
  /** A new UUID each time. */
  readonly newId: () => string;
  /** Milliseconds after a change before documents are written. */
  readonly flushAfter: number;
}

/** A change to be made, with the texts and originals it names. */
export interface Change {
  readonly label: string;
  readonly command: string;
  readonly coder: CoderId | null;
  readonly diff: Diff;
  readonly texts?: readonly string[];
  readonly originals?: readonly OriginalBytes[];
  /** Where it merges another copy of the project: the checksum of its last entry. */
  readonly merges?: string;
  /** What is to be told of a merge for good; kept in a file of its own. */
  readonly account?: string;
}

/** An entry that can be undone or redone; its diff is read when that happens. */
export interface KeptEntry extends EntryHead {
  readonly diffOf: () => Result<Diff>;
}

/** An open project as {@link openProject} hands it to the store. */
export interface Opened {
  readonly documents: Documents;
  readonly journal: JournalWriter;
  readonly vault: Vault;
  readonly lock: Lock;
  readonly stacks: UndoStacks<KeptEntry>;
  readonly replica: string;
  readonly seq: number;
  readonly head: string;
  readonly problems: readonly Problem[];
}

type Plan = Omit<Entry, "seq" | "id" | "replica" | "time">;

interface Job {
  readonly plan: (stacks: UndoStacks<KeptEntry>) => Result<Plan>;
  readonly done: (result: Result<Entry>) => void;
}

/** What is true after the last confirmed entry. Replaced as a whole. */
interface Present {
  readonly state: State;
  readonly stacks: UndoStacks<KeptEntry>;
  readonly seq: number;
  readonly head: string;
}

const closedFailure = failed("project-closed", "The project is closed; open it again.");

/** An open project: the only way to its records, and the only way to change them. */
export class Store {
  readonly #ports: Ports;
  readonly #opened: Opened;
  readonly #listeners = new Set<(entry: Entry) => void>();
  #present: Present;
  readonly #asked = new InOrder();
  #waiting: Job[] = [];
  #working: Promise<void> | null = null;
  #background: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #flushProblem: Problem | null = null;
  #closed = false;
  #released = false;

  constructor(ports: Ports, opened: Opened) {
    this.#ports = ports;
    this.#opened = opened;
    const { documents, stacks, seq, head } = opened;
    this.#present = { state: documents.state(), stacks, seq, head };
  }

  /** Every record as of the last confirmed change. A new map after each; never changed. */
  get state(): State {
    return this.#present.state;
  }

  /** The number of the last confirmed change. */
  get seq(): number {
    return this.#present.seq;
  }

  /** What was found wrong on opening, and whether documents cannot be written at present. */
  get problems(): readonly Problem[] {
    return this.#flushProblem === null
      ? this.#opened.problems
      : [...this.#opened.problems, this.#flushProblem];
  }

  /** Why nothing can be changed any more, or null. */
  get readOnly(): Problem | null {
    return this.#opened.journal.broken;
  }

  /** The entry {@link undo} would take back, or null. */
  get nextUndo(): KeptEntry | null {
    return this.#present.stacks.undo?.top ?? null;
  }

  /** The label of what {@link undo} would take back, or null. */
  get undoLabel(): string | null {
    return this.nextUndo?.label ?? null;
  }

  /** The entry {@link redo} would do again, or null. */
  get nextRedo(): KeptEntry | null {
    return this.#present.stacks.redo?.top ?? null;
  }

  /** The label of what {@link redo} would do again, or null. */
  get redoLabel(): string | null {
    return this.nextRedo?.label ?? null;
  }

  /**
   * Makes a change; resolves only once it is durable. Fails, with nothing changed, with a
   * code of {@link checkChange}, `diff-conflict` when the state is no longer the one the
   * change was made for, `disk-full` and others of the disk, or `project-read-only`.
   */
  commit(change: Change): Promise<Result<Entry>> {
    return this.#inOrder(() => this.#prepare(change));
  }

  /** Keeps what a change comes with, and checks it. */
  async #prepare(change: Change): Promise<Result<Job["plan"]>> {
    const { label, command, coder, diff, texts = [], originals = [], merges, account } = change;
    const kept = await this.#opened.vault.keep(texts, originals);
    if (!kept.ok) return kept;
    const checked = await checkChange(diff, this.#opened.vault);
    if (!checked.ok) return checked;
    const told = account === undefined ? ok(null) : await this.#keepAccount(account);
    if (!told.ok) return told;
    const plan = { label, command, coder, diff: checked.value };
    return ok(() => ok(merges === undefined ? plan : { ...plan, merges }));
  }

  /** The project as it stands, its state a plain map, with all of its journal that leads there. */
  history(): Promise<Result<JournaledCopy>> {
    return attempt(async () => {
      const { state, head } = this.#present;
      return { state: new Map(state), entries: await journalTo(this.#ports.fs, head) };
    });
  }

  /** Takes back the last change not yet taken back. Fails with `nothing-to-undo`, or as {@link commit}. */
  undo(coder: CoderId | null): Promise<Result<Entry>> {
    const plan: Job["plan"] = ({ undo }) => {
      if (undo === null) return failed("nothing-to-undo", "There is nothing to undo.");
      const { id, label } = undo.top;
      const diff = undo.top.diffOf();
      if (!diff.ok) return diff;
      return ok({ label, command: "undo", coder, diff: reverseDiff(diff.value), undoes: id });
    };
    return this.#inOrder(() => Promise.resolve(ok(plan)));
  }

  /** Does again the change last taken back. Fails with `nothing-to-redo`, or as {@link commit}. */
  redo(coder: CoderId | null): Promise<Result<Entry>> {
    const plan: Job["plan"] = ({ redo }) => {
      if (redo === null) return failed("nothing-to-redo", "There is nothing to redo.");
      const { id, label } = redo.top;
      const diff = redo.top.diffOf();
      if (!diff.ok) return diff;
      return ok({ label, command: "redo", coder, diff: diff.value, redoes: id });
    };
    return this.#inOrder(() => Promise.resolve(ok(plan)));
  }

  /** A clean text by its hash; checked against it. Fails with `text-missing` or `text-damaged`. */
  readText(hash: string): Promise<Result<string>> {
    return this.#opened.vault.readText(hash);
  }

  /** Imported bytes by their hash; checked. Fails with `original-missing` or `original-damaged`. */
  readOriginal(hash: string, extension: string): Promise<Result<Uint8Array>> {
    return this.#opened.vault.readOriginal(hash, extension);
  }

  /** Calls back after each confirmed change, `state` being the new one. Returns how to stop. */
  onChange(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes all documents that changed. What fails is safe in the journal and tried again. */
  flush(): Promise<Result<undefined>> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    return this.#later(async () => {
      const { seq, head } = this.#present;
      const written = await this.#opened.documents.write(seq, head);
      this.#flushProblem = written.ok ? null : written.problem;
      return written;
    });
  }

  /** Makes a backup in the background if one is due: see docs/SPEC.md, S15. */
  backUp(): Promise<Result<undefined>> {
    return this.#later(() =>
      attempt(async () => {
        const { fs, clock, newId } = this.#ports;
        const { seq, head, state } = this.#present;
        if (!isBackupDue(await listBackups(fs), seq, clock())) return undefined;
        const records = Object.fromEntries(state);
        const document = { schema: SCHEMA, appliedSeq: seq, head, records };
        await writeBackup(fs, document, clock(), newId);
        return undefined;
      }),
    );
  }

  /** Finishes what was begun, writes documents and lets go of the project, whatever fails. */
  async close(): Promise<Result<undefined>> {
    this.#closed = true;
    await this.#asked.settled();
    while (this.#working !== null) await this.#working;
    const flushed = await this.flush();
    const closed = await attempt(async () => {
      await this.#opened.journal.close();
      return undefined;
    });
    this.#released = true;
    await this.#opened.lock.release();
    return flushed.ok ? closed : flushed;
  }

  #keepAccount(account: string): Promise<Result<null>> {
    const { fs, clock, newId } = this.#ports;
    return attempt(async () => {
      const id = newId();
      const path = accountPath(clock(), id);
      await replaceFile(fs, path, new TextEncoder().encode(account), id);
      return null;
    });
  }

  #later(job: () => Promise<Result<undefined>>): Promise<Result<undefined>> {
    // Once the lock is released the files may be another program's.
    const result = this.#background.then(() => (this.#released ? closedFailure : job()));
    this.#background = result.catch(() => undefined);
    return result;
  }

  /** What was asked for first is done first. */
  #inOrder(prepare: () => Promise<Result<Job["plan"]>>): Promise<Result<Entry>> {
    if (this.#closed) return Promise.resolve(closedFailure);
    return new Promise((done, fail) => {
      this.#asked.ask(
        prepare,
        (plan) => {
          if (plan.ok) this.#enqueue({ plan: plan.value, done });
          else done(plan);
        },
        fail,
      );
    });
  }

  #enqueue(job: Job): void {
    this.#waiting.push(job);
    this.#working ??= this.#work();
  }

  /** Confirms waiting changes, all that have come together with one write to the disk. */
  async #work(): Promise<void> {
    // Those that come in the same turn share the write.
    await Promise.resolve();
    try {
      while (this.#waiting.length > 0) await this.#confirm(this.#waiting.splice(0));
    } finally {
      this.#working = null;
    }
  }

  async #confirm(jobs: readonly Job[]): Promise<void> {
    let next = this.#present;
    // A change of thousands of records is several times as long as one may keep others waiting.
    const breathe = breather();
    const made: { readonly entry: Entry; readonly job: Job; readonly text: string }[] = [];
    for (const job of jobs) {
      const plan = job.plan(next.stacks);
      const state = plan.ok ? applyDiff(next.state, plan.value.diff) : plan;
      if (!plan.ok || !state.ok) {
        job.done(plan.ok ? (state as Result<never>) : plan);
        continue;
      }
      await breathe();
      const entry = this.#entryOf(plan.value, next.seq + 1);
      const { text, sum } = encodeLine(entry, next.head);
      await breathe();
      if (decodeLine(text) === null) {
        job.done(failed("record-invalid", "The change was refused because it lacks a name."));
        continue;
      }
      const { diff, ...head } = entry;
      const stacks = pushEntry(next.stacks, { ...head, diffOf: () => ok(diff) });
      next = { state: state.value, stacks, seq: entry.seq, head: sum };
      made.push({ entry, job, text });
    }
    const first = made[0];
    if (first === undefined) return;
    const lines = made.map(({ text }) => text);
    const appended = await this.#opened.journal.append(first.entry.seq, lines);
    if (!appended.ok) {
      for (const { job } of made)
        job.done(this.readOnly ? { ok: false, problem: this.readOnly } : appended);
      return;
    }
    this.#present = next;
    for (const { entry } of made) this.#opened.documents.apply(entry.diff);
    for (const { entry, job } of made) job.done(ok(entry));
    for (const { entry } of made) for (const listener of this.#listeners) listener(entry);
    // The journal holds everything: a program that is done need not wait for the documents.
    this.#timer ??= setTimeout(() => void this.flush(), this.#ports.flushAfter).unref();
  }

  #entryOf({ diff, ...plan }: Plan, seq: number): Entry {
    const { newId, clock } = this.#ports;
    const time = clock().toISOString();
    return { seq, id: newId(), replica: this.#opened.replica, time, ...plan, diff };
  }
}
