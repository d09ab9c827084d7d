import type { Evidence } from "../../src/core/compare/rows/score.ts";
import { fitLogistic } from "../logistic.ts";
import type { Scored } from "./methods.ts";
import { bestThreshold, count, takenAt } from "./pairs.ts";
import type { AlignedStory, Counts, Guess } from "./pairs.ts";

/** As the shipped weights were fitted: see src/core/compare/rows/score.ts. */
const RIDGE = 30;

function featuresIn(evidence: Evidence): number[] {
  const { cosine, quoted, wordPairs, substance, figures, neighbours, lead, mutual } = evidence;
  return [cosine, quoted, wordPairs, Math.log1p(substance), figures, neighbours, lead, mutual];
}

/** Weights and threshold from the other stories, counted on this one, for each in turn. */
export function crossValidated(
  stories: readonly AlignedStory[],
  candidates: readonly (readonly Scored[])[],
): Counts[] {
  const levelOf = ({ levels }: AlignedStory, { pairs }: Scored): number =>
    Math.max(0, ...pairs.map((pair) => levels.get(pair) ?? 0));
  return stories.map(({ levels }, left) => {
    const others = stories.filter((_, index) => index !== left);
    const examples = stories.flatMap((other, index) =>
      index === left
        ? []
        : (candidates[index] ?? [])
            .map((scored) => ({ level: levelOf(other, scored), scored }))
            .filter(({ level }) => level !== 1)
            .map(({ level, scored }) => ({
              features: featuresIn(scored.evidence),
              positive: level === 2,
            })),
    );
    const weights = fitLogistic(examples, RIDGE);
    const guess = (scored: Scored): Guess[] => {
      const sum = [...featuresIn(scored.evidence), 1].reduce(
        (total, value, index) => total + value * (weights[index] ?? 0),
        0,
      );
      return scored.pairs.map((pair) => ({ pair, score: 1 / (1 + Math.exp(-sum)) }));
    };
    const guesses = candidates.map((list) => list.flatMap(guess));
    const threshold = bestThreshold(
      others,
      guesses.filter((_, index) => index !== left),
    );
    return count(levels, takenAt(guesses[left] ?? [], threshold));
  });
}
