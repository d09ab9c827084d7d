import { longestIncreasing } from "../increasing.ts";
import type { Row } from "./align.ts";
import type { RowCells } from "./gather.ts";
import { orderRows } from "./order.ts";

/** A row among the articles shown: which sentences each has, and whether it tells it elsewhere. */
export interface BesideRow {
  /** Index into the story's rows. */
  readonly row: number;
  /** By column: its sentences, or null where it has none. */
  readonly cells: readonly (readonly number[] | null)[];
  /** By column: off the longest run of rows that it tells in the base's order. */
  readonly moved: readonly boolean[];
}

/** The rows that any of the columns has, as places of columns. */
function shownRows(rows: readonly Row[], columns: readonly string[]): Map<RowCells, number> {
  const shown = new Map<RowCells, number>();
  for (const [index, { cells }] of rows.entries()) {
    const places = cells.flatMap(({ article, sentences }) => {
      const column = columns.indexOf(article);
      const [first, last] = [sentences[0], sentences.at(-1)];
      if (column === -1 || first === undefined || last === undefined) return [];
      return [[column, [first, last] as const] as const];
    });
    if (places.length > 0) shown.set(new Map(places), index);
  }
  return shown;
}

/** Where each row stands in the base: what it does not have, behind what the others tell before it. */
function positionsIn(
  base: number,
  rows: Iterable<RowCells>,
  columns: number,
): Map<RowCells, number> {
  const all = [...rows];
  const positions = new Map<RowCells, number>();
  for (const cells of all) {
    const first = cells.get(base)?.[0];
    if (first !== undefined) positions.set(cells, first);
  }
  for (let column = 0; column < columns; column += 1) {
    const told = all
      .filter((cells) => cells.has(column))
      .sort((one, other) => (one.get(column)?.[0] ?? 0) - (other.get(column)?.[0] ?? 0));
    let before = -1;
    for (const cells of told) {
      const inBase = cells.get(base)?.[0];
      if (inBase !== undefined) before = inBase;
      else if (!positions.has(cells)) positions.set(cells, before + 0.5);
    }
  }
  return positions;
}

/**
 * The story's rows for some of its articles side by side, in the order of the base column: rows
 * that none of them has are left out, what the base does not have stands behind what it follows
 * in the others. `columns` are ids, `base` one of their places.
 */
export function setBeside(
  rows: readonly Row[],
  columns: readonly string[],
  base: number,
): BesideRow[] {
  const shown = shownRows(rows, columns);
  const positions = positionsIn(base, shown.keys(), columns.length);
  // Of rows at one place, what the base has comes first.
  const baseFirst = [...shown.keys()].sort((a, b) => Number(b.has(base)) - Number(a.has(base)));
  const ordered = orderRows(baseFirst, (cells) => positions.get(cells) ?? 0);
  const inPlace = columns.map((_, column) => {
    const shared = ordered.filter((cells) => cells.has(base) && cells.has(column));
    const kept = longestIncreasing(shared.map((cells) => cells.get(column)?.[0] ?? 0));
    return new Set(kept.map((index) => shared[index]));
  });
  return ordered.map((cells): BesideRow => {
    const sentences = columns.map((_, column) => {
      const [first, last] = cells.get(column) ?? [0, -1];
      return last < first
        ? null
        : Array.from({ length: last - first + 1 }, (__, index) => first + index);
    });
    return {
      row: shown.get(cells) ?? 0,
      cells: sentences,
      moved: columns.map(
        (_, column) =>
          cells.has(base) && cells.has(column) && inPlace[column]?.has(cells) === false,
      ),
    };
  });
}
