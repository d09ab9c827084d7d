/** What one coder said of one unit. */
export type Rating = string | number;

/** Units × coders: a row a unit, a column a coder; null where the coder did not judge the unit. */
export type Ratings = readonly (readonly (Rating | null)[])[];

/** The number of coders: the columns of the widest row. */
export function coderCount(ratings: Ratings): number {
  return ratings.reduce((most, row) => Math.max(most, row.length), 0);
}

/** How often each value was given, nulls left out. */
export function countValues(row: readonly (Rating | null)[]): Map<Rating, number> {
  const counts = new Map<Rating, number>();
  for (const value of row) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The sum of some counts. */
export function total(counts: ReadonlyMap<Rating, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
