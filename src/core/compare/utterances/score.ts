import type { Candidate, Evidence } from "./evidence.ts";
import type { Link } from "./gather.ts";

/** From so many words in a row on two renderings are literally the same. */
const LITERAL_RUN = 6;

/** What the score weighs, in this order. */
export function featuresOf(evidence: Evidence): number[] {
  const same = Number(evidence.sameSpeaker);
  return [
    evidence.cosine,
    evidence.wordPairs,
    same,
    Number(evidence.inRow),
    Number(evidence.near),
    Math.min(evidence.run, LITERAL_RUN),
    same * evidence.containment,
    // One rare word in marks in both tells much, a common one nothing.
    evidence.quoted * evidence.quotedAnchor ** 2,
    evidence.quoted,
    Number(evidence.reported),
  ];
}

/**
 * Logistic weights, the intercept last, fitted by ridge regression (λ = 3 on standardised
 * features) and rounded, on the pairs of acts of six stories of three outlets each, whose
 * utterances were judged by reading (development data that is not part of this program).
 * `npm run eval` fits them again on five stories and counts on the sixth, each in turn.
 */
const WEIGHTS: readonly number[] = [1.2, 1.75, 2, 1.15, 1.05, 0.25, 1.2, 1.75, -2.2, 0.9, -7];

/** How likely literal renderings go together, whoever they are attributed to. */
const LITERAL = 0.95;

/** So many words in a row nobody says twice; of a short rendering nearly all must be shared. */
function isLiteral({ run, containment, wordPairs }: Evidence): boolean {
  return run >= 9 || (run >= 5 && containment >= 0.9 && wordPairs >= 0.9);
}

/** The candidates with how likely they render the same utterance. */
export function linksOf(candidates: readonly Candidate[], weights = WEIGHTS): Link[] {
  return candidates.map(({ one, other, evidence }) => {
    const features = [...featuresOf(evidence), 1];
    const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
    const score = 1 / (1 + Math.exp(-sum));
    return { one, other, score: isLiteral(evidence) ? Math.max(score, LITERAL) : score };
  });
}
