/** Many short lists of numbers as one long one: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Lists being made, one after the other. */
export interface GrowingLists {
  readonly starts: number[];
  readonly values: number[];
}

/** No list yet; what is added is the first one's. */
export function newLists(): GrowingLists {
  return { starts: [0], values: [] };
}

/** Adds a number to the list at hand unless it is there; returns its place among all values. */
export function addOnce({ starts, values }: GrowingLists, value: number): number {
  // The lists are a sentence long: looking through one is quicker than hashing.
  const place = values.indexOf(value, starts.at(-1));
  return place >= 0 ? place : values.push(value) - 1;
}

/** Ends the list at hand; what is added next is the next one's. */
export function endList({ starts, values }: GrowingLists): void {
  starts.push(values.length);
}

/** The lists made, flat and fixed. */
export function listsOf({ starts, values }: GrowingLists): Lists {
  return { starts: Int32Array.from(starts), values: Int32Array.from(values) };
}

/** Where list `index` begins in the values; where the one before it ends. */
export function startOf({ starts }: Pick<Lists, "starts">, index: number): number {
  return starts[index] ?? 0;
}
