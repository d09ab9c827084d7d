import { innerProduct, rounded } from "./vectors.ts";
import type { SparseVector } from "./vectors.ts";

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

/** An article's date and its terms weighed by their rarity in the library: vectors of length 1. */
export interface WeighedArticle {
  readonly day: number | null;
  readonly body: SparseVector;
  readonly lead: SparseVector;
}

/**
 * How alike two articles are, from 0 to 1: the geometric mean of the cosines of their bodies and
 * of their leads (the same topic *and* the same news), times the nearness of their dates. Symmetric.
 */
export function similarity(a: WeighedArticle, b: WeighedArticle): number {
  const lead = innerProduct(a.lead, b.lead);
  if (lead === 0) return 0;
  return rounded(Math.sqrt(innerProduct(a.body, b.body) * lead) * nearness(a.day, b.day));
}
