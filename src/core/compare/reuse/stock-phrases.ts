import type { OwnWords } from "./own-words.ts";
import { SHINGLE, shinglesIn } from "./shingles.ts";

/** What many articles share word for word counts this much: a long passage all the same passes. */
const STOCK_WEIGHT = 0.5;

/** Fewer articles than this tell nothing about what everybody writes. */
const LEAST_ARTICLES = 5;

/**
 * The articles' words, those of phrases that more than half of the articles use (of five or more)
 * weighing half: a name with its office, a stock phrase about the event, is then too little for a
 * passage, a paragraph of agency copy that all of them print is not.
 */
export function withStockPhrases(articles: readonly OwnWords[]): readonly OwnWords[] {
  if (articles.length < LEAST_ARTICLES) return articles;
  const shingles = articles.map(({ sequence }) => shinglesIn(sequence));
  const holding = new Map<number, number>();
  for (const list of shingles) {
    for (const hash of new Set(list)) holding.set(hash, (holding.get(hash) ?? 0) + 1);
  }
  const least = Math.max(LEAST_ARTICLES, Math.floor(articles.length / 2) + 1);
  return articles.map((article, index) => {
    const { forms, weights } = article.sequence;
    const lowered = Float32Array.from(weights);
    for (const [at, hash] of (shingles[index] ?? []).entries()) {
      if ((holding.get(hash) ?? 0) < least) continue;
      for (let word = at; word < at + SHINGLE; word += 1) {
        lowered[word] = (weights[word] ?? 0) * STOCK_WEIGHT;
      }
    }
    return { ...article, sequence: { forms, weights: lowered } };
  });
}
