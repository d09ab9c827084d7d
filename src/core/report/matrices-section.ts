import type { ReportCoded, ReportMatrix } from "./coded-input.ts";
import { cell, counted, quiet, remark, text } from "./parts.ts";
import type { Block, Section, Table } from "./tree.ts";

/** A page has room for so many columns of figures; what is beyond goes into further tables. */
const MOST_COLUMNS = 7;

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
        ...own.flatMap((matrix) => blocksOf(matrix, colours)),
      ],
      sections: [],
    })),
  };
}

function blocksOf(matrix: ReportMatrix, colours: readonly string[]): Block[] {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) {
    return [remark(`${matrix.title}: none.`)];
  }
  const parts = Math.ceil(matrix.columns.length / MOST_COLUMNS);
  const tables = Array.from({ length: parts }, (_, part) =>
    tableOf(matrix, part * MOST_COLUMNS, parts === 1 ? "" : ` (${part + 1} of ${parts})`),
  );
  const chart: Block[] =
    matrix.chart === null ? [] : [{ kind: "chart", chart: matrix.chart, colours }];
  return [...chart, ...tables, remark(matrix.note)];
}

function tableOf(matrix: ReportMatrix, from: number, part: string): Table {
  const columns = matrix.columns.slice(from, from + MOST_COLUMNS);
  const share = 76 / columns.length;
  return {
    kind: "table",
    look: "list",
    caption: [text(`${matrix.title}${part}`)],
    columns: [
      { title: [text("Code")], share: 24, align: "start" },
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
