import type { Numeral } from "./find-numerals.ts";
import { scaleOf } from "./numerals.ts";
import { currencyBefore, measureAt } from "./units.ts";

/** What may stand before the second number: "from 5 to about 7". */
const GRADE =
  "(?:about |around |nearly |almost |roughly |some |as (?:many|much) as |more than |over |up to )?";
const DASH = /^\s?[-–—]\s?$/u;
const TO = new RegExp(`^(?:-to-|-?\\s+to\\s+${GRADE})$`, "u");
const AND = new RegExp(`^\\s+and\\s+${GRADE}$`, "u");
const OR = /^\s+or\s+(?:even\s+)?$/u;
const BETWEEN = /\bbetween\s+(?:about\s+|roughly\s+|the ages of\s+|ages\s+)?$/iu;
const FROM = /\bfrom\s+(?:about\s+|around\s+|roughly\s+|nearly\s+)?$/iu;
/** After these the first number is the change and the second what it led to. */
const CHANGED =
  /\b(?:by|rose|rises|rise|fell|falls|fall|up|down|gained|gain|lost|dropped|climbed|jumped|added|slid|slipped|grew|surged|tumbled|declined|increased|decreased)\s+(?:about\s+|nearly\s+|almost\s+)?$/iu;

/** How two neighbouring numbers are written, without their units. */
interface Pair {
  readonly before: string;
  readonly gap: string;
  /** Both carry a unit or a currency sign of their own. */
  readonly areMarked: boolean;
}

/** What stands between two numbers, their common unit taken off; null where units differ. */
function pairOf(sentence: string, one: Numeral, other: Numeral): Pair | null {
  const between = sentence.slice(one.end, other.start);
  if (between.length > 40) return null;
  const unit = measureAt(between);
  const sign = currencyBefore(sentence.slice(0, one.start));
  const otherSign = currencyBefore(between);
  if (unit !== null && unit.unit !== measureAt(sentence.slice(other.end))?.unit) return null;
  if (otherSign !== null && otherSign.unit !== sign?.unit) return null;
  return {
    before: sentence.slice(Math.max(0, one.start - 40), one.start - (sign?.length ?? 0)),
    gap: between.slice(unit?.length ?? 0, between.length - (otherSign?.length ?? 0)),
    areMarked: unit !== null || otherSign !== null,
  };
}

/** "3 to 5 million" is 3 million to 5 million, where the first is the smaller number. */
function scaled(first: number, second: number, numeral: string): number {
  const scale = scaleOf(numeral);
  return first < second / scale ? first * scale : first;
}

/** The ends of the range two neighbouring numbers make; null where they make none. */
function rangeOf(sentence: string, one: Numeral, other: Numeral): readonly number[] | null {
  const [start, end] = [one.values[0] ?? 0, other.values[0] ?? 0];
  if (one.values.length > 1 || other.values.length > 1) return null;
  if (one.kind === "uncounted" || other.kind === "uncounted") return null;
  const pair = pairOf(sentence, one, other);
  if (pair === null) return null;
  const first = scaled(start, end, sentence.slice(other.start, other.end));
  if (TO.test(pair.gap)) {
    if (FROM.test(pair.before)) return start === end ? null : [start > end ? start : first, end];
    return first < end && !(pair.areMarked && CHANGED.test(pair.before)) ? [first, end] : null;
  }
  if (DASH.test(pair.gap)) return first < end ? [first, end] : null;
  if (AND.test(pair.gap)) return first < end && BETWEEN.test(pair.before) ? [first, end] : null;
  // "three or four": neighbours; "five or 500" are two numbers.
  return OR.test(pair.gap) && first < end && end <= 2 * first + 1 ? [first, end] : null;
}

/** Numbers with "5 to 7", "between 5% and 7%", "$1-1.5 million", "three or four" taken as one. */
export function joinRanges(numerals: readonly Numeral[], sentence: string): Numeral[] {
  const joined: Numeral[] = [];
  for (const numeral of numerals) {
    const last = joined.at(-1);
    const values = last === undefined ? null : rangeOf(sentence, last, numeral);
    if (last === undefined || values === null) joined.push(numeral);
    else joined.splice(-1, 1, { ...numeral, start: last.start, values });
  }
  return joined;
}
