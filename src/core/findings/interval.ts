/** A figure with the limits of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * A share `hits` of `count` with its score interval: Wilson, E. B. (1927), "Probable inference,
 * the law of succession, and statistical inference", JASA 22(158). null where nothing was counted.
 */
export function wilson(hits: number, count: number): Estimate | null {
  if (count === 0) return null;
  const value = hits / count;
  const square = Z * Z;
  const middle = (value + square / (2 * count)) / (1 + square / count);
  const half =
    (Z / (1 + square / count)) *
    Math.sqrt((value * (1 - value)) / count + square / (4 * count * count));
  return {
    value,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === count ? 1 : Math.min(1, middle + half),
  };
}

/**
 * The interval of a ratio of two independent figures from their own intervals (MOVER-R): Donner,
 * A. & Zou, G. Y. (2012), "Closed-form confidence intervals for functions of the normal mean and
 * standard deviation", Statistical Methods in Medical Research 21(4), formula (9); `high` is
 * infinite where the divisor's interval reaches 0. It also stands where a share is 0 or 1, where
 * neither delta method nor bootstrap gives an interval at all.
 */
export function ratioInterval(above: Estimate, below: Estimate): Omit<Estimate, "value"> {
  const product = above.value * below.value;
  const root = (one: number, other: number): number =>
    Math.sqrt(
      Math.max(0, product ** 2 - one * other * (2 * above.value - one) * (2 * below.value - other)),
    );
  const limit = (numerator: number, divisor: number, whole: number): number =>
    Math.abs(divisor) < 1e-12 ? whole : numerator / divisor;
  const lowDivisor = below.high * (2 * below.value - below.high);
  const low = limit(product - root(above.low, below.high), lowDivisor, 0);
  if (below.low <= 0) return { low: Math.max(0, low), high: Infinity };
  const highDivisor = below.low * (2 * below.value - below.low);
  const high = limit(product + root(above.high, below.low), highDivisor, Infinity);
  return { low: Math.max(0, low), high };
}
