/** Without the word it ends in the middle of, if it does; whole where it has no space. */
export function cutAtEnd(text: string): string {
  return text.replace(/\s+\S*$/u, "").toWellFormed();
}

/** Without the word it begins in the middle of, if it does; whole where it has no space. */
export function cutAtStart(text: string): string {
  return text.replace(/^\S*\s+/u, "").toWellFormed();
}

/** The first words of a text, at most so many UTF-16 units with the "…" they end in where cut. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${cutAtEnd(text.slice(0, most))
    .slice(0, most - 1)
    .toWellFormed()}…`;
}

/**
 * A text by both its ends, "…" for its middle, in about so many UTF-16 units: one sees where it
 * begins and where it ends. Whole where it is no longer.
 */
export function bothEnds(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 3);
  return `${cutAtEnd(text.slice(0, most - tail))} … ${cutAtStart(text.slice(-tail))}`;
}

/**
 * The words around a stretch of a text, at most so many UTF-16 units on either side, cut between
 * words; "…" stands where the text goes on.
 */
export function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  most: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  return {
    before: start > most ? `… ${cutAtStart(before)}` : before,
    after: end + most < text.length ? `${cutAtEnd(after)} …` : after,
  };
}
