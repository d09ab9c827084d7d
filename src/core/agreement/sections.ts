import type { CodedSpan } from "./continuum.ts";

/** A part of a continuum as one coder divided it: a unit with its code, or a gap (null). */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly code: string | null;
}

/**
 * A continuum cut into a coder's units and the gaps before, between and after them; null if two
 * units overlap. The units must be in order.
 */
export function sectionsOf(units: readonly CodedSpan[], length: number): Section[] | null {
  const sections: Section[] = [];
  let reached = 0;
  for (const { start, end, code } of units) {
    if (start < reached) return null;
    if (start > reached) sections.push({ start: reached, end: start, code: null });
    sections.push({ start, end, code });
    reached = end;
  }
  if (reached < length) sections.push({ start: reached, end: length, code: null });
  return sections;
}

/** Calls back for every section of the one and of the other that share characters. */
export function forIntersections(
  ours: readonly Section[],
  theirs: readonly Section[],
  visit: (our: Section, their: Section) => void,
): void {
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    const our = ours[i];
    const their = theirs[j];
    if (our === undefined || their === undefined) break;
    visit(our, their);
    if (our.end <= their.end) i += 1;
    if (their.end <= our.end) j += 1;
  }
}

/** Each two of some things, once. */
export function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
}
