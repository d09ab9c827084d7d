import type { Evidence } from "../../src/core/compare/rows/score.ts";
import { fitLogistic } from "../logistic.ts";
import { rowGuesses } from "./methods.ts";
import type { Scored } from "./methods.ts";
import { bestThreshold, count, takenAt } from "./pairs.ts";
import type { AlignedStory, Counts, Guess } from "./pairs.ts";

/** As the shipped weights were fitted: see src/core/compare/rows/score.ts. */
const RIDGE = 10;

function featuresIn(evidence: Evidence): number[] {
  const { quoted, said, wordPairs, substance, singular } = evidence;
  const { figures, neighbours, surroundings, lead, mutual } = evidence;
  const words = [quoted, said, wordPairs, Math.log1p(substance), singular, figures];
  return [...words, neighbours, surroundings, lead, mutual];
}

/** A judged story with its candidates. */
interface Example {
  readonly story: AlignedStory;
  readonly candidates: readonly Scored[];
}

function levelOf({ levels }: AlignedStory, { pairs }: Scored): number {
  return Math.max(0, ...pairs.map((pair) => levels.get(pair) ?? 0));
}

/** The likelihood with weights fitted on the examples; pairs that share a part are left out. */
function fitted(examples: readonly Example[]): (evidence: Evidence) => number {
  const pairs = examples.flatMap(({ story, candidates }) =>
    candidates
      .map((scored) => ({ level: levelOf(story, scored), scored }))
      .filter(({ level }) => level !== 1)
      .map(({ level, scored }) => ({
        features: featuresIn(scored.evidence),
        positive: level === 2,
      })),
  );
  const weights = fitLogistic(pairs, RIDGE);
  return (evidence) => {
    const sum = [...featuresIn(evidence), 1].reduce(
      (total, value, index) => total + value * (weights[index] ?? 0),
      0,
    );
    return 1 / (1 + Math.exp(-sum));
  };
}

function guessesOf({ candidates }: Example, weigh: (evidence: Evidence) => number): Guess[] {
  return candidates.flatMap(({ pairs, evidence }) =>
    pairs.map((pair) => ({ pair, score: weigh(evidence) })),
  );
}

/** All but one, for each in turn. */
function eachLeftOut<Item>(items: readonly Item[]): { left: Item; others: Item[] }[] {
  return items.map((left) => ({ left, others: items.filter((item) => item !== left) }));
}

/**
 * For each story in turn, weights from the other stories and what links and rows by them reach on
 * this one. The links' threshold is the best on the other stories, each of them weighed by the
 * rest of them: weights fitted on a story are surer of it than of a new one.
 */
export function crossValidated(
  stories: readonly AlignedStory[],
  candidates: readonly (readonly Scored[])[],
): { readonly links: readonly Counts[]; readonly rows: readonly Counts[] } {
  const examples = stories.map((story, index) => ({ story, candidates: candidates[index] ?? [] }));
  const counts = eachLeftOut(examples).map(({ left, others }) => {
    const unseen = eachLeftOut(others).map((inner) => guessesOf(inner.left, fitted(inner.others)));
    const threshold = bestThreshold(
      others.map(({ story }) => story),
      unseen,
    );
    const weigh = fitted(others);
    const { levels } = left.story;
    return {
      links: count(levels, takenAt(guessesOf(left, weigh), threshold)),
      rows: count(levels, takenAt(rowGuesses(left.story, weigh), 0)),
    };
  });
  return { links: counts.map(({ links }) => links), rows: counts.map(({ rows }) => rows) };
}
