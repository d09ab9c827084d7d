import { currencyBefore, measureAt } from "./units.ts";

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const AFTER_MONTH = new RegExp(`\\b${MONTH}\\s+(?:\\d{1,2},\\s+)?$`, "u");
const BEFORE_MONTH = new RegExp(`^\\s+(?:of\\s+)?${MONTH}\\b`, "u");
const CLOCK = /^(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|EST|ET|BST|UTC)(?!\p{L})/u;
/** A word with a capital just before, inside a sentence: the number is part of a name. */
const AFTER_NAME = /(?:^|[^.!?]\s)(?:[\p{L}&]*\p{Lu}[\p{L}.’'&-]*|[Nn]o\.|#)\s?$/u;
const NUMBERED =
  /\b(?:category|chapter|section|article|part|page|phase|step|level|round|season|episode|week|day|game|week|figure|table|room|gate|route|highway|flight|channel|volume|version|number|grade|group|class|type|rule|act)\s$/iu;
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;

/**
 * True for digits that are no quantity: a date, a year, a time of day, an ordinal, a score, a
 * number in a name or a list. `before` and `after` are the text around the numeral.
 */
export function isNoFigure(numeral: string, before: string, after: string): boolean {
  if (/^(?:st|nd|rd|th)(?!\p{L})/u.test(after) || CLOCK.test(after)) return true;
  if (
    /^[-–]\d/u.test(after) &&
    /^\d{1,2}$/u.test(numeral) &&
    !/^[-–]\d+\s*(?:%|\p{L})/u.test(after)
  )
    return true;
  if (
    (/\d[-–]$/u.test(before) && !/^\s*(?:%|\p{L})/u.test(after)) ||
    /\d\/$/u.test(before) ||
    /^[/:]\d/u.test(after)
  )
    return true;
  if (AFTER_MONTH.test(before) || (/^\d{1,2}$/u.test(numeral) && BEFORE_MONTH.test(after)))
    return true;
  const hasUnit = /^\s?(?:%|per\s?cent|million|billion)/u.test(after) || /[$€£¥]\s?$/u.test(before);
  if (hasUnit || measureAt(after) !== null || currencyBefore(before) !== null) return false;
  if (YEAR.test(numeral) && !/^\s+\p{Ll}+s\b/u.test(after)) return true;
  if (
    YEAR.test(numeral) &&
    /\b(?:in|since|of|until|from|by|before|after|during|between|and|the|to|for)\s$/iu.test(before)
  )
    return true;
  if (NUMBERED.test(before)) return true;
  return (
    AFTER_NAME.test(before) && !/^\s+\p{Ll}{2,}s\b/u.test(after) && !/^(?:\s?%|-\p{L})/u.test(after)
  );
}
