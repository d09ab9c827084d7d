import { z } from "zod";
import {
  answerIdSchema,
  articleIdSchema,
  coderIdSchema,
  codingIdSchema,
  passIdSchema,
  variableIdSchema,
} from "./ids.ts";
import type { AnswerId, ArticleId, CoderId, CodingId, PassId, VariableId } from "./ids.ts";
import { anchorSchema } from "./span.ts";
import type { Anchor } from "./span.ts";

/** One value a nominal or ordinal variable can take. */
export interface VariableValue {
  /** What is stored and exported: short, without spaces. */
  readonly value: string;
  readonly label: string;
  /** What it counts on a scale; null: nothing. */
  readonly score: number | null;
}

/** A question of the coding sheet. */
export interface Variable {
  readonly id: VariableId;
  readonly type: "variable";
  /** Short, for tables: `conflict_1`. */
  readonly name: string;
  readonly question: string;
  /** What it is asked of. */
  readonly scope: "article" | "quotation" | "coding";
  readonly kind: "yes-no" | "nominal" | "ordinal" | "number" | "text";
  /** In order; empty but for nominal and ordinal ones. */
  readonly values: readonly VariableValue[];
  readonly required: boolean;
  /** Asked only where another variable of the sheet has one of these values; null: always. */
  readonly askedIf: { readonly variable: VariableId; readonly values: readonly string[] } | null;
  /** The scale its score adds to (a yes counts 1); null: none. */
  readonly scale: string | null;
  readonly order: number;
  readonly retired: boolean;
  /** Where it was taken from, as it is to be cited; null for one's own. */
  readonly source: string | null;
}

/** The schemas of a variable's fields that a person sets. */
export const variableFields = {
  name: z.string().regex(/^[\p{L}][\p{L}\p{N}_]*$/u, "letters, digits and _ only"),
  question: z.string().min(1),
  scope: z.enum(["article", "quotation", "coding"]),
  kind: z.enum(["yes-no", "nominal", "ordinal", "number", "text"]),
  values: z.array(
    z.strictObject({
      value: z.string().regex(/^\S+$/u, "a value has no spaces"),
      label: z.string(),
      score: z.number().nullable(),
    }),
  ),
  required: z.boolean(),
  askedIf: z
    .strictObject({ variable: variableIdSchema, values: z.array(z.string()).min(1) })
    .nullable(),
};

export const variableSchema: z.ZodType<Variable> = z.strictObject({
  ...variableFields,
  id: variableIdSchema,
  type: z.literal("variable"),
  scale: z.string().nullable(),
  order: z.number(),
  retired: z.boolean(),
  source: z.string().nullable(),
});

/** One coder's answer to one variable about one article, quotation or coding in one pass. */
export interface Answer {
  readonly id: AnswerId;
  readonly type: "answer";
  readonly variable: VariableId;
  readonly pass: PassId;
  readonly coder: CoderId;
  readonly article: ArticleId;
  /** Where the quotation it is about stands; null but for scope `quotation`. */
  readonly quotation: Anchor | null;
  /** null but for scope `coding`. */
  readonly coding: CodingId | null;
  /** `yes` or `no`, a value of the variable, a number, or words. */
  readonly value: string | number;
  readonly answeredAt: string;
}

export const answerSchema: z.ZodType<Answer> = z.strictObject({
  id: answerIdSchema,
  type: z.literal("answer"),
  variable: variableIdSchema,
  pass: passIdSchema,
  coder: coderIdSchema,
  article: articleIdSchema,
  quotation: anchorSchema.nullable(),
  coding: codingIdSchema.nullable(),
  value: z.union([z.string().min(1), z.number()]),
  answeredAt: z.iso.datetime(),
});
