import type { Range } from "../../model/range.ts";
import type { Figure } from "../figure.ts";
import { aboutOf } from "./about.ts";
import { boundsOf } from "./bounds.ts";
import { countedLength, countedNoun } from "./counted.ts";
import { isNoFigure } from "./not-figures.ts";
import { DIGITS, valueOf, WORDED } from "./numerals.ts";
import { currencyBefore, measureAt } from "./units.ts";

/** A numeral, or two with "to" or a dash between, at its place in a sentence. */
interface Numeral extends Range {
  readonly values: readonly number[];
  readonly isWorded: boolean;
}

const RANGE_WORD = /^(?:\s+(?:to|and)\s+|\s?[-–]\s?)(?=[\p{Sc}]?\d|\p{Ll})/u;
/** Words in which "one" counts nothing. */
const ONE_OF_NOTHING =
  /\b(?:no|any|every|some|each|the|this|that|which|another|only|day|square|number|phase)[\s-]$/iu;

function numeralsIn(sentence: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of sentence.matchAll(DIGITS)) {
    const [numeral] = match;
    const end = match.index + numeral.length;
    if (
      isNoFigure(
        /^[\d,.]+/u.exec(numeral)?.[0] ?? "",
        sentence.slice(0, match.index),
        sentence.slice(end),
      )
    )
      continue;
    found.push({ start: match.index, end, values: [valueOf(numeral)], isWorded: false });
  }
  for (const match of sentence.matchAll(WORDED)) {
    const [numeral] = match;
    const end = match.index + numeral.length;
    const before = sentence.slice(0, match.index);
    if (/[\p{L}\p{N}]-$/u.test(before) || (valueOf(numeral) === 1 && ONE_OF_NOTHING.test(before)))
      continue;
    found.push({ start: match.index, end, values: [valueOf(numeral)], isWorded: true });
  }
  found.sort((one, other) => one.start - other.start);
  return joinRanges(found, sentence);
}

/** "5 to 7", "between 5 and 7", "1-1.5": one quantity of two numerals. */
function joinRanges(numerals: readonly Numeral[], sentence: string): Numeral[] {
  const joined: Numeral[] = [];
  for (const numeral of numerals) {
    const last = joined.at(-1);
    const gap = last === undefined ? "" : sentence.slice(last.end, numeral.start);
    const isRange =
      last?.values.length === 1 &&
      last.isWorded === numeral.isWorded &&
      (last.values[0] ?? 0) < (numeral.values[0] ?? 0) &&
      RANGE_WORD.test(`${gap.replace(/^(?:%| per cent| percent)|[$€£]$/gu, "")}1`) &&
      (!/\band\b/u.test(gap) || /\bbetween\s+[\p{Sc}]?$/iu.test(sentence.slice(0, last.start))) &&
      gap.length <= 13;
    if (isRange)
      joined.splice(-1, 1, {
        ...numeral,
        start: last.start,
        values: [...last.values, ...numeral.values],
      });
    else joined.push(numeral);
  }
  return joined;
}

/** "6 of the 8", "8 cartels, 6 of them": whether the first is a part of the second. */
const PART_BEFORE = /^\s+(?:out\s+)?of\s+(?:the|its|his|her|their|those|these|all)?\s*$/u;
const PART_AFTER =
  /^[^.;]{0,60}?[,—–(-]\s*(?:of\s+(?:which|whom|them|these)\s+|including\s+)?(?:at least\s+|only\s+|about\s+)?$/u;

function figureAt(text: string, sentence: Range, numeral: Numeral): Figure | null {
  const words = text.slice(sentence.start, sentence.end);
  const before = words.slice(0, numeral.start);
  const after = words.slice(numeral.end);
  const currency = currencyBefore(before);
  const measure = currency === null ? measureAt(after) : null;
  const [first = 0, second] = numeral.values;
  const counted =
    currency === null && measure === null
      ? countedLength(after, second === undefined && first === 1)
      : 0;
  // A numeral in words that counts nothing is no quantity: "one by one", "at sixes and sevens".
  if (numeral.isWorded && currency === null && measure === null && counted === 0) return null;
  const start = sentence.start + numeral.start - (currency?.length ?? 0);
  const end = sentence.start + numeral.end + (measure?.length ?? counted);
  const noun = countedNoun(after.slice(0, counted));
  const value = second === undefined ? first : (first + second) / 2;
  const bounds = second === undefined ? boundsOf(before, value) : { low: first, high: second };
  const sign = before.slice(before.length - (currency?.length ?? 0));
  const measured = currency === null ? after.slice(0, measure?.length ?? 0) : sign;
  const unit = measured === "" ? noun : measured.replaceAll(" ", " ").replace(/^[ -]|\s+$/gu, "");
  return {
    start,
    end,
    value,
    ...bounds,
    unit,
    measure: currency?.unit ?? measure?.unit ?? null,
    about: aboutOf(text, sentence, { start, end }, unit),
    of: null,
  };
}

/** Completes figures by those beside them: parts by their wholes, numbers alone by what was counted. */
function together(figures: readonly Figure[], text: string): Figure[] {
  return figures.map((figure, index): Figure => {
    const next = figures[index + 1];
    const gapAfter = next === undefined ? "" : text.slice(figure.end, next.start);
    if (next !== undefined && figure.value < next.value && PART_BEFORE.test(gapAfter)) {
      return { ...figure, unit: figure.unit === "" ? next.unit : figure.unit, of: index + 1 };
    }
    const last = figures[index - 1];
    if (last === undefined || last.measure !== null || figure.unit !== "") return figure;
    const gap = text.slice(last.end, figure.start);
    if (/[.;!?\n]/u.test(gap)) return figure;
    const isPart = figure.value < last.value && PART_AFTER.test(gap);
    return { ...figure, unit: last.unit, of: isPart ? index - 1 : null };
  });
}

/**
 * The quantities of an English text in order: cardinal numbers in digits or words with what they
 * are measured in or count. Dates, years, times of day, ordinals, scores and numbers in names are
 * none. `sentences` are the text's, in order; linear in its length.
 */
export function extractFigures(text: string, sentences: readonly Range[]): Figure[] {
  const figures = sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return numeralsIn(words).flatMap((numeral) => figureAt(text, sentence, numeral) ?? []);
  });
  return together(figures, text);
}
