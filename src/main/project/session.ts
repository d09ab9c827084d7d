import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { commands } from "../../core/commands/registry.ts";
import type { CommandArgs, CommandName } from "../../core/commands/registry.ts";
import type { Command, CommandContext, Outcome } from "../../core/commands/command.ts";
import { changesOf, diffOfChanges, isEmptyDiff, partsOf } from "../../core/history/diff.ts";
import type { Diff } from "../../core/history/diff.ts";
import type { ArticleAnalysis } from "../../core/extract/analyse.ts";
import type { JournaledCopy } from "../../core/merge/journals.ts";
import type { CoderId } from "../../core/model/ids.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import type { ProjectChange, SearchResult, UndoState } from "../../shared/contract.ts";
import { ProjectSearch } from "../search/project-search.ts";
import type { Change, Store } from "../store/store.ts";
import { inSlices } from "../work/breathe.ts";
import type { WorkerPool } from "../work/pool.ts";
import { KeptVeil } from "./kept-veil.ts";
import { newId } from "./new-id.ts";
import { ProjectTexts } from "./texts.ts";
import { UndoStops } from "./undo-stops.ts";
import { WhoCodes } from "./who-codes.ts";

/** Records told at once: an import of thousands would keep the window from answering… */
const RECORDS_TOLD = 100;
/** …and milliseconds before the next are told, for it to answer in. */
const BETWEEN_TELLINGS = 20;

/** Records whose change may change what is searched: the articles, and what is masked in them. */
const searched = /^(?:article|pass):/u;

const STALE =
  "The project was changed since the other copy was read; look at the merge again, then take it in.";

/** Imported bytes a command's records name. */
export interface NewOriginal {
  readonly bytes: Uint8Array;
  readonly extension: string;
}

/** What a command that was run tells: what undo will call it, and the record to go to. */
type Done = Result<{ readonly label: string; readonly focus: string | null }>;

/**
 * The open project: its store, what was derived from its texts, and the one queue through
 * which everything changes.
 */
export class ProjectSession {
  readonly folder: string;
  readonly #store: Store;
  readonly #texts: ProjectTexts;
  readonly #search: ProjectSearch;
  readonly #whoCodes: WhoCodes;
  readonly #veil = new KeptVeil();
  readonly #stops = new UndoStops();
  /** Changes run one after another, because each is computed from the state the last one left. */
  #changing: Promise<unknown> = Promise.resolve();
  #listener: (change: ProjectChange) => void = () => undefined;

  /** `coder` was chosen on this machine, null: nobody yet; who is from now on is told. */
  constructor(
    folder: string,
    store: Store,
    pool: WorkerPool,
    coder: CoderId | null = null,
    rememberCoder: (coder: CoderId) => void = () => undefined,
  ) {
    this.folder = folder;
    this.#store = store;
    this.#texts = new ProjectTexts(store, pool);
    this.#whoCodes = new WhoCodes(store.state, coder, rememberCoder);
    this.#search = new ProjectSearch(join(folder, "cache", "search.sqlite"), this);
    this.#search.tend();
    void this.#inTurn(() => this.#ensureCoder());
  }

  get state(): State {
    return this.#store.state;
  }

  get readOnly(): Problem | null {
    return this.#store.readOnly;
  }

  get problems(): readonly Problem[] {
    return this.#store.problems;
  }

  /** What undo and redo would do now, and where they would go no further. */
  get undoState(): UndoState {
    const { nextUndo, nextRedo } = this.#store;
    const stop = this.#stops.at(this.state, nextUndo, "undo");
    return {
      undoLabel: stop === null ? (nextUndo?.label ?? null) : null,
      undoStop: stop?.message ?? null,
      redoLabel:
        this.#stops.at(this.state, nextRedo, "redo") === null ? (nextRedo?.label ?? null) : null,
    };
  }

  /** Who codes now: {@link WhoCodes.in}. */
  get coder(): CoderId {
    return this.#whoCodes.in(this.state);
  }

  /** What is hidden from who codes now; null when nothing is. */
  get veil(): Veil | null {
    return this.#veil.of(this.state, this.coder);
  }

  /** From now on this coder codes. Fails when there is no such coder. */
  setCoder(coder: CoderId): Promise<Result<null>> {
    // In turn, so that what was asked for before is the former coder's.
    return this.#inTurn(() => {
      if (this.state.get(coder)?.type !== "coder") {
        return Promise.resolve(
          failed("no-such-coder", "This coder is no longer in the project; choose another."),
        );
      }
      this.#whoCodes.choose(coder);
      return Promise.resolve(ok(null));
    });
  }

  /** Calls the listener after every change is safe on disk. */
  onChange(listener: (change: ProjectChange) => void): void {
    this.#listener = listener;
  }

  /** Runs a command and acknowledges it once it is safe on disk. Arguments are checked here. */
  run(name: CommandName, args: unknown, originals: readonly NewOriginal[] = []): Promise<Done> {
    // Each command checks its own arguments, so the table can be read without their types.
    const command: Command<unknown> = commands[name] as Command<unknown>;
    const parsed = command.args.safeParse(args);
    if (parsed.success) return this.#run(name, command, parsed.data, originals);
    const issue = parsed.error.issues[0];
    const where =
      issue === undefined || issue.path.length === 0 ? "" : ` (${issue.path.join(".")})`;
    return Promise.resolve(
      failed("bad-arguments", `This cannot be done: ${issue?.message ?? "not valid"}${where}.`),
    );
  }

  /**
   * Runs a command the main process itself gives: its arguments are of the command's type and not
   * checked again, which for thousands of articles would stop everything else. What they make is
   * checked as ever before it is kept.
   */
  runOwn<Name extends CommandName>(
    name: Name,
    args: CommandArgs<Name>,
    originals: readonly NewOriginal[] = [],
  ): Promise<Done> {
    return this.#run(name, commands[name] as Command<unknown>, args, originals);
  }

  #run(
    name: CommandName,
    command: Command<unknown>,
    args: unknown,
    originals: readonly NewOriginal[],
  ): Promise<Done> {
    return this.#inTurn(async () => {
      const ensured = await this.#ensureCoder();
      if (!ensured.ok) return ensured;
      const coder = this.#whoCodes.acting(this.state);
      if (!coder.ok && command.byAnyone !== true) return coder;
      const outcome = await this.#outcomeOf(name, command, args);
      if (!outcome.ok) return outcome;
      const { diff, label, newTexts, focus } = outcome.value;
      if (isEmptyDiff(diff)) return ok({ label, focus: focus ?? null });
      const entry = await this.#store.commit({
        command: name,
        label,
        coder: coder.ok ? coder.value : null,
        diff,
        texts: newTexts ?? [],
        originals,
      });
      if (!entry.ok) return entry;
      await this.#changed(diff, label, entry.value.time);
      return ok({ label, focus: focus ?? null });
    });
  }

  /** The number of the last change: another one means another state. */
  get seq(): number {
    return this.#store.seq;
  }

  /** The project with the journal that leads to it. */
  history(): Promise<Result<JournaledCopy>> {
    return this.#inTurn(() => this.#store.history());
  }

  /** The bytes of an imported file. */
  original(hash: string, extension: string): Promise<Result<Uint8Array>> {
    return this.#store.readOriginal(hash, extension);
  }

  /** Takes in what merging another copy of the project makes of this state, as one change. */
  merge(
    made: Pick<Change, "label" | "diff" | "texts" | "originals" | "merges" | "account">,
    seq: number,
  ): Promise<Result<{ readonly label: string }>> {
    return this.#inTurn(async () => {
      if (this.#store.seq !== seq) return failed("merge-stale", STALE);
      const coder = this.#whoCodes.acting(this.state);
      if (!coder.ok) return coder;
      const change = { ...made, command: "project.merge", coder: coder.value };
      const entry = await this.#store.commit(change);
      if (!entry.ok) return entry;
      await this.#changed(made.diff, made.label, entry.value.time);
      return ok({ label: made.label });
    });
  }

  /** Takes back the last change, or the last undo; fails when there is none. */
  undo(): Promise<Result<{ readonly label: string }>> {
    return this.#inTurn(() => this.#backOrForth("undo"));
  }

  redo(): Promise<Result<{ readonly label: string }>> {
    return this.#inTurn(() => this.#backOrForth("redo"));
  }

  /** The clean text with this hash. */
  text(hash: string): Promise<Result<string>> {
    return this.#texts.text(hash);
  }

  /** What analysis finds in the clean text with this hash. */
  analysis(hash: string): Promise<Result<ArticleAnalysis>> {
    return this.#texts.analysis(hash);
  }

  /** Full-text search among the given articles, under masks in the masked texts. */
  async search(query: string, within: ReadonlySet<string>): Promise<SearchResult> {
    return await this.#search.search(query, within);
  }

  /** Writes everything out and gives the project free. */
  async close(): Promise<void> {
    await this.#changing;
    await this.#search.close();
    await this.#store.close();
  }

  /** Makes the coders anew if there is none: every change is somebody's. */
  async #ensureCoder(): Promise<Result<undefined>> {
    if (recordsOf(this.state, "coder").length > 0) return ok(undefined);
    const made = this.#whoCodes.lost.map((after) => ({ id: after.id, before: null, after }));
    const diff = diffOfChanges(made);
    const label = "Recover coder";
    const entry = await this.#store.commit({ label, command: "coder.recover", coder: null, diff });
    if (!entry.ok) return entry;
    await this.#changed(diff, label, entry.value.time);
    return ok(undefined);
  }

  async #outcomeOf(
    name: CommandName,
    command: Command<unknown>,
    args: unknown,
  ): Promise<Result<Outcome>> {
    const texts = new Map<string, { text: string; analysis: ArticleAnalysis }>();
    for (const hash of command.texts?.(this.state, args) ?? []) {
      const text = await this.text(hash);
      if (!text.ok) return text;
      const analysis = await this.analysis(hash);
      if (!analysis.ok) return analysis;
      texts.set(hash, { text: text.value, analysis: analysis.value });
    }
    const known = (hash: string): { text: string; analysis: ArticleAnalysis } => {
      const found = texts.get(hash);
      if (found === undefined) throw new Error(`${name} did not ask for the text ${hash}`);
      return found;
    };
    const context: CommandContext = {
      now: new Date().toISOString(),
      coder: this.coder,
      newId,
      textOf: (hash) => known(hash).text,
      quotationsOf: (hash) => known(hash).analysis.quotations,
    };
    const steps = command.inSteps?.(this.state, args, context);
    if (steps === undefined) return command.run(this.state, args, context);
    // Nothing else changes the state meanwhile: changes run in turn.
    return await inSlices(steps);
  }

  async #backOrForth(way: "undo" | "redo"): Promise<Result<{ readonly label: string }>> {
    const { nextUndo, nextRedo } = this.#store;
    const stop = this.#stops.at(this.state, way === "undo" ? nextUndo : nextRedo, way);
    if (stop !== null) return { ok: false, problem: stop };
    const coder = this.#whoCodes.acting(this.state);
    if (!coder.ok) return coder;
    const entry = await this.#store[way](coder.value);
    if (!entry.ok) return entry;
    await this.#changed(entry.value.diff, entry.value.label, entry.value.time);
    return ok({ label: entry.value.label });
  }

  async #changed(diff: Diff, label: string, savedAt: string): Promise<void> {
    if (changesOf(diff).some(({ id }) => searched.test(id))) this.#search.tend();
    const { undoState, readOnly, coder } = this;
    for (const [told, part] of partsOf(diff, RECORDS_TOLD).entries()) {
      if (told > 0) await setTimeout(BETWEEN_TELLINGS);
      this.#listener({ diff: part, label, savedAt, ...undoState, readOnly, coder });
    }
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#changing.then(work);
    this.#changing = result.catch(() => undefined);
    return result;
  }
}
