import type { Coding } from "../../model/coding.ts";
import type { Pass, PassArticle } from "../../model/pass.ts";
import { NOBODY } from "../../model/ids.ts";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";

/** Who codes, or why nothing can be changed: several coders are there and none was chosen. */
export function chosenCoder<Id extends string>(coder: Id): Result<Id> {
  if (coder !== NOBODY) return ok(coder);
  return failed("nobody-codes", "Choose who codes on this machine first; until then, only read.");
}

/**
 * The pass a coder codes an article in and fills its sheet, or why they cannot. `pass` is the one
 * that is being coded in, null where none is open. One that names no coders is everybody's.
 */
export function passToCode(pass: Pass | null, article: string, coder: string): Result<Pass> {
  const somebody = chosenCoder(coder);
  if (!somebody.ok) return somebody;
  if (pass === null) return failed("no-pass", "There is no open pass to code in; begin one.");
  if (pass.coders.length > 0 && !pass.coders.some((one) => one === coder)) {
    return failed("not-a-coder", `You do not code in the pass ${pass.name}; choose another.`);
  }
  if (pass.articles?.some((one) => one === article) === false) {
    return failed("not-in-pass", `This article is not part of the pass ${pass.name}.`);
  }
  return ok(pass);
}

/**
 * The pass, if the coder has not completed the article in it: what counts is not changed behind
 * one's back. `standings` are of the article.
 */
export function passWhileOpen(
  pass: Pass,
  standings: readonly PassArticle[],
  coder: string,
): Result<Pass> {
  const isComplete = standings.some(
    (one) => one.pass === pass.id && one.coder === coder && one.state === "complete",
  );
  if (!isComplete) return ok(pass);
  return failed(
    "article-complete",
    `This article is complete in the pass ${pass.name}; reopen it to change its codings.`,
  );
}

/** A coding, if it is the coder's own: nobody takes away or changes another's. */
export function ownCoding(coding: Coding, coder: string): Result<Coding> {
  if (coding.coder === coder) return ok(coding);
  const somebody = chosenCoder(coder);
  if (!somebody.ok) return somebody;
  return failed("not-yours", "Another coder made this coding; only they can change it.");
}

/**
 * A coding, if the coder may change it: their own, in a pass (null: it is gone) that is open, in
 * an article that is not complete in it; an orphan is placed there all the same. `standings` are
 * of its article.
 */
export function changeableCoding(
  coding: Coding,
  pass: Pass | null,
  standings: readonly PassArticle[],
  coder: string,
): Result<Coding> {
  if (pass !== null && pass.closedAt !== null) {
    return failed("pass-closed", `The pass ${pass.name} is closed; its codings stay as they are.`);
  }
  const own = ownCoding(coding, coder);
  if (!own.ok || pass === null || coding.anchor.orphan) return own;
  const open = passWhileOpen(pass, standings, coder);
  return open.ok ? own : open;
}
