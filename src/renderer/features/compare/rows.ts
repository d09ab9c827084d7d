import type { ComparedPair, ComparedRow } from "../../../core/compare/rows/pair.ts";
import type { WordChange } from "../../../core/compare/words/diff.ts";
import type { Range } from "../../../core/model/range.ts";

/** What stands at the head of a column: an article, and what is compared of it. */
export interface CompareColumn {
  readonly id: string;
  readonly outlet: { readonly name: string; readonly mark: string; readonly colour: number };
  readonly headline: string | null;
  /** Author and date, as they are shown. */
  readonly byline: string;
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** A run of a cell's words that differ from the other column in one way. */
export interface Piece {
  readonly kind: WordChange["kind"];
  readonly text: string;
}

/** What one column has in a row. */
export interface CompareCell {
  readonly pieces: readonly Piece[];
  readonly startsParagraph: boolean;
}

/** Where a moved row stands in the other article's own order. */
export interface Move {
  readonly direction: "earlier" | "later";
  /** The row it follows there; null: it stands before all others. */
  readonly after: number | null;
}

/** One row of the comparison: a cell for each column, null where it was not found. */
export interface CompareRow {
  readonly kind: "same" | "changed" | "rewritten" | "only";
  readonly move: Move | null;
  readonly cells: readonly (CompareCell | null)[];
}

function cellOf(
  column: CompareColumn,
  sentences: readonly number[],
  pieces: readonly Piece[],
): CompareCell | null {
  const first = column.sentences[sentences[0] ?? -1];
  const last = column.sentences[sentences.at(-1) ?? -1];
  if (first === undefined || last === undefined) return null;
  const whole: Piece = { kind: "same", text: column.text.slice(first.start, last.end) };
  const before = column.text.slice(0, first.start);
  return {
    pieces: pieces.length === 0 ? [whole] : pieces.filter(({ text }) => text !== ""),
    startsParagraph: before.trim() === "" || /\n\s*$/u.test(before),
  };
}

/** For each moved row its place in the other's order: after the nearest row that stayed. */
function moveOf(rows: readonly ComparedRow[], index: number): Move | null {
  const row = rows[index];
  const place = row?.other[0];
  if (row?.moved !== true || place === undefined) return null;
  let after: number | null = null;
  let nearest = -1;
  for (const [at, { moved, other }] of rows.entries()) {
    const last = other.at(-1);
    if (moved || last === undefined || last >= place || last < nearest) continue;
    nearest = last;
    after = at;
  }
  return { direction: after === null || after < index ? "earlier" : "later", after };
}

/**
 * A compared pair as rows of cells in the order of `columns`, which need not begin with the
 * base: choosing another base marks other words and does not make the columns change places.
 */
export function rowsOfPair(
  pair: ComparedPair,
  columns: readonly [CompareColumn, CompareColumn],
): CompareRow[] {
  return pair.rows.map((row, index): CompareRow => {
    const cells = columns.map((column) => {
      const isBase = column.id === pair.base;
      const pieces = row.changes.map(({ kind, base, other }) => ({
        kind,
        text: isBase ? base : other,
      }));
      return cellOf(column, isBase ? row.base : row.other, pieces);
    });
    const kind = row.kind === "only-base" || row.kind === "only-other" ? "only" : row.kind;
    return { kind, move: moveOf(pair.rows, index), cells };
  });
}

/** The rows a key can go to. */
export const rowTests = {
  row: () => true,
  difference: (row: CompareRow) => row.kind !== "same",
  moved: (row: CompareRow) => row.move !== null,
  omission: (row: CompareRow) => row.kind === "only",
} as const;

export type RowTest = keyof typeof rowTests;

/** The next row (`step` 1) or the one before (-1) that passes the test; null when there is none. */
export function findRow(
  rows: readonly CompareRow[],
  from: number,
  test: RowTest,
  step: 1 | -1,
): number | null {
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row !== undefined && rowTests[test](row)) return index;
  }
  return null;
}

/** What a row is, in words: "changed, told earlier by The Ledger". */
export function describeRow(
  row: CompareRow,
  columns: readonly CompareColumn[],
  other: CompareColumn | undefined,
): string {
  const having = columns.filter((_, index) => row.cells[index] != null);
  const missing = columns.filter((_, index) => row.cells[index] == null);
  const kind =
    row.kind === "only"
      ? `only ${names(having)}; not found in the imported text of ${names(missing)}`
      : row.kind;
  if (row.move === null || other === undefined) return kind;
  return `${kind}, moved: told ${row.move.direction} by ${other.outlet.name}`;
}

function names(columns: readonly CompareColumn[]): string {
  return columns.map(({ outlet }) => outlet.name).join(" and ");
}
