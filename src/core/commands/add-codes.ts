import { z } from "zod";
import {
  newCodesOf,
  readyCodebooks,
  readyCodebookIds,
} from "../coding/codebooks/ready-codebooks.ts";
import { planCodes } from "../coding/new-codes.ts";
import type { NewCode } from "../coding/new-codes.ts";
import { CODE_COLOURS } from "../model/codebook.ts";
import type { Code } from "../model/codebook.ts";
import { codeIdSchema } from "../model/ids.ts";
import { failed } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import type { State } from "../model/records.ts";
import { changedCodebook } from "./codebook-draft.ts";
import { codeWords } from "./edit-codebook.ts";
import { command } from "./command.ts";
import type { CommandContext, Outcome } from "./command.ts";
import { Draft } from "./draft.ts";

/** The most codes one file may bring. */
export const MOST_NEW_CODES = 5000;

const newCodeSchema: z.ZodType<NewCode> = z.strictObject({
  ref: z.string().min(1),
  id: codeIdSchema.nullable(),
  ...codeWords,
  colour: z
    .number()
    .int()
    .min(0)
    .max(CODE_COLOURS - 1)
    .nullable(),
  key: z
    .string()
    .regex(/^[\p{L}\p{N}]$/u, "a key is one letter or digit")
    .nullable(),
  parent: z.string().nullable(),
  mergedInto: z.string().nullable(),
  codable: z.boolean(),
  retired: z.boolean(),
  source: z.string().min(1).nullable(),
});

/** Adds the codes of a file as one change; what is there already is left as it is. */
export const addCodes = command({
  args: z.strictObject({
    /** Where they come from, as undo is to call it: the file's name. */
    from: z.string().min(1).max(300),
    codes: z.array(newCodeSchema).min(1).max(MOST_NEW_CODES),
  }),
  run: (state, args, context) => addPlanned(state, args.codes, args.from, context, () => true),
});

/** Adds a ready-made codebook as one change; what is there already is left as it is. */
export const addReadyCodes = command({
  args: z.strictObject({ codebook: z.enum(readyCodebookIds) }),
  run: (state, args, context) => {
    const { title } = readyCodebooks[args.codebook];
    // Its heading alone would hold nothing.
    return addPlanned(state, newCodesOf(args.codebook), title, context, ({ codable }) => codable);
  },
});

function addPlanned(
  state: State,
  codes: readonly NewCode[],
  from: string,
  context: CommandContext,
  counts: (code: Code) => boolean,
): Result<Outcome> {
  const draft = new Draft(state);
  const { added } = planCodes(draft.all("code"), codes, () => context.newId("code"));
  const first = added.find(counts);
  if (first === undefined) {
    return failed("codes-are-there", `Every code of ${from} is in the codebook already.`);
  }
  for (const code of added) draft.put(code);
  const count = added.length === 1 ? "1 code" : `${added.length} codes`;
  return changedCodebook(draft, `add ${count} from ${from}`, first.id, context);
}
