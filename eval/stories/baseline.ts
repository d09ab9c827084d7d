import { agglomerate } from "../../src/core/stories/agglomerate.ts";
import type { StoryArticle } from "../../src/core/stories/group.ts";
import { innerProduct, unitVector } from "../../src/core/stories/vectors.ts";
import type { SparseVector } from "../../src/core/stories/vectors.ts";
import { bCubed } from "./b-cubed.ts";
import type { Judged } from "./read.ts";

const THRESHOLDS = Array.from({ length: 40 }, (_, step) => 0.05 + step / 100);

/** The baseline: plain TF-IDF vectors of lower-cased words. */
function plainVectors(articles: readonly StoryArticle[]): SparseVector[] {
  const counts = articles.map(({ headline, text }) => {
    const words = new Map<string, number>();
    for (const [word] of `${headline ?? ""} ${text}`.toLowerCase().matchAll(/\p{L}{2,}|\p{N}+/gu)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    return words;
  });
  const terms = new Map<string, { index: number; articles: number }>();
  for (const words of counts) {
    for (const word of words.keys()) {
      const term = terms.get(word) ?? { index: terms.size, articles: 0 };
      terms.set(word, { ...term, articles: term.articles + 1 });
    }
  }
  return counts.map((words) =>
    unitVector(
      [...words].map(([word, count]) => {
        const term = terms.get(word) ?? { index: 0, articles: 1 };
        return [term.index, (1 + Math.log(count)) * Math.log(articles.length / term.articles)];
      }),
    ),
  );
}

/** Cosine of plain TF-IDF vectors and average link. */
function averageLink(articles: readonly StoryArticle[]): (threshold: number) => string[][] {
  const vectors = plainVectors(articles);
  const pairs = vectors.flatMap((_, b) => vectors.slice(0, b).map((__, a) => [a, b] as const));
  const likeness = (a: number, b: number): number => {
    const [first, second] = [vectors[a], vectors[b]];
    return first && second ? innerProduct(first, second) : 0;
  };
  return (threshold) =>
    agglomerate({ count: vectors.length, likeness, pairs, threshold, atLeast: 1 }).map((members) =>
      members.map((member) => articles[member]?.id ?? ""),
    );
}

/** The best the baseline does with one threshold for all sets, chosen on these very sets. */
export function baselines(sets: readonly (readonly Judged[])[]): number[] {
  const cuts = sets.map(averageLink);
  let best: number[] = [];
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const threshold of THRESHOLDS) {
    const values = sets.map((set, index) => bCubed(set, cuts[index]?.(threshold) ?? []).f1);
    if (best.length === 0 || mean(values) > mean(best)) best = values;
  }
  return best;
}
