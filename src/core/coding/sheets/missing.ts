import type { Variable } from "../../model/sheet.ts";
import { askedVariables, variablesOf } from "./asked.ts";
import type { Sheet, SheetUnit } from "./units.ts";

/** A question that must be answered before its article is complete, and what it is asked of. */
export interface MissingAnswer {
  readonly unit: SheetUnit;
  readonly variable: Variable;
}

/**
 * The required questions that are asked and not answered, over all sheets of one coder's work on
 * one article, in the order of sheets and questions. While there is one the article is not
 * complete. What a skip rule hides is not missing.
 */
export function missingAnswers(
  variables: readonly Variable[],
  sheets: readonly Sheet[],
): readonly MissingAnswer[] {
  return sheets.flatMap(({ unit, answers }) =>
    askedVariables(variablesOf(variables, unit.kind), answers)
      .filter((variable) => variable.required && !answers.has(variable.id))
      .map((variable) => ({ unit, variable })),
  );
}

/** How many questions are named before the rest are only counted. */
const MOST_NAMED = 4;

/** What is missing, as a person is told: "conflict_1, tone, voice of 2 codings and 3 more". */
export function missingWords(missing: readonly MissingAnswer[]): string {
  const counts = new Map<string, { readonly kind: SheetUnit["kind"]; count: number }>();
  for (const { unit, variable } of missing) {
    const found = counts.get(variable.name) ?? { kind: unit.kind, count: 0 };
    found.count += 1;
    counts.set(variable.name, found);
  }
  const named = [...counts].slice(0, MOST_NAMED).map(([name, { kind, count }]) => {
    if (kind === "article") return name;
    return `${name} of ${count} ${count === 1 ? kind : `${kind}s`}`;
  });
  const left = counts.size - named.length;
  return `${named.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
