import { seededRandom } from "../agreement/random.ts";

/** One of a sample: what was drawn, and whether the measure found it. */
export interface Drawn<Item> {
  readonly item: Item;
  readonly isHit: boolean;
}

/** So many of the items, without putting back, each set of that size as likely (Fisher–Yates). */
function drawn<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const pool = [...items];
  const size = Math.min(count, pool.length);
  for (let at = 0; at < size; at += 1) {
    const from = at + Math.floor(random() * (pool.length - at));
    const [one, other] = [pool[at], pool[from]];
    if (one === undefined || other === undefined) continue;
    pool[at] = other;
    pool[from] = one;
  }
  return pool.slice(0, size);
}

/**
 * A stratified random sample, `size` of what was found and `size` of what was not (all, where
 * there are fewer), in random order, so that any beginning of it is a random sample as well. The
 * same seed draws the same from the same.
 */
export function drawSample<Item>(
  hits: readonly Item[],
  others: readonly Item[],
  size: number,
  seed: number,
): Drawn<Item>[] {
  const random = seededRandom(seed);
  const sample = [
    ...drawn(hits, size, random).map((item): Drawn<Item> => ({ item, isHit: true })),
    ...drawn(others, size, random).map((item): Drawn<Item> => ({ item, isHit: false })),
  ];
  return drawn(sample, sample.length, random);
}
