import { seededRandom } from "../../agreement/random.ts";

/** The seed of one use of a seed, so that two uses of the same seed have nothing in common. */
export function seedFor(seed: number, use: string): number {
  // FNV-1a over the words and the seed: any mixing will do, as long as it stays the same.
  let hash = 0x811c9dc5;
  for (const char of `${use} ${seed}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The items in an order that depends on the seed and on which items there are, but not on the
 * order they are given in: they are sorted first, then shuffled (Fisher & Yates 1938, in
 * Durstenfeld's form). Items given twice stand once.
 */
export function shuffled<Item extends string>(items: Iterable<Item>, seed: number): Item[] {
  const order = [...new Set(items)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const random = seededRandom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [order[last], order[other]];
    if (one === undefined || two === undefined) break;
    order[last] = two;
    order[other] = one;
  }
  return order;
}
