import { csvOf } from "../../exchange/csv.ts";
import type { ArticleId, CoderId, CodingId, PassId } from "../../model/ids.ts";
import type { Variable } from "../../model/sheet.ts";
import { askedVariables, variablesOf } from "./asked.ts";
import type { Answers } from "./asked.ts";
import { columnsOf } from "./columns.ts";
import type { SheetColumns } from "./columns.ts";
import { dictionaryOf } from "./dictionary.ts";
import { scaleScores, scoreOf } from "./scores.ts";
import type { Sheet, SheetUnit } from "./units.ts";
import { answerLabel } from "./variable-values.ts";
import type { SheetWork } from "./works.ts";

/** What tables call things by. */
export interface SheetNames {
  readonly pass: (id: PassId) => string;
  readonly coder: (id: CoderId) => string;
  readonly article: (id: ArticleId) => {
    readonly outlet: string;
    readonly published: string | null;
    readonly story: string;
    readonly headline: string | null;
  };
  readonly coding: (id: CodingId) => { readonly code: string; readonly words: string };
}

/** A file of a table, as CSV. */
export interface TableFile {
  readonly name: string;
  readonly text: string;
}

type Cell = string | number | null;

/** What every row begins with. */
const workColumns = [
  "pass",
  "coder",
  "article",
  "outlet",
  "published",
  "story",
  "headline",
  "state",
] as const;
/** What tells the units of an article apart. */
const unitColumns = ["unit", "unit_id", "code", "words"] as const;
const longColumns = ["variable", "value", "label", "score", "status"] as const;

/**
 * Units × coders as tables for R. `long.csv` has a row for each variable in use, unit and coder,
 * with `status` answered, missing (asked, not answered) or skipped (not asked); `articles.csv`,
 * `quotations.csv` and `codings.csv` have a row for each unit and coder, a column for each
 * variable, and mean, sum and number of counted items for each scale; an empty cell is no answer.
 * `dictionary.csv` says what every column holds. Tables of scopes without variables are left out.
 */
export function sheetTables(
  works: readonly SheetWork[],
  variables: readonly Variable[],
  names: SheetNames,
): readonly TableFile[] {
  const scopes = (["article", "quotation", "coding"] as const)
    .map((scope) => ({ scope, variables: variablesOf(variables, scope) }))
    .filter((each) => each.variables.length > 0);
  const wide = scopes.map(({ scope, variables: asked }) => {
    const columns = columnsOf(asked, [...workColumns, ...unitColumns]);
    const head = [...workColumns, ...unitColumns, ...columns.all];
    const rows = each(works, scope).map(([work, sheet]): Cell[] => [
      ...workCells(work, names),
      ...unitCells(sheet.unit, names),
      ...wideCells(asked, columns, sheet.answers),
    ]);
    return { scope, columns, file: fileOf(`${scope}s.csv`, [head, ...rows]) };
  });
  const long = scopes.flatMap(({ scope, variables: asked }) =>
    each(works, scope).flatMap(([work, sheet]) =>
      longRows(asked, sheet.answers).map((row): Cell[] => [
        ...workCells(work, names),
        ...unitCells(sheet.unit, names),
        ...row,
      ]),
    ),
  );
  return [
    fileOf("long.csv", [[...workColumns, ...unitColumns, ...longColumns], ...long]),
    ...wide.map(({ file }) => file),
    fileOf(
      "dictionary.csv",
      dictionaryOf(
        wide.map(({ scope, columns }) => ({ file: `${scope}s.csv`, columns })),
        variables,
      ),
    ),
  ];
}

function fileOf(name: string, rows: readonly (readonly Cell[])[]): TableFile {
  return { name, text: csvOf(rows) };
}

/** The sheets about units of a scope, each with the work it belongs to. */
function each(
  works: readonly SheetWork[],
  scope: Variable["scope"],
): readonly (readonly [SheetWork, Sheet])[] {
  return works.flatMap((work) =>
    work.sheets.filter(({ unit }) => unit.kind === scope).map((sheet) => [work, sheet] as const),
  );
}

function workCells({ pass, coder, article, state }: SheetWork, names: SheetNames): readonly Cell[] {
  const { outlet, published, story, headline } = names.article(article);
  const id = article.slice("article:".length);
  return [names.pass(pass), names.coder(coder), id, outlet, published, story, headline, state];
}

function unitCells(unit: SheetUnit, names: SheetNames): readonly Cell[] {
  switch (unit.kind) {
    case "article":
      return ["article", unit.article.slice("article:".length), null, null];
    case "quotation": {
      const { span, quote } = unit.quotation;
      return ["quotation", `${span.field}.${span.start}-${span.end}`, null, quote.exact];
    }
    case "coding": {
      const { code, words } = names.coding(unit.coding);
      return ["coding", unit.coding.slice("coding:".length), code, words];
    }
  }
}

function longRows(variables: readonly Variable[], answers: Answers): readonly Cell[][] {
  const asked = new Set(askedVariables(variables, answers));
  return variables.map((variable): Cell[] => {
    if (!asked.has(variable)) return [variable.name, null, null, null, "skipped"];
    const answer = answers.get(variable.id);
    if (answer === undefined) return [variable.name, null, null, null, "missing"];
    const label = answerLabel(variable, answer);
    return [variable.name, answer, label, scoreOf(variable, answer), "answered"];
  });
}

function wideCells(
  variables: readonly Variable[],
  columns: SheetColumns,
  answers: Answers,
): readonly Cell[] {
  const asked = new Set(askedVariables(variables, answers));
  const scores = new Map(scaleScores(variables, answers).map((score) => [score.scale, score]));
  return [
    ...variables.map((one) => (asked.has(one) ? (answers.get(one.id) ?? null) : null)),
    ...columns.scales.flatMap(({ scale }) => {
      const score = scores.get(scale);
      return [score?.mean ?? null, score?.sum ?? null, score?.counted ?? 0];
    }),
  ];
}
