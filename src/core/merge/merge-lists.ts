import { formKey } from "../commands/actor-forms.ts";
import { sameJson } from "../history/equal.ts";
import { canonicalJson, compareText } from "./canonical.ts";
import type { Side } from "./merged.ts";

/** The items, and whose was taken of the first one that both changed; null: they go together. */
export interface MergedList {
  readonly items: readonly unknown[];
  readonly disagreed: Side | null;
}

/** What makes two items of a list the same: the place of an anchor, the article of a cell. */
function keyOf(item: unknown): string {
  if (typeof item === "string") return formKey(item);
  if (typeof item !== "object" || item === null) return canonicalJson(item);
  if ("span" in item) return canonicalJson(item.span);
  return canonicalJson("article" in item ? item.article : item);
}

/** The id of the record an item is about: an anchor's or cell's article, an id itself. */
export function ownerOf(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  if ("span" in item) return ownerOf(item.span);
  return "article" in item ? item.article : null;
}

/**
 * Merges a list both copies changed, item by item: what one added comes in, what one removed
 * goes unless the other changed it. They stand in the order of the list that has more of them.
 */
export function mergeLists(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  prefer: (ours: unknown, theirs: unknown) => Side,
): MergedList {
  const [before, left, right] = [byKey(base), byKey(ours), byKey(theirs)];
  const lists = longerFirst(ours, theirs);
  let disagreed: Side | null = null;
  const merged = new Map<string, unknown>();
  for (const key of byKey(lists.flat()).keys()) {
    const was = before.get(key);
    const one = left.get(key);
    const other = right.get(key);
    if (one === undefined || other === undefined) {
      const only = one ?? other;
      if (!sameJson(only, was)) merged.set(key, only);
    } else if (sameJson(one, other) || sameJson(other, was)) merged.set(key, one);
    else if (sameJson(one, was)) merged.set(key, other);
    else {
      const side = prefer(one, other);
      disagreed ??= side;
      merged.set(key, side === "ours" ? one : other);
    }
  }
  const keptOf = (list: readonly unknown[]): number =>
    [...byKey(list).keys()].filter((key) => merged.has(key)).length;
  const [first, second] = lists;
  const ordered = keptOf(second) > keptOf(first) ? [...second, ...first] : [...first, ...second];
  return { items: [...byKey(ordered).keys()].flatMap((key) => itemIn(merged, key)), disagreed };
}

/** All items of both lists, each once, whichever is ours. */
export function joinLists(
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  return [...byKey(longerFirst(ours, theirs).flat()).values()];
}

/** A list with those of its former items that are back; former items first. */
export function returnItems(
  list: readonly unknown[],
  former: readonly unknown[],
  isBack: (item: unknown) => boolean,
): readonly unknown[] {
  const present = byKey(list);
  const kept = former.flatMap((item) => present.get(keyOf(item)) ?? (isBack(item) ? [item] : []));
  return [...byKey([...kept, ...list]).values()];
}

/** The longer list's order is kept, for the other may be what was left of it. */
function longerFirst(
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly [readonly unknown[], readonly unknown[]] {
  const order =
    ours.length - theirs.length || compareText(canonicalJson(ours), canonicalJson(theirs));
  return order > 0 ? [ours, theirs] : [theirs, ours];
}

function itemIn(items: ReadonlyMap<string, unknown>, key: string): readonly unknown[] {
  return items.has(key) ? [items.get(key)] : [];
}

/** Items by their keys; of two with the same key the first. */
function byKey(items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}
