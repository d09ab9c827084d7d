import { z } from "zod";
import { noneMeasure } from "../coding/agreement/disagreements.ts";
import type { AnswerMatter, SpanMatter } from "../coding/agreement/disagreements.ts";
import { placeOf } from "../coding/agreement/input.ts";
import { answerProblem } from "../coding/sheets/variable-values.ts";
import type { Coding } from "../model/coding.ts";
import type { Pass } from "../model/pass.ts";
import { overlaps } from "../model/range.ts";
import type { AnyId } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import type { CommandContext } from "./command.ts";
import { removeWithMemos } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { joinMemos } from "./join-codings.ts";
import { decidedCodingOf, putAnswer, putSpans } from "./put-decided.ts";

/** A value of the answer, or what one reader has, or that the code is not here. */
export const decisionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), value: z.union([z.string(), z.number()]) }),
  z.strictObject({ kind: z.literal("as"), reader: z.string() }),
  z.strictObject({ kind: z.literal("none") }),
]);
type Decision = z.infer<typeof decisionSchema>;

/** Decides an answer, also anew; returns what undo will call it. */
export function decideAnswer(
  draft: Draft,
  deciding: Pass,
  matter: AnswerMatter,
  decision: Decision,
  context: CommandContext,
): Result<string> {
  const variable = draft.get("variable", matter.variable);
  if (variable === null) return failed("no-such-variable", "This question is gone.");
  if (decision.kind === "none") {
    return failed("bad-decision", "Choose one of the answers, or reopen the sheet to change it.");
  }
  const value =
    decision.kind === "value"
      ? decision.value
      : matter.given.find(({ reader }) => reader === decision.reader)?.answer?.value;
  if (value === undefined) {
    return failed("bad-decision", "This coder did not answer; choose another answer.");
  }
  const problem = answerProblem(variable, value);
  if (problem !== null) return failed("bad-answer", problem);
  const coding = decidedCodingOf(draft, deciding, matter);
  if (matter.code !== null && coding === null) {
    return failed("no-such-coding", "Decide first that this passage has the code.");
  }
  putAnswer(draft, deciding, matter, { value, coding }, context);
  return ok(`decide ${variable.name}`);
}

/**
 * Decides which passages stand, also anew: those that stand already stay as they are, and memos on
 * what was decided before go over to what stands now. Returns what undo will call it.
 */
export function decideSpans(
  draft: Draft,
  deciding: Pass,
  matter: SpanMatter,
  decision: Decision,
  context: CommandContext,
): Result<string> {
  if (decision.kind === "value") {
    return failed("bad-decision", "Choose whose passages stand, or none.");
  }
  const { decided } = matter;
  const before = decided === null || "verdict" in decided ? [] : decided;
  const none = decided !== null && "verdict" in decided ? decided : null;
  const name = draft.get("code", matter.code)?.name ?? "";
  const as =
    decision.kind === "none"
      ? []
      : (matter.given.find(({ reader }) => reader === decision.reader)?.codings ?? []);
  // Whoever has no passage here says the same as none.
  const [first] = matter.given.flatMap(({ codings }) => codings);
  if (first === undefined) return failed("bad-decision", "There is no passage to decide on.");
  if (as.length === 0) {
    const id = none?.id ?? context.newId("findingreview");
    if (none === null) {
      draft.put({
        id,
        type: "findingreview",
        measure: noneMeasure(deciding),
        anchor: first.anchor,
        code: matter.code,
        verdict: "wrong",
        coder: context.coder,
        reviewedAt: context.now,
      });
    }
    for (const coding of before) giveWay(draft, coding, id, context.now);
    return ok(`decide against ${name}`);
  }
  const places = new Set(as.map(({ anchor }) => placeOf(anchor)));
  const staying = before.filter(({ anchor }) => places.has(placeOf(anchor)));
  const stand = new Set(staying.map(({ anchor }) => placeOf(anchor)));
  const missing = as.filter(({ anchor }) => !stand.has(placeOf(anchor)));
  const standing = [...staying, ...putSpans(draft, deciding, missing, context)];
  const [one] = standing;
  for (const coding of before) {
    if (one === undefined || staying.includes(coding)) continue;
    const over = standing.find(({ anchor }) => overlaps(anchor.span, coding.anchor.span)) ?? one;
    giveWay(draft, coding, over.id, context.now);
  }
  if (none !== null) {
    if (one !== undefined) joinMemos(draft, none.id, one.id, context.now);
    draft.remove(none.id);
  }
  return ok(`decide ${name}`);
}

/**
 * Takes a decided passage away. Its memos, and those on answers about it, go over to what is
 * decided now; the answers themselves were of its words and go with it.
 */
function giveWay(draft: Draft, coding: Coding, into: AnyId, now: string): void {
  for (const answer of draft.about("answer", coding.anchor.span.article)) {
    if (answer.coding === coding.id) joinMemos(draft, answer.id, into, now);
  }
  joinMemos(draft, coding.id, into, now);
  removeWithMemos(draft, coding.id);
}
