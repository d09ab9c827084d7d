import type { Range } from "../../model/range.ts";

/** A word joiner: it has no width, so that a mask does not show how long a name is. */
const FILLER = "\u2060";
/** A mask as it stands in a text; what is too short for the brackets has the letters alone. */
const MASK = /‹(?:[A-Z]{1,3}|\?)›\u2060*|[A-Z?]{1,3}\u2060+/gu;

/**
 * What stands in a text for a masked stretch: the outlet's letters in brackets (‹A›), then fillers
 * without width, in all as many UTF-16 units as the stretch, so that no offset moves. `letter` is
 * A, B … AA; null where it cannot be told which outlet is meant.
 */
export function maskSign(letter: string | null, length: number): string {
  const letters = letter ?? "?";
  const sign = `‹${letters}›`;
  return (sign.length <= length ? sign : letters.slice(0, length)).padEnd(length, FILLER);
}

/** True when the words hold a mask: they are not the true ones, and must not be kept as if they were. */
export function holdsMask(text: string): boolean {
  return text.search(MASK) !== -1;
}

/**
 * The range of a masked text, made wider where it would begin or end inside a mask: the true name
 * behind it is coded whole or not at all, as the coder cannot see where it could be cut.
 */
export function withWholeMasks(text: string, range: Range): Range {
  let { start, end } = range;
  for (const match of text.matchAll(MASK)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from >= range.end) break;
    if (to <= range.start) continue;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return { start, end };
}
