import { z } from "zod";
import { articleIdSchema, revisionIdSchema } from "./ids.ts";
import type { ArticleId, RevisionId } from "./ids.ts";
import { offsetSchema } from "./range.ts";
import type { Range } from "./range.ts";

/** Whose words a span is: the outlet's own, its headline, or somebody's quoted or reported ones. */
export const voices = ["own", "headline", "direct", "indirect"] as const;
export type Voice = (typeof voices)[number];

/** A stretch of one revision's text or headline. */
export interface Span extends Range {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly field: "text" | "headline";
}

export const spanSchema: z.ZodType<Span> = z
  .strictObject({
    article: articleIdSchema,
    revision: revisionIdSchema,
    field: z.enum(["text", "headline"]),
    start: offsetSchema,
    end: offsetSchema,
  })
  .refine((span) => span.start < span.end, "a span must hold at least one character");

/** The words a span held when it was made, with up to 32 code units either side. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A redundant pointer into a text: the span, and the words it stood on. `orphan` is set when
 * the words could not be found surely in a newer revision; the span then names the last
 * revision in which they stood.
 */
export interface Anchor {
  readonly span: Span;
  readonly quote: Quote;
  readonly orphan: boolean;
}

export const anchorSchema: z.ZodType<Anchor> = z.strictObject({
  span: spanSchema,
  quote: z.strictObject({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() }),
  orphan: z.boolean(),
});
