import { z } from "zod";
import { codesAbove, codesBelow, inOrder } from "../coding/codebook-tree.ts";
import { codeIdSchema } from "../model/ids.ts";
import type { Code } from "../model/codebook.ts";
import { failed } from "../model/result.ts";
import { changedCodebook, codeProblem, noSuchCode } from "./codebook-draft.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/** Puts a code below another (or none), before one of those there or at the end. */
export const moveCode = command({
  args: z.strictObject({
    code: codeIdSchema,
    parent: codeIdSchema.nullable(),
    /** Of the codes there the one to stand before; null: after them all. */
    before: codeIdSchema.nullable(),
  }),
  run: (state, { code: id, parent, before }, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", id);
    if (code === null) return noSuchCode;
    const problem = codeProblem(draft, { ...code, parent });
    if (problem !== null) return problem;
    const there = inOrder(draft.all("code")).filter(
      (other) => other.parent === parent && other.id !== id,
    );
    const found = there.findIndex((other) => other.id === before);
    if (before !== null && found === -1) {
      return failed("no-such-code", "The code to stand before is not there any more.");
    }
    placeAmong(draft, { ...code, parent }, there, before === null ? there.length : found);
    return changedCodebook(draft, `move code ${code.name}`, code.id, context);
  },
});

/**
 * Puts a code at an index among those it is to stand with. Only its own order changes where
 * there is room between its neighbours, so that two copies of a project seldom disagree.
 */
export function placeAmong(draft: Draft, code: Code, there: readonly Code[], index: number): void {
  const above = there[index - 1]?.order;
  const below = there[index]?.order;
  const stays =
    code.parent === draft.get("code", code.id)?.parent &&
    (above === undefined || above < code.order) &&
    (below === undefined || code.order < below);
  const order = stays
    ? code.order
    : above === undefined
      ? (below ?? 1) - (below === undefined ? 0 : 1)
      : below === undefined
        ? above + 1
        : (above + below) / 2;
  const isBetween =
    (above === undefined || above < order) && (below === undefined || order < below);
  if (isBetween) {
    draft.put({ ...code, order });
    return;
  }
  const all = [...there.slice(0, index), code, ...there.slice(index)];
  for (const [at, each] of all.entries()) draft.put({ ...each, order: at + 1 });
}

/** Takes a code out of use, with those below it; what was coded stays coded. */
export const retireCode = command({
  args: z.strictObject({ code: codeIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return noSuchCode;
    if (code.retired) return failed("code-retired", `${code.name} is retired already.`);
    const below = codesBelow(draft.all("code"), code.id).filter(({ retired }) => !retired);
    for (const each of [code, ...below]) draft.put({ ...each, retired: true });
    const more = below.length === 0 ? "" : ` and ${below.length} below it`;
    return changedCodebook(draft, `retire code ${code.name}${more}`, code.id, context);
  },
});

/**
 * Takes a retired code back into use, and what it stands below; without its key where another
 * has it now. The codings of a code that was merged stay where they went.
 */
export const bringBackCode = command({
  args: z.strictObject({ code: codeIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null) return noSuchCode;
    if (!code.retired) return failed("code-in-use", `${code.name} is in use already.`);
    for (const each of [code, ...codesAbove(draft.all("code"), code.id)]) {
      if (!each.retired) continue;
      const isTaken = draft
        .all("code")
        .some((other) => !other.retired && other.key !== null && other.key === each.key);
      draft.put({
        ...each,
        retired: false,
        mergedInto: null,
        key: isTaken ? null : each.key,
      });
    }
    return changedCodebook(draft, `bring back code ${code.name}`, code.id, context);
  },
});
