import { z } from "zod";
import { versionHeld } from "../coding/passes/pass-codes.ts";
import { CODE_COLOURS } from "../model/codebook.ts";
import { codeIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { changedCodebook, noSuchCode, saveCode } from "./codebook-draft.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";
import { keepCodebookVersion } from "./keep-codebook-version.ts";

/** A code's words as the commands take them: long enough for what other programs write. */
export const codeWords = {
  name: z.string().trim().min(1, "a code needs a name").max(200),
  definition: z.string().max(20_000),
  includes: z.string().max(20_000),
  excludes: z.string().max(20_000),
  example: z.string().max(20_000),
} as const;

const valuesSchema = z.strictObject({
  ...codeWords,
  colour: z
    .number()
    .int()
    .min(0)
    .max(CODE_COLOURS - 1),
  key: z.string().nullable(),
  parent: codeIdSchema.nullable(),
  codable: z.boolean(),
});

/** Adds a code at the end of the codebook, or of those below its parent. */
export const addCode = command({
  args: valuesSchema.partial().required({ name: true }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const codes = draft.all("code");
    return saveCode(
      draft,
      {
        id: context.newId("code"),
        type: "code",
        name: args.name,
        definition: args.definition ?? "",
        includes: args.includes ?? "",
        excludes: args.excludes ?? "",
        example: args.example ?? "",
        colour: args.colour ?? codes.length % CODE_COLOURS,
        key: args.key ?? null,
        parent: args.parent ?? null,
        codable: args.codable ?? true,
        order: Math.max(0, ...codes.map((code) => code.order)) + 1,
        retired: false,
        mergedInto: null,
        source: null,
      },
      `add code ${args.name}`,
      context,
    );
  },
});

/** Changes a code's words, colour, key, whether it codes, or the code it stands below. */
export const editCode = command({
  args: z.strictObject({ code: codeIdSchema, values: valuesSchema.partial() }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return noSuchCode;
    const changed = { ...code, ...definedOnly(args.values) };
    return saveCode(draft, changed, `edit code ${code.name}`, context);
  },
});

/** Removes a code that no coding uses; one in use can be retired instead. */
export const removeCode = command({
  args: z.strictObject({ code: codeIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return noSuchCode;
    const uses = draft.all("coding").filter((coding) => coding.code === code.id).length;
    if (uses > 0) {
      return failed(
        "code-in-use",
        `${code.name} is on ${uses} ${uses === 1 ? "passage" : "passages"}; retire it instead, or remove those codings first.`,
      );
    }
    const others = draft.all("code");
    if (others.some((other) => other.parent === code.id)) {
      return failed("code-has-children", `${code.name} has codes below it; move those first.`);
    }
    const merged = others.find((other) => other.mergedInto === code.id);
    if (merged !== undefined) {
      return failed(
        "code-merged-into",
        `${merged.name} was merged into ${code.name}; retire it instead, so that this stays known.`,
      );
    }
    if (draft.all("findingreview").some((review) => review.code === code.id)) {
      return failed(
        "code-in-use",
        `Suggestions of ${code.name} were rejected; retire it instead, so that they stay away.`,
      );
    }
    const holding = draft
      .all("pass")
      .find(
        (pass) =>
          pass.closedAt === null &&
          versionHeld(state, pass)?.codes.some(({ id }) => id === code.id) === true,
      );
    if (holding !== undefined) {
      return failed(
        "code-in-use",
        `The pass ${holding.name} holds to a version of the codebook with ${code.name}; retire it instead.`,
      );
    }
    removeWithMemos(draft, code.id);
    return changedCodebook(draft, `remove code ${code.name}`, code.id, context);
  },
});

/** Keeps the codebook as it stands under its version, to be looked at later. */
export const keepCodebook = command({
  args: z.strictObject({}),
  run: (state, _args, context) => {
    const draft = new Draft(state);
    const { version } = keepCodebookVersion(draft, context);
    return ok({ diff: draft.diff(), label: `keep version ${version} of the codebook` });
  },
});

/** The given values without those that are undefined, so that they never overwrite. */
function definedOnly<Values extends object>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>;
  };
}
