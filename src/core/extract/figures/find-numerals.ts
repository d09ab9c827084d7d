import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { isNoFigure } from "./not-figures.ts";
import {
  DIGITS,
  FRACTION,
  fractionOf,
  MAY_HAVE_OTHERS,
  MAY_HAVE_WORDS,
  powersOf,
  UNCOUNTED,
  valueOf,
  WORDED,
} from "./numerals.ts";

/** A number at its place in a sentence, before anything is known of what it counts. */
export interface Numeral extends Range {
  /** One value, or the two ends of a range in the order of the text. */
  readonly values: readonly number[];
  /**
   * How it is written: in digits, in words, as a part of a whole ("two-thirds"), or as a power
   * in the plural nobody counted ("thousands").
   */
  readonly kind: "digits" | "words" | "fraction" | "uncounted";
}

/** Words in which "one" counts nothing. */
const ONE_OF_NOTHING =
  /\b(?:no|any|every|some|each|the|this|that|which|another|only|day|square|number|phase)[\s-]$/iu;

/** A sign right before a number: "minus 387", "(-5"; a dash there opens a range or an aside. */
const MINUS = /(?:^|[\s(])(?:minus[ -]|[-−])$/iu;

/** How much of the text before or behind a number can say what it is: patterns read no more. */
const NEAR = 60;

function lastOf(text: string, end: number): string {
  return text.slice(Math.max(0, end - NEAR), end);
}

/** The minus a number has before it, as it stands; "inflation minus 1 percent" is a sum. */
function signOf(before: string): string {
  const sign = MINUS.exec(before)?.[0].trimStart().replace("(", "") ?? "";
  if (!sign.toLowerCase().startsWith("minus")) return sign;
  const last = /([\p{L}\p{N}%]+)\s+$/u.exec(before.slice(0, -sign.length))?.[1];
  return last === undefined || isFunctionWord(last.toLowerCase()) ? sign : "";
}

function digitsIn(sentence: string): Numeral[] {
  if (!/[\d½⅓⅔¼¾⅛]/u.test(sentence)) return [];
  return [...sentence.matchAll(DIGITS)].flatMap((match): Numeral[] => {
    const [numeral] = match;
    const end = match.index + numeral.length;
    const [before, after] = [lastOf(sentence, match.index), sentence.slice(end, end + NEAR)];
    if (isNoFigure(numeral, before, after)) return [];
    const sign = signOf(before);
    const value = valueOf(numeral) * (sign === "" ? 1 : -1);
    return [{ start: match.index - sign.length, end, values: [value], kind: "digits" }];
  });
}

function wordsIn(sentence: string): Numeral[] {
  if (!MAY_HAVE_WORDS.test(sentence)) return [];
  return [...sentence.matchAll(WORDED)].flatMap((match): Numeral[] => {
    const [numeral] = match;
    const before = lastOf(sentence, match.index);
    const value = valueOf(numeral);
    if (/[\p{L}\p{N}]-$/u.test(before) || (value === 1 && ONE_OF_NOTHING.test(before))) return [];
    const end = match.index + numeral.length;
    return [{ start: match.index, end, values: [value], kind: "words" }];
  });
}

function othersIn(sentence: string): Numeral[] {
  if (!MAY_HAVE_OTHERS.test(sentence)) return [];
  const fractions = [...sentence.matchAll(FRACTION)].map((match): Numeral => {
    const [numeral] = match;
    const end = match.index + numeral.length;
    return { start: match.index, end, values: [fractionOf(numeral)], kind: "fraction" };
  });
  const powers = [...sentence.matchAll(UNCOUNTED)].map((match): Numeral => {
    const [numeral] = match;
    const [low, high] = powersOf(numeral);
    const values = low === high ? [low] : [low, high];
    return { start: match.index, end: match.index + numeral.length, values, kind: "uncounted" };
  });
  return [...fractions, ...powers];
}

/**
 * The numbers of a sentence in order, without those that are no quantity. Where two readings lie
 * over each other the one that begins first counts ("two-thirds", not "two").
 */
export function numeralsIn(sentence: string): Numeral[] {
  const found = [...othersIn(sentence), ...digitsIn(sentence), ...wordsIn(sentence)];
  found.sort((one, other) => one.start - other.start);
  const kept: Numeral[] = [];
  for (const numeral of found) {
    if (numeral.start >= (kept.at(-1)?.end ?? 0)) kept.push(numeral);
  }
  return kept;
}
