import { seedFor, shuffled } from "./shuffle.ts";

/** A simple random sample without replacement, in the order it was drawn; all, if there are fewer. */
export function simpleSample<Item extends string>(
  items: readonly Item[],
  size: number,
  seed: number,
): Item[] {
  return shuffled(items, seed).slice(0, Math.max(0, size));
}

/**
 * How many to draw of each stratum so that all together make `size`: in proportion to the
 * strata's sizes, what is left over to the largest remainders (Hamilton's method; equal
 * remainders to the larger stratum, then in the order of the keys). `size` is at most the sum.
 */
export function allocate<Key extends string>(
  sizes: ReadonlyMap<Key, number>,
  size: number,
): Map<Key, number> {
  const total = [...sizes.values()].reduce((sum, each) => sum + each, 0);
  const wanted = Math.min(Math.max(0, size), total);
  // In whole numbers, because a remainder must not depend on rounding.
  const shares = [...sizes].map(([key, count]) => ({
    key,
    count,
    whole: total === 0 ? 0 : Math.floor((wanted * count) / total),
    remainder: total === 0 ? 0 : (wanted * count) % total,
  }));
  const left = wanted - shares.reduce((sum, { whole }) => sum + whole, 0);
  const lucky = new Set(
    [...shares]
      .sort((a, b) => b.remainder - a.remainder || b.count - a.count || (a.key < b.key ? -1 : 1))
      .slice(0, left)
      .map(({ key }) => key),
  );
  return new Map(shares.map(({ key, whole }) => [key, whole + (lucky.has(key) ? 1 : 0)]));
}

/**
 * A stratified random sample: of each stratum its share ({@link allocate}), drawn simply within
 * it, the whole in an order that tells nothing of the strata.
 */
export function stratifiedSample<Item extends string>(
  items: readonly Item[],
  stratumOf: (item: Item) => string,
  size: number,
  seed: number,
): Item[] {
  const strata = Map.groupBy(new Set(items), stratumOf);
  const counts = allocate(
    new Map([...strata].map(([key, members]) => [key, members.length])),
    size,
  );
  const drawn = [...strata].flatMap(([key, members]) =>
    simpleSample(members, counts.get(key) ?? 0, seedFor(seed, `stratum ${key}`)),
  );
  return shuffled(drawn, seed);
}
