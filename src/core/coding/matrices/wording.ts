import type { ColumnKind } from "./columns.ts";
import type { Measure } from "./figure.ts";
import type { MatrixCell } from "./matrix.ts";

/** What the columns are, as a title has it: "Codes by outlet". */
export const columnWords: Readonly<Record<ColumnKind, string>> = {
  outlet: "by outlet",
  story: "by story",
  voice: "by voice",
  day: "by day",
  week: "by week",
  month: "by month",
  overlap: "that overlap",
  sentence: "in the same sentence",
};

/** What the figures are. */
export const measureWords: Readonly<Record<Measure, string>> = {
  count: "Coded passages",
  articles: "Share of articles with the code",
  words: "Share of words coded",
  rate: "Coded passages per 1,000 words",
};

/** A figure as it is printed: `12`, `8.3 %`, `1.42`; a dash where there is none. */
export function figureWords(measure: Measure, value: number | null): string {
  if (value === null) return "–";
  if (measure === "count") return String(value);
  return measure === "rate" ? value.toFixed(2) : `${(100 * value).toFixed(1)} %`;
}

/** A cell as it is printed, its interval in brackets: `8.3 % [4.1 %, 15.9 %]`. */
export function cellWords(measure: Measure, { value, interval }: MatrixCell): string {
  const said = figureWords(measure, value);
  if (interval === null) return said;
  return `${said} [${figureWords(measure, interval.low)}, ${figureWords(measure, interval.high)}]`;
}
