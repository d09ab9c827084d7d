import type { Variable } from "../../model/sheet.ts";
import { askedVariables } from "./asked.ts";
import type { Answers } from "./asked.ts";
import { choicesOf } from "./variable-values.ts";

/** A scale on one sheet. */
export interface ScaleScore {
  readonly scale: string;
  /**
   * The mean of the items that count, each with the same weight: for yes/no items the share of
   * yes, from 0 (frame not there) to 1, as Semetko & Valkenburg (2000) build their five scales.
   * null while no item counts.
   */
  readonly mean: number | null;
  /** Their sum; null while no item counts. */
  readonly sum: number | null;
  /** How many items count: asked, answered, and with a score. */
  readonly counted: number;
  /** How many are asked. */
  readonly asked: number;
}

/**
 * What an answer counts: a yes 1, a no 0, a nominal or ordinal value its own score, a number
 * itself. null where it counts nothing: words, a value without a score.
 */
export function scoreOf(variable: Variable, answer: string | number): number | null {
  if (variable.kind === "number") return typeof answer === "number" ? answer : null;
  return choicesOf(variable)?.find(({ value }) => value === answer)?.score ?? null;
}

/**
 * The scales of one sheet, in the order of their first item. Items that a skip rule hides, that
 * are not answered, or whose answer has no score are left out; they do not count as nothing.
 */
export function scaleScores(
  variables: readonly Variable[],
  answers: Answers,
): readonly ScaleScore[] {
  const asked = askedVariables(variables, answers);
  const scales = Map.groupBy(
    asked.filter(({ scale }) => scale !== null),
    ({ scale }) => scale ?? "",
  );
  return [...scales].map(([scale, items]) => {
    const scores = items.flatMap((item) => {
      const answer = answers.get(item.id);
      return answer === undefined ? [] : (scoreOf(item, answer) ?? []);
    });
    const sum = scores.length === 0 ? null : scores.reduce((total, score) => total + score, 0);
    return {
      scale,
      mean: sum === null ? null : sum / scores.length,
      sum,
      counted: scores.length,
      asked: items.length,
    };
  });
}
