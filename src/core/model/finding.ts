import { z } from "zod";
import {
  codeIdSchema,
  coderIdSchema,
  reviewIdSchema,
  sampleCheckIdSchema,
  savedQueryIdSchema,
} from "./ids.ts";
import type { CodeId, CoderId, Id } from "./ids.ts";
import { anchorSchema } from "./span.ts";
import type { Anchor } from "./span.ts";

/** A query kept under a name; `query` is its JSON, checked when it is run. */
export interface SavedQuery {
  readonly id: Id<"savedquery">;
  readonly type: "savedquery";
  readonly name: string;
  readonly query: string;
  readonly createdAt: string;
}

export const savedQuerySchema: z.ZodType<SavedQuery> = z.strictObject({
  id: savedQueryIdSchema,
  type: z.literal("savedquery"),
  name: z.string().min(1),
  query: z.string().min(2),
  createdAt: z.iso.datetime(),
});

/**
 * What a coder said of something found by machine: a wording signal that is none, or a suggested
 * code that was rejected. It outlives re-analysis, so that what was rejected stays away.
 */
export interface FindingReview {
  readonly id: Id<"findingreview">;
  readonly type: "findingreview";
  /** `signal:loaded`, `suggestion:…`: the measure the finding is of. */
  readonly measure: string;
  readonly anchor: Anchor;
  /** The code a suggestion was for; null for a signal. */
  readonly code: CodeId | null;
  readonly verdict: "right" | "wrong";
  readonly coder: CoderId;
  readonly reviewedAt: string;
}

export const findingReviewSchema: z.ZodType<FindingReview> = z.strictObject({
  id: reviewIdSchema,
  type: z.literal("findingreview"),
  measure: z.string().min(1),
  anchor: anchorSchema,
  code: codeIdSchema.nullable(),
  verdict: z.enum(["right", "wrong"]),
  coder: coderIdSchema,
  reviewedAt: z.iso.datetime(),
});

/** A random sample of this library by which a coder checks an automatic measure. */
export interface SampleCheck {
  readonly id: Id<"samplecheck">;
  readonly type: "samplecheck";
  readonly measure: string;
  readonly seed: number;
  readonly coder: CoderId;
  readonly drawnAt: string;
  /** How many hits and non-hits there were to draw from. */
  readonly hits: number;
  readonly others: number;
  readonly items: readonly {
    readonly anchor: Anchor;
    readonly isHit: boolean;
    /** Whether the coder finds what the measure looks for here; null: not looked at yet. */
    readonly isThere: boolean | null;
  }[];
}

export const sampleCheckSchema: z.ZodType<SampleCheck> = z.strictObject({
  id: sampleCheckIdSchema,
  type: z.literal("samplecheck"),
  measure: z.string().min(1),
  seed: z.number().int(),
  coder: coderIdSchema,
  drawnAt: z.iso.datetime(),
  hits: z.number().int().nonnegative(),
  others: z.number().int().nonnegative(),
  items: z.array(
    z.strictObject({
      anchor: anchorSchema,
      isHit: z.boolean(),
      isThere: z.boolean().nullable(),
    }),
  ),
});
