import type { z } from "zod";
import type { Quotation } from "../extract/quotation.ts";
import type { Diff } from "../history/diff.ts";
import type { CoderId, Id } from "../model/ids.ts";
import type { RecordType, State } from "../model/records.ts";
import type { Result } from "../model/result.ts";
import type { Steps } from "../model/steps.ts";

/** What a command is given besides the state: who, when, fresh ids, and the texts it asked for. */
export interface CommandContext {
  /** ISO 8601 instant. */
  readonly now: string;
  readonly coder: CoderId;
  readonly newId: <Type extends RecordType>(type: Type) => Id<Type>;
  /** The clean text with this hash; only those the command's `texts` named are there. */
  readonly textOf: (hash: string) => string;
  /** The quotations of the clean text with this hash, from the same texts. */
  readonly quotationsOf: (hash: string) => readonly Quotation[];
}

/** What a command did: one reversible diff, what undo will call it, and clean texts it made. */
export interface Outcome {
  readonly diff: Diff;
  /** In the words of the person: "code Conflict", "import 5 articles". */
  readonly label: string;
  /** Clean texts the diff's revisions name, to be in the vault before the diff is journaled. */
  readonly newTexts?: readonly string[];
  /** The record this made or changed, for the interface to go to. */
  readonly focus?: string;
}

/** The only way anything changes: `(state, args, context) → diff and label`. */
export interface Command<Args> {
  readonly args: z.ZodType<Args>;
  /** True for what is in nobody's layer: it may be done while no coder was chosen. */
  readonly byAnyone?: true;
  /** Hashes of the clean texts `run` will ask for. */
  readonly texts?: (state: State, args: Args) => readonly string[];
  readonly run: (state: State, args: Args, context: CommandContext) => Result<Outcome>;
  /**
   * The same as `run`, which runs it to its end, in steps after any of which the caller may let
   * something else be done first: for what takes thousands of articles at once.
   */
  readonly inSteps?: (state: State, args: Args, context: CommandContext) => Steps<Result<Outcome>>;
}

/** Types a command by its argument schema. */
export function command<Args>(definition: Command<Args>): Command<Args> {
  return definition;
}
