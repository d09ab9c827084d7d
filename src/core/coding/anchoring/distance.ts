/**
 * The edit distance (Levenshtein 1966, in UTF-16 code units) between a pattern and what the text
 * holds from `start` up to the best allowed end, and that end; null when it is more than `limit`.
 * Of ends as near, the one that makes the stretch most nearly as long as the pattern is taken.
 *
 * Only the band of cells that can stay within the limit is filled (Ukkonen 1985), and a row
 * without such a cell ends it: O(limit · pattern) at most, a few rows where the text is another.
 */
export function nearestEnd(
  pattern: string,
  text: string,
  start: number,
  limit: number,
  mayEnd: (end: number) => boolean = () => true,
): { readonly end: number; readonly distance: number } | null {
  const width = 2 * limit + 1;
  const beyond = limit + 1;
  const room = text.length - start;
  // Cell c of row i stands for `i - limit + c` units of the text.
  let row = new Int32Array(width).fill(beyond);
  for (let c = limit; c < width && c - limit <= room; c += 1) row[c] = c - limit;
  let next = new Int32Array(width);
  for (let i = 1; i <= pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i - 1);
    let least = beyond;
    next.fill(beyond);
    for (let c = 0; c < width; c += 1) {
      const j = i - limit + c;
      if (j < 0 || j > room) continue;
      const same = j > 0 && text.charCodeAt(start + j - 1) === unit;
      const replaced = j > 0 ? (row[c] ?? beyond) + (same ? 0 : 1) : beyond;
      const dropped = (row[c + 1] ?? beyond) + 1;
      const added = (next[c - 1] ?? beyond) + 1;
      const cell = Math.min(replaced, dropped, added, beyond);
      next[c] = cell;
      if (cell < least) least = cell;
    }
    if (least > limit) return null;
    [row, next] = [next, row];
  }
  let best: { end: number; distance: number } | null = null;
  let bestShift = Infinity;
  for (let c = 0; c < width; c += 1) {
    const distance = row[c] ?? beyond;
    const end = start + pattern.length - limit + c;
    if (distance > limit || end <= start || end > text.length || !mayEnd(end)) continue;
    const shift = Math.abs(c - limit);
    const isBetter =
      best === null ||
      distance < best.distance ||
      (distance === best.distance && shift < bestShift);
    if (isBetter) [best, bestShift] = [{ end, distance }, shift];
  }
  return best;
}

/**
 * The least edit distance between the pattern and any stretch of the text that begins at
 * `start`; at most the pattern's length, for the stretch may be empty.
 */
export function distanceFrom(pattern: string, text: string, start: number): number {
  const within = text.slice(start, start + 2 * pattern.length);
  let row = Int32Array.from({ length: within.length + 1 }, (_, j) => j);
  let next = new Int32Array(row.length);
  for (let i = 1; i <= pattern.length; i += 1) {
    next[0] = i;
    for (let j = 1; j < row.length; j += 1) {
      const same = pattern.charCodeAt(i - 1) === within.charCodeAt(j - 1);
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
    }
    [row, next] = [next, row];
  }
  return row.reduce((least, cell) => Math.min(least, cell), pattern.length);
}
