import { z } from "zod";
import {
  articleIdSchema,
  codebookVersionIdSchema,
  coderIdSchema,
  outletIdSchema,
  passArticleIdSchema,
  passIdSchema,
} from "./ids.ts";
import type { ArticleId, CoderId, Id, OutletId, PassId } from "./ids.ts";

/** How the articles of a pass were chosen, so that a report can say it. */
export interface PassSample {
  readonly kind: "all" | "query" | "simple" | "stratified";
  /** What was drawn from, in words: "all 412 articles", "articles of March 2026". */
  readonly from: string;
  /** null where nothing was drawn. */
  readonly seed: number | null;
  /** What the strata are; null but for a stratified sample. */
  readonly by: "outlet" | "story" | null;
}

/** What a coder took the masked outlets for when the pass was closed. */
export interface OutletGuess {
  readonly coder: CoderId;
  readonly outlet: OutletId;
  /** null: no guess. */
  readonly guess: OutletId | null;
}

/** A named round of coding. */
export interface Pass {
  readonly id: PassId;
  readonly type: "pass";
  readonly name: string;
  readonly createdAt: string;
  /** Its articles in the order they were drawn; null: every article of the project. */
  readonly articles: readonly ArticleId[] | null;
  readonly sample: PassSample | null;
  /** The version of the codebook it began with; null: it was not said. */
  readonly codebookVersion: number | null;
  /** The kept version whose codes it holds to whatever the codebook says; null: to the codebook. */
  readonly heldTo: Id<"codebookversion"> | null;
  /** Who codes in it; empty: everybody. */
  readonly coders: readonly CoderId[];
  /** With outlets masked: the seed of their letters and of the order of articles; else null. */
  readonly mask: number | null;
  /** The articles every coder codes, blind to the others; null: no reliability pass. */
  readonly doubleCoded: { readonly seed: number; readonly articles: readonly ArticleId[] } | null;
  /** Articles a coder working alone is given again after so many days, unseen. */
  readonly recoding: {
    readonly seed: number;
    readonly afterDays: number;
    readonly articles: readonly ArticleId[];
  } | null;
  /** The pass whose disagreements this one decides; null for a round of coding. */
  readonly decides: PassId | null;
  /** The pass whose articles one coder codes again here, their first codings unseen; else null. */
  readonly recodes: PassId | null;
  /** When it was closed; null while it is open. */
  readonly closedAt: string | null;
  readonly guesses: readonly OutletGuess[];
  /** Agreement as it was before disagreements were opened, as JSON; null until it is frozen. */
  readonly frozen: { readonly at: string; readonly figures: string } | null;
}

export const passSchema: z.ZodType<Pass> = z.strictObject({
  id: passIdSchema,
  type: z.literal("pass"),
  name: z.string().min(1),
  createdAt: z.iso.datetime(),
  articles: z.array(articleIdSchema).nullable(),
  sample: z
    .strictObject({
      kind: z.enum(["all", "query", "simple", "stratified"]),
      from: z.string(),
      seed: z.number().int().nullable(),
      by: z.enum(["outlet", "story"]).nullable(),
    })
    .nullable(),
  codebookVersion: z.number().int().positive().nullable(),
  heldTo: codebookVersionIdSchema.nullable(),
  coders: z.array(coderIdSchema),
  mask: z.number().int().nullable(),
  doubleCoded: z
    .strictObject({ seed: z.number().int(), articles: z.array(articleIdSchema) })
    .nullable(),
  recoding: z
    .strictObject({
      seed: z.number().int(),
      afterDays: z.number().int().positive(),
      articles: z.array(articleIdSchema),
    })
    .nullable(),
  decides: passIdSchema.nullable(),
  recodes: passIdSchema.nullable(),
  closedAt: z.iso.datetime().nullable(),
  guesses: z.array(
    z.strictObject({
      coder: coderIdSchema,
      outlet: outletIdSchema,
      guess: outletIdSchema.nullable(),
    }),
  ),
  frozen: z.strictObject({ at: z.iso.datetime(), figures: z.string() }).nullable(),
});

/** A plain round of coding: everybody, every article, whatever the codebook says. */
export function openPass(id: PassId, name: string, createdAt: string): Pass {
  return {
    id,
    type: "pass",
    name,
    createdAt,
    articles: null,
    sample: null,
    codebookVersion: null,
    heldTo: null,
    coders: [],
    mask: null,
    doubleCoded: null,
    recoding: null,
    decides: null,
    recodes: null,
    closedAt: null,
    guesses: [],
    frozen: null,
  };
}

/** Where one coder stands with one article in a pass: no record means not looked at. */
export interface PassArticle {
  readonly id: Id<"passarticle">;
  readonly type: "passarticle";
  readonly pass: PassId;
  readonly article: ArticleId;
  readonly coder: CoderId;
  /** Only what is complete enters counts and agreement. */
  readonly state: "open" | "complete";
  readonly completedAt: string | null;
}

export const passArticleSchema: z.ZodType<PassArticle> = z.strictObject({
  id: passArticleIdSchema,
  type: z.literal("passarticle"),
  pass: passIdSchema,
  article: articleIdSchema,
  coder: coderIdSchema,
  state: z.enum(["open", "complete"]),
  completedAt: z.iso.datetime().nullable(),
});
