import type { ArticleFeatures, SentenceFeatures } from "./features.ts";
import { likelihood } from "./score.ts";
import type { Evidence } from "./score.ts";

/** Two sentences of two articles, by their indexes, that may report the same. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** How likely they report the same: between 0 and 1. */
  readonly score: number;
}

/** Links less likely than this are not returned: they cannot bear a row. */
const LEAST_SCORE = 0.02;

/**
 * A term standing in more sentences of the two articles than this proposes no candidates (it
 * still counts in their scores): what the whole story is about pairs everything with everything.
 */
const CANDIDATE_FREQUENCY = 48;

/** What a term common in any text counts beside one that is not. */
const COMMONPLACE_SHARE = 0.5;

/**
 * By term: how much it tells, as the square root of its inverse frequency over the sentences of
 * both articles. The root, because what the story is about stands in many of its sentences and
 * still is what they share.
 */
function rarities(a: ArticleFeatures, b: ArticleFeatures, terms: number): Float64Array {
  const rarity = new Float64Array(terms);
  const sentences = a.sentences.length + b.sentences.length;
  for (const { frequencies, commonplace } of [a, b]) {
    for (const term of frequencies.keys()) {
      const frequency = (a.frequencies.get(term) ?? 0) + (b.frequencies.get(term) ?? 0);
      const inverse = Math.log((sentences + 1) / (frequency + 0.5));
      rarity[term] = Math.sqrt(inverse) * (commonplace.has(term) ? COMMONPLACE_SHARE : 1);
    }
  }
  return rarity;
}

interface Weighed {
  readonly features: SentenceFeatures;
  /** Of each term: its weight in a vector of length 1. */
  readonly weights: readonly number[];
  readonly quotedMass: number;
}

function massOf(terms: readonly number[], rarity: Float64Array): number {
  let mass = 0;
  for (const term of terms) mass += rarity[term] ?? 0;
  return mass;
}

function weigh(features: SentenceFeatures, rarity: Float64Array): Weighed {
  const weights = features.terms.map(
    (term, index) => (1 + Math.log(features.counts[index] ?? 1)) * (rarity[term] ?? 0),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    features,
    weights: length === 0 ? weights : weights.map((weight) => weight / length),
    quotedMass: massOf(features.quoted, rarity),
  };
}

/** For each sentence of `a`, the sentences of `b` that share a term rare enough, ascending. */
function candidatesOf(a: ArticleFeatures, b: ArticleFeatures): number[][] {
  const postings = new Map<number, number[]>();
  for (const [index, { terms }] of b.sentences.entries()) {
    for (const term of terms) {
      const frequency = (a.frequencies.get(term) ?? 0) + (b.frequencies.get(term) ?? 0);
      if (!a.frequencies.has(term) || frequency > CANDIDATE_FREQUENCY) continue;
      const posting = postings.get(term);
      if (posting === undefined) postings.set(term, [index]);
      else posting.push(index);
    }
  }
  return a.sentences.map(({ terms }) => {
    const found = new Set<number>();
    for (const term of terms) for (const index of postings.get(term) ?? []) found.add(index);
    return [...found].sort((one, other) => one - other);
  });
}

function sharedCount(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  let at = 0;
  for (const value of one) {
    while (at < other.length && (other[at] ?? 0) < value) at += 1;
    if (other[at] === value) shared += 1;
  }
  return shared;
}

function common(one: readonly number[], other: readonly number[]): number[] {
  return one.filter((term) => other.includes(term));
}

function quotedShare(one: Weighed, other: Weighed, rarity: Float64Array): number {
  const least = Math.min(one.quotedMass, other.quotedMass);
  if (least <= 0) return 0;
  return massOf(common(one.features.quoted, other.features.quoted), rarity) / least;
}

interface Overlap {
  readonly cosine: number;
  readonly substance: number;
}

/** What the candidates share: for each sentence of `a`, by sentence of `b`. */
function overlapsOf(
  a: ArticleFeatures,
  b: ArticleFeatures,
  weighed: readonly [readonly Weighed[], readonly Weighed[]],
  rarity: Float64Array,
): Map<number, Overlap>[] {
  const isName = new Uint8Array(rarity.length);
  for (const { names } of [a, b]) for (const name of names) isName[name] = 1;
  const here = new Float64Array(rarity.length);
  return candidatesOf(a, b).map((candidates, index) => {
    const own = weighed[0][index];
    const overlaps = new Map<number, Overlap>();
    if (own === undefined) return overlaps;
    own.features.terms.forEach((term, at) => (here[term] = own.weights[at] ?? 0));
    for (const candidate of candidates) {
      const other = weighed[1][candidate];
      if (other === undefined) continue;
      let cosine = 0;
      let substance = 0;
      for (const [at, term] of other.features.terms.entries()) {
        const weight = here[term] ?? 0;
        if (weight === 0) continue;
        cosine += weight * (other.weights[at] ?? 0);
        if (isName[term] === 0) substance += rarity[term] ?? 0;
      }
      overlaps.set(candidate, { cosine, substance });
    }
    for (const term of own.features.terms) here[term] = 0;
    return overlaps;
  });
}

/** The evidence for each candidate pair of sentences of two articles, in order of `a`, then `b`. */
export function evidenceOf(
  a: ArticleFeatures,
  b: ArticleFeatures,
  terms: number,
): { readonly a: number; readonly b: number; readonly evidence: Evidence }[] {
  const rarity = rarities(a, b, terms);
  const left = a.sentences.map((sentence) => weigh(sentence, rarity));
  const right = b.sentences.map((sentence) => weigh(sentence, rarity));
  const overlaps = overlapsOf(a, b, [left, right], rarity);
  const cosineAt = (i: number, j: number): number => overlaps[i]?.get(j)?.cosine ?? 0;
  return overlaps.flatMap((row, i) =>
    [...row].flatMap(([j, { cosine, substance }]) => {
      const one = left[i];
      const other = right[j];
      if (one === undefined || other === undefined) return [];
      const pairs = [one.features.pairs, other.features.pairs] as const;
      const evidence: Evidence = {
        cosine,
        substance,
        figures: Math.min(2, common(one.features.figures, other.features.figures).length),
        quoted: quotedShare(one, other, rarity),
        wordPairs: sharedCount(...pairs) / Math.max(1, Math.min(pairs[0].length, pairs[1].length)),
        neighbours: Math.max(cosineAt(i - 1, j - 1), cosineAt(i + 1, j + 1)),
        lead: 1 / (1 + i + j),
      };
      return [{ a: i, b: j, evidence }];
    }),
  );
}

/**
 * The links between two articles, in order of `a`, then `b`. Only these two articles' words
 * count, so that a third one changes nothing between them. `terms` is the size of the lexicon
 * their features were made with.
 */
export function linkArticles(a: ArticleFeatures, b: ArticleFeatures, terms: number): Link[] {
  return evidenceOf(a, b, terms)
    .map(({ evidence, ...pair }) => ({ ...pair, score: likelihood(evidence) }))
    .filter(({ score }) => score >= LEAST_SCORE);
}
