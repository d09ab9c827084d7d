import type { Range } from "../model/range.ts";
import type { Quote } from "../model/span.ts";

/** Of several places, the one taken must keep at least this share of the quote's context. */
const MINIMUM_CONTEXT = 0.5;
/** A place that is the only one still needs this share… */
const MINIMUM_CONTEXT_WHEN_ALONE = 0.25;
/** …unless the quote itself is as long as one side of its context: then it is its own evidence. */
const LONG_QUOTE = 32;

/**
 * Where a quote stands in a text, or null when that is not sure. The words must stand there
 * exactly. Of several such places the one whose context agrees best is taken, if it agrees in
 * at least half and strictly better than every other; a quote that stands only once may have
 * lost more of it, and one of 32 units or more all of it.
 *
 * `mayStand` rules out places before they are weighed.
 *
 * After the redundant selectors of the W3C Web Annotation model (quote, then position), with
 * a minimum score: what cannot be placed surely is an orphan, never a guess.
 */
export function placeQuote(
  quote: Quote,
  text: string,
  expectedStart: number,
  mayStand: (place: Range) => boolean = () => true,
): Range | null {
  const places: { readonly start: number; readonly agreement: number }[] = [];
  let from = text.indexOf(quote.exact);
  while (from !== -1) {
    if (mayStand({ start: from, end: from + quote.exact.length })) {
      places.push({ start: from, agreement: contextAgreement(quote, text, from) });
    }
    from = text.indexOf(quote.exact, from + 1);
  }
  places.sort(
    (a, b) =>
      b.agreement - a.agreement ||
      Math.abs(a.start - expectedStart) - Math.abs(b.start - expectedStart),
  );
  const [best, second] = places;
  if (best === undefined) return null;
  const sure =
    second === undefined
      ? quote.exact.length >= LONG_QUOTE || best.agreement >= MINIMUM_CONTEXT_WHEN_ALONE
      : best.agreement >= MINIMUM_CONTEXT && best.agreement > second.agreement;
  return sure ? { start: best.start, end: best.start + quote.exact.length } : null;
}

/**
 * How well the surroundings of a place agree with a quote's: the mean of both sides, each the
 * share of its context that stands there, read outwards from the words.
 */
function contextAgreement(quote: Quote, text: string, start: number): number {
  const before = text.slice(0, start);
  const after = text.slice(start + quote.exact.length);
  let left = 0;
  while (left < quote.prefix.length && before.at(-1 - left) === quote.prefix.at(-1 - left))
    left += 1;
  let right = 0;
  while (right < quote.suffix.length && after[right] === quote.suffix[right]) right += 1;
  // Where a quote stood at the very edge of its text, the edge is its context.
  const leftShare = quote.prefix === "" ? Number(before === "") : left / quote.prefix.length;
  const rightShare = quote.suffix === "" ? Number(after === "") : right / quote.suffix.length;
  return (leftShare + rightShare) / 2;
}
