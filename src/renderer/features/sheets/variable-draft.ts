import { valuesAsLines, valuesFromLines } from "../../../core/coding/sheets/value-lines.ts";
import type { Variable, VariableValue } from "../../../core/model/sheet.ts";

/** A variable as its form holds it. */
export interface VariableDraft {
  readonly name: string;
  readonly question: string;
  readonly scope: Variable["scope"];
  readonly kind: Variable["kind"];
  /** One a line. */
  readonly values: string;
  readonly required: boolean;
  /** The variable its rule names; empty: it is always asked. */
  readonly rule: string;
  readonly ruleValues: readonly string[];
  readonly scale: string;
}

export const emptyDraft: VariableDraft = {
  name: "",
  question: "",
  scope: "article",
  kind: "yes-no",
  values: "",
  required: true,
  rule: "",
  ruleValues: [],
  scale: "",
};

/** The fields a person sets. */
export type VariableValues = Pick<
  Variable,
  "name" | "question" | "scope" | "kind" | "required" | "scale"
> & {
  readonly values: VariableValue[];
  readonly askedIf: { readonly variable: Variable["id"]; readonly values: string[] } | null;
};

export function draftOf(variable: Variable): VariableDraft {
  const { name, question, scope, kind, values, required, askedIf, scale } = variable;
  return {
    name,
    question,
    scope,
    kind,
    values: valuesAsLines(values),
    required,
    rule: askedIf?.variable ?? "",
    ruleValues: askedIf?.values ?? [],
    scale: scale ?? "",
  };
}

/** True for kinds whose values a person writes. */
export function hasValues(kind: Variable["kind"]): boolean {
  return kind === "nominal" || kind === "ordinal";
}

/** What a draft says; `rule` names one of the variables given, or none. */
export function valuesOf(draft: VariableDraft, variables: readonly Variable[]): VariableValues {
  const named = variables.find(({ id }) => id === draft.rule);
  const isRule = named !== undefined && draft.ruleValues.length > 0;
  return {
    name: draft.name.trim().replace(/\s+/gu, "_"),
    question: draft.question.trim(),
    scope: draft.scope,
    kind: draft.kind,
    values: hasValues(draft.kind) ? valuesFromLines(draft.values) : [],
    required: draft.required,
    askedIf: isRule ? { variable: named.id, values: [...draft.ruleValues] } : null,
    scale: draft.scale.trim() === "" ? null : draft.scale.trim(),
  };
}
