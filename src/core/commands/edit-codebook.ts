import { z } from "zod";
import { isEmptyDiff } from "../history/diff.ts";
import { CODE_COLOURS, codeSchema } from "../model/codebook.ts";
import type { Code } from "../model/codebook.ts";
import { CODEBOOK_ID, codeIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { command } from "./command.ts";
import type { Outcome } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

const wordsSchema = z.strictObject({
  name: z.string().trim().min(1, "a code needs a name").max(80),
  definition: z.string().max(4000),
  colour: z
    .number()
    .int()
    .min(0)
    .max(CODE_COLOURS - 1),
  includes: z.string().max(4000),
  excludes: z.string().max(4000),
  example: z.string().max(4000),
  key: z.string().nullable(),
  parent: codeIdSchema.nullable(),
  codable: z.boolean(),
});

/** Adds a code at the end of the codebook. */
export const addCode = command({
  args: wordsSchema.partial().required({ name: true }),
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
    );
  },
});

/** Changes a code's words, colour, key, place, or retires it. */
export const editCode = command({
  args: z.strictObject({
    code: codeIdSchema,
    values: wordsSchema.extend({ order: z.number(), retired: z.boolean() }).partial(),
  }),
  run: (state, args) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return failed("no-such-code", "This code is no longer in the codebook.");
    return saveCode(draft, { ...code, ...definedOnly(args.values) }, `edit code ${code.name}`);
  },
});

/** Removes a code that no coding uses; one in use can be retired instead. */
export const removeCode = command({
  args: z.strictObject({ code: codeIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return failed("no-such-code", "This code is no longer in the codebook.");
    const uses = draft.all("coding").filter((coding) => coding.code === code.id).length;
    if (uses > 0) {
      return failed(
        "code-in-use",
        `${code.name} is on ${uses} ${uses === 1 ? "passage" : "passages"}; retire it instead, or remove those codings first.`,
      );
    }
    if (draft.all("code").some((other) => other.parent === code.id)) {
      return failed("code-has-children", `${code.name} has codes below it; move those first.`);
    }
    removeWithMemos(draft, code.id);
    raiseVersion(draft);
    return ok({ diff: draft.diff(), label: `remove code ${code.name}` });
  },
});

/** Checks a code against the rest of the codebook and puts it in. */
function saveCode(draft: Draft, code: Code, label: string): Result<Outcome> {
  const parsed = codeSchema.safeParse(code);
  if (!parsed.success) {
    return failed(
      "bad-code",
      `This code cannot be saved: ${parsed.error.issues[0]?.message ?? "not valid"}.`,
    );
  }
  const others = draft.all("code").filter((other) => other.id !== code.id);
  const sameName = others.find(
    (other) => other.name.toLowerCase() === code.name.toLowerCase() && other.parent === code.parent,
  );
  if (sameName !== undefined) {
    return failed(
      "code-name-taken",
      `There is already a code named ${sameName.name}; choose another name.`,
    );
  }
  const sameKey = others.find(
    (other) => code.key !== null && other.key === code.key && !other.retired,
  );
  if (sameKey !== undefined && !code.retired) {
    return failed(
      "code-key-taken",
      `The key ${code.key ?? ""} already stands for ${sameKey.name}; choose another.`,
    );
  }
  if (code.parent !== null && !others.some((other) => other.id === code.parent)) {
    return failed("no-such-code", "The code to stand below is no longer in the codebook.");
  }
  if (isBelowItself(code, others)) {
    return failed("code-cycle", `${code.name} cannot stand below itself.`);
  }
  draft.put(code);
  if (!isEmptyDiff(draft.diff())) raiseVersion(draft);
  return ok({ diff: draft.diff(), label, focus: code.id });
}

function isBelowItself(code: Code, others: readonly Code[]): boolean {
  let parent = code.parent;
  for (let steps = 0; parent !== null && steps <= others.length; steps += 1) {
    if (parent === code.id) return true;
    parent = others.find((other) => other.id === parent)?.parent ?? null;
  }
  return false;
}

function raiseVersion(draft: Draft): void {
  const version = (draft.get("codebook", CODEBOOK_ID)?.version ?? 0) + 1;
  draft.put({ id: CODEBOOK_ID, type: "codebook", version });
}

/** The given values without those that are undefined, so that they never overwrite. */
function definedOnly<Values extends object>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>;
  };
}
