import { z } from "zod";
import { skipCycle } from "../coding/sheets/asked.ts";
import { sourceOf } from "../coding/sheets/questionnaire.ts";
import { questionnaireNames, questionnaires } from "../coding/sheets/questionnaires.ts";
import { choicesOf } from "../coding/sheets/variable-values.ts";
import { variableIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { variableFields, variableSchema } from "../model/sheet.ts";
import type { Answer, Variable } from "../model/sheet.ts";
import { command } from "./command.ts";
import type { Outcome } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

const gone = failed("no-such-variable", "This variable is no longer in the coding sheet.");

const valuesSchema = z.strictObject({
  name: variableFields.name,
  question: variableFields.question,
  kind: variableFields.kind,
  values: variableFields.values,
  required: variableFields.required,
  askedIf: variableFields.askedIf,
  scale: z.string().trim().min(1).max(80).nullable(),
});

/** Adds a variable at the end of the coding sheet. */
export const addVariable = command({
  args: valuesSchema
    .partial()
    .required({ name: true, question: true, kind: true })
    .extend({ scope: variableFields.scope }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const variable: Variable = {
      id: context.newId("variable"),
      type: "variable",
      name: args.name,
      question: args.question,
      scope: args.scope,
      kind: args.kind,
      values: args.values ?? [],
      required: args.required ?? false,
      askedIf: args.askedIf ?? null,
      scale: args.scale ?? null,
      order: lastOrder(draft) + 1,
      retired: false,
      source: null,
    };
    return saveVariable(draft, variable, `add variable ${variable.name}`);
  },
});

/**
 * Changes a variable's words, values, rule, scale or place, or retires it. What has been answered
 * stays an answer: a change that would take the ground from one is refused. What a variable is
 * asked of stays.
 */
export const editVariable = command({
  args: z.strictObject({
    variable: variableIdSchema,
    values: valuesSchema.extend({ order: z.number(), retired: z.boolean() }).partial(),
  }),
  run: (state, args) => {
    const draft = new Draft(state);
    const before = draft.get("variable", args.variable);
    if (before === null) return gone;
    const given = Object.entries(args.values).filter(([, value]) => value !== undefined);
    const after = { ...before, ...(Object.fromEntries(given) as Partial<Variable>) };
    const refused = groundTaken(draft, before, after);
    if (refused !== null) return refused;
    return saveVariable(draft, after, `edit variable ${before.name}`);
  },
});

/** Removes a variable that nobody has answered; one that is answered can be retired instead. */
export const removeVariable = command({
  args: z.strictObject({ variable: variableIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const variable = draft.get("variable", args.variable);
    if (variable === null) return gone;
    const count = answersTo(draft, variable).length;
    if (count > 0) {
      return failed(
        "variable-answered",
        `${variable.name} has ${count === 1 ? "1 answer" : `${count} answers`}; retire it instead.`,
      );
    }
    const hanging = hangingOn(draft, variable, () => true);
    if (hanging !== null) return hanging;
    removeWithMemos(draft, variable.id);
    return ok({ diff: draft.diff(), label: `remove variable ${variable.name}` });
  },
});

/** Adds the variables of a ready-made questionnaire; refused where one's name is taken. */
export const addQuestionnaire = command({
  args: z.strictObject({ questionnaire: z.enum(questionnaireNames) }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const questionnaire = questionnaires[args.questionnaire];
    const known = new Set(draft.all("variable").map(({ name }) => name.toLowerCase()));
    const taken = questionnaire.variables.filter(({ name }) => known.has(name.toLowerCase()));
    if (taken.length > 0) {
      return failed(
        "variable-name-taken",
        `The sheet already has ${taken.map(({ name }) => name).join(", ")}; rename or remove what is there first.`,
      );
    }
    const order = lastOrder(draft) + 1;
    for (const [index, ready] of questionnaire.variables.entries()) {
      draft.put({
        ...ready,
        id: context.newId("variable"),
        type: "variable",
        scope: "article",
        askedIf: null,
        order: order + index,
        retired: false,
        source: sourceOf(questionnaire),
      });
    }
    return ok({ diff: draft.diff(), label: `add the questions “${questionnaire.title}”` });
  },
});

function lastOrder(draft: Draft): number {
  return Math.max(0, ...draft.all("variable").map(({ order }) => order));
}

function answersTo(draft: Draft, { id }: Variable): Answer[] {
  return draft.all("answer").filter(({ variable }) => variable === id);
}

/** Refuses where rules in use that `concerns` names hang on the variable; null: none does. */
function hangingOn(
  draft: Draft,
  variable: Variable,
  concerns: (rule: NonNullable<Variable["askedIf"]>) => boolean,
): Result<never> | null {
  const names = draft
    .all("variable")
    .filter(({ askedIf }) => askedIf?.variable === variable.id && concerns(askedIf))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return failed(
    "variable-in-rule",
    `${names.join(", ")} ${names.length === 1 ? "is" : "are"} only asked by what ${variable.name} is answered; change ${names.length === 1 ? "that rule" : "those rules"} first.`,
  );
}

/** Why a change would leave answers or rules without ground; null when it does not. */
function groundTaken(draft: Draft, before: Variable, after: Variable): Result<never> | null {
  const answers = answersTo(draft, before);
  if (answers.length > 0 && after.kind !== before.kind) {
    return failed(
      "variable-answered",
      `${before.name} is answered already, so its kind stays; add another variable instead.`,
    );
  }
  const left = new Set(choicesOf(after)?.map(({ value }) => value));
  const lost = (choicesOf(before) ?? []).filter(({ value }) => !left.has(value));
  const used = lost.find(({ value }) => answers.some((answer) => answer.value === value));
  if (used !== undefined) {
    return failed(
      "value-used",
      `${before.name} is answered with “${used.value}”; keep that value.`,
    );
  }
  const isRuleNew = JSON.stringify(after.askedIf) !== JSON.stringify(before.askedIf);
  if (answers.length > 0 && isRuleNew && after.askedIf !== null) {
    return failed(
      "variable-answered",
      `${before.name} is answered already, and a new rule could hide that; add another variable instead.`,
    );
  }
  const isGoing = (value: string): boolean => lost.some((one) => one.value === value);
  if (after.kind !== before.kind || (after.retired && !before.retired)) {
    return hangingOn(draft, before, () => true);
  }
  return hangingOn(draft, before, ({ values }) => values.some(isGoing));
}

/** Checks a variable against the rest of the sheet and puts it in. */
function saveVariable(draft: Draft, variable: Variable, label: string): Result<Outcome> {
  const parsed = variableSchema.safeParse(variable);
  if (!parsed.success) {
    return failed(
      "bad-variable",
      `This variable cannot be saved: ${parsed.error.issues[0]?.message ?? "not valid"}.`,
    );
  }
  const { name, kind, values } = variable;
  const others = draft.all("variable").filter(({ id }) => id !== variable.id);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    return failed(
      "variable-name-taken",
      `There is already a variable ${name}; choose another name.`,
    );
  }
  const hasValues = kind === "nominal" || kind === "ordinal";
  if (hasValues && values.length < 2) {
    return failed("no-values", `${name} needs two values or more to choose from.`);
  }
  if (!hasValues && values.length > 0) {
    return failed("bad-variable", `Only nominal and ordinal variables have values of their own.`);
  }
  const repeated = values.find(({ value }, at) => values.findIndex((v) => v.value === value) < at);
  if (repeated !== undefined) {
    return failed("value-repeated", `${name} has the value “${repeated.value}” twice.`);
  }
  const rule = ruleProblem(variable, others);
  if (rule !== null) return rule;
  draft.put(variable);
  return ok({ diff: draft.diff(), label, focus: variable.id });
}

/** Why a variable's skip rule cannot be; null when it can, or there is none. */
function ruleProblem(variable: Variable, others: readonly Variable[]): Result<never> | null {
  const { name, askedIf, scope } = variable;
  if (askedIf === null) return null;
  const cycle = skipCycle([variable, ...others]);
  if (cycle !== null) {
    return failed(
      "rule-cycle",
      `These would only be asked by each other’s answers: ${cycle.map((one) => one.name).join(", ")}.`,
    );
  }
  const named = others.find(({ id }) => id === askedIf.variable);
  if (named === undefined || (named.retired && !variable.retired)) {
    return failed("bad-rule", `The variable that ${name} hangs on is not in use.`);
  }
  if (named.scope !== scope) {
    return failed("bad-rule", `${name} can only hang on a variable that is asked of the same.`);
  }
  const choices = choicesOf(named)?.map(({ value }) => value) ?? [];
  const wrong = askedIf.values.find((value) => !choices.includes(value));
  if (wrong === undefined) return null;
  return failed(
    "bad-rule",
    choices.length === 0
      ? `${named.name} has no values to choose from, so nothing can hang on it.`
      : `“${wrong}” is no value of ${named.name}; choose ${choices.join(", ")}.`,
  );
}
