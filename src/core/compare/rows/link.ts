import type { ArticleFeatures, SentenceFeatures } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import { likelihood } from "./score.ts";
import type { Evidence } from "./score.ts";
import { measureOf, vectorsOf } from "./vectors.ts";
import type { Measure } from "./vectors.ts";

/** Two sentences of two articles, by their indexes, that may report the same. */
interface Link {
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

/** Sentences less alike than this do not become linked by anything else they share. */
const LEAST_COSINE = 0.08;

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

interface Overlap {
  readonly cosine: number;
  readonly substance: number;
}

/** What the candidates share: for each sentence of `a`, by sentence of `b`. */
function overlapsOf(
  a: ArticleFeatures,
  b: ArticleFeatures,
  measure: Measure,
): Map<number, Overlap>[] {
  const [left, right] = [vectorsOf(a, measure), vectorsOf(b, measure)];
  const here = new Float64Array(measure.rarity.length);
  return candidatesOf(a, b).map((candidates, index) => {
    const own = left[index] ?? { terms: [], weights: [] };
    own.terms.forEach((term, at) => (here[term] = own.weights[at] ?? 0));
    const overlaps = new Map<number, Overlap>();
    for (const candidate of candidates) {
      const other = right[candidate] ?? { terms: [], weights: [] };
      let cosine = 0;
      let substance = 0;
      // The innermost loop of a comparison: counted, not iterated.
      for (let at = 0; at < other.terms.length; at += 1) {
        const term = other.terms[at] ?? 0;
        const weight = here[term] ?? 0;
        if (weight === 0) continue;
        cosine += weight * (other.weights[at] ?? 0);
        if (measure.isName[term] === 0) substance += measure.rarity[term] ?? 0;
      }
      if (cosine >= LEAST_COSINE) overlaps.set(candidate, { cosine, substance });
    }
    for (const term of own.terms) here[term] = 0;
    return overlaps;
  });
}

function common(one: readonly number[], other: readonly number[]): number[] {
  return one.filter((term) => other.includes(term));
}

/** How many numbers two ascending lists have in common. */
function commonCount(one: readonly number[], other: readonly number[]): number {
  let count = 0;
  let at = 0;
  for (const value of one) {
    while (at < other.length && (other[at] ?? 0) < value) at += 1;
    if (other[at] === value) count += 1;
  }
  return count;
}

function quotedShare(one: SentenceFeatures, other: SentenceFeatures, { rarity }: Measure): number {
  const massOf = (terms: readonly number[]): number =>
    terms.reduce((mass, term) => mass + (rarity[term] ?? 0), 0);
  const least = Math.min(massOf(one.quoted), massOf(other.quoted));
  return least === 0 ? 0 : massOf(common(one.quoted, other.quoted)) / least;
}

function wordPairShare(one: SentenceFeatures, other: SentenceFeatures): number {
  const least = Math.min(one.pairs.length, other.pairs.length);
  return least === 0 ? 0 : commonCount(one.pairs, other.pairs) / least;
}

/** Two sentences alike enough to be looked at, and what speaks for their reporting the same. */
interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly evidence: Evidence;
}

/** The candidates for links between two articles, in order of `a`, then `b`. */
export function candidatesBetween(
  a: ArticleFeatures,
  b: ArticleFeatures,
  lexicon: Lexicon,
): Candidate[] {
  const measure = measureOf(a, b, lexicon);
  const overlaps = overlapsOf(a, b, measure);
  const cosineAt = (i: number, j: number): number => overlaps[i]?.get(j)?.cosine ?? 0;
  const candidates: Candidate[] = [];
  for (const [i, one] of a.sentences.entries()) {
    for (const [j, overlap] of overlaps[i] ?? []) {
      const other = b.sentences[j];
      if (other === undefined) continue;
      const evidence: Evidence = {
        ...overlap,
        quoted: quotedShare(one, other, measure),
        wordPairs: wordPairShare(one, other),
        figures: Math.min(2, common(one.figures, other.figures).length),
        neighbours: Math.max(cosineAt(i - 1, j - 1), cosineAt(i + 1, j + 1)),
        lead: 1 / (1 + i + j),
      };
      candidates.push({ a: i, b: j, evidence });
    }
  }
  return candidates;
}

/**
 * The links between two articles, in order of `a`, then `b`. Only these two articles' words
 * count, so that a third one changes nothing between them. `lexicon` is the one
 * their features were made with. Sums are made in the order of the texts, so that `a` and `b`
 * changing places may change the last digit of a score: call it with them in a settled order.
 */
export function linkArticles(a: ArticleFeatures, b: ArticleFeatures, lexicon: Lexicon): Link[] {
  const links: Link[] = [];
  for (const candidate of candidatesBetween(a, b, lexicon)) {
    const score = likelihood(candidate.evidence);
    if (score >= LEAST_SCORE) links.push({ a: candidate.a, b: candidate.b, score });
  }
  return links;
}
