import type { ReportCoded, ReportMatrix } from "../input/coded-input.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import type { Block, Section, Table } from "../tree.ts";

/** A page has room for so many columns of figures; what is beyond goes into further tables. */
const MOST_COLUMNS = 7;
/** Names with words longer than this need wider columns, of which there is room for fewer. */
const LONG_WORD = 9;
const MOST_WIDE_COLUMNS = 5;

/** Codes by outlets, voices, stories, codes and time: a chart and its figures each. */
export function matricesSection({ matrices, colours }: ReportCoded): Section {
  return {
    id: "matrices",
    title: "Codes in figures",
    colour: null,
    blocks:
      matrices.length === 0
        ? [remark("No coded article has been completed in any pass, so nothing is counted.")]
        : [],
    sections: matrices.map(({ pass, articles, left, matrices: own }, index) => ({
      id: `matrices-${index + 1}`,
      title: pass,
      colour: null,
      blocks: [
        remark(
          `Counted are ${counted(articles, "complete article", "complete articles")}.${left === 0 ? "" : ` ${counted(left, "article of the pass is", "articles of the pass are")} not complete, and not counted.`}`,
        ),
        ...own.flatMap((matrix, place) => {
          // What holds of all that follows is said once, at the last of them.
          const isSaidLater = own[place + 1]?.note === matrix.note;
          return blocksOf(matrix, colours, isSaidLater ? [] : [remark(matrix.note)]);
        }),
      ],
      sections: [],
    })),
  };
}

function blocksOf(
  matrix: ReportMatrix,
  colours: readonly string[],
  note: readonly Block[],
): Block[] {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) {
    return [remark(`${matrix.title}: none.`)];
  }
  const hasLong = matrix.columns.some(({ name }) =>
    name.split(/\s+/u).some((word) => word.length > LONG_WORD),
  );
  const most = hasLong ? MOST_WIDE_COLUMNS : MOST_COLUMNS;
  const parts = Math.ceil(matrix.columns.length / most);
  // Of equal width as far as they go: five and two would look like two kinds of table.
  const size = Math.ceil(matrix.columns.length / parts);
  const tables = Array.from({ length: parts }, (_, part) =>
    tableOf(matrix, [part * size, size], parts === 1 ? "" : ` (${part + 1} of ${parts})`),
  );
  const chart: Block[] =
    matrix.chart === null ? [] : [{ kind: "chart", chart: matrix.chart, colours }];
  return [...chart, ...tables, ...note];
}

function tableOf(
  matrix: ReportMatrix,
  [from, size]: readonly [from: number, size: number],
  part: string,
): Table {
  const columns = matrix.columns.slice(from, from + size);
  const share = 68 / columns.length;
  return {
    kind: "table",
    look: "listing",
    caption: [text(`${matrix.title}${part}`)],
    columns: [
      { title: [text("Code")], share: 32, align: "start" },
      ...columns.map(({ name, base }) => ({
        title: [text(name), { kind: "break" as const }, quiet(base)],
        share,
        align: "end" as const,
      })),
    ],
    bodies: [
      matrix.rows.map((name, row) => ({
        id: null,
        cells: [
          cell([text(name)], { role: "row-heading" }),
          ...columns.map((_, at) => cell([text(matrix.cells[row]?.[from + at] ?? "–")])),
        ],
      })),
    ],
  };
}
