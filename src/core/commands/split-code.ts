import { z } from "zod";
import { inOrder } from "../coding/codebook-tree.ts";
import { CODE_COLOURS } from "../model/codebook.ts";
import type { Code } from "../model/codebook.ts";
import { codeIdSchema, codingIdSchema } from "../model/ids.ts";
import { failed } from "../model/result.ts";
import { changedCodebook, codeProblem, noSuchCode } from "./codebook-draft.ts";
import { codeWords } from "./edit-codebook.ts";
import { codingsToRewrite } from "./codings-to-rewrite.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { placeAmong } from "./place-code.ts";

/**
 * Splits a code: a new one right behind it takes the chosen codings, which keep the version
 * they were made under; those of a closed pass that holds to a version with the code stay its own.
 */
export const splitCode = command({
  args: z.strictObject({
    code: codeIdSchema,
    codings: z.array(codingIdSchema).min(1, "choose at least one passage"),
    name: codeWords.name,
    definition: codeWords.definition.optional(),
  }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return noSuchCode;
    if (code.retired)
      return failed("code-retired", `${code.name} is retired; bring it back first.`);
    const chosen = [...new Set(args.codings)];
    const own = chosen
      .map((id) => draft.get("coding", id))
      .filter((coding) => coding !== null)
      .filter((coding) => coding.code === code.id);
    if (own.length < chosen.length) {
      return failed(
        "no-such-coding",
        `Some of the passages chosen are not coded ${code.name} any more; choose again.`,
      );
    }
    const codings = codingsToRewrite(state, own);
    if (!codings.ok) return codings;
    if (codings.value.length === 0) {
      return failed(
        "code-in-use",
        `The passages chosen are all of passes that hold to a version of the codebook with ${code.name}; choose others.`,
      );
    }
    const codes = inOrder(draft.all("code"));
    const split: Code = {
      id: context.newId("code"),
      type: "code",
      name: args.name,
      definition: args.definition ?? "",
      includes: "",
      excludes: "",
      example: "",
      colour: codes.length % CODE_COLOURS,
      key: null,
      parent: code.parent,
      codable: true,
      order: code.order,
      retired: false,
      mergedInto: null,
      source: null,
    };
    const problem = codeProblem(draft, split);
    if (problem !== null) return problem;
    const there = codes.filter((other) => other.parent === code.parent);
    placeAmong(draft, split, there, there.findIndex((other) => other.id === code.id) + 1);
    for (const coding of codings.value) draft.put({ ...coding, code: split.id });
    return changedCodebook(draft, `split ${split.name} from ${code.name}`, split.id, context);
  },
});
