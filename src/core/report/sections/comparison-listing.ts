import { absenceOfAll } from "./absence.ts";
import { markedPair } from "./differences.ts";
import type { ReportRow, ReportStory } from "../input/input.ts";
import { cell, joined, quiet, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Reference } from "../references.ts";
import type { Cell, Column, Inline, Row, Table } from "../tree.ts";

/** A row with its number in the story and the articles that have it, in the story's order. */
interface NumberedRow {
  readonly number: number;
  readonly row: ReportRow;
  readonly holders: readonly { readonly reference: Reference; readonly text: string }[];
  readonly absent: readonly Reference[];
}

const rowColumn: Column = { title: [text("Row")], share: 6, align: "start" };

/**
 * Three articles and more: the rows found in several, wording under wording; then for each article
 * the rows found in it only. Rows keep their number in the story, so that the one can be placed
 * among the other.
 */
export function listingTables(
  story: ReportStory,
  references: readonly Reference[],
  caption: string,
): readonly Table[] {
  const rows = story.rows.map((row, index) => numbered(row, index + 1, references));
  const shared = rows.filter(({ holders }) => holders.length > 1);
  return [
    ...(shared.length === 0 ? [] : [sharedTable(shared, caption)]),
    ...references.flatMap((reference) => {
      const own = rows.filter(
        ({ holders }) => holders.length === 1 && holders[0]?.reference === reference,
      );
      const alike = Map.groupBy(own, (row) => JSON.stringify(absenceOfAll(row.row, row.absent)));
      return [...alike.values()].map((group) => singleTable(reference, group));
    }),
  ];
}

/** Sets a row's wordings in the story's order; one of another story's article is a bug. */
function numbered(row: ReportRow, number: number, references: readonly Reference[]): NumberedRow {
  const stray = row.cells.find(
    (wording) => !references.some(({ article }) => article.id === wording.article),
  );
  if (stray !== undefined) {
    throw new Error(`row ${number} holds ${stray.article}, which is not of its story`);
  }
  const holders = references.flatMap((reference) => {
    const held = row.cells.find(({ article }) => article === reference.article.id);
    return held === undefined ? [] : [{ reference, text: held.text }];
  });
  const absent = references.filter(
    (reference) => !holders.some((holder) => holder.reference === reference),
  );
  return { number, row, holders, absent };
}

function sharedTable(rows: readonly NumberedRow[], caption: string): Table {
  return {
    kind: "table",
    look: "listing",
    caption: [text(caption)],
    columns: [
      rowColumn,
      { title: [text("Mark")], share: 10, align: "start" },
      { title: [text("Wording")], share: 84, align: "start" },
    ],
    bodies: rows.map(sharedRows),
  };
}

/**
 * One line for each wording, with the marks of all articles that have it letter for letter: the
 * first is what the others are compared with. Then where the row was not found.
 */
function sharedRows({ number, row, holders, absent }: NumberedRow): readonly Row[] {
  const base = holders[0]?.text ?? "";
  const wordings = Map.groupBy(holders, (holder) => holder.text);
  const lines = [...wordings].map(([wording, same]): readonly Cell[] => [
    cell(
      joined(
        same.map(({ reference }) => citation(reference)),
        " ",
      ),
      { role: "row-heading" },
    ),
    cell(wording === base ? [text(wording)] : marked(base, wording), {
      role: "quoted",
      language: same[0]?.reference.article.language ?? null,
    }),
  ]);
  if (absent.length > 0) lines.push([cell([]), cell(absenceOfAll(row, absent))]);
  const heading = cell([text(String(number))], { role: "group-heading", rows: lines.length });
  return lines.map((cells, line) => ({
    id: null,
    cells: line === 0 ? [heading, ...cells] : cells,
  }));
}

function marked(base: string, wording: string): readonly Inline[] {
  const { other, remark } = markedPair(base, wording);
  return [...other, ...remark];
}

/** Rows found in one article, under the statement in which others they were not found. */
function singleTable(reference: Reference, rows: readonly NumberedRow[]): Table {
  const [first] = rows;
  return {
    kind: "table",
    look: "listing",
    caption: [
      quiet("From "),
      citation(reference),
      text(" "),
      outletName(reference),
      quiet(", "),
      ...(first === undefined ? [] : absenceOfAll(first.row, first.absent)),
    ],
    columns: [rowColumn, { title: [text("Wording")], share: 94, align: "start" }],
    bodies: rows.map(({ number, holders }) => [
      {
        id: null,
        cells: [
          cell([text(String(number))], { role: "row-heading" }),
          ...holders.map((holder) =>
            cell([text(holder.text)], { role: "quoted", language: reference.article.language }),
          ),
        ],
      },
    ]),
  };
}
