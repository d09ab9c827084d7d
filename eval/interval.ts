const SAMPLES = 1000;

/** Numbers from 0 to 1, the same in every run (xorshift, Marsaglia 2003). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * The middle 95 % of a figure over samples of the items drawn with putting back (the percentile
 * bootstrap, Efron 1979), in percent, as it stands behind a measure's name.
 */
export function interval<Item>(
  items: readonly Item[],
  figure: (sample: readonly Item[]) => number,
): string {
  const random = randomOf(95);
  const values = Array.from({ length: SAMPLES }, () =>
    figure(items.map((item) => items[Math.floor(random() * items.length)] ?? item)),
  ).sort((a, b) => a - b);
  const at = (share: number): string =>
    (100 * (values[Math.floor(share * values.length)] ?? 0)).toFixed(1);
  return `(95 %: ${at(0.025)}–${at(0.975)})`;
}
