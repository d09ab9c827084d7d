import { z } from "zod";
import { CODEBOOK_ID, codebookVersionIdSchema, codeIdSchema } from "./ids.ts";
import type { CodeId, Id } from "./ids.ts";

/** The codebook's version: raised by every change to a code, and remembered by each coding. */
export interface Codebook {
  readonly id: typeof CODEBOOK_ID;
  readonly type: "codebook";
  readonly version: number;
}

export const codebookSchema: z.ZodType<Codebook> = z.strictObject({
  id: z.literal(CODEBOOK_ID),
  type: z.literal("codebook"),
  version: z.number().int().positive(),
});

/** How many code colours there are. */
export const CODE_COLOURS = 10;

/** A framing code. `key` is the single key that applies it while text is selected. */
export interface Code {
  readonly id: CodeId;
  readonly type: "code";
  readonly name: string;
  readonly definition: string;
  /** When to use it, and when not. */
  readonly includes: string;
  readonly excludes: string;
  readonly example: string;
  readonly colour: number;
  readonly key: string | null;
  readonly parent: CodeId | null;
  /** False for a heading that only holds codes below it. */
  readonly codable: boolean;
  readonly order: number;
  readonly retired: boolean;
  /** The code this one was merged into; then it is retired. */
  readonly mergedInto: CodeId | null;
  /** Where it was taken from, as it is to be cited ("adapted, not validated"); null for one's own. */
  readonly source: string | null;
}

export const codeSchema: z.ZodType<Code> = z.strictObject({
  id: codeIdSchema,
  type: z.literal("code"),
  name: z.string().min(1),
  definition: z.string(),
  includes: z.string(),
  excludes: z.string(),
  example: z.string(),
  colour: z
    .number()
    .int()
    .min(0)
    .max(CODE_COLOURS - 1),
  key: z
    .string()
    .regex(/^[\p{L}\p{N}]$/u, "a key is one letter or digit")
    .nullable(),
  parent: codeIdSchema.nullable(),
  codable: z.boolean(),
  order: z.number(),
  retired: z.boolean(),
  mergedInto: codeIdSchema.nullable(),
  source: z.string().nullable(),
});

/** The codes as they stood in one version of the codebook: kept when a pass begins with it. */
export interface CodebookVersion {
  readonly id: Id<"codebookversion">;
  readonly type: "codebookversion";
  readonly version: number;
  readonly keptAt: string;
  readonly codes: readonly Code[];
}

export const codebookVersionSchema: z.ZodType<CodebookVersion> = z.strictObject({
  id: codebookVersionIdSchema,
  type: z.literal("codebookversion"),
  version: z.number().int().positive(),
  keptAt: z.iso.datetime(),
  codes: z.array(codeSchema),
});
