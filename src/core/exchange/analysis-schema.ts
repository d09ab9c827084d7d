import { z } from "zod";
import { absenceLimits, conflictKinds } from "../compare/comparison.ts";
import { completenessValues, dateSchema, genres, originKinds, roles } from "../model/article.ts";
import { removalReasons } from "../model/block.ts";
import { offsetSchema } from "../model/range.ts";
import { voices } from "../model/span.ts";
import { signalKinds } from "../wording/signal.ts";

/** The version of the JSON that `analyze` writes; raised when a reader of it could break. */
export const ANALYSIS_JSON_VERSION = 1;

const index = offsetSchema;
const range = { start: offsetSchema, end: offsetSchema };
const share = z.number().min(0).max(1);
const articleId = z.string().describe("the id of an article in this document");

const speaker = z.strictObject({ name: z.string(), ...range });
const cue = z.strictObject({ text: z.string(), ...range });

const quotation = z.strictObject({
  ...range,
  kind: z.enum(["direct", "mixed", "indirect"]),
  parent: index.nullable().describe("index of the quotation this one stands in"),
  speaker: speaker.nullable(),
  cue: cue.nullable(),
});

const figure = z.strictObject({
  ...range,
  value: z.number(),
  low: z.number().nullable().describe("null: no lower bound is given"),
  high: z.number().nullable().describe("null: no upper bound is given"),
  unit: z.string(),
  about: z.string(),
});

const signal = z.strictObject({
  ...range,
  kind: z.enum(signalKinds),
  rule: z.string().describe("the rule that found it, its kind first: loaded.label"),
  voice: z.enum(voices).describe("headline: the offsets index the headline, not the text"),
});

const article = z.strictObject({
  id: z.string(),
  file: z.string(),
  headline: z.string().nullable(),
  label: z.string(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: dateSchema.nullable(),
  language: z.string().nullable(),
  role: z.enum(roles),
  genre: z.enum(genres).nullable(),
  completeness: z.enum(completenessValues),
  origin: z.strictObject({ kind: z.enum(originKinds), agency: z.string().nullable() }).nullable(),
  originalSource: z.strictObject({ name: z.string(), url: z.string().nullable() }).nullable(),
  text: z.string(),
  words: z.number().int().nonnegative(),
  removed: z.array(
    z.strictObject({
      text: z.string(),
      reason: z.enum(removalReasons),
      after: z
        .number()
        .int()
        .min(-1)
        .describe("index of the kept block it stood behind; -1: first"),
    }),
  ),
  citedOutlets: z.array(
    z.strictObject({
      name: z.string(),
      start: offsetSchema.nullable(),
      end: offsetSchema.nullable(),
    }),
  ),
  sentences: z.array(z.strictObject(range)),
  quotations: z.array(quotation),
  figures: z.array(figure),
  signals: z.array(signal),
});

const story = z.strictObject({
  id: z.string(),
  label: z.string(),
  articles: z.array(articleId),
  alsoIn: z.array(articleId),
  rows: z.array(
    z.strictObject({
      cells: z.array(z.strictObject({ article: articleId, sentences: z.array(index) })),
    }),
  ),
  utterances: z.array(
    z.strictObject({
      speaker: z.string().nullable(),
      renderings: z.array(z.strictObject({ article: articleId, quotation: index })),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      kind: z.enum(conflictKinds),
      update: z.boolean(),
      about: z.string(),
      reason: z.string(),
      values: z.array(z.strictObject({ article: articleId, ...range, value: z.string() })),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      row: index,
      notFoundIn: z.array(
        z.strictObject({
          article: articleId,
          limits: z.array(z.enum(absenceLimits)),
        }),
      ),
    }),
  ),
  reuse: z.array(
    z.strictObject({
      a: articleId,
      b: articleId,
      direction: z.enum(["a-b", "b-a", "common-source", "unknown"]),
      shareOfA: share,
      shareOfB: share,
      spans: z.array(z.tuple([z.strictObject(range), z.strictObject(range)])),
    }),
  ),
});

/**
 * What `analyze` writes: a public, versioned contract. Offsets index an article's `text` in
 * UTF-16 code units, end exclusive. The JSON Schema in docs/ is made from this.
 */
export const analysisJsonSchema = z.strictObject({
  version: z.literal(ANALYSIS_JSON_VERSION),
  articles: z.array(article),
  stories: z.array(story),
  duplicates: z.array(z.strictObject({ file: z.string(), of: articleId })),
  problems: z.array(
    z.strictObject({ file: z.string().nullable(), code: z.string(), message: z.string() }),
  ),
});

export type AnalysisJson = z.infer<typeof analysisJsonSchema>;
export type ArticleJson = AnalysisJson["articles"][number];
export type StoryJson = AnalysisJson["stories"][number];
