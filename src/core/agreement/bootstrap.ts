import { undefinedFor } from "./coefficient.ts";
import type { Coefficient, Undefined } from "./coefficient.ts";
import { seededRandom } from "./random.ts";

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  readonly seed: number;
  /** Samples drawn: 1000. */
  readonly samples?: number;
  /** The share of them the interval holds: 0.95. */
  readonly level?: number;
}

/** Where a coefficient lies when other articles of the kind had been coded. */
export interface Interval {
  readonly kind: "interval";
  readonly low: number;
  readonly high: number;
  /** Samples that gave a figure, and those that gave none (without variation, say). */
  readonly samples: number;
  readonly without: number;
}

/** Below this share of samples with a figure an interval would describe the rest only. */
const LEAST_SHARE = 0.5;

/**
 * The percentile bootstrap interval of a coefficient (Efron 1979; Efron & Tibshirani 1993, ch.
 * 13) over articles: whole articles are drawn with putting back, for what coders do within one
 * hangs together. `coefficient` is given a sample's articles; for units × coders an article is
 * its rows. Undefined for fewer than two articles, and where most samples have no figure.
 */
export function bootstrapInterval<Article>(
  articles: readonly Article[],
  coefficient: (sample: readonly Article[]) => Coefficient,
  options: BootstrapOptions,
): Interval | Undefined {
  if (articles.length < 2) return undefinedFor("too-few-articles");
  const { samples = 1000, level = 0.95 } = options;
  const random = seededRandom(options.seed);
  const values: number[] = [];
  let lastReason: Undefined | null = null;
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn = articles.map(
      (article) => articles[Math.floor(random() * articles.length)] ?? article,
    );
    const result = coefficient(drawn);
    if (result.kind === "value") values.push(result.value);
    else lastReason = result;
  }
  if (lastReason !== null && values.length < LEAST_SHARE * samples) return lastReason;
  values.sort((a, b) => a - b);
  return {
    kind: "interval",
    low: percentile(values, (1 - level) / 2),
    high: percentile(values, (1 + level) / 2),
    samples: values.length,
    without: samples - values.length,
  };
}

/** The value below which a share of sorted ones lies, between two of them by proportion. */
export function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
