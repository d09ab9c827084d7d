import { z } from "zod";
import { decidingPassOf, isOpen, mattersOf } from "../coding/agreement/disagreements.ts";
import { parseFigures } from "../coding/agreement/figures.ts";
import { agreementInput, fingerprintOf } from "../coding/agreement/input.ts";
import { isBlind } from "../coding/passes/session.ts";
import { applyDiff } from "../history/diff.ts";
import { passIdSchema } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import type { Pass } from "../model/pass.ts";
import type { State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { decideAnswer, decideSpans, decisionSchema } from "./decide-matter.ts";
import { Draft } from "./draft.ts";
import { versionBegunWith } from "./keep-codebook-version.ts";
import { putAgreedAnswers, putSpans } from "./put-decided.ts";

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
      codebookVersion: versionBegunWith(draft, pass, context),
      heldTo: pass.heldTo,
      decides: pass.id,
    };
    draft.put(deciding);
    const matters = mattersOf(state, pass);
    for (const matter of matters) {
      if (matter.kind !== "spans" || !matter.isAgreed) continue;
      putSpans(draft, deciding, matter.given[0]?.codings ?? [], context);
    }
    putAgreedAnswers(draft, deciding, matters, context);
    completeDecided(draft, pass, { state, deciding, context });
    return ok({ diff: draft.diff(), label: `open disagreements of ${pass.name}`, focus: id });
  },
});

/** Decides one disagreement: a value of the answer, or the passages as one reader has them, or none. */
export const decideDisagreement = command({
  args: z.strictObject({
    pass: passIdSchema,
    matter: z.string(),
    decision: decisionSchema,
  }),
  run: (state, { pass: id, matter: matterId, decision }, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", id);
    const deciding = pass === null ? null : decidingPassOf(state, pass);
    if (pass === null || deciding === null) {
      return failed("not-open", "Open the disagreements of this pass first.");
    }
    if (deciding.closedAt !== null) {
      return failed("pass-closed", `Reopen ${deciding.name} to decide in it.`);
    }
    const matters = mattersOf(state, pass);
    const matter = matters.find((each) => each.id === matterId);
    if (matter === undefined) {
      return failed("no-such-matter", "This disagreement is no longer there.");
    }
    if (matter.isAgreed) {
      return failed("already-agreed", "All coders agree here, so there is nothing to decide.");
    }
    const done =
      matter.kind === "answer"
        ? decideAnswer(draft, deciding, matter, decision, context)
        : decideSpans(draft, deciding, matter, decision, context);
    if (!done.ok) return done;
    // What all said of passages that stand now stands with them.
    if (matter.kind === "spans") putAgreedAnswers(draft, deciding, matters, context);
    completeDecided(draft, pass, { state, deciding, context });
    return ok({ diff: draft.diff(), label: done.value });
  },
});

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
