import { correctedForChance, undefinedFor } from "./coefficient.ts";
import type { Coefficient } from "./coefficient.ts";
import { coderCount, countValues, total } from "./ratings.ts";
import type { Rating, Ratings } from "./ratings.ts";

/** What the differences between values mean. */
export type Level = "nominal" | "ordinal" | "interval";

/** The squared difference δ² of two values, given how often every value was paired. */
type Difference = (one: Rating, other: Rating) => number;

const nominal: Difference = (one, other) => (one === other ? 0 : 1);

const interval: Difference = (one, other) => (Number(one) - Number(other)) ** 2;

/** δ² = (Σ n_g over the ranks from one to the other, less half of n at both ends)². */
function ordinal(frequencies: ReadonlyMap<Rating, number>): Difference {
  const middles = new Map<Rating, number>();
  let below = 0;
  for (const [value, count] of [...frequencies].sort(([a], [b]) => Number(a) - Number(b))) {
    middles.set(value, below + count / 2);
    below += count;
  }
  return (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2;
}

function differenceOf(level: Level, frequencies: ReadonlyMap<Rating, number>): Difference {
  switch (level) {
    case "nominal":
      return nominal;
    case "ordinal":
      return ordinal(frequencies);
    case "interval":
      return interval;
  }
}

/**
 * Krippendorff's alpha, α = 1 − Dₒ / Dₑ from coincidences of values within units, for any number
 * of coders and with missing values (Krippendorff 2011, Computing Krippendorff's
 * alpha-reliability; 2019, ch. 12). Units with a single judgement pair with nothing and are left
 * out. The ordinal and interval levels need numbers.
 */
export function krippendorffAlpha(ratings: Ratings, level: Level): Coefficient {
  if (coderCount(ratings) < 2) return undefinedFor("too-few-coders");
  const units = ratings.map(countValues).filter((counts) => total(counts) > 1);
  if (units.length === 0) return undefinedFor("nothing-shared");
  const frequencies = new Map<Rating, number>();
  for (const counts of units) {
    for (const [value, count] of counts) {
      frequencies.set(value, (frequencies.get(value) ?? 0) + count);
    }
  }
  const values = [...frequencies.keys()];
  if (level !== "nominal" && !values.every((value) => Number.isFinite(value))) {
    return undefinedFor("not-numbers");
  }
  if (values.length < 2) return undefinedFor("no-variation");
  const difference = differenceOf(level, frequencies);
  const observed = units.reduce(
    (sum, counts) => sum + sumOfPairs(counts, difference) / (total(counts) - 1),
    0,
  );
  return correctedForChance(
    observed,
    sumOfPairs(frequencies, difference) / (total(frequencies) - 1),
  );
}

/** Σ of δ² over the ordered pairs of different values, as often as each stands with each. */
function sumOfPairs(counts: ReadonlyMap<Rating, number>, difference: Difference): number {
  let sum = 0;
  for (const [one, ours] of counts) {
    for (const [other, theirs] of counts) sum += ours * theirs * difference(one, other);
  }
  return sum;
}
