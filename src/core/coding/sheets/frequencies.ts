import type { Variable } from "../../model/sheet.ts";
import { askedVariables, variablesOf } from "./asked.ts";
import { scaleScores, scoreOf } from "./scores.ts";
import type { Sheet } from "./units.ts";
import { choicesOf } from "./variable-values.ts";
import type { SheetWork } from "./works.ts";

/** How often one variable was answered with what, in the complete sheets of one group. */
export interface Frequency {
  readonly variable: Variable;
  /** By value, in the order of its values; then, alphabetically, answers that are none of them. */
  readonly counts: readonly { readonly value: string; readonly count: number }[];
  /** Answers. */
  readonly n: number;
  /** Sheets that ask it and do not answer it. */
  readonly missing: number;
  /** Sheets in which a skip rule leaves it out. */
  readonly skipped: number;
  /** Mean of the answers' scores; null where none has one, and for nominal variables. */
  readonly mean: number | null;
}

/** The mean of a scale over complete sheets. */
export interface ScaleMean {
  readonly scale: string;
  /** Mean of the sheets' means; null when no sheet has one. */
  readonly mean: number | null;
  /** Sheets that have one. */
  readonly n: number;
}

/** The frequencies of one group of sheets. */
export interface SheetCounts {
  readonly sheets: number;
  readonly frequencies: readonly Frequency[];
  readonly scales: readonly ScaleMean[];
}

/**
 * Counts the complete sheets of one scope. A sheet is one coder's on one unit: a unit two coders
 * completed counts twice. Words are counted as answers only, not by what they say.
 */
export function countSheets(
  works: readonly SheetWork[],
  variables: readonly Variable[],
  scope: Variable["scope"],
): SheetCounts {
  const sheets = works
    .filter(({ state }) => state === "complete")
    .flatMap((work) => work.sheets.filter(({ unit }) => unit.kind === scope));
  const inUse = variablesOf(variables, scope);
  const asked = new Map(
    sheets.map((sheet) => [sheet, new Set(askedVariables(inUse, sheet.answers))]),
  );
  const scores = sheets.flatMap(({ answers }) => scaleScores(inUse, answers));
  return {
    sheets: sheets.length,
    frequencies: inUse.map((variable) =>
      frequencyOf(
        variable,
        sheets.filter((sheet) => asked.get(sheet)?.has(variable) === true),
        sheets.length,
      ),
    ),
    scales: [...new Set(inUse.flatMap(({ scale }) => scale ?? []))].map((scale) => {
      const means = scores.flatMap((score) => (score.scale === scale ? (score.mean ?? []) : []));
      return { scale, mean: meanOf(means), n: means.length };
    }),
  };
}

function frequencyOf(variable: Variable, asking: readonly Sheet[], sheets: number): Frequency {
  const answers = asking.flatMap((sheet) => sheet.answers.get(variable.id) ?? []);
  const byValue = Map.groupBy(variable.kind === "text" ? [] : answers, String);
  const known = (choicesOf(variable) ?? []).map(({ value }) => value);
  const others = [...byValue.keys()].filter((value) => !known.includes(value)).sort(inOrder);
  const scores =
    variable.kind === "nominal" ? [] : answers.flatMap((one) => scoreOf(variable, one) ?? []);
  return {
    variable,
    counts: [...known, ...others].map((value) => ({
      value,
      count: byValue.get(value)?.length ?? 0,
    })),
    n: answers.length,
    missing: asking.length - answers.length,
    skipped: sheets - asking.length,
    mean: meanOf(scores),
  };
}

/** Numbers by size, words by their letters. */
function inOrder(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return difference;
  return one < other ? -1 : 1;
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
