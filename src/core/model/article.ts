import { z } from "zod";
import { layoutBlockSchema } from "./block.ts";
import type { LayoutBlock } from "./block.ts";
import { fieldSchema } from "./field.ts";
import { articleIdSchema, outletIdSchema, revisionIdSchema, storyIdSchema } from "./ids.ts";
import type { ArticleId, OutletId, RevisionId, StoryId } from "./ids.ts";
import { offsetSchema } from "./range.ts";

export const roles = ["article", "primary-source"] as const;
export const genres = [
  "news",
  "analysis",
  "opinion",
  "live",
  "brief",
  "interview",
  "feature",
] as const;
export const completenessValues = ["full", "truncated", "metadata-only"] as const;
export const originKinds = ["own", "agency", "syndicated"] as const;

export type Genre = (typeof genres)[number];
export type Completeness = (typeof completenessValues)[number];

/** Whether the text is the outlet's own, an agency's copy, or another outlet's, and whose. */
export interface Origin {
  readonly kind: (typeof originKinds)[number];
  readonly agency: string | null;
}

/** The outlet an article says it was first published by ("Original Source: …"). */
export interface OriginalSource {
  readonly name: string;
  readonly url: string | null;
}

/** A calendar date or an instant, ISO 8601: `2025-05-05` or `2025-05-05T14:30:00Z`. */
export const dateSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/**
 * What is known of an article besides its words. Every value says where it came from.
 * `outlet` here is the name as found; on an {@link Article} it is the outlet's record.
 */
export const metadataSchema = z.strictObject({
  headline: fieldSchema(z.string()),
  outlet: fieldSchema(z.string()),
  authors: fieldSchema(z.array(z.string())),
  published: fieldSchema(dateSchema),
  updated: fieldSchema(dateSchema),
  retrieved: fieldSchema(dateSchema),
  address: fieldSchema(z.string()),
  language: fieldSchema(z.string()),
  section: fieldSchema(z.string()),
  page: fieldSchema(z.string()),
  role: fieldSchema(z.enum(roles)),
  genre: fieldSchema(z.enum(genres)),
  completeness: fieldSchema(z.enum(completenessValues)),
  origin: fieldSchema(z.strictObject({ kind: z.enum(originKinds), agency: z.string().nullable() })),
  originalSource: fieldSchema(z.strictObject({ name: z.string(), url: z.string().nullable() })),
});
export type Metadata = Readonly<z.infer<typeof metadataSchema>>;

/** Imported bytes, untouched, in `originals/<hash>.<extension>`. */
export interface Original {
  readonly hash: string;
  readonly extension: string;
}

/** One article. Its words are in its revisions; `revision` names the current one. */
export interface Article {
  readonly id: ArticleId;
  readonly type: "article";
  readonly outlet: OutletId | null;
  readonly metadata: Metadata;
  readonly revision: RevisionId;
  /** The file it was imported from, as the person knew it. */
  readonly file: string;
  /** null for pasted text. */
  readonly original: Original | null;
  readonly importedAt: string;
  readonly story: StoryId;
  /** `person`: the analyst placed it there, and grouping leaves it there. */
  readonly storySetBy: "analysis" | "person";
  readonly alsoIn: readonly StoryId[];
}

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hexadecimal");

const originalSchema: z.ZodType<Original> = z.strictObject({
  hash: hashSchema,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
});

export const articleSchema: z.ZodType<Article> = z.strictObject({
  id: articleIdSchema,
  type: z.literal("article"),
  outlet: outletIdSchema.nullable(),
  metadata: metadataSchema,
  revision: revisionIdSchema,
  file: z.string(),
  original: originalSchema.nullable(),
  importedAt: z.iso.datetime(),
  story: storyIdSchema,
  storySetBy: z.enum(["analysis", "person"]),
  alsoIn: z.array(storyIdSchema),
});

/** One edit between two revisions' texts: at `at` in the older, `removed` units became `inserted`. */
export interface TextEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** How a revision came about: `restore` and `removal` are of one block. */
const revisionMakings = ["import", "restore", "removal", "correction", "reimport"] as const;

/**
 * One state of an article's words. Immutable: restoring a block, correcting a character or
 * importing anew makes another. `edits` is null when the text did not come from `from` by
 * known edits, so that what points into it must be anchored anew.
 */
export interface Revision {
  readonly id: RevisionId;
  readonly type: "revision";
  readonly article: ArticleId;
  readonly number: number;
  readonly madeBy: (typeof revisionMakings)[number];
  readonly madeAt: string;
  readonly from: RevisionId | null;
  readonly edits: readonly TextEdit[] | null;
  /** The newer version's file; null where the revision was not made from a file of its own. */
  readonly original: Original | null;
  readonly headline: string | null;
  /** SHA-256 of the clean text's UTF-8 bytes: its name in the text vault. */
  readonly text: string;
  /** UTF-16 code units of the clean text. */
  readonly length: number;
  readonly words: number;
  readonly layout: readonly LayoutBlock[];
}

export const revisionSchema: z.ZodType<Revision> = z.strictObject({
  id: revisionIdSchema,
  type: z.literal("revision"),
  article: articleIdSchema,
  number: z.number().int().positive(),
  madeBy: z.enum(revisionMakings),
  madeAt: z.iso.datetime(),
  from: revisionIdSchema.nullable(),
  edits: z
    .array(z.strictObject({ at: offsetSchema, removed: offsetSchema, inserted: offsetSchema }))
    .nullable(),
  original: originalSchema.nullable(),
  headline: z.string().nullable(),
  text: hashSchema,
  length: offsetSchema,
  words: offsetSchema,
  layout: z.array(layoutBlockSchema),
});

/** The metadata of an article nothing is known about. */
export const emptyMetadata: Metadata = Object.fromEntries(
  Object.keys(metadataSchema.shape).map((key) => [key, { value: null, source: "none" }]),
) as Metadata;
