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
 * The words an anchor stood on before they changed. `score` is how surely it was placed on the
 * present ones (0 to 1); null where a person brought it there: by correcting the text, or by hand.
 */
export interface FormerWords {
  readonly quote: Quote;
  readonly score: number | null;
}

/**
 * A redundant pointer into a text: the span, and the words it stands on. `orphan` is set when
 * the words could not be found surely in a newer revision; the span then names the last
 * revision in which they stood. `former` is there where it stands on other words than it was
 * put on.
 */
export interface Anchor {
  readonly span: Span;
  readonly quote: Quote;
  readonly orphan: boolean;
  readonly former?: FormerWords | undefined;
}

const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});

export const anchorSchema: z.ZodType<Anchor> = z.strictObject({
  span: spanSchema,
  quote: quoteSchema,
  orphan: z.boolean(),
  former: z
    .strictObject({ quote: quoteSchema, score: z.number().min(0).max(1).nullable() })
    .optional(),
});
