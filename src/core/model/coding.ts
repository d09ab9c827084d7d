import { z } from "zod";
import { codeIdSchema, coderIdSchema, codingIdSchema, memoIdSchema, passIdSchema } from "./ids.ts";
import type { CodeId, CoderId, CodingId, MemoId, PassId } from "./ids.ts";
import { anchorSchema, voices } from "./span.ts";
import type { Anchor, Voice } from "./span.ts";

/** A person who codes. */
export interface Coder {
  readonly id: CoderId;
  readonly type: "coder";
  readonly name: string;
  readonly initials: string;
}

export const coderSchema: z.ZodType<Coder> = z.strictObject({
  id: coderIdSchema,
  type: z.literal("coder"),
  name: z.string().min(1),
  initials: z.string().min(1).max(4),
});

const codingOrigins = ["own", "suggestion-accepted", "suggestion-changed"] as const;

/** One code on one span by one coder in one pass. */
export interface Coding {
  readonly id: CodingId;
  readonly type: "coding";
  readonly code: CodeId;
  readonly anchor: Anchor;
  readonly voice: Voice;
  readonly coder: CoderId;
  readonly pass: PassId;
  readonly codebookVersion: number;
  readonly origin: (typeof codingOrigins)[number];
  readonly createdAt: string;
}

export const codingSchema: z.ZodType<Coding> = z.strictObject({
  id: codingIdSchema,
  type: z.literal("coding"),
  code: codeIdSchema,
  anchor: anchorSchema,
  voice: z.enum(voices),
  coder: coderIdSchema,
  pass: passIdSchema,
  codebookVersion: z.number().int().positive(),
  origin: z.enum(codingOrigins),
  createdAt: z.iso.datetime(),
});

/** A memo: a coder's thought about one record, a coding among others. */
export interface Memo {
  readonly id: MemoId;
  readonly type: "memo";
  /** The id of the record it is about. */
  readonly about: string;
  readonly text: string;
  readonly coder: CoderId;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const memoSchema: z.ZodType<Memo> = z.strictObject({
  id: memoIdSchema,
  type: z.literal("memo"),
  about: z.string().min(1),
  text: z.string().min(1),
  coder: coderIdSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
