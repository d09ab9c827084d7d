import type { Matrix, MatrixColumn } from "./matrix.ts";

/**
 * The matrix as a table for CSV, one line a cell: what statistics programs read. Shares are from 0
 * to 1; a figure there is none of is NA.
 */
export function matrixTable(
  matrix: Matrix,
  nameOf: (column: MatrixColumn) => string,
): (string | number)[][] {
  const { options, rows, columns, cells } = matrix;
  const heading = [
    ...["code", options.columns, "passages", "articles_with_code", "articles", "words"],
    ...[options.measure === "count" ? "figure" : options.measure, "low", "high"],
  ];
  return [
    heading,
    ...rows.flatMap(({ name }, row) =>
      columns.flatMap((column, at) => {
        const cell = cells[row]?.[at];
        if (cell === undefined) return [];
        return [
          [
            ...[name, nameOf(column), cell.count, cell.articles, column.articles],
            column.words ?? "NA",
            cell.value ?? "NA",
            cell.interval?.low ?? "NA",
            cell.interval?.high ?? "NA",
          ],
        ];
      }),
    ),
  ];
}
