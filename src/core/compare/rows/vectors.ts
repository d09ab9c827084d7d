import type { ArticleFeatures, SentenceFeatures } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";

/** How much the terms of two articles tell; arrays by the terms' numbers. */
export interface Measure {
  /**
   * The square root of the inverse frequency over the sentences of both articles. The root,
   * because what the story is about stands in many of its sentences and still is what they share.
   */
  readonly rarity: Float64Array;
  /** 1 for what either article writes with a capital inside a sentence. */
  readonly isName: Uint8Array;
}

/** A sentence's terms with their weights; the weights' squares add up to 1. */
interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** What a term common in any news text counts beside one that is not. */
const COMMONPLACE_SHARE = 0.5;

/** What a name counts in the sentence before or after its own. */
const CARRIED_SHARE = 0.5;

/** The measure two articles, whose features were made with the lexicon, have in common. */
export function measureOf(a: ArticleFeatures, b: ArticleFeatures, lexicon: Lexicon): Measure {
  const rarity = new Float64Array(lexicon.size);
  const isName = new Uint8Array(lexicon.size);
  const sentences = a.sentences.length + b.sentences.length;
  for (const { frequencies, names } of [a, b]) {
    for (const term of frequencies.keys()) {
      const frequency = (a.frequencies.get(term) ?? 0) + (b.frequencies.get(term) ?? 0);
      const inverse = Math.log((sentences + 1) / (frequency + 0.5));
      rarity[term] = Math.sqrt(inverse) * (lexicon.isCommonplace(term) ? COMMONPLACE_SHARE : 1);
    }
    for (const name of names) isName[name] = 1;
  }
  return { rarity, isName };
}

function weightsOf(sentence: SentenceFeatures, { rarity }: Measure): Map<number, number> {
  return new Map(
    sentence.terms.map((term, index) => [
      term,
      (1 + Math.log(sentence.counts[index] ?? 1)) * (rarity[term] ?? 0),
    ]),
  );
}

/**
 * The vectors of an article's sentences. The names of the sentences before and after count in a
 * sentence too, for less: "he", "the minister" and "the company" mostly mean one of them.
 */
export function vectorsOf(article: ArticleFeatures, measure: Measure): Vector[] {
  const own = article.sentences.map((sentence) => weightsOf(sentence, measure));
  return own.map((weights, index) => {
    const all = new Map(weights);
    for (const neighbour of [own[index - 1], own[index + 1]]) {
      for (const [term, weight] of neighbour ?? []) {
        if (measure.isName[term] === 0) continue;
        all.set(term, Math.max(all.get(term) ?? 0, CARRIED_SHARE * weight));
      }
    }
    let squares = 0;
    for (const weight of all.values()) squares += weight * weight;
    const length = squares === 0 ? 1 : Math.sqrt(squares);
    return { terms: [...all.keys()], weights: [...all.values()].map((weight) => weight / length) };
  });
}
