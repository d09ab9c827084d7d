import type { AgreementFigures, CodeFigures, Figure } from "./figures.ts";
import { undefinedWords } from "./figures.ts";

/** A figure as it is printed: "0.71 [0.44, 0.92]", or why it is undefined. */
export function figureWords({ coefficient, interval }: Figure): string {
  if (coefficient.kind === "undefined") return `undefined: ${undefinedWords[coefficient.reason]}`;
  const value = decimal(coefficient.value);
  return interval.kind === "undefined"
    ? value
    : `${value} [${decimal(interval.low)}, ${decimal(interval.high)}]`;
}

/** Two decimals, with a minus sign and without a negative nothing. */
function decimal(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return value < 0 && digits !== "0.00" ? `−${digits}` : digits;
}

/** A share, 0 to 1, in per cent. */
export function percentWords(share: number): string {
  const percent = share * 100;
  return `${percent.toFixed(percent < 10 && percent > 0 ? 1 : 0)} %`;
}

/** How common a code is: "12 units in 5 of 20 readings, 3.1 % of the characters". */
export function prevalenceWords({
  units,
  readings,
  allReadings,
  coverage,
}: CodeFigures["prevalence"]): string {
  const counted = units === 1 ? "1 unit" : `${units} units`;
  return `${counted} in ${readings} of ${allReadings} readings, ${percentWords(coverage)} of the characters`;
}

/** What the figures are of, in a sentence: who read what, and what was left out. */
export function basisWords({ readers, articles, planned, orphans }: AgreementFigures): string {
  const names = readers.map(({ label }) => label);
  const [first = "", ...others] = names;
  const last = others.pop();
  const all = last === undefined ? first : `${[first, ...others].join(", ")} and ${last}`;
  // Of three and more not every one need have read each article.
  const who = names.length > 2 ? `two or more of ${all}` : all;
  const missing = planned - articles.length;
  const left =
    missing > 0
      ? ` ${missing} of ${planned} ${missing === 1 ? "was" : "were"} not completed by two coders and ${missing === 1 ? "is" : "are"} not counted.`
      : "";
  const gone =
    orphans > 0
      ? ` ${orphans} ${orphans === 1 ? "coding whose words are no longer in the text is" : "codings whose words are no longer in the text are"} not counted.`
      : "";
  const count = articles.length === 1 ? "1 article" : `${articles.length} articles`;
  return `${count} read by ${who}.${left}${gone}`;
}

/** Where the coefficients are from, as it is printed under them. */
export const agreementSources: readonly string[] = [
  "Percent agreement: the mean over pairs of coders (Neuendorf 2002, ch. 7).",
  "κ, two coders: Cohen 1960. κ, any number: Fleiss 1971; missing values as in Gwet 2014.",
  "α at the level of the question: Krippendorff 2011; 2019, ch. 12.",
  "α of passages, two coders: Krippendorff 1995; 2004, pp. 251–255. More coders: textual α, Krippendorff, Mathet, Bouvry & Widlöcher 2016. A coder’s overlapping passages of a code are one unit; gaps count.",
  "γ across codes that overlap: Mathet, Widlöcher & Métivier 2015.",
  "Intervals: 95 %, percentile bootstrap over articles, 1,000 samples (Efron & Tibshirani 1993).",
  "Where a figure comes from one article alone it has no interval.",
  "No figure stands for all codes together: each is read with how common its code is.",
];
