/**
 * The best pairing of rows with columns, each used once at most, by the saving of each pair (a
 * table of rows; pairs that save nothing stay apart): shortest augmenting paths with prices
 * (Kuhn 1955, Munkres 1957), rows² × columns steps.
 */
export function bestPairs(
  savings: readonly (readonly number[])[],
): [row: number, column: number][] {
  const rows = savings.length;
  const real = savings[0]?.length ?? 0;
  // A column more for each row: staying alone saves nothing.
  const columns = real + rows;
  const saving = (row: number, column: number): number => Math.max(0, savings[row]?.[column] ?? 0);
  const rowPrices = new Float64Array(rows);
  const columnPrices = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const nearest = new Float64Array(columns).fill(Infinity);
    const before = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let column = -1;
    let at = row;
    do {
      let next = -1;
      let least = Infinity;
      for (let other = 0; other < columns; other += 1) {
        if (done[other] === 1) continue;
        const cost = -saving(at, other) - (rowPrices[at] ?? 0) - (columnPrices[other] ?? 0);
        if (cost < (nearest[other] ?? 0)) {
          nearest[other] = cost;
          before[other] = column;
        }
        if ((nearest[other] ?? 0) < least) {
          least = nearest[other] ?? 0;
          next = other;
        }
      }
      rowPrices[row] = (rowPrices[row] ?? 0) + least;
      for (let other = 0; other < columns; other += 1) {
        if (done[other] === 1) {
          const reached = rowOf[other] ?? 0;
          rowPrices[reached] = (rowPrices[reached] ?? 0) + least;
          columnPrices[other] = (columnPrices[other] ?? 0) - least;
        } else nearest[other] = (nearest[other] ?? 0) - least;
      }
      done[next] = 1;
      column = next;
      at = rowOf[column] ?? -1;
    } while (at !== -1);
    while (column !== -1) {
      const previous = before[column] ?? -1;
      rowOf[column] = previous === -1 ? row : (rowOf[previous] ?? -1);
      column = previous;
    }
  }
  const pairs: [number, number][] = [];
  for (let column = 0; column < real; column += 1) {
    const row = rowOf[column] ?? -1;
    if (row !== -1 && saving(row, column) > 0) pairs.push([row, column]);
  }
  return pairs;
}
