import { z } from "zod";
import { parseFigures } from "../coding/agreement/figures.ts";
import {
  decidingPassOf,
  isOpen,
  mattersOf,
  noneMeasure,
} from "../coding/agreement/disagreements.ts";
import type { AnswerMatter, SpanMatter } from "../coding/agreement/disagreements.ts";
import { agreementInput, fingerprintOf, placeOf } from "../coding/agreement/input.ts";
import { isBlind } from "../coding/passes/session.ts";
import { answerProblem } from "../coding/sheets/variable-values.ts";
import { applyDiff } from "../history/diff.ts";
import type { Coding } from "../model/coding.ts";
import { passIdSchema } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import type { Pass } from "../model/pass.ts";
import type { State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

/**
 * Keeps agreement in a pass as it is, before anybody sees another's coding. The figures must be
 * of the work as it stands: those of another state are refused.
 */
export const freezeAgreement = command({
  args: z.strictObject({ pass: passIdSchema, figures: z.string() }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return failed("no-such-pass", "This pass is no longer in the project.");
    if (pass.frozen !== null) {
      return failed("already-frozen", `Agreement in ${pass.name} is frozen already.`);
    }
    const input = agreementInput(state, pass);
    if (!input.readings.isReady) {
      return failed(
        "not-ready",
        "Agreement is frozen when all coders have completed what is coded by all, or the pass is closed.",
      );
    }
    const figures = parseFigures(args.figures);
    if (figures?.pass !== pass.id || figures.of !== fingerprintOf(input)) {
      return failed(
        "stale-figures",
        "The coding was changed since agreement was measured; measure it again.",
      );
    }
    draft.put({ ...pass, frozen: { at: context.now, figures: args.figures } });
    return ok({ diff: draft.diff(), label: `freeze agreement in ${pass.name}`, focus: pass.id });
  },
});

/** Opens the disagreements of a pass: begins the pass that holds what is decided, and puts in it what all agree on. */
export const openDisagreements = command({
  args: z.strictObject({ pass: passIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return failed("no-such-pass", "This pass is no longer in the project.");
    const figures = pass.frozen === null ? null : parseFigures(pass.frozen.figures);
    if (figures === null) {
      return failed("not-frozen", "Freeze agreement before its disagreements are opened.");
    }
    if (isBlind(pass) && pass.closedAt === null) {
      return failed(
        "pass-open",
        `Close ${pass.name} first: opening its disagreements shows what it keeps from its coders.`,
      );
    }
    if (decidingPassOf(state, pass) !== null) {
      return failed("already-open", `The disagreements of ${pass.name} are open already.`);
    }
    const id = context.newId("pass");
    const deciding: Pass = {
      ...openPass(id, `${pass.name}, decided`, context.now),
      articles: figures.articles.filter((article) => draft.get("article", article) !== null),
      codebookVersion: pass.codebookVersion,
      heldTo: pass.heldTo,
      decides: pass.id,
    };
    draft.put(deciding);
    const matters = mattersOf(state, pass);
    const copies = new Map<string, Coding>();
    for (const matter of matters) {
      if (matter.kind !== "spans" || !matter.isAgreed) continue;
      for (const coding of putSpans(draft, deciding, matter.given[0]?.codings ?? [], context)) {
        copies.set(
          `${coding.anchor.span.article} ${coding.code} ${placeOf(coding.anchor) ?? ""}`,
          coding,
        );
      }
    }
    for (const matter of matters) {
      if (matter.kind !== "answer" || !matter.isAgreed) continue;
      const value = matter.given[0]?.answer?.value ?? null;
      if (value === null) continue;
      const place = matter.about === null ? "" : (placeOf(matter.about) ?? "");
      const coding = copies.get(`${matter.article} ${matter.code ?? ""} ${place}`) ?? null;
      if (matter.code === null || coding !== null) {
        putAnswer(draft, deciding, matter, { value, coding }, context);
      }
    }
    completeDecided(draft, pass, { state, deciding, context });
    return ok({ diff: draft.diff(), label: `open disagreements of ${pass.name}`, focus: id });
  },
});

/** Decides one disagreement: a value of the answer, or the passages as one reader has them, or none. */
export const decideDisagreement = command({
  args: z.strictObject({
    pass: passIdSchema,
    matter: z.string(),
    decision: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("value"), value: z.union([z.string(), z.number()]) }),
      z.strictObject({ kind: z.literal("as"), reader: z.string() }),
      z.strictObject({ kind: z.literal("none") }),
    ]),
  }),
  run: (state, { pass: id, matter: matterId, decision }, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", id);
    const deciding = pass === null ? null : decidingPassOf(state, pass);
    if (pass === null || deciding === null) {
      return failed("not-open", "Open the disagreements of this pass first.");
    }
    const matter = mattersOf(state, pass).find((each) => each.id === matterId);
    if (matter === undefined) {
      return failed("no-such-matter", "This disagreement is no longer there.");
    }
    const done =
      matter.kind === "answer"
        ? decideAnswer(draft, deciding, matter, decision, context)
        : decideSpans(draft, deciding, matter, decision, context);
    if (!done.ok) return done;
    completeDecided(draft, pass, { state, deciding, context });
    return ok({ diff: draft.diff(), label: done.value });
  },
});

type Decision =
  | { readonly kind: "value"; readonly value: string | number }
  | { readonly kind: "as"; readonly reader: string }
  | { readonly kind: "none" };

function decideAnswer(
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
  let coding: Coding | null = null;
  if (matter.code !== null) {
    const place = matter.about === null ? null : placeOf(matter.about);
    coding =
      draft
        .all("coding")
        .find(
          (each) =>
            each.pass === deciding.id &&
            each.code === matter.code &&
            each.anchor.span.article === matter.article &&
            placeOf(each.anchor) === place,
        ) ?? null;
    if (coding === null) {
      return failed("no-such-coding", "Decide first that this passage has the code.");
    }
  }
  if (matter.decided !== null) removeWithMemos(draft, matter.decided.id);
  putAnswer(draft, deciding, matter, { value, coding }, context);
  return ok(`decide ${variable.name}`);
}

function decideSpans(
  draft: Draft,
  deciding: Pass,
  matter: SpanMatter,
  decision: Decision,
  context: CommandContext,
): Result<string> {
  if (decision.kind === "value") {
    return failed("bad-decision", "Choose whose passages stand, or none.");
  }
  const decided = matter.decided ?? [];
  for (const { id } of "id" in decided ? [decided] : decided) removeWithMemos(draft, id);
  const name = draft.get("code", matter.code)?.name ?? "";
  const as =
    decision.kind === "none"
      ? []
      : (matter.given.find(({ reader }) => reader === decision.reader)?.codings ?? []);
  if (as.length > 0) {
    putSpans(draft, deciding, as, context);
    return ok(`decide ${name}`);
  }
  // Whoever has no passage here says the same as none.
  const [first] = matter.given.flatMap(({ codings }) => codings);
  if (first === undefined) return failed("bad-decision", "There is no passage to decide on.");
  draft.put({
    id: context.newId("findingreview"),
    type: "findingreview",
    measure: noneMeasure(deciding),
    anchor: first.anchor,
    code: matter.code,
    verdict: "wrong",
    coder: context.coder,
    reviewedAt: context.now,
  });
  return ok(`decide against ${name}`);
}

function putSpans(
  draft: Draft,
  deciding: Pass,
  codings: readonly Coding[],
  context: CommandContext,
): Coding[] {
  return codings.map((coding) => {
    const copy: Coding = {
      ...coding,
      id: context.newId("coding"),
      pass: deciding.id,
      coder: context.coder,
      origin: "own",
      createdAt: context.now,
    };
    draft.put(copy);
    return copy;
  });
}

function putAnswer(
  draft: Draft,
  deciding: Pass,
  matter: AnswerMatter,
  { value, coding }: { readonly value: string | number; readonly coding: Coding | null },
  context: CommandContext,
): void {
  draft.put({
    id: context.newId("answer"),
    type: "answer",
    variable: matter.variable,
    pass: deciding.id,
    coder: context.coder,
    article: matter.article,
    quotation: matter.code === null ? matter.about : null,
    coding: coding?.id ?? null,
    value,
    answeredAt: context.now,
  });
}

/** An article of which nothing is left to decide is complete in the deciding pass. */
function completeDecided(
  draft: Draft,
  pass: Pass,
  on: { readonly state: State; readonly deciding: Pass; readonly context: CommandContext },
): void {
  const { deciding, context } = on;
  const now = applyDiff(on.state, draft.diff());
  if (!now.ok) throw new Error(now.problem.message);
  const open = new Set<ArticleId>(
    mattersOf(now.value, pass)
      .filter(isOpen)
      .map(({ article }) => article),
  );
  for (const article of deciding.articles ?? []) {
    if (draft.get("article", article) === null) continue;
    const standing = draft
      .all("passarticle")
      .find((each) => each.pass === deciding.id && each.article === article);
    const state = open.has(article) ? "open" : "complete";
    if (standing?.state === state) continue;
    draft.put({
      id: standing?.id ?? context.newId("passarticle"),
      type: "passarticle",
      pass: deciding.id,
      article,
      coder: standing?.coder ?? context.coder,
      state,
      completedAt: state === "complete" ? context.now : null,
    });
  }
}
