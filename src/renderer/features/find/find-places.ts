import type { Range } from "../../../core/model/range.ts";
import { foldText } from "../../../core/text/fold.ts";
import type { Folded } from "../../../core/text/fold.ts";

/** The words looked for as they are compared: folded, without white space around them. */
export function soughtWords(query: string): string {
  return foldText(query).text.trim();
}

/**
 * Where a text has the words sought (folded, as `soughtWords` gives them), in source offsets: one
 * after the other, none overlapping. None for no words.
 */
export function findPlaces(text: Folded, sought: string): Range[] {
  const places: Range[] = [];
  if (sought === "") return places;
  let from = text.text.indexOf(sought);
  while (from !== -1) {
    const end = from + sought.length;
    places.push({ start: text.sourceOffset(from), end: text.sourceOffset(end) });
    from = text.text.indexOf(sought, end);
  }
  return places;
}
