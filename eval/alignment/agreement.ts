import { cohenKappa } from "../../src/core/agreement/cohen-kappa.ts";
import type { Coefficient } from "../../src/core/agreement/coefficient.ts";
import { krippendorffAlpha } from "../../src/core/agreement/krippendorff-alpha.ts";
import type { Ratings } from "../../src/core/agreement/ratings.ts";
import { interval } from "../interval.ts";
import type { JudgedStory } from "../judged/story.ts";
import type { Score } from "../score.ts";
import { couplesOf, keyOf, levelsOf } from "./pairs.ts";

/** Every pair of sentences of two articles with the levels both readers gave it, 0 for none. */
function ratingsOf(story: JudgedStory): [number, number][][] {
  if (story.second === null) return [];
  const [first, second] = [levelsOf(story.judgements), levelsOf(story.second)];
  return couplesOf(story.articles).map(([a, b]) =>
    a.sentences.flatMap((_, i) =>
      b.sentences.map((__, j): [number, number] => {
        const pair = keyOf(a.id, i, b.id, j);
        return [first.get(pair) ?? 0, second.get(pair) ?? 0];
      }),
    ),
  );
}

/** F1 of one reader's level-2 pairs against the other's, the same whoever is first. */
function f1Between(ratings: readonly (readonly [number, number])[]): number {
  const both = ratings.filter(([one, other]) => one === 2 && other === 2).length;
  return (2 * both) / ratings.flat().filter((level) => level === 2).length;
}

/** F1 of the second reader's level-2 pairs as a method's are counted: level 1 counts neither way. */
function f1AsScored(ratings: readonly (readonly [number, number])[]): number {
  const found = ratings.filter(([, level]) => level === 2);
  const hits = found.filter(([level]) => level === 2).length;
  const wrong = found.filter(([level]) => level === 0).length;
  return (2 * hits) / (hits + wrong + ratings.filter(([level]) => level === 2).length);
}

function valueOf(coefficient: Coefficient): number {
  return coefficient.kind === "value" ? coefficient.value : Number.NaN;
}

/**
 * How far two readers of the same stories agree on pairs of sentences: over all pairs of sentences
 * of two articles, coefficients as well as shares in hundredths. Intervals by resampling the
 * couples of articles, of which there are three a story.
 */
export function readersAgreement(set: string, stories: readonly JudgedStory[]): Score[] {
  const couples = stories.flatMap(ratingsOf);
  if (couples.length === 0) return [];
  const items = couples.flat().length;
  const score = (measure: string, figure: (ratings: [number, number][]) => number): Score => {
    const over = (some: readonly [number, number][][]): number => figure(some.flat());
    return {
      set,
      items,
      measure: `readers' agreement: ${measure} ${interval(couples, over)}`,
      value: over(couples),
    };
  };
  return [
    score("level-2 pairs, F1", f1Between),
    score("second reader scored as rows are, F1", f1AsScored),
    score("Cohen's kappa of levels, all pairs", (all: Ratings) => valueOf(cohenKappa(all))),
    score("Krippendorff's alpha of levels, ordinal, all pairs", (all: Ratings) =>
      valueOf(krippendorffAlpha(all, "ordinal")),
    ),
  ];
}
