import type { Range } from "../../model/range.ts";
import type { Quote } from "../../model/span.ts";
import { distanceFrom } from "./distance.ts";

/** How far from a place its surroundings are looked at, in code units: longer than any context. */
const REACH = 96;

function reversed(text: string): string {
  return text.split("").reverse().join("");
}

/**
 * How much of one side's context stands there, read outwards from the words: the share up to
 * the first difference, or what is left after twice its edit distance (half of it different is
 * nothing: unrelated text has that in common by chance), whichever is more.
 */
function sideAgreement(context: string, there: string): number {
  // Where a quote stood at the very edge of its text, the edge is its context.
  if (context === "") return Number(there === "");
  let run = 0;
  while (run < context.length && there[run] === context[run]) run += 1;
  if (run === context.length) return 1;
  const different = distanceFrom(context, there, 0) / context.length;
  return Math.max(run / context.length, 1 - 2 * different, 0);
}

/** How well the surroundings of a place agree with a quote's: the mean of both sides, 0 to 1. */
export function contextAgreement(quote: Quote, text: string, place: Range): number {
  const before = reversed(text.slice(Math.max(0, place.start - REACH), place.start));
  const after = text.slice(place.end, place.end + REACH);
  return (sideAgreement(reversed(quote.prefix), before) + sideAgreement(quote.suffix, after)) / 2;
}
