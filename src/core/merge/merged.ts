import type { Diff } from "../history/diff.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";

/** Two copies of a project, and the state they last had in common (empty when there is none). */
export interface Copies {
  readonly base: State;
  readonly ours: State;
  readonly theirs: State;
}

export type Side = "ours" | "theirs";

/** What a person chose of a conflict. `both` joins words and lists; else it leaves the default. */
export type Choice = Side | "both";

/** Choices by record: for all of it, or by the field's name. */
export type Choices = ReadonlyMap<AnyId, Choice | Readonly<Record<string, Choice>>>;

/**
 * What became of one record: `same` in both and before; changed, added or removed by one copy
 * (`ours`, `theirs`) or alike by both (`both-same`); `merged-fields`, where what they changed
 * goes together; `conflict`, where it does not; `kept-because-referenced`, where one copy had
 * removed it and the other needs it.
 */
export type Fate =
  | "same"
  | "ours"
  | "theirs"
  | "both-same"
  | "merged-fields"
  | "conflict"
  | "kept-because-referenced";

/** The line of one record in the account of a merge. */
export interface Account {
  readonly id: AnyId;
  readonly fate: Fate;
  /** The record it was kept for. */
  readonly because: AnyId | null;
  /** Fields both changed where one value stands for certain: a person's before analysis's. */
  readonly settled: readonly ConflictField[];
  /** True when a repair changed it after that. */
  readonly repaired: boolean;
}

/** A field both copies changed, each in its way, with all values. */
export interface ConflictField {
  readonly name: string;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** `neither`: what each left of a list the other took out, and a record needs one. */
  readonly taken: Choice | "neither";
  /** True when `both` can be chosen. */
  readonly canBeBoth: boolean;
}

/**
 * A record about which the copies do not agree, whole as each has it, so that what is not taken
 * is not lost. Without `fields` one removed what the other changed.
 */
export interface Conflict {
  readonly id: AnyId;
  readonly base: AnyRecord | null;
  readonly ours: AnyRecord | null;
  readonly theirs: AnyRecord | null;
  readonly fields: readonly ConflictField[];
  /** What was taken of the whole record; `mixed`: see its fields; `neither`: it is removed. */
  readonly taken: Choice | "mixed" | "neither";
}

/** What had to be mended so that the merged project is whole. */
export const repairs = {
  "removal-followed": "what belonged to a record you chose to remove went with it",
  "key-freed": "two codes had the same key; one gave it up",
  "cycle-broken": "a code stood below itself; it now stands on its own",
  "mark-changed": "two outlets had the same mark; one has a new one",
  "kept-together": "both copies have these articles in one story, so they stay in one",
  "decision-moved": "its story is no more; it moved to the story its articles are in",
  "story-emptied": "the story was left without articles",
  "review-repeated": "the conflict was reviewed in both copies; the later review stands",
  "form-taken": "a form means one actor only; the later decision has it",
  "sentence-taken": "a sentence is in one pinned row only; the later one has it",
  "decided-twice": "a disagreement was decided in both copies; the later decision stands",
  "deciding-united": "disagreements were opened in both copies; one pass holds what was decided",
  "memos-joined": "one coder had a memo on it in each copy; they are joined",
  "standing-repeated": "the article's standing in the pass was in both copies; one is left",
  "rule-dropped": "skip rules went in a circle; one question is always asked now",
  "answer-repeated": "a question was answered in both copies; the later answer stands",
  "decisions-tended": "a decision let go of articles that are not in its story",
  "version-kept": "codings name the codebook as one copy had it; that is kept as it was",
  "version-raised": "the codebook was changed in both copies; its version is a new one",
} as const;
export type RepairKind = keyof typeof repairs;

/** One record a repair changed; `after` null: it took it away. `before` keeps what it was. */
export interface Repair {
  readonly kind: RepairKind;
  readonly id: AnyId;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** Records that seem to be the same thing, made in both copies. Nothing was done about them. */
export interface Twins {
  readonly kind: "coder" | "outlet" | "code" | "article" | "coding";
  readonly ids: readonly AnyId[];
}

/** Two copies merged. Everything but `diff` and the words ours and theirs is the same from either side. */
export interface Merged {
  /** Leads from our state to the merged one. */
  readonly diff: Diff;
  readonly state: State;
  /** One for every record of the base and of either copy, by id. */
  readonly accounts: readonly Account[];
  readonly conflicts: readonly Conflict[];
  readonly repairs: readonly Repair[];
  readonly twins: readonly Twins[];
}
