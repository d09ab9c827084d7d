import type { RowCells } from "./gather.ts";

/** Where a shared row ends in an article, and which place it has in the order. */
interface End {
  readonly last: number;
  readonly place: number;
}

/** The last of the ends, ascending, that comes before a sentence. */
function lastBefore(ends: readonly End[], sentence: number): End | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.last ?? sentence) < sentence) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/**
 * Rows in an order for reading. A row of several articles stands where `positionOf` puts it (a
 * number; equal ones keep the order given). A row of one article follows the row that holds the
 * sentence before its own, so that what only one outlet has is read in its context; what stands
 * before an article's first shared row comes first.
 */
export function orderRows(
  rows: readonly RowCells[],
  positionOf: (cells: RowCells) => number,
): RowCells[] {
  const shared = rows.filter((cells) => cells.size > 1);
  const anchors = shared
    .map((cells) => ({ cells, position: positionOf(cells) }))
    .sort((one, other) => one.position - other.position);
  const ends = new Map<number, End[]>();
  for (const [place, { cells }] of anchors.entries()) {
    for (const [article, [, last]] of cells) {
      const known = ends.get(article);
      if (known === undefined) ends.set(article, [{ last, place }]);
      else known.push({ last, place });
    }
  }
  for (const list of ends.values()) list.sort((one, other) => one.last - other.last);
  const following = new Map<number, RowCells[]>();
  for (const cells of rows) {
    const [own, more] = cells;
    if (own === undefined || more !== undefined) continue;
    const [article, [first]] = own;
    const place = lastBefore(ends.get(article) ?? [], first)?.place ?? -1;
    const list = following.get(place);
    if (list === undefined) following.set(place, [cells]);
    else list.push(cells);
  }
  return [
    ...(following.get(-1) ?? []),
    ...anchors.flatMap(({ cells }, place) => [cells, ...(following.get(place) ?? [])]),
  ];
}
