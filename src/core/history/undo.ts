import { z } from "zod";
import { coderIdSchema } from "../model/ids.ts";
import type { CoderId } from "../model/ids.ts";
import { diffSchema } from "./diff.ts";
import type { Diff } from "./diff.ts";

/** The id of a journal entry. */
export type EntryId = string;

/** One change as the journal keeps it: what was done, by whom, when, under what name. */
export interface Entry {
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
  readonly diff: Diff;
  /** The entry this one takes back. */
  readonly undoes?: EntryId;
  /** The entry, undone before, that this one does again. */
  readonly redoes?: EntryId;
}

export const entrySchema: z.ZodType<Entry> = z
  .strictObject({
    seq: z.number().int().positive(),
    id: z.string().min(1),
    replica: z.string().regex(/^[0-9a-z-]{1,64}$/),
    coder: coderIdSchema.nullable(),
    time: z.iso.datetime(),
    label: z.string().min(1),
    command: z.string().min(1),
    diff: diffSchema,
    undoes: z.string().min(1).exactOptional(),
    redoes: z.string().min(1).exactOptional(),
  })
  .refine(
    ({ undoes, redoes }) => undoes === undefined || redoes === undefined,
    "an entry cannot undo and redo at once",
  );

/** What can be undone and redone, the next one last. Both hold the entries first made. */
export interface UndoStacks {
  readonly undo: readonly Entry[];
  readonly redo: readonly Entry[];
}

export const emptyStacks: UndoStacks = { undo: [], redo: [] };

/**
 * The stacks after one more entry. A new change clears what could be redone; an undo moves
 * the entry it names from one stack to the other, a redo moves it back.
 *
 * The project's first entry makes the project and is never undone. An undo or redo of an
 * entry that is not on top of its stack (its journal is no longer kept) leaves nothing
 * before it that could be taken back safely: the stacks are then empty.
 */
export function pushEntry(stacks: UndoStacks, entry: Entry): UndoStacks {
  const { undo, redo } = stacks;
  if (entry.undoes !== undefined) {
    const top = undo.at(-1);
    if (top?.id !== entry.undoes) return emptyStacks;
    return { undo: undo.slice(0, -1), redo: [...redo, top] };
  }
  if (entry.redoes !== undefined) {
    const top = redo.at(-1);
    if (top?.id !== entry.redoes) return emptyStacks;
    return { undo: [...undo, top], redo: redo.slice(0, -1) };
  }
  return entry.seq === 1 ? emptyStacks : { undo: [...undo, entry], redo: [] };
}

/** The stacks after a list of entries, in the order they were made. */
export function stacksOf(entries: Iterable<Entry>): UndoStacks {
  let stacks = emptyStacks;
  for (const entry of entries) stacks = pushEntry(stacks, entry);
  return stacks;
}
