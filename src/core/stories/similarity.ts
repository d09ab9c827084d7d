import type { ArticleFeatures } from "./features.ts";

/** Days within which two reports of one event are as good as simultaneous. */
const SAME_TIME_DAYS = 7;
/** Days in which the rest of nearness falls to a third. */
const FADING_DAYS = 15;
/** What is left of a likeness however far apart: dates found on pages are often wrong. */
const TIMELESS_SHARE = 0.6;

/** How far two dates (days) speak for one event: 1 within a week or when one is unknown, falling to 0.6. */
export function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  const apart = Math.max(0, Math.abs(a - b) - SAME_TIME_DAYS);
  return TIMELESS_SHARE + (1 - TIMELESS_SHARE) * Math.exp(-apart / FADING_DAYS);
}

/** An article's terms weighed by their rarity in the library; both vectors have length 1. */
export interface WeighedArticle {
  readonly day: number | null;
  readonly body: ReadonlyMap<string, number>;
  readonly lead: ReadonlyMap<string, number>;
}

function unit(vector: ReadonlyMap<string, number>): Map<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return new Map([...vector].map(([term, value]) => [term, value / length]));
}

/** The article's vectors under the given weights of terms. */
export function weigh(article: ArticleFeatures, weight: (term: string) => number): WeighedArticle {
  const body = new Map<string, number>();
  for (const [term, frequency] of article.terms) body.set(term, frequency * weight(term));
  const lead = new Map<string, number>();
  for (const term of article.lead) lead.set(term, weight(term));
  return { day: article.day, body: unit(body), lead: unit(lead) };
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/**
 * How alike two articles are, from 0 to 1: the geometric mean of the cosines of their bodies and
 * of their leads (same topic *and* same news), times the nearness of their dates. Symmetric.
 */
export function similarity(a: WeighedArticle, b: WeighedArticle): number {
  const body = cosine(a.body, b.body);
  if (body === 0) return 0;
  return Math.sqrt(body * cosine(a.lead, b.lead)) * nearness(a.day, b.day);
}
