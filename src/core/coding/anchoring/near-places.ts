import { matchSequences } from "../../compare/words/matches.ts";
import type { Range } from "../../model/range.ts";
import type { Quote } from "../../model/span.ts";
import { cutsWord, splitsCharacter, wordRuns } from "./boundaries.ts";
import { nearestEnd } from "./distance.ts";

/** The words of a place may differ from the quote's by this share of its code units … */
const MOST_DIFFERENT = 0.1;
/** … and never by more than this many. */
const MOST_EDITS = 40;
/** This share of the quote's words must stand there unchanged, in order. */
const LEAST_WORDS_KEPT = 0.8;

/** A stretch of a text that reads nearly as a quote; `distance` in edits of one code unit. */
export interface NearPlace extends Range {
  readonly distance: number;
}

/** How many edits of one code unit may lie between a quote and where it is placed. */
export function mostEdits(quote: string): number {
  return Math.min(MOST_EDITS, Math.floor(quote.length * MOST_DIFFERENT));
}

/** True when at least four of five of the quote's words stand in the other wording, in order. */
function keepsWords(quote: string, other: string): boolean {
  const numbers = new Map<string, number>();
  const numbered = (text: string): number[] =>
    wordRuns(text).map(({ start, end }) => {
      const word = text.slice(start, end);
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const [ours, theirs] = [numbered(quote), numbered(other)];
  return matchSequences(ours, theirs).length >= ours.length * LEAST_WORDS_KEPT;
}

/**
 * Every stretch of a text that reads as the quote or nearly so: at most a tenth of its code
 * units (and 40) edited, four of five of its words intact, no word cut that the quote did not
 * cut. Of stretches that overlap the nearest; in the order of the text.
 *
 * The quote is cut into one piece more than edits are allowed, so that one of them must stand
 * there untouched (Wu & Manber 1992, "Fast text searching allowing errors"); only around such
 * pieces is the distance computed.
 */
export function nearPlaces(quote: Quote, text: string): NearPlace[] {
  const { exact } = quote;
  const limit = mostEdits(exact);
  const around = quote.prefix + exact + quote.suffix;
  const [from, to] = [quote.prefix.length, quote.prefix.length + exact.length];
  const mayCut = { start: cutsWord(around, from), end: cutsWord(around, to) };
  const isEdge = (offset: number, may: boolean): boolean =>
    !splitsCharacter(text, offset) && (may || !cutsWord(text, offset));

  const tried = new Set<number>();
  const found: NearPlace[] = [];
  const tryFrom = (start: number): void => {
    if (start < 0 || start >= text.length || tried.has(start)) return;
    tried.add(start);
    if (!isEdge(start, mayCut.start)) return;
    const best = nearestEnd(exact, text, start, limit, (end) => isEdge(end, mayCut.end));
    if (best === null) return;
    const { end, distance } = best;
    if (distance > 0 && !keepsWords(exact, text.slice(start, end))) return;
    found.push({ start, end, distance });
  };
  for (const { offset, piece } of piecesOf(exact, limit + 1)) {
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
      for (let shift = -limit; shift <= limit; shift += 1) tryFrom(at - offset + shift);
    }
  }
  return apart(found, exact.length);
}

function piecesOf(quote: string, count: number): { offset: number; piece: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const offset = Math.floor((quote.length * index) / count);
    const end = Math.floor((quote.length * (index + 1)) / count);
    return { offset, piece: quote.slice(offset, end) };
  });
}

/** The nearest of every group that overlaps, in the order of the text. */
function apart(places: readonly NearPlace[], length: number): NearPlace[] {
  const shift = ({ start, end }: Range): number => Math.abs(end - start - length);
  const nearest = [...places].sort(
    (a, b) => a.distance - b.distance || shift(a) - shift(b) || a.start - b.start,
  );
  const kept: NearPlace[] = [];
  for (const place of nearest) {
    if (kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}
