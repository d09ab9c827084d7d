import type { Variable } from "../../model/sheet.ts";
import type { SheetColumns } from "./columns.ts";
import { choicesOf } from "./variable-values.ts";

interface WideTable {
  readonly file: string;
  readonly columns: SheetColumns;
}

/** What each kind of variable is in R. */
const kindWords: Readonly<Record<Variable["kind"], string>> = {
  "yes-no": "factor: yes, no",
  nominal: "factor",
  ordinal: "ordered factor, in the order of its levels",
  number: "numeric",
  text: "character",
};

/** Columns that are not variables, and what they hold. */
const common: readonly (readonly [column: string, meaning: string])[] = [
  ["pass", "The round of coding"],
  ["coder", "Who coded; a unit coded by two coders has two rows"],
  ["article", "The article’s id"],
  ["outlet", "The outlet; its letter while a pass with masked outlets is open"],
  ["published", "ISO 8601 date or instant; empty when unknown"],
  ["story", "The story the article belongs to first"],
  ["headline", "Outlets in it are masked while a pass with masked outlets is open"],
  ["state", "complete or open; only complete ones enter counts and agreement"],
  ["unit", "What the row is about: article, quotation or coding"],
  ["unit_id", "The unit’s id; of a quotation where it stands in its text, in UTF-16 code units"],
  ["code", "The code of a coding"],
  ["words", "The words of a quotation or coding"],
];
const long: readonly (readonly [column: string, meaning: string])[] = [
  ["variable", "The variable"],
  ["value", "What was answered; empty where nothing was"],
  ["label", "The value as coders read it"],
  ["score", "What the value counts on a scale; empty: nothing"],
  ["status", "answered; missing: asked, not answered; skipped: left out by a skip rule"],
];

/** The rows of the data dictionary, a heading first: what every column of every file holds. */
export function dictionaryOf(
  tables: readonly WideTable[],
  variables: readonly Variable[],
): (string | null)[][] {
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  const head = ["file", "column", "meaning", "type", "levels", "required", "asked_if", "scale"];
  const plain = (file: string, rows: typeof common): (string | null)[][] =>
    rows.map(([column, meaning]) => [file, column, meaning, null, null, null, null, null, null]);
  const rows = tables.flatMap(({ file, columns }) => [
    ...columns.variables.flatMap(({ variable: id, column }) => {
      const variable = byId.get(id);
      return variable === undefined ? [] : [variableRow(file, column, variable, byId)];
    }),
    ...columns.scales.flatMap(({ scale, mean, sum, counted }) =>
      plain(file, [
        [mean, `Scale ${scale}: mean of the items that count, each with the same weight`],
        [sum, `Scale ${scale}: their sum`],
        [counted, `Scale ${scale}: how many items count: asked, answered, with a score`],
      ]),
    ),
  ]);
  return [
    [...head, "source"],
    ...plain("all", common),
    ...plain("long.csv", long),
    ...plain("all", [
      ["", 'Read with read.csv(file, fileEncoding = "UTF-8-BOM", na.strings = "")'],
    ]),
    ...rows,
  ];
}

function variableRow(
  file: string,
  column: string,
  variable: Variable,
  byId: ReadonlyMap<string, Variable>,
): (string | null)[] {
  const { question, kind, required, askedIf, scale, source } = variable;
  const levels = (choicesOf(variable) ?? []).map(({ value, label, score }) => {
    const counts = score === null ? "" : ` (${score})`;
    return label === "" || label === value ? `${value}${counts}` : `${value} = ${label}${counts}`;
  });
  const rule =
    askedIf === null
      ? null
      : `${byId.get(askedIf.variable)?.name ?? "?"} is ${askedIf.values.join(" or ")}`;
  return [
    file,
    column,
    question,
    kindWords[kind],
    levels.length === 0 ? null : levels.join("; "),
    required ? "yes" : "no",
    rule,
    scale,
    source,
  ];
}
