import { z } from "zod";
import {
  articleIdSchema,
  CODEBOOK_ID,
  codeIdSchema,
  coderIdSchema,
  codingIdSchema,
  memoIdSchema,
  passArticleIdSchema,
  passIdSchema,
} from "./ids.ts";
import type { ArticleId, CodeId, CoderId, CodingId, Id, MemoId, PassId } from "./ids.ts";
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

/** The codebook's version: raised by every change to a code, and remembered by each coding. */
export interface Codebook {
  readonly id: typeof CODEBOOK_ID;
  readonly type: "codebook";
  readonly version: number;
}

export const codebookSchema: z.ZodType<Codebook> = z.strictObject({
  id: z.literal(CODEBOOK_ID),
  type: z.literal("codebook"),
  version: z.number().int().positive(),
});

/** How many code colours there are. */
export const CODE_COLOURS = 10;

/** A framing code. `key` is the single key that applies it while text is selected. */
export interface Code {
  readonly id: CodeId;
  readonly type: "code";
  readonly name: string;
  readonly definition: string;
  readonly colour: number;
  readonly key: string | null;
  readonly parent: CodeId | null;
  readonly order: number;
  readonly retired: boolean;
}

export const codeSchema: z.ZodType<Code> = z.strictObject({
  id: codeIdSchema,
  type: z.literal("code"),
  name: z.string().min(1),
  definition: z.string(),
  colour: z
    .number()
    .int()
    .min(0)
    .max(CODE_COLOURS - 1),
  key: z
    .string()
    .regex(/^[\p{L}\p{N}]$/u, "a key is one letter or digit")
    .nullable(),
  parent: codeIdSchema.nullable(),
  order: z.number(),
  retired: z.boolean(),
});

/** A named round of coding. */
export interface Pass {
  readonly id: PassId;
  readonly type: "pass";
  readonly name: string;
  readonly createdAt: string;
}

export const passSchema: z.ZodType<Pass> = z.strictObject({
  id: passIdSchema,
  type: z.literal("pass"),
  name: z.string().min(1),
  createdAt: z.iso.datetime(),
});

/** Where one coder stands with one article in a pass: no record means not looked at. */
export interface PassArticle {
  readonly id: Id<"passarticle">;
  readonly type: "passarticle";
  readonly pass: PassId;
  readonly article: ArticleId;
  readonly coder: CoderId;
  readonly state: "open" | "complete";
}

export const passArticleSchema: z.ZodType<PassArticle> = z.strictObject({
  id: passArticleIdSchema,
  type: z.literal("passarticle"),
  pass: passIdSchema,
  article: articleIdSchema,
  coder: coderIdSchema,
  state: z.enum(["open", "complete"]),
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
