import { z } from "zod";

/**
 * Record ids are `<type>:<uuid>`: readable in a journal, and the type system keeps an
 * outlet's id from standing where an article's belongs.
 */
export type Id<Type extends string> = `${Type}:${string}`;

const bodyPattern = /^[0-9a-z][0-9a-z-]{0,63}$/;

/** The schema of one type's ids. Ids become file names (shards), so their alphabet is closed. */
function idSchema<Type extends string>(type: Type): z.ZodType<Id<Type>> {
  return z.custom<Id<Type>>(
    (value) =>
      typeof value === "string" &&
      value.startsWith(`${type}:`) &&
      bodyPattern.test(value.slice(type.length + 1)),
    `not an id of the form ${type}:…`,
  );
}

export const articleIdSchema = idSchema("article");
export const revisionIdSchema = idSchema("revision");
export const outletIdSchema = idSchema("outlet");
export const storyIdSchema = idSchema("story");
export const coderIdSchema = idSchema("coder");
export const passIdSchema = idSchema("pass");
export const passArticleIdSchema = idSchema("passarticle");
export const codeIdSchema = idSchema("code");
export const codingIdSchema = idSchema("coding");
export const memoIdSchema = idSchema("memo");
export const noteIdSchema = idSchema("note");
export const pinnedRowIdSchema = idSchema("pinnedrow");
export const actorIdSchema = idSchema("actor");
export const conflictReviewIdSchema = idSchema("conflictreview");
export const codebookVersionIdSchema = idSchema("codebookversion");
export const variableIdSchema = idSchema("variable");
export const answerIdSchema = idSchema("answer");
export const savedQueryIdSchema = idSchema("savedquery");
export const reviewIdSchema = idSchema("findingreview");
export const sampleCheckIdSchema = idSchema("samplecheck");

export type ArticleId = Id<"article">;
export type RevisionId = Id<"revision">;
export type OutletId = Id<"outlet">;
export type StoryId = Id<"story">;
export type CoderId = Id<"coder">;
export type PassId = Id<"pass">;
export type CodeId = Id<"code">;
export type CodingId = Id<"coding">;
export type MemoId = Id<"memo">;
export type NoteId = Id<"note">;
export type PinnedRowId = Id<"pinnedrow">;
export type ActorId = Id<"actor">;
export type ConflictReviewId = Id<"conflictreview">;
export type VariableId = Id<"variable">;
export type AnswerId = Id<"answer">;
export type SampleCheckId = Id<"samplecheck">;

/**
 * Who codes while nobody was chosen of several coders: no record has this id, so no work is
 * theirs and what is hidden from anyone is hidden from them.
 */
export const NOBODY = "coder:nobody" satisfies CoderId;

/** A project has exactly one record of these types. */
export const PROJECT_ID = "project:main" as const;
export const CODEBOOK_ID = "codebook:main" as const;
