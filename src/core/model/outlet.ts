import { z } from "zod";
import { coderIdSchema, noteIdSchema, outletIdSchema, storyIdSchema } from "./ids.ts";
import type { CoderId, NoteId, OutletId, StoryId } from "./ids.ts";
import { anchorSchema } from "./span.ts";
import type { Anchor } from "./span.ts";

/** How many outlet colours there are; colours repeat after that, marks do not. */
export const OUTLET_COLOURS = 8;

/** A publisher. `mark` is its two-letter sign, `colour` an index into the outlet colours. */
export interface Outlet {
  readonly id: OutletId;
  readonly type: "outlet";
  readonly name: string;
  readonly mark: string;
  readonly colour: number;
}

export const outletSchema: z.ZodType<Outlet> = z.strictObject({
  id: outletIdSchema,
  type: z.literal("outlet"),
  name: z.string().min(1),
  mark: z.string().min(1).max(3),
  colour: z
    .number()
    .int()
    .min(0)
    .max(OUTLET_COLOURS - 1),
});

/** An event as the articles that tell it. A label a person gave is never derived again. */
export interface Story {
  readonly id: StoryId;
  readonly type: "story";
  readonly label: string;
  readonly labelSetBy: "analysis" | "person";
}

export const storySchema: z.ZodType<Story> = z.strictObject({
  id: storyIdSchema,
  type: z.literal("story"),
  label: z.string().min(1),
  labelSetBy: z.enum(["analysis", "person"]),
});

/** A bias note: a statement about an outlet and the passages that bear it out. */
export interface BiasNote {
  readonly id: NoteId;
  readonly type: "note";
  readonly outlet: OutletId;
  readonly text: string;
  readonly evidence: readonly Anchor[];
  readonly coder: CoderId;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const noteSchema: z.ZodType<BiasNote> = z.strictObject({
  id: noteIdSchema,
  type: z.literal("note"),
  outlet: outletIdSchema,
  text: z.string().min(1),
  evidence: z.array(anchorSchema),
  coder: coderIdSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
