import type { BesideRow } from "../../../core/compare/rows/beside.ts";
import { diffWords } from "../../../core/compare/words/diff.ts";
import type { WordChange } from "../../../core/compare/words/diff.ts";
import type { Range } from "../../../core/model/range.ts";
import { markedBase } from "./marked-base.ts";

/** What stands at the head of a column: an article, and what is compared of it. */
export interface CompareColumn {
  readonly id: string;
  readonly outlet: { readonly name: string; readonly mark: string; readonly colour: number };
  readonly headline: string | null;
  /** Date and authors, as they are shown. */
  readonly byline: string;
  /** A transcript or press release: no outlet, but what the others are measured against. */
  readonly isPrimarySource: boolean;
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** A run of a cell's words that differ from the base in one way. */
export interface Piece {
  readonly kind: WordChange["kind"];
  readonly text: string;
}

/** What one column has in a row. */
export interface CompareCell {
  /** Which of the column's sentences, in their order. */
  readonly sentences: readonly number[];
  readonly pieces: readonly Piece[];
  readonly startsParagraph: boolean;
}

/** Where a column tells a row that it tells elsewhere than the base. */
export interface Move {
  readonly column: string;
  readonly direction: "earlier" | "later";
  /** The row it follows there; null: it stands before all others. */
  readonly after: number | null;
}

/** One row of the comparison: a cell for each column, null where it was not found. */
export interface CompareRow {
  /** Index into the story's rows. */
  readonly row: number;
  readonly kind: "same" | "changed" | "rewritten" | "only";
  readonly moves: readonly Move[];
  readonly cells: readonly (CompareCell | null)[];
}

function wordingOf(column: CompareColumn, sentences: readonly number[] | null): string | null {
  const first = column.sentences[sentences?.[0] ?? -1];
  const last = column.sentences[sentences?.at(-1) ?? -1];
  return first === undefined || last === undefined
    ? null
    : column.text.slice(first.start, last.end);
}

function startsParagraph(column: CompareColumn, sentences: readonly number[] | null): boolean {
  const start = column.sentences[sentences?.[0] ?? -1]?.start ?? 0;
  const before = column.text.slice(Math.max(0, start - 40), start);
  return before.trim() === "" || /\n\s*$/u.test(before);
}

function isSame(changes: readonly WordChange[]): boolean {
  return changes.every(({ kind }) => kind === "same" || kind === "form");
}

function kindOf(diffs: readonly (readonly WordChange[])[], present: number): CompareRow["kind"] {
  if (present < 2) return "only";
  if (diffs.every(isSame)) return "same";
  const isRewritten = (changes: readonly WordChange[]): boolean =>
    changes.some(({ kind }) => kind === "rewritten");
  return diffs.every((changes) => isRewritten(changes)) ? "rewritten" : "changed";
}

/** For a row a column tells elsewhere, its place there: after the nearest row that stayed. */
function moveOf(rows: readonly BesideRow[], index: number, column: number): Omit<Move, "column"> {
  const place = rows[index]?.cells[column]?.[0] ?? 0;
  let after: number | null = null;
  let nearest = -1;
  for (const [at, { cells, moved }] of rows.entries()) {
    const last = cells[column]?.at(-1);
    if (last === undefined || moved[column] === true || last >= place || last < nearest) continue;
    nearest = last;
    after = at;
  }
  return { direction: after === null || after < index ? "earlier" : "later", after };
}

/**
 * Rows side by side as cells in the order of `columns`; words are compared with the column at
 * `base`, or, where that has nothing, with the first that has.
 */
export function compareRows(
  rows: readonly BesideRow[],
  columns: readonly CompareColumn[],
  base: number,
): CompareRow[] {
  return rows.map((beside, index): CompareRow => {
    const wordings = columns.map((column, place) => wordingOf(column, beside.cells[place] ?? null));
    const present = wordings.flatMap((wording, place) => (wording === null ? [] : [place]));
    const against = wordings[base] === null ? (present[0] ?? base) : base;
    const wording = wordings[against] ?? "";
    const others = present.filter((place) => place !== against);
    const diffs = new Map(
      others.map((place) => [place, diffWords(wording, wordings[place] ?? "")]),
    );
    const cells = columns.map((column, place): CompareCell | null => {
      if (wordings[place] === null) return null;
      const changes = diffs.get(place);
      const pieces =
        changes === undefined
          ? markedBase(wording, [...diffs.values()])
          : changes.map(({ kind, other }) => ({ kind, text: other }));
      return {
        sentences: beside.cells[place] ?? [],
        pieces: pieces.filter(({ text }) => text !== ""),
        startsParagraph: startsParagraph(column, beside.cells[place] ?? null),
      };
    });
    const moves = columns.flatMap((column, place): Move[] =>
      beside.moved[place] === true ? [{ column: column.id, ...moveOf(rows, index, place) }] : [],
    );
    return { row: beside.row, kind: kindOf([...diffs.values()], present.length), moves, cells };
  });
}

/** The rows a key can go to. */
export const rowTests = {
  row: () => true,
  difference: (row: CompareRow) => row.kind !== "same",
  moved: (row: CompareRow) => row.moves.length > 0,
  omission: (row: CompareRow) => row.cells.includes(null),
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

/** Sentences of a row, by which it is found again: places change with base, columns, decisions. */
export type RowAnchor = readonly { readonly column: string; readonly sentence: number }[];

export function anchorOf(row: CompareRow, columns: readonly CompareColumn[]): RowAnchor {
  return row.cells.flatMap((cell, place) => {
    const [column, sentence] = [columns[place]?.id, cell?.sentences[0]];
    return column === undefined || sentence === undefined ? [] : [{ column, sentence }];
  });
}

/** Where the row with the anchor's first sentence that is shown stands; 0 when none is. */
export function findAnchor(
  rows: readonly CompareRow[],
  columns: readonly CompareColumn[],
  anchor: RowAnchor,
): number {
  for (const { column, sentence } of anchor) {
    const place = columns.findIndex(({ id }) => id === column);
    const found = rows.findIndex(({ cells }) => cells[place]?.sentences.includes(sentence));
    if (found !== -1) return found;
  }
  return 0;
}

/** What a row is, in words: "changed, moved: told earlier by The Ledger". */
export function describeRow(row: CompareRow, columns: readonly CompareColumn[]): string {
  const having = columns.filter((_, index) => row.cells[index] != null);
  const missing = columns.filter((_, index) => row.cells[index] == null);
  const moves = row.moves.map(({ column, direction }) => {
    const name = columns.find(({ id }) => id === column)?.outlet.name ?? "";
    return `told ${direction} by ${name}`;
  });
  return [
    row.kind === "only" ? `only ${names(having)}` : row.kind,
    ...(moves.length === 0 ? [] : [`moved: ${moves.join(", ")}`]),
  ]
    .join(", ")
    .concat(missing.length === 0 ? "" : `; not found in the imported text of ${names(missing)}`);
}

function names(columns: readonly CompareColumn[]): string {
  return columns.map(({ outlet }) => outlet.name).join(" and ");
}
