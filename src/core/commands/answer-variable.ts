import { z } from "zod";
import { askedVariables, variablesOf } from "../coding/sheets/asked.ts";
import { unitKey } from "../coding/sheets/units.ts";
import { answerLabel, answerProblem } from "../coding/sheets/variable-values.ts";
import { articleIdSchema, codingIdSchema, variableIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import type { Answer, Variable } from "../model/sheet.ts";
import { spanSchema } from "../model/span.ts";
import type { Span } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";
import { putStanding, sheetPlace } from "./sheet-place.ts";

type Unit = Pick<Answer, "article" | "quotation" | "coding">;

/**
 * Answers a question of the coder's sheet in the current pass, replacing what was answered; null
 * takes the answer back. What is then no longer asked loses its answer in the same change, so
 * that one undo brings all of it back.
 */
export const answerVariable = command({
  args: z.strictObject({
    variable: variableIdSchema,
    article: articleIdSchema,
    /** Where the quotation stands, for a question about one; else null. */
    quotation: spanSchema.nullable(),
    /** The coding, for a question about one; else null. */
    coding: codingIdSchema.nullable(),
    value: z.union([z.string().max(100_000), z.number()]).nullable(),
  }),
  texts: (state, args) => (args.quotation === null ? [] : textsOfSpan(state, args.quotation)),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const variable = draft.get("variable", args.variable);
    if (variable === null || variable.retired) {
      return failed("no-such-variable", "This question is no longer in the coding sheet.");
    }
    const place = sheetPlace(draft, args.article, context);
    if (!place.ok) return place;
    const { pass, standing } = place.value;
    if (standing?.state === "complete") {
      return failed(
        "article-complete",
        "This article is complete in this pass; reopen it to change its sheet.",
      );
    }
    const unit = unitFrom(draft, variable, { ...args, pass: pass.id }, context);
    if (!unit.ok) return unit;
    const key = unitKey(unit.value);
    const given = draft
      .all("answer")
      .filter(
        (answer) =>
          answer.article === args.article &&
          answer.pass === pass.id &&
          answer.coder === context.coder &&
          unitKey(answer) === key,
      );
    const sheet = variablesOf(draft.all("variable"), variable.scope);
    const asked = askedVariables(sheet, answersOf(given));
    if (!asked.includes(variable)) {
      return failed("not-asked", `${variable.name} is not asked here: a skip rule leaves it out.`);
    }
    const value = typeof args.value === "string" ? args.value.trim() : args.value;
    const old = given.find((answer) => answer.variable === variable.id);
    if (value === null) {
      if (old !== undefined) removeWithMemos(draft, old.id);
    } else {
      const problem = answerProblem(variable, value);
      if (problem !== null) return failed("bad-answer", problem);
      const answeredAt = old?.value === value ? old.answeredAt : context.now;
      draft.put({
        ...unit.value,
        id: old?.id ?? context.newId("answer"),
        type: "answer",
        variable: variable.id,
        pass: pass.id,
        coder: context.coder,
        value,
        answeredAt,
      });
      if (standing === null) putStanding(draft, args.article, place.value, "open", context);
    }
    const now = given.flatMap(({ id }) => draft.get("answer", id) ?? []);
    const left = new Set(askedVariables(sheet, withAnswer(answersOf(now), variable, value)));
    const hidden = now.filter((answer) =>
      sheet.some((each) => each.id === answer.variable && !left.has(each)),
    );
    for (const { id } of hidden) removeWithMemos(draft, id);
    const done =
      value === null
        ? `clear ${variable.name}`
        : `answer ${variable.name}: ${shortened(answerLabel(variable, value))}`;
    return ok({ diff: draft.diff(), label: `${done}${alsoCleared(hidden.length)}` });
  },
});

/** The unit a question is about, or what is wrong with it. */
function unitFrom(
  draft: Draft,
  variable: Variable,
  args: Pick<Answer, "article" | "coding" | "pass"> & { readonly quotation: Span | null },
  context: CommandContext,
): Result<Unit> {
  const { article, quotation, coding, pass } = args;
  const isComplete =
    (variable.scope === "quotation") === (quotation !== null) &&
    (variable.scope === "coding") === (coding !== null);
  if (!isComplete) {
    return failed("wrong-unit", `${variable.name} is asked of a ${variable.scope}; choose one.`);
  }
  if (coding !== null) {
    const found = draft.get("coding", coding);
    const isThere = found?.anchor.span.article === article;
    if (!isThere || found.coder !== context.coder || found.pass !== pass) {
      return failed("no-such-coding", "This coding is not one of yours in this article and pass.");
    }
    return ok({ article, quotation: null, coding });
  }
  if (quotation === null) return ok({ article, quotation: null, coding: null });
  if (quotation.article !== article) {
    return failed("wrong-unit", "The quotation is in another article.");
  }
  const anchor = anchorOfSpan(draft, quotation, context);
  return anchor.ok ? ok({ article, quotation: anchor.value, coding: null }) : anchor;
}

function answersOf(answers: readonly Answer[]): Map<Variable["id"], string | number> {
  return new Map(answers.map(({ variable, value }) => [variable, value]));
}

function withAnswer(
  answers: Map<Variable["id"], string | number>,
  { id }: Variable,
  value: string | number | null,
): Map<Variable["id"], string | number> {
  if (value === null) answers.delete(id);
  else answers.set(id, value);
  return answers;
}

function alsoCleared(count: number): string {
  if (count === 0) return "";
  return `, and ${count === 1 ? "1 answer" : `${count} answers`} that hung on it`;
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 38)}…` : words;
}
