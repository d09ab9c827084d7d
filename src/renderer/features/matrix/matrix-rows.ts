import type { AbsenceLimit, StoryComparison } from "../../../core/compare/comparison.ts";
import { labelOfRow } from "../../../core/compare/row-label.ts";
import { overlaps } from "../../../core/model/range.ts";
import type { Range } from "../../../core/model/range.ts";
import type { Told } from "../story/told.ts";

/** What one article has of a row: its words and where, or what limits that they were not found. */
export type MatrixCell =
  | { readonly kind: "told"; readonly at: Range; readonly words: string }
  | { readonly kind: "gap"; readonly limits: readonly AbsenceLimit[] };

/** A row of the story as a line of the matrix. */
export interface MatrixRow {
  /** Index into the story's rows. */
  readonly row: number;
  readonly label: string;
  /** In the order of the articles. */
  readonly cells: readonly MatrixCell[];
  readonly carriedBy: number;
  readonly hasConflict: boolean;
  readonly hasQuotation: boolean;
}

/** Every row of the story, in the order of the comparison. */
export function matrixRows(comparison: StoryComparison, articles: readonly Told[]): MatrixRow[] {
  const gaps = new Map(comparison.gaps.map((gap) => [gap.row, gap]));
  return comparison.rows.map((row, index): MatrixRow => {
    const cells = articles.map((article): MatrixCell => {
      const sentences = row.cells.find((cell) => cell.article === article.id)?.sentences ?? [];
      const first = article.analysis.sentences[sentences[0] ?? -1];
      const last = article.analysis.sentences[sentences.at(-1) ?? -1];
      if (first === undefined || last === undefined) {
        const missing = gaps.get(index)?.notFoundIn.find((each) => each.article === article.id);
        return { kind: "gap", limits: missing?.limits ?? [] };
      }
      const at = { start: first.start, end: last.end };
      return { kind: "told", at, words: article.text.slice(at.start, at.end) };
    });
    const told = cells.flatMap((cell, place) => {
      const article = articles[place];
      return cell.kind === "told" && article !== undefined ? [{ article, ...cell }] : [];
    });
    return {
      row: index,
      label: labelOfRow(told.map(({ words }) => words)),
      cells,
      carriedBy: told.length,
      hasConflict: comparison.conflicts.some(({ values }) =>
        values.some((value) =>
          told.some(({ article, at }) => article.id === value.article && overlaps(at, value)),
        ),
      ),
      hasQuotation: told.some(({ article, at }) =>
        article.analysis.quotations.some((each) => each.kind !== "indirect" && overlaps(at, each)),
      ),
    };
  });
}

export const matrixOrders = ["coverage", "order", "conflict"] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** What the matrix is narrowed to: all, what an article does not have, or what only it has. */
export type MatrixFilter = "all" | `gaps ${string}` | `only ${string}`;

/** The rows that pass the filter, in the order asked for. */
export function arrange(
  rows: readonly MatrixRow[],
  articles: readonly Told[],
  order: MatrixOrder,
  filter: MatrixFilter,
): MatrixRow[] {
  const [kind, id] = filter.split(" ");
  const place = articles.findIndex((article) => article.id === id);
  const shown = rows.filter(({ cells, carriedBy }) => {
    if (kind === "gaps") return cells[place]?.kind === "gap";
    if (kind === "only") return cells[place]?.kind === "told" && carriedBy === 1;
    return true;
  });
  switch (order) {
    case "order":
      return shown;
    case "coverage":
      return shown.sort((one, other) => other.carriedBy - one.carriedBy || one.row - other.row);
    case "conflict":
      return shown.sort(
        (one, other) =>
          Number(other.hasConflict) - Number(one.hasConflict) ||
          other.carriedBy - one.carriedBy ||
          one.row - other.row,
      );
  }
}
