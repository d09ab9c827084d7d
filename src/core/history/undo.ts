import { z } from "zod";
import { coderIdSchema } from "../model/ids.ts";
import type { CoderId } from "../model/ids.ts";
import { diffSchema } from "./diff.ts";
import type { Diff } from "./diff.ts";

/** The id of a journal entry. */
export type EntryId = string;

/** What a journal entry says about its change, without the change itself. */
export interface EntryHead {
  /** Its place in the project's history, from 1, without gaps. */
  readonly seq: number;
  readonly id: EntryId;
  /** The copy of the project it was made in. */
  readonly replica: string;
  readonly coder: CoderId | null;
  readonly time: string;
  /** What a person sees: "Tag passage". */
  readonly label: string;
  /** The command's name: "coding.add". */
  readonly command: string;
  /** The entry this one takes back. */
  readonly undoes?: EntryId;
  /** The entry, undone before, that this one does again. */
  readonly redoes?: EntryId;
  /** Where it merged another copy of the project: the checksum of the last entry that came in. */
  readonly merges?: string;
}

/** One change as the journal keeps it: what was done, by whom, when, under what name. */
export interface Entry extends EntryHead {
  readonly diff: Diff;
}

const headFields = {
  seq: z.number().int().positive(),
  id: z.string().min(1),
  replica: z.string().regex(/^[0-9a-z-]{1,64}$/),
  coder: coderIdSchema.nullable(),
  time: z.iso.datetime(),
  label: z.string().min(1),
  command: z.string().min(1),
  undoes: z.string().min(1).exactOptional(),
  redoes: z.string().min(1).exactOptional(),
  merges: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
};

function atMostOne({ undoes, redoes }: { undoes?: string; redoes?: string }): boolean {
  return undoes === undefined || redoes === undefined;
}

const atMostOneMessage = "an entry cannot undo and redo at once";

/** Reads an entry whose diff is looked at later: that is by far its largest part. */
export const unreadEntrySchema: z.ZodType<EntryHead & { readonly diff: unknown }> = z
  .strictObject({ ...headFields, diff: z.unknown() })
  .refine(atMostOne, atMostOneMessage);

/** Reads a whole entry from outside. */
export const entrySchema: z.ZodType<Entry> = z
  .strictObject({ ...headFields, diff: diffSchema })
  .refine(atMostOne, atMostOneMessage);

/** A stack: its top and what lies under it; null when empty. */
export type Stack<Item> = { readonly top: Item; readonly below: Stack<Item> } | null;

/** What can be undone and what redone. Both hold the entries first made, not the undos. */
export interface UndoStacks<Item extends EntryHead> {
  readonly undo: Stack<Item>;
  readonly redo: Stack<Item>;
}

const emptyStacks = { undo: null, redo: null } as const;

/**
 * The stacks after one more entry. A new change clears what could be redone; an undo moves
 * the entry it names from one stack to the other, a redo moves it back.
 *
 * The project's first entry makes the project and is never undone. An undo or redo of an
 * entry that is not on top of its stack (it is no longer kept) leaves nothing that could be
 * taken back safely: the stacks are then empty.
 */
export function pushEntry<Item extends EntryHead>(
  { undo, redo }: UndoStacks<Item>,
  entry: Item,
): UndoStacks<Item> {
  if (entry.undoes !== undefined) {
    if (undo?.top.id !== entry.undoes) return emptyStacks;
    return { undo: undo.below, redo: { top: undo.top, below: redo } };
  }
  if (entry.redoes !== undefined) {
    if (redo?.top.id !== entry.redoes) return emptyStacks;
    return { undo: { top: redo.top, below: undo }, redo: redo.below };
  }
  return entry.seq === 1 ? emptyStacks : { undo: { top: entry, below: undo }, redo: null };
}

/** The stacks after a list of entries, in the order they were made. */
export function stacksOf<Item extends EntryHead>(entries: Iterable<Item>): UndoStacks<Item> {
  let stacks: UndoStacks<Item> = emptyStacks;
  for (const entry of entries) stacks = pushEntry(stacks, entry);
  return stacks;
}
