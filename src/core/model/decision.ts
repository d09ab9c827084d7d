import { z } from "zod";
import { actorKinds, conflictKinds } from "../compare/comparison.ts";
import type { ActorKind, ConflictKind } from "../compare/comparison.ts";
import {
  actorIdSchema,
  articleIdSchema,
  coderIdSchema,
  conflictReviewIdSchema,
  pinnedRowIdSchema,
  storyIdSchema,
} from "./ids.ts";
import type { ActorId, ArticleId, CoderId, ConflictReviewId, PinnedRowId, StoryId } from "./ids.ts";
import { anchorSchema } from "./span.ts";
import type { Anchor } from "./span.ts";

/** One article's part of a pinned row: an anchor for each of its sentences, at least one. */
export interface PinnedCell {
  readonly article: ArticleId;
  readonly sentences: readonly Anchor[];
}

/**
 * A row as an analyst wants it, each article in one cell at most. It is pinned to words, not to
 * sentence numbers, so that it survives new revisions and another segmentation.
 */
export interface RowDecision {
  readonly id: PinnedRowId;
  readonly type: "pinnedrow";
  readonly story: StoryId;
  readonly cells: readonly PinnedCell[];
  /** The story's articles when this was decided; later ones may still join the row. */
  readonly decided: readonly ArticleId[];
  readonly coder: CoderId;
  readonly at: string;
}

export const rowDecisionSchema: z.ZodType<RowDecision> = z.strictObject({
  id: pinnedRowIdSchema,
  type: z.literal("pinnedrow"),
  story: storyIdSchema,
  cells: z
    .array(z.strictObject({ article: articleIdSchema, sentences: z.array(anchorSchema).min(1) }))
    .min(1),
  decided: z.array(articleIdSchema).min(1),
  coder: coderIdSchema,
  at: z.iso.datetime(),
});

/** An actor of one story as an analyst wants it: these forms mean this one and no other. */
export interface ActorDecision {
  readonly id: ActorId;
  readonly type: "actor";
  readonly story: StoryId;
  readonly name: string;
  /** Names, titles and descriptions as they stand in the texts; of one decision only. */
  readonly forms: readonly string[];
  readonly kind: ActorKind | null;
  readonly country: string | null;
  readonly side: string | null;
  readonly coder: CoderId;
  readonly at: string;
}

export const actorDecisionSchema: z.ZodType<ActorDecision> = z.strictObject({
  id: actorIdSchema,
  type: z.literal("actor"),
  story: storyIdSchema,
  name: z.string().min(1),
  forms: z.array(z.string().min(1)).min(1),
  kind: z.enum(actorKinds).nullable(),
  country: z.string().min(1).nullable(),
  side: z.string().min(1).nullable(),
  coder: coderIdSchema,
  at: z.iso.datetime(),
});

/**
 * What an analyst made of a conflict that analysis found: borne out, or none and why. It holds
 * the words the conflict was about, so that it can be shown when analysis finds it no more.
 */
export interface ConflictReview {
  readonly id: ConflictReviewId;
  readonly type: "conflictreview";
  readonly story: StoryId;
  /** The conflict's id, which is made of its words. */
  readonly conflict: string;
  readonly kind: ConflictKind;
  readonly about: string;
  readonly values: readonly Anchor[];
  readonly state: "confirmed" | "dismissed";
  /** Why it is none; null only when it is confirmed. */
  readonly reason: string | null;
  readonly note: string;
  readonly coder: CoderId;
  readonly at: string;
}

export const conflictReviewSchema: z.ZodType<ConflictReview> = z
  .strictObject({
    id: conflictReviewIdSchema,
    type: z.literal("conflictreview"),
    story: storyIdSchema,
    conflict: z.string().min(1),
    kind: z.enum(conflictKinds),
    about: z.string(),
    values: z.array(anchorSchema).min(1),
    state: z.enum(["confirmed", "dismissed"]),
    reason: z.string().min(1).nullable(),
    note: z.string(),
    coder: coderIdSchema,
    at: z.iso.datetime(),
  })
  .refine(
    ({ state, reason }) => state === "confirmed" || reason !== null,
    "a conflict is dismissed for a reason",
  );
