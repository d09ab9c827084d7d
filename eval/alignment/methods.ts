import { diffWords } from "diff";
import { alignArticles, prepare } from "../../src/core/compare/rows/align.ts";
import { likelihood } from "../../src/core/compare/rows/score.ts";
import type { Evidence } from "../../src/core/compare/rows/score.ts";
import { isFunctionWord, stemOf } from "../../src/core/text/stems.ts";
import { segmentWords } from "../../src/core/text/words.ts";
import { couplesOf, givenPairs } from "./pairs.ts";
import type { AlignedStory, Guess } from "./pairs.ts";

/** A candidate of ours: the given pairs behind it, and what speaks for it. */
export interface Scored {
  readonly pairs: readonly string[];
  readonly evidence: Evidence;
}

/** The pairs of sentences our linker compares. */
export function candidatesOf(story: AlignedStory): Scored[] {
  const { features, linker } = prepare(story.articles);
  return couplesOf(story.articles).flatMap(([one, two]) => {
    const [a, b] = [one, two].map((article) => features[story.articles.indexOf(article)]);
    if (a === undefined || b === undefined) return [];
    const scored: Scored[] = [];
    linker.candidates(a, b, (i, j, evidence) => {
      scored.push({ pairs: givenPairs(story, one.id, i, two.id, j), evidence });
    });
    return scored;
  });
}

/** Our links: the candidates with how likely they report the same. */
export function linkGuesses(candidates: readonly Scored[]): Guess[] {
  return candidates.flatMap(({ pairs, evidence }) =>
    pairs.map((pair) => ({ pair, score: likelihood(evidence) })),
  );
}

/** The pairs our rows imply, all equally sure; by other weights where these are given. */
export function rowGuesses(story: AlignedStory, weigh = likelihood): Guess[] {
  return alignArticles(story.articles, [], weigh).flatMap(({ cells }) =>
    couplesOf(cells).flatMap(([one, other]) =>
      one.sentences.flatMap((i) =>
        other.sentences.flatMap((j) =>
          givenPairs(story, one.article, i, other.article, j).map((pair) => ({ pair, score: 1 })),
        ),
      ),
    ),
  );
}

/** Plain cosine of stems weighed by tf · ln(N / df), frequencies from the story. */
export function cosineGuesses(story: AlignedStory): Guess[] {
  const stems = story.articles.map(({ text, sentences }) =>
    sentences.map((sentence) => {
      const counts = new Map<string, number>();
      for (const { form } of segmentWords(text, sentence)) {
        if (!isFunctionWord(form)) counts.set(stemOf(form), (counts.get(stemOf(form)) ?? 0) + 1);
      }
      return counts;
    }),
  );
  const all = stems.flat();
  const frequencies = new Map<string, number>();
  for (const counts of all) {
    for (const stem of counts.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const weighed = stems.map((article) =>
    article.map((counts) => {
      const weights = [...counts].map(
        ([stem, count]) =>
          [stem, count * Math.log(all.length / (frequencies.get(stem) ?? 1))] as const,
      );
      const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
      return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
    }),
  );
  return couplesOf(story.articles).flatMap(([a, b]) => {
    const theirs = weighed[story.articles.indexOf(b)] ?? [];
    return (weighed[story.articles.indexOf(a)] ?? []).flatMap((one, i) =>
      theirs.flatMap((other, j) => {
        let score = 0;
        for (const [stem, weight] of one) score += weight * (other.get(stem) ?? 0);
        return givenPairs(story, a.id, i, b.id, j).map((pair) => ({ pair, score }));
      }),
    );
  });
}

/** jsdiff on every two sentences: the share of both sentences' words that it keeps. */
export function jsdiffGuesses(story: AlignedStory): Guess[] {
  return couplesOf(story.articles).flatMap(([a, b]) =>
    a.sentences.flatMap((one, i) =>
      b.sentences.flatMap((other, j) => {
        const [left, right] = [
          a.text.slice(one.start, one.end),
          b.text.slice(other.start, other.end),
        ];
        const kept = diffWords(left, right, { ignoreCase: true })
          .filter((part) => !part.added && !part.removed)
          .reduce((sum, { value }) => sum + value.trim().length, 0);
        const score = (2 * kept) / (left.length + right.length);
        return givenPairs(story, a.id, i, b.id, j).map((pair) => ({ pair, score }));
      }),
    ),
  );
}
