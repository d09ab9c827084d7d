import { startOf } from "./lists.ts";
import type { Lists } from "./lists.ts";

/** Where each number stands in some lists: from `starts[n]` to `starts[n + 1]`, ascending. */
export interface Postings {
  readonly starts: Int32Array;
  /** Where among the lists' values. */
  readonly entries: Int32Array;
  /** In which list. */
  readonly lists: Int32Array;
}

/** The postings of lists of numbers below `count`. */
export function postingsOf(lists: Lists, count: number): Postings {
  const starts = new Int32Array(count + 1);
  for (const value of lists.values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < count; value += 1) {
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  }
  const next = starts.slice();
  const entries = new Int32Array(lists.values.length);
  const inLists = new Int32Array(lists.values.length);
  for (let list = 0; list < lists.starts.length - 1; list += 1) {
    for (let at = startOf(lists, list); at < startOf(lists, list + 1); at += 1) {
      const value = lists.values[at] ?? 0;
      const slot = next[value] ?? 0;
      entries[slot] = at;
      inLists[slot] = list;
      next[value] = slot + 1;
    }
  }
  return { starts, entries, lists: inLists };
}
