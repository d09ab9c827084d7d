import { z } from "zod";
import { articleIdSchema, codeIdSchema, passIdSchema, variableIdSchema } from "../../model/ids.ts";
import type { ArticleId, CodeId, PassId, VariableId } from "../../model/ids.ts";
import type { UndefinedReason } from "../../agreement/coefficient.ts";

const undefinedSchema = z.strictObject({
  kind: z.literal("undefined"),
  reason: z.enum([
    "too-few-coders",
    "too-many-coders",
    "nothing-shared",
    "nothing-coded",
    "no-variation",
    "not-numbers",
    "overlapping-codes",
    "too-few-articles",
    "too-large",
  ] satisfies UndefinedReason[]),
});

const figureSchema = z.strictObject({
  coefficient: z.union([
    z.strictObject({ kind: z.literal("value"), value: z.number() }),
    undefinedSchema,
  ]),
  interval: z.union([
    z.strictObject({
      kind: z.literal("interval"),
      low: z.number(),
      high: z.number(),
      samples: z.number().int(),
      without: z.number().int(),
    }),
    undefinedSchema,
  ]),
});

/** A coefficient with its bootstrap interval over articles. */
export type Figure = z.infer<typeof figureSchema>;

/** Agreement on values of units; `cohen` is null but for two readers. */
const ratedSchema = z.strictObject({
  /** Units two readers or more judged, and judgements of them. */
  units: z.number().int(),
  judgements: z.number().int(),
  percent: figureSchema,
  cohen: figureSchema.nullable(),
  fleiss: figureSchema,
  alpha: figureSchema,
});
export type RatedFigures = z.infer<typeof ratedSchema>;

/** Agreement on one question of the sheet. */
export interface VariableFigures extends RatedFigures {
  readonly variable: VariableId;
  readonly name: string;
  readonly question: string;
  readonly scope: "article" | "quotation" | "coding";
  readonly level: "nominal" | "ordinal" | "interval";
  /** How common each value is, 0 to 1. */
  readonly shares: readonly { readonly value: string; readonly share: number }[];
}

const variableFiguresSchema: z.ZodType<VariableFigures> = ratedSchema.extend({
  variable: variableIdSchema,
  name: z.string(),
  question: z.string(),
  scope: z.enum(["article", "quotation", "coding"]),
  level: z.enum(["nominal", "ordinal", "interval"]),
  shares: z.array(z.strictObject({ value: z.string(), share: z.number() })),
});

/** Agreement on one code: whether articles have it, and where it stands. */
export interface CodeFigures {
  readonly code: CodeId;
  readonly name: string;
  /** Readings: an article by a reader. `coverage` is of the characters read, 0 to 1. */
  readonly prevalence: {
    readonly units: number;
    readonly readings: number;
    readonly allReadings: number;
    readonly coverage: number;
  };
  /** Whether an article has the code at all. */
  readonly presence: RatedFigures;
  /** Where it stands, over `articles` articles the same readers completed. */
  readonly spans: Figure & {
    readonly measure: "unitizing" | "textual";
    readonly articles: number;
    readonly readers: number;
  };
}

const codeFiguresSchema: z.ZodType<CodeFigures> = z.strictObject({
  code: codeIdSchema,
  name: z.string(),
  prevalence: z.strictObject({
    units: z.number().int(),
    readings: z.number().int(),
    allReadings: z.number().int(),
    coverage: z.number(),
  }),
  presence: ratedSchema,
  spans: figureSchema.extend({
    measure: z.enum(["unitizing", "textual"]),
    articles: z.number().int(),
    readers: z.number().int(),
  }),
});

/** Agreement across codes that may overlap. */
export type GammaFigures = Figure & {
  readonly articles: number;
  /** Articles whose expected disorder was not measured as precisely as asked for. */
  readonly imprecise: number;
};

/** Agreement in a pass as it stood: what is frozen, shown and reported. Never pooled into one figure. */
export interface AgreementFigures {
  readonly version: 1;
  readonly pass: PassId;
  /** The fingerprint of what it was measured on. */
  readonly of: string;
  readonly readers: readonly { readonly id: string; readonly label: string }[];
  readonly articles: readonly ArticleId[];
  readonly planned: number;
  readonly orphans: number;
  readonly variables: readonly VariableFigures[];
  readonly codes: readonly CodeFigures[];
  readonly gamma: GammaFigures;
}

const figuresSchema: z.ZodType<AgreementFigures> = z.strictObject({
  version: z.literal(1),
  pass: passIdSchema,
  of: z.string(),
  readers: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  articles: z.array(articleIdSchema),
  planned: z.number().int(),
  orphans: z.number().int(),
  variables: z.array(variableFiguresSchema),
  codes: z.array(codeFiguresSchema),
  gamma: figureSchema.extend({ articles: z.number().int(), imprecise: z.number().int() }),
});

/** Figures from their JSON; null when it is none. */
export function parseFigures(json: string): AgreementFigures | null {
  try {
    const parsed = figuresSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Why a figure is undefined, in words. */
export const undefinedWords: Readonly<Record<UndefinedReason, string>> = {
  "too-few-coders": "fewer than two coders",
  "too-many-coders": "more than two coders",
  "nothing-shared": "no unit was judged by two coders",
  "nothing-coded": "nobody marked it",
  "no-variation": "all judgements are the same, so agreement and habit cannot be told apart",
  "not-numbers": "values that are not numbers",
  "overlapping-codes": "a coder’s spans overlap",
  "too-few-articles": "too few articles to draw samples from",
  "too-large": "the exact computation is beyond its limits",
};
