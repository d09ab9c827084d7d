import { z } from "zod";
import {
  codeIdSchema,
  coderIdSchema,
  outletIdSchema,
  passIdSchema,
  storyIdSchema,
  variableIdSchema,
} from "../model/ids.ts";
import type { CodeId, CoderId, OutletId, PassId, StoryId, VariableId } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { voices } from "../model/span.ts";
import type { Voice } from "../model/span.ts";
import { phraseMatches } from "./phrase.ts";
import type { PhraseMatch } from "./phrase.ts";

/** How a coding's span lies to another's. */
export type Relation =
  /** All of it lies in the other, which may be the same span. */
  | { readonly how: "within" }
  /** They share a character. */
  | { readonly how: "overlaps" }
  /** At most so many words stand between them (0: they touch or overlap). */
  | { readonly how: "near-words"; readonly count: number }
  /** At most so many sentences apart; 0: a sentence of theirs is the same. */
  | { readonly how: "near-sentences"; readonly count: number }
  | { readonly how: "same-paragraph" };

/**
 * What a coding must be. A list that is empty asks for nothing: `{ kind: "voice", voices: [] }`
 * holds of every coding.
 */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** `below`: the codes under it count as well. */
  | { readonly kind: "code"; readonly code: CodeId; readonly below: boolean }
  /**
   * What the coding's own coder answered in the same pass: about the coding, a quotation it
   * overlaps, or its article. `values`: any of these; for numbers `from` and `to`, both included.
   */
  | {
      readonly kind: "variable";
      readonly variable: VariableId;
      readonly values: readonly string[];
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: "voice"; readonly voices: readonly Voice[] }
  /** null in the list: articles without an outlet. */
  | { readonly kind: "outlet"; readonly outlets: readonly (OutletId | null)[] }
  | { readonly kind: "story"; readonly stories: readonly StoryId[] }
  /** Published on these days, both included (`YYYY-MM-DD`); null: open. Undated articles are out. */
  | { readonly kind: "time"; readonly from: string | null; readonly to: string | null }
  /** Of articles whose date of publication is not known. */
  | { readonly kind: "undated" }
  | { readonly kind: "coder"; readonly coders: readonly CoderId[] }
  | { readonly kind: "pass"; readonly passes: readonly PassId[] }
  /** Its coder has completed its article in its pass. */
  | { readonly kind: "complete" }
  | {
      readonly kind: "words";
      readonly text: string;
      readonly match: PhraseMatch;
      readonly in: "span" | "article";
    }
  /** Another coding of the same coder and pass, in the same text, that is so and lies so. */
  | { readonly kind: "related"; readonly relation: Relation; readonly to: Condition };

/** What is looked for, and kept under a name: coded passages, or words. */
export type Search =
  | { readonly find: "codings"; readonly where: Condition }
  | { readonly find: "words"; readonly text: string; readonly match: PhraseMatch };

const count = z.number().int().min(0).max(1000);
const relationSchema: z.ZodType<Relation> = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("within") }),
  z.strictObject({ how: z.literal("overlaps") }),
  z.strictObject({ how: z.literal("near-words"), count }),
  z.strictObject({ how: z.literal("near-sentences"), count }),
  z.strictObject({ how: z.literal("same-paragraph") }),
]);

/** A query deeper than this is nobody's, and would only wear out the stack. */
const MOST_DEEP = 12;
const MOST_PARTS = 100;

function conditionSchema(deep: number): z.ZodType<Condition> {
  const leaves = [
    z.strictObject({ kind: z.literal("code"), code: codeIdSchema, below: z.boolean() }),
    z.strictObject({
      kind: z.literal("variable"),
      variable: variableIdSchema,
      values: z.array(z.string().max(500)).max(MOST_PARTS),
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
    z.strictObject({ kind: z.literal("voice"), voices: z.array(z.enum(voices)) }),
    z.strictObject({ kind: z.literal("outlet"), outlets: z.array(outletIdSchema.nullable()) }),
    z.strictObject({ kind: z.literal("story"), stories: z.array(storyIdSchema) }),
    z.strictObject({
      kind: z.literal("time"),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
    }),
    z.strictObject({ kind: z.literal("undated") }),
    z.strictObject({ kind: z.literal("coder"), coders: z.array(coderIdSchema) }),
    z.strictObject({ kind: z.literal("pass"), passes: z.array(passIdSchema) }),
    z.strictObject({ kind: z.literal("complete") }),
    z.strictObject({
      kind: z.literal("words"),
      text: z.string().max(500),
      match: z.enum(phraseMatches),
      in: z.enum(["span", "article"]),
    }),
  ] as const;
  if (deep === 0) return z.discriminatedUnion("kind", leaves);
  // Each level is made only when something is read at it.
  const inner = z.lazy(() => conditionSchema(deep - 1));
  return z.discriminatedUnion("kind", [
    ...leaves,
    z.strictObject({ kind: z.literal("all"), of: z.array(inner).max(MOST_PARTS) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(inner).max(MOST_PARTS) }),
    z.strictObject({ kind: z.literal("not"), of: inner }),
    z.strictObject({ kind: z.literal("related"), relation: relationSchema, to: inner }),
  ]);
}

/** What may be asked of codings. */
export const conditionsSchema = conditionSchema(MOST_DEEP);

export const searchSchema: z.ZodType<Search> = z.discriminatedUnion("find", [
  z.strictObject({ find: z.literal("codings"), where: conditionsSchema }),
  z.strictObject({
    find: z.literal("words"),
    text: z.string().max(500),
    match: z.enum(phraseMatches),
  }),
]);

/** The search kept as this JSON; a failure says what is wrong with it. */
export function readSearch(json: string): Result<Search> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failed("bad-query", "This saved query is damaged: it is not JSON. Remove it.");
  }
  const parsed = searchSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  return failed(
    "bad-query",
    `This saved query cannot be read (${where}: ${issue?.message ?? "not valid"}). Remove it.`,
  );
}

/** True when the query cannot be answered without the articles' texts. */
export function needsTexts(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(needsTexts);
    case "not":
      return needsTexts(condition.of);
    case "related":
      return (
        (condition.relation.how !== "within" && condition.relation.how !== "overlaps") ||
        needsTexts(condition.to)
      );
    case "words":
      return condition.in === "article";
    default:
      return false;
  }
}

/** True when the query asks for words, of a passage or of its article. */
export function asksForWords(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksForWords);
    case "not":
      return asksForWords(condition.of);
    case "related":
      return asksForWords(condition.to);
    default:
      return condition.kind === "words";
  }
}
