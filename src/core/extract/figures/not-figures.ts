import { isFunctionWord } from "../../text/stems.ts";
import { isAdverb } from "../word-classes.ts";
import { beginsWithPlural } from "./counted.ts";
import { currencyBefore, measureAt } from "./units.ts";

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
/** "Sept. 20", "Sept. 20, 2019" and the second day of "Sept. 20-24", "July 3 and 4". */
const AFTER_MONTH = new RegExp(
  `\\b${MONTH}\\s+(?:\\d{1,2}(?:,\\s+|\\s?[-–]\\s?|\\s+(?:and|to|or)\\s+))?$`,
  "u",
);
const BEFORE_MONTH = new RegExp(
  `^(?:\\s?[-–]\\s?\\d{1,2}|\\s+(?:and|to|or)\\s+\\d{1,2})?\\s+(?:of\\s+)?${MONTH}\\b`,
  "u",
);
const CLOCK = /^(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|EST|ET|BST|UTC)(?!\p{L})/u;
/** "22nd", "1990s", "in her 30's", "3D", and the "01" of "01T10:38": no numbers of anything. */
const PART_OF_WORD =
  /^(?:(?:st|nd|rd|th)(?!\p{L})|['’]?s(?!\p{L})|ers?(?!\p{L})|D(?!\p{L})|\p{L}+\d)/u;
/** A word with a capital just before, inside a sentence: the number is part of a name. */
const AFTER_NAME = /(?:^|[^.!?]\s)([\p{L}&]*\p{Lu}[\p{L}.’'&-]*|[Nn]o\.|#)\s?$/u;
/**
 * Names that end in a number, of indices, leagues and series: whatever stands behind them is not
 * counted ("S&P 500 utilities").
 */
const NAMED =
  /\b(?:S ?& ?P|S P|FTSE|Nasdaq|NASDAQ|Fortune|Dow|Stoxx|STOXX|Russell|Nikkei|CAC|DAX|ASX|CSI|MSCI|TOPIX|Topix|TSX|Big|Pac|Formula|Euro|Windows|iOS|Android|iPhone|Galaxy|PlayStation|Xbox|Boeing|Airbus|Interstate|Highway|Route|Channel|Apollo|Super Bowl)\s$/u;
const NUMBERED =
  /\b(?:category|chapter|section|article|part|page|phase|step|level|round|season|episode|week|day|game|week|figure|table|room|gate|route|highway|flight|channel|volume|version|number|grade|group|class|type|rule|act)\s$/iu;
const ROUND = /\bround[ -]of[ -]$/iu;
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;
/** What grades a number and no year. */
const GRADED =
  /\b(?:(?:average|total|maximum|minimum|record) of|(?:more|less|fewer) than|at least|up to|nearly|almost|some)\s$/iu;
const AFTER_PREPOSITION =
  /\b(?:in|since|of|until|from|by|before|after|during|between|and|the|to|for)\s$/iu;

/** True for the day of a date, also where two days share the month. */
function isDay(numeral: string, before: string, after: string): boolean {
  if (AFTER_MONTH.test(before) && /^\d{1,2}$|^\d{4}$/u.test(numeral)) return true;
  return /^\d{1,2}$/u.test(numeral) && BEFORE_MONTH.test(after);
}

/** "A 257-167 vote", "a 5-to-4 decision": two sides of one outcome. */
const OUTCOME =
  "\\s+(?:vote|split|majority|win|victory|defeat|loss|draw|tie|decision|ruling|lead|margin|record|score)\\b";
const BEFORE_OUTCOME = new RegExp(`^(?:-to-|[-–])\\d{1,3}${OUTCOME}`, "u");
const AT_OUTCOME = new RegExp(`^${OUTCOME}`, "u");

/** True for a score ("2-1"), a fixture of digits ("4-3-3", "11/9", "7:30"), or one end of it. */
function isScore(numeral: string, before: string, after: string): boolean {
  if (/\d\/$/u.test(before) || /^[/:]\d/u.test(after)) return true;
  if (BEFORE_OUTCOME.test(after)) return true;
  if (/\d(?:-to-|[-–])$/u.test(before) && AT_OUTCOME.test(after)) return true;
  const [, next] = /^[-–](\d{1,2})(?![\d,.]\d)/u.exec(after) ?? [];
  const [, last] = /(?<![\d,.])(\d{1,2})[-–]$/u.exec(before) ?? [];
  // "2-1" is a score whatever follows; "5-10 people" a range, as their ends rise.
  // "49-44 percent" are shares, no score.
  const behind = after.slice(next === undefined ? 0 : next.length + 1);
  const isShort = /^\d{1,2}$/u.test(numeral) && measureAt(behind) === null;
  if (next !== undefined && isShort)
    return Number(numeral) >= Number(next) || !/^[-–]\d+\s*(?:%|\p{L})/u.test(after);
  if (last !== undefined && isShort)
    return Number(last) >= Number(numeral) || !/^\s*(?:%|\p{L})/u.test(after);
  return /\d[-–]$/u.test(before) && !/\p{L}/u.test(numeral) && !/^\s*(?:%|\p{L})/u.test(after);
}

/** True for a year, by its digits and what stands before it; "more than 1800 homes" are homes. */
function isYear(numeral: string, before: string, after: string): boolean {
  if (!YEAR.test(numeral) || GRADED.test(before)) return false;
  const first = /\bfrom\s(\d+)\sto\s$/u.exec(before)?.[1];
  if (first !== undefined && !YEAR.test(first)) return false;
  return AFTER_PREPOSITION.test(before) || !/^\s+\p{Ll}+s\b/u.test(after);
}

/** True for the number in a name: "iPhone 11 has", "Part 3"; "In Gaza 500 people" counts people. */
function isInName(isWhole: boolean, before: string, after: string): boolean {
  if (NUMBERED.test(before) || NAMED.test(before) || ROUND.test(before)) return true;
  // "under-21": a hyphen ties it to a word; "minus-5" and "magnitude-7.3" are numbers.
  if (/\p{L}-$/u.test(before) && !/\b(?:minus|to|or|and)-$/iu.test(before)) return isWhole;
  const name = AFTER_NAME.exec(before)?.[1];
  if (name === undefined) return false;
  // "About 300 were hurt": only the beginning of the sentence gave it a capital.
  const form = name.toLowerCase();
  if (/^\P{L}*\p{L}+\s$/u.test(before) && (isFunctionWord(form) || isAdverb(form))) return false;
  return !beginsWithPlural(after) && !/^(?:\s?%|-\p{L})/u.test(after);
}

/**
 * True for digits that are no quantity: a date, a year, a time of day, an ordinal, a score, a
 * number in a name or a list. `before` and `after` are the text around the numeral.
 */
export function isNoFigure(numeral: string, before: string, after: string): boolean {
  const hasMeasure = measureAt(after) !== null;
  // "TA-125", "AP-3C".
  if (/\p{Lu}-$/u.test(before)) return true;
  if (CLOCK.test(after) || (PART_OF_WORD.test(after) && !hasMeasure)) return true;
  if (isScore(numeral, before, after) || isDay(numeral, before, after)) return true;
  // A unit, a sign or a scale ("5 million") makes it a quantity whatever stands before it.
  if (hasMeasure || /\p{L}/u.test(numeral) || currencyBefore(before) !== null) return false;
  if (isYear(numeral, before, after)) return true;
  return isInName(!numeral.includes("."), before, after);
}
