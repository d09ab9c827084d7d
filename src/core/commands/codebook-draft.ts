import { isEmptyDiff } from "../history/diff.ts";
import { codeSchema } from "../model/codebook.ts";
import type { Code } from "../model/codebook.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import type { CodeId } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import type { Outcome } from "./command.ts";
import type { Draft } from "./draft.ts";
import { keepVersion } from "./keep-codebook-version.ts";
import type { KeepingContext } from "./keep-codebook-version.ts";

/** What to say when a code is gone. */
export const noSuchCode = failed("no-such-code", "This code is no longer in the codebook.");

/**
 * Gives the changed codebook a new version. The one before is kept when passages were coded
 * under it: what they name must stay readable.
 */
function raiseVersion(draft: Draft, context: KeepingContext): void {
  const version = draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
  if (draft.before("coding").some((coding) => coding.codebookVersion === version)) {
    keepVersion(draft, version, draft.before("code"), context);
  }
  draft.put({ id: CODEBOOK_ID, type: "codebook", version: version + 1 });
}

/** What stands in the way of a code among the others; null when nothing does. */
export function codeProblem(draft: Draft, code: Code): Result<never> | null {
  const parsed = codeSchema.safeParse(code);
  if (!parsed.success) {
    const why = parsed.error.issues[0]?.message ?? "not valid";
    return failed("bad-code", `This code cannot be saved: ${why}.`);
  }
  const others = draft.all("code").filter((other) => other.id !== code.id);
  const sameName = others.find(
    (other) => foldedName(other.name) === foldedName(code.name) && other.parent === code.parent,
  );
  if (sameName !== undefined) {
    const what = sameName.retired ? "a retired code" : "already a code";
    return failed(
      "code-name-taken",
      `There is ${what} named ${sameName.name}; choose another name${sameName.retired ? ", or bring that one back" : ""}.`,
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
  const parent = others.find((other) => other.id === code.parent);
  if (code.parent !== null && parent === undefined) {
    return failed("no-such-code", "The code to stand below is no longer in the codebook.");
  }
  if (isBelowItself(code, others)) {
    return failed("code-cycle", `${code.name} cannot stand below itself.`);
  }
  if (
    parent?.retired === true &&
    !code.retired &&
    draft.get("code", code.id)?.parent !== parent.id
  ) {
    return failed("code-retired", `${parent.name} is retired; bring it back first.`);
  }
  return null;
}

/** Puts a code into the codebook, or says what stands in the way. */
export function saveCode(
  draft: Draft,
  code: Code,
  label: string,
  context: KeepingContext,
): Result<Outcome> {
  const problem = codeProblem(draft, code);
  if (problem !== null) return problem;
  draft.put(code);
  return changedCodebook(draft, label, code.id, context);
}

/** The outcome of a command on codes: with a new version if anything changed. */
export function changedCodebook(
  draft: Draft,
  label: string,
  focus: CodeId,
  context: KeepingContext,
): Result<Outcome> {
  if (!isEmptyDiff(draft.diff())) raiseVersion(draft, context);
  return ok({ diff: draft.diff(), label, focus });
}

/** A name as names are compared: two codes below one parent never differ by case alone. */
function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function isBelowItself(code: Code, others: readonly Code[]): boolean {
  let parent = code.parent;
  for (let steps = 0; parent !== null && steps <= others.length; steps += 1) {
    if (parent === code.id) return true;
    parent = others.find((other) => other.id === parent)?.parent ?? null;
  }
  return false;
}
