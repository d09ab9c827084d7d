import type { Act } from "./acts.ts";
import type { Candidate, Evidence } from "./evidence.ts";
import type { Link } from "./gather.ts";

/** What a pair of acts is scored by, in this order; flags are 0 or 1. */
export type Features = readonly number[];

const WEIGHTS: Features = [1.8, 0, 2.4, 0.3, 0, 3, 1.8, 0, 1.2, 1, 0.3, -0.2];
const INTERCEPT = -5.7;

/** The evidence as numbers; `neighbours` is how likely the acts before or after go together. */
export function featuresOf(evidence: Evidence, neighbours: number): number[] {
  return [
    evidence.cosine,
    evidence.containment,
    evidence.wordPairs,
    Math.log1p(evidence.substance),
    evidence.anchor,
    evidence.quoted,
    Number(evidence.sameSpeaker),
    Number(evidence.otherSpeaker),
    Number(evidence.aligned),
    Number(evidence.reported),
    neighbours,
    Number(evidence.within),
  ];
}

function likelihood(features: Features, weights: Features): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (features[at] ?? 1), 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The features of each candidate. Two passes: how likely two acts go together without their
 * neighbours tells how likely their neighbours do.
 */
export function featuresAmong(acts: readonly Act[], candidates: readonly Candidate[]): Features[] {
  const alone = new Map<number, number>();
  const key = (one: number, other: number): number => one * acts.length + other;
  for (const { one, other, evidence } of candidates) {
    alone.set(key(one, other), likelihood(featuresOf(evidence, 0), [...WEIGHTS, INTERCEPT]));
  }
  return candidates.map(({ one, other, evidence }) => {
    const beside = (step: number): number => {
      const [a, b] = [acts[one + step], acts[other + step]];
      if (a?.article !== acts[one]?.article || b?.article !== acts[other]?.article) return 0;
      return alone.get(key(one + step, other + step)) ?? 0;
    };
    return featuresOf(evidence, evidence.within ? 0 : Math.max(beside(-1), beside(1)));
  });
}

/** The candidates with how likely they render the same utterance, by the given weights. */
export function linksOf(
  acts: readonly Act[],
  candidates: readonly Candidate[],
  weights: Features = [...WEIGHTS, INTERCEPT],
): Link[] {
  const features = featuresAmong(acts, candidates);
  return candidates.map(({ one, other }, index) => ({
    one,
    other,
    score: likelihood(features[index] ?? [], weights),
  }));
}
