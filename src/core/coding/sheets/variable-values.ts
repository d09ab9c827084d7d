import type { Variable, VariableValue } from "../../model/sheet.ts";

/** The values of a yes/no variable: what is stored, how it reads, and what it counts. */
const yesNo: readonly VariableValue[] = [
  { value: "yes", label: "Yes", score: 1 },
  { value: "no", label: "No", score: 0 },
];

/** The values to choose from, in order; null where the answer is a number or words. */
export function choicesOf(variable: Variable): readonly VariableValue[] | null {
  switch (variable.kind) {
    case "yes-no":
      return yesNo;
    case "nominal":
    case "ordinal":
      return variable.values;
    case "number":
    case "text":
      return null;
  }
}

/** An answer as a person reads it: the value's label, else the value itself. */
export function answerLabel(variable: Variable, answer: string | number): string {
  const label = choicesOf(variable)?.find(({ value }) => value === answer)?.label ?? "";
  return label === "" ? String(answer) : label;
}

/** Why an answer does not fit its variable, as a sentence that says what to do; null when it does. */
export function answerProblem(variable: Variable, answer: string | number): string | null {
  if (variable.kind === "number") {
    return typeof answer === "number" && Number.isFinite(answer)
      ? null
      : `${variable.name} takes a number.`;
  }
  if (typeof answer !== "string" || answer.trim() === "") {
    return `${variable.name} takes ${variable.kind === "text" ? "words" : "one of its values"}.`;
  }
  const choices = choicesOf(variable);
  if (choices === null || choices.some(({ value }) => value === answer)) return null;
  return `“${answer}” is no value of ${variable.name}; choose ${choices.map(({ value }) => value).join(", ")}.`;
}
