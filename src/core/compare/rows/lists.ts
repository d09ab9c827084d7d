/** Many short lists of numbers as one long one: list `i` is `values` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** The lists, flat. */
export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  let size = 0;
  for (const [index, list] of lists.entries()) starts[index + 1] = size += list.length;
  const values = new Int32Array(size);
  for (const [index, list] of lists.entries()) values.set(list, starts[index]);
  return { starts, values };
}

/** Where list `index` begins in the values, and where it ends. */
export function startOf({ starts }: Lists, index: number): number {
  return starts[index] ?? 0;
}
