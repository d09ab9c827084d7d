import type { SampleCheck } from "../model/finding.ts";
import { ratioInterval, wilson } from "./interval.ts";
import type { Estimate } from "./interval.ts";

/** How good a measure is in this library, as far as a sample tells. */
export interface Accuracy {
  /** How many of what it found were looked at, and how many of what it did not. */
  readonly hitsSeen: number;
  readonly othersSeen: number;
  /** How much of what it found is right; null: nothing of it was looked at. */
  readonly precision: Estimate | null;
  /** How much of what is there it found; null where the sample does not tell. */
  readonly recall: Estimate | null;
}

type Item = SampleCheck["items"][number];

function there(items: readonly Item[]): number {
  return items.filter(({ isThere }) => isThere === true).length;
}

/**
 * Precision and recall of a measure from a sample stratified by what it found. Of H findings the
 * share p is right, of N stretches without one the share m holds what was missed (one each):
 *
 *   recall = H p / (H p + N m)
 *
 * the combined ratio estimator of a stratified sample (Cochran, W. G. (1977), "Sampling
 * Techniques", 6.11), each stratum weighted by its size. The interval of p is Wilson's; that of
 * recall follows from the interval of m / p, which it falls with. For a part of the sample (one
 * outlet, given by `isIn`) p and m are the shares of the whole strata that lie in the part and are
 * right or missed, so that the part's own size need not be known (domain estimation, Särndal, C.-E.,
 * Swensson, B. & Wretman, J. (1992), "Model Assisted Survey Sampling", 5.8 and 10.3).
 */
export function accuracyOf(
  sample: Pick<SampleCheck, "items" | "hits" | "others">,
  isIn: (item: Item) => boolean = () => true,
): Accuracy {
  const seen = sample.items.filter(({ isThere }) => isThere !== null);
  const hits = seen.filter(({ isHit }) => isHit);
  const others = seen.filter(({ isHit }) => !isHit);
  const partHits = hits.filter(isIn);
  const partOthers = others.filter(isIn);
  return {
    hitsSeen: partHits.length,
    othersSeen: partOthers.length,
    precision: wilson(there(partHits), partHits.length),
    recall: recallOf(
      wilson(there(partHits), hits.length),
      wilson(there(partOthers), others.length),
      sample.hits,
      sample.others,
    ),
  };
}

function recallOf(
  right: Estimate | null,
  missed: Estimate | null,
  hits: number,
  others: number,
): Estimate | null {
  // Where there was nothing to find it in, nothing was missed.
  const none = others === 0 ? { value: 0, low: 0, high: 0 } : missed;
  if (right === null || none === null || right.value + none.value === 0) return null;
  const weight = others / hits;
  const of = (ratio: number): number => 1 / (1 + weight * ratio);
  const ratio = ratioInterval(none, right);
  return {
    value: right.value === 0 ? 0 : of(none.value / right.value),
    low: weight === 0 ? 1 : ratio.high === Infinity ? 0 : of(ratio.high),
    high: of(ratio.low),
  };
}

/** The sample that tells of a measure: the last one drawn of which something was looked at. */
export function sampleOf(samples: readonly SampleCheck[], measure: string): SampleCheck | null {
  return (
    samples
      .filter((sample) => sample.measure === measure)
      .filter(({ items }) => items.some(({ isThere }) => isThere !== null))
      .sort((a, b) => (a.drawnAt < b.drawnAt ? 1 : -1))[0] ?? null
  );
}
