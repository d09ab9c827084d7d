import type { Range } from "../../model/range.ts";
import type { Figure } from "../figure.ts";
import { aboutOf } from "./about.ts";
import { endOfList, together, withListedUnits } from "./beside.ts";
import type { Candidate } from "./beside.ts";
import { boundsOf } from "./bounds.ts";
import { countedAt } from "./counted.ts";
import type { Counting } from "./counted.ts";
import { numeralsIn } from "./find-numerals.ts";
import type { Numeral } from "./find-numerals.ts";
import { joinRanges } from "./ranges.ts";
import { readSentence } from "./reading.ts";
import { currencyBefore, isDuration, measureAt, rateLength } from "./units.ts";

/** "Over the age of 21", "aged 45": the unit stands before the number. */
const AGE = /\b(age|aged|ages)\s+(?:of\s+)?$/iu;
/** The measure of shares of a whole: "half of the voters". */
const SHARE = "share";

/** How much of the text behind a number may say what it counts. */
const NEAR = 160;

interface Unit {
  readonly unit: string;
  readonly measure: string | null;
  /** How much of the text behind the numeral belongs to the quantity. */
  readonly length: number;
  /** What it is of where the unit says so already: "two of Johnson's deputies"; else empty. */
  readonly about: string;
}

function countingOf({ kind, values }: Numeral): Counting {
  if (kind === "fraction" || kind === "uncounted") return "partitive";
  if (values.length === 1 && Math.abs(values[0] ?? 0) === 1) return "one";
  return kind === "digits" ? "digits" : "many";
}

/** The unit behind a numeral: of measure ("of dollars" behind "millions"), or what is counted. */
function unitBehind(numeral: Numeral, before: string, after: string): Unit {
  const counting = countingOf(numeral);
  const of = counting === "partitive" ? (/^\s+of(?=\s)/u.exec(after)?.[0].length ?? 0) : 0;
  const measure = measureAt(after.slice(of));
  if (measure !== null) {
    const length = of + measure.length;
    const rate = rateLength(after.slice(length));
    const unit = after.slice(of, length + rate).replace(/^[ -]/u, "");
    return { unit, measure: measure.unit, length: length + rate, about: "" };
  }
  const age = AGE.exec(before)?.[1];
  if (age !== undefined) return { unit: age, measure: "years old", length: 0, about: "" };
  const counted = countedAt(after, counting);
  if (counted === null) return { unit: "", measure: null, length: 0, about: "" };
  // "600,000 cartons a week" counts cartons: the week belongs to the quantity, not to its unit.
  const length = counted.length + rateLength(after.slice(counted.length));
  const isPart = numeral.kind === "fraction";
  const about = isPart ? counted.noun : counted.owner;
  return { unit: counted.noun, measure: isPart ? SHARE : null, length, about };
}

function unitOf(numeral: Numeral, before: string, after: string): Unit & { sign: number } {
  const currency = currencyBefore(before);
  if (currency === null) return { ...unitBehind(numeral, before, after), sign: 0 };
  const sign = before.slice(before.length - currency.length).trim();
  const length = rateLength(after);
  const unit = sign + after.slice(0, length);
  return { unit, measure: currency.unit, length, about: "", sign: currency.length };
}

function figureAt(
  text: string,
  sentence: Range,
  numeral: Numeral,
  next: Numeral | undefined,
): Candidate {
  const words = text.slice(sentence.start, sentence.end);
  const before = words.slice(Math.max(0, numeral.start - 40), numeral.start);
  const { unit, measure, length, about, sign } = unitOf(
    numeral,
    before,
    words.slice(numeral.end, Math.min(next?.start ?? Infinity, numeral.end + NEAR)),
  );
  const [first = 0, second] = numeral.values;
  const value = second === undefined ? first : (first + second) / 2;
  const bounds =
    second === undefined
      ? boundsOf(before, value)
      : { low: Math.min(first, second), high: Math.max(first, second) };
  return {
    figure: {
      start: sentence.start + numeral.start - sign,
      end: sentence.start + numeral.end + length,
      value,
      ...bounds,
      ...(numeral.kind === "uncounted" && { high: null }),
      unit,
      measure,
      about,
      of: null,
    },
    // A numeral in words that counts nothing is no quantity: "one by one", "at sixes and sevens".
    needsUnit: numeral.kind === "words" || numeral.kind === "uncounted",
  };
}

function kindOf(
  { measure, unit }: Figure,
  isMoney: boolean,
): "money" | "duration" | "count" | "measure" {
  if (isMoney) return "money";
  if (measure === null) return unit === "" ? "measure" : "count";
  return isDuration(measure) ? "duration" : "measure";
}

function figuresOf(text: string, sentence: Range): Figure[] {
  const words = text.slice(sentence.start, sentence.end);
  const numerals = joinRanges(numeralsIn(words), words);
  if (numerals.length === 0) return [];
  const figures = withListedUnits(
    numerals.map((numeral, index) => figureAt(text, sentence, numeral, numerals[index + 1])),
    text,
  );
  // What is counted may be what another figure is of ("17 players over the age of 21"), units not.
  const masks = figures.map(({ start, end, unit, measure }) => ({
    start,
    end: measure === null ? Math.max(start + 1, end - unit.length) : end,
  }));
  const reading = readSentence(text, sentence, masks);
  return figures.map((figure, index): Figure => {
    if (figure.about !== "") return figure;
    const kind = kindOf(figure, /^[A-Z]{3}$/u.test(figure.measure ?? ""));
    const age =
      AGE.exec(text.slice(Math.max(sentence.start, figure.start - 12), figure.start))?.[0].length ??
      0;
    const [start, to] = [figure.start - age, endOfList(figures, index, text)];
    return { ...figure, about: aboutOf(reading, { ...figure, start, to, kind }) };
  });
}

/**
 * The quantities of an English text in order: cardinal numbers in digits or words with what they
 * are measured in or count. Dates, years, times of day, ordinals, scores and numbers in names are
 * none. `sentences` are the text's, in order; linear in its length.
 */
export function extractFigures(text: string, sentences: readonly Range[]): Figure[] {
  return together(
    sentences.flatMap((sentence) => figuresOf(text, sentence)),
    text,
  );
}
