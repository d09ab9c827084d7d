import type { Range } from "../model/range.ts";
import { overlaps } from "../model/range.ts";
import type { Quote } from "../model/span.ts";
import { contextAgreement } from "./anchoring/agreement.ts";
import { nearPlaces } from "./anchoring/near-places.ts";

/** What a place must score at least, of 1: {@link scoreOf}. */
const LEAST_SCORE = 0.75;
/** The place taken scores more than any other by at least this. */
const LEAST_MARGIN = 0.05;
/** For short quotes this much of the context must stand … */
const LEAST_CONTEXT = 0.5;
/** … and for any where there are other places, or were, and for those of orphans. */
const LEAST_CONTEXT_AMONG = 0.85;
/** A quote as long as one side of its context is its own evidence where it has no rival. */
const LONG_QUOTE = 32;

/** Where a quote stands. `distance`: edits of one code unit between its words and those there. */
export interface Placement extends Range {
  readonly distance: number;
  /** 1 where words and context stand unchanged. */
  readonly score: number;
}

/** The text a quote is from, where it is known, and where the quote stands in it. */
export interface OlderText {
  readonly text: string;
  /** null for an orphan: none of the places there is its own. */
  readonly standing: Range | null;
}

interface PlaceOptions {
  /** Rules out places before they are weighed; then only the very words are looked for. */
  readonly mayStand?: ((place: Range) => boolean) | null;
  readonly older?: OlderText | null;
}

interface Weighed extends Placement {
  readonly context: number;
}

/**
 * Where a quote stands in a text, or null when that is not sure. The words stand there, or
 * nearly: {@link nearPlaces} says how much may differ. Each place has a score, and the best is
 * taken when it scores enough, clearly more than any other place, and more than any other place
 * did in the older text: what stood elsewhere all along is not what was lost.
 *
 * After the redundant selectors of the W3C Web Annotation model (quote, then position), with
 * a minimum score: what cannot be placed surely is an orphan, never a guess.
 */
export function placeQuote(
  quote: Quote,
  text: string,
  { mayStand = null, older = null }: PlaceOptions = {},
): Placement | null {
  const exact = exactPlaces(quote, text).filter((place) => mayStand?.(place) !== false);
  const whole = exact.filter(({ score }) => score === 1);
  const twins = older === null ? [] : exactPlaces(quote, older.text).filter(notItself(older));
  const isOrphan = older?.standing === null;
  // Where an orphan's words stood before, it did not belong there; they may stand there still.
  if (isOrphan && twins.length > 0) return null;
  // Words and context as they were, here and nowhere else: nothing can be nearer.
  if (whole.length === 1 && twins.every(({ score }) => score < 1)) return whole[0] ?? null;

  const [best, second] =
    mayStand === null ? weighed([...exact, ...looserPlaces(quote, text, exact)]) : weighed(exact);
  if (best === undefined || best.score < LEAST_SCORE) return null;
  const rivals = older === null || mayStand !== null ? [] : [...twins];
  if (older !== null && mayStand === null) {
    rivals.push(...looserPlaces(quote, older.text, twins).filter(notItself(older)));
  }
  if (second !== undefined) rivals.push(second);
  const isShort = quote.exact.length < LONG_QUOTE;
  const needed = rivals.length > 0 || isOrphan ? LEAST_CONTEXT_AMONG : isShort ? LEAST_CONTEXT : 0;
  if (best.context < needed) return null;
  return rivals.every(({ score }) => best.score >= score + LEAST_MARGIN) ? best : null;
}

/**
 * How sure a place is: three parts the words (the share of the quote's code units not edited),
 * one part their context ({@link contextAgreement}).
 */
function scoreOf(quote: Quote, distance: number, context: number): number {
  return (3 * (1 - distance / quote.exact.length) + context) / 4;
}

function weigh(quote: Quote, text: string, place: Range, distance: number): Weighed {
  const { start, end } = place;
  const context = contextAgreement(quote, text, place);
  return { start, end, distance, context, score: scoreOf(quote, distance, context) };
}

function exactPlaces(quote: Quote, text: string): Weighed[] {
  const places: Weighed[] = [];
  for (
    let start = text.indexOf(quote.exact);
    start !== -1;
    start = text.indexOf(quote.exact, start + 1)
  ) {
    places.push(weigh(quote, text, { start, end: start + quote.exact.length }, 0));
  }
  return places;
}

/** The places that read nearly as the quote, besides those where it stands itself. */
function looserPlaces(quote: Quote, text: string, exact: readonly Range[]): Weighed[] {
  return nearPlaces(quote, text)
    .filter((place) => place.distance > 0 && !exact.some((each) => overlaps(each, place)))
    .map((place) => weigh(quote, text, place, place.distance));
}

function notItself({ standing }: OlderText): (place: Range) => boolean {
  return (place) => standing === null || !overlaps(place, standing);
}

function weighed(places: readonly Weighed[]): Weighed[] {
  return [...places].sort((a, b) => b.score - a.score || a.start - b.start);
}
