/**
 * The indexes of a longest strictly increasing subsequence of the values, ascending. Patience
 * sorting after Fredman (1975), "On computing the length of longest increasing subsequences":
 * O(n log n); among several of equal length the one whose values end lowest.
 */
export function longestIncreasing(values: readonly number[]): number[] {
  /** By length − 1: the index at which a subsequence of that length ends lowest. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const indexes: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) indexes.push(index);
  return indexes.reverse();
}
