import { contains } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { stemOf } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";
import type { Rendering } from "../comparison.ts";

/** The share of the base's words from which a rendering gives all of it. */
const FULL = 0.8;
/** Below this share of its own words in the base a rendering gives only the sense. */
const WORDED = 0.5;

/** The stems of the words of a text's stretches. */
export function stemsOf(text: string, ranges: readonly Range[]): Set<string> {
  return new Set(
    ranges.flatMap((range) => segmentWords(text, range).map(({ form }) => stemOf(form))),
  );
}

/** How a rendering in marks with these stems gives the base: its length counts, and its words. */
export function formOf(own: ReadonlySet<string>, base: ReadonlySet<string>): Rendering["form"] {
  const shared = [...own].filter((stem) => base.has(stem)).length;
  if (shared < WORDED * own.size) return "paraphrase";
  return shared >= FULL * base.size ? "full" : "partial";
}

/** True where the range stands in another of the ranges. */
export function isInside(range: Range, ranges: readonly Range[]): boolean {
  return ranges.some(
    (other) => contains(other, range) && (other.start !== range.start || other.end !== range.end),
  );
}
