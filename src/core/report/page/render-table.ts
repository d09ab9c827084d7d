import { assertNever } from "../../model/result.ts";
import { element } from "./html.ts";
import type { Attributes, Html } from "./html.ts";
import { renderInlines } from "./render-inline.ts";
import type { Cell, Column, Row, Table } from "../tree.ts";

/** A table with its caption, its column widths, and a scope on every heading cell. */
export function renderTable(table: Table): Html {
  return element(
    "table",
    { class: table.look },
    element("caption", {}, ...renderInlines(table.caption)),
    element(
      "colgroup",
      {},
      ...table.columns.map(({ share }) => element("col", { style: `width:${share}%` })),
    ),
    element("thead", {}, element("tr", {}, ...table.columns.map(renderColumn))),
    ...table.bodies.map((rows) =>
      element("tbody", {}, ...rows.map((row) => renderRow(row, table.columns))),
    ),
  );
}

function renderColumn(column: Column): Html {
  return element(
    "th",
    { scope: "col", class: column.align === "end" ? "end" : null },
    ...renderInlines(column.title),
  );
}

function renderRow(row: Row, columns: readonly Column[]): Html {
  // A row under a group heading that spans it has no cell for the first column.
  const first = columns.length - row.cells.length;
  const cells = row.cells.map((cell, index) => {
    const end = columns[first + index]?.align === "end";
    return element(
      cell.role === "row-heading" || cell.role === "group-heading" ? "th" : "td",
      cellAttributes(cell, end),
      ...renderInlines(cell.content),
    );
  });
  return element("tr", { id: row.id }, ...cells);
}

function cellAttributes(cell: Cell, end: boolean): Attributes {
  const rowspan = cell.rows === 1 ? null : cell.rows;
  switch (cell.role) {
    case "data":
      return { rowspan, class: end ? "end" : null };
    case "quoted":
      return { rowspan, class: "quoted", lang: cell.language, dir: "auto" };
    case "row-heading":
      return { rowspan, scope: "row" };
    case "group-heading":
      return { rowspan, scope: "rowgroup" };
    default:
      return assertNever(cell.role);
  }
}
