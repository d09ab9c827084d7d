import { numeralsIn } from "../../extract/figures/find-numerals.ts";
import { DIGITS, scaleOf, valueOf } from "../../extract/figures/numerals.ts";
import { currencyBefore, measureAt } from "../../extract/figures/units.ts";
import { overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";

/** A number as a wording tells it, whatever it is of: a quantity, a date, a time of day. */
export interface NumberTold extends Range {
  readonly kind: "number" | "part" | "uncounted" | "clock" | "decade";
  /** What it may be: a time of day without its half has two readings, in minutes of the day. */
  readonly readings: readonly number[];
  /** The unit of measure, as the units' table writes it; of a time of day its zone. */
  readonly measure: string | null;
  /** The number with its sign of currency and its unit of measure. */
  readonly whole: Range;
}

const NOT_IN_NUMBER = "(?<![\\p{L}\\p{N}.,:$€£])";
const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const CLOCK = new RegExp(
  `${NOT_IN_NUMBER}(?<hour>\\d{1,2}|${HOURS.join("|")})(?:[:.](?<minute>\\d{2}))?\\s?(?:(?<half>[ap])(?:\\.m\\b\\.?|m\\b)|o['’]clock\\b)` +
    `|${NOT_IN_NUMBER}(?<bareHour>\\d{1,2}):(?<bareMinute>[0-5]\\d)(?![\\d:])` +
    "|\\b(?<named>noon|midday|midnight)\\b",
  "giu",
);
const ZONE = /^\s?\(?(GMT|UTC|[A-Z]{0,3}[SD]?T|local)\b/u;
const DECADE = new RegExp(`${NOT_IN_NUMBER}['’]?((?:1\\d|20)?\\d0)['’]?s\\b`, "gu");

const HALF_DAY = 12 * 60;

/** The minutes of the day a time may mean; none for what is no time of day. */
function minutesOf({ hour, minute, half, bareHour, bareMinute, named }: ClockParts): number[] {
  if (named !== undefined) return [named.toLowerCase() === "midnight" ? 0 : HALF_DAY];
  const written = (hour ?? bareHour ?? "").toLowerCase();
  const hours = HOURS.includes(written) ? HOURS.indexOf(written) + 1 : Number(written);
  const minutes = Number(minute ?? bareMinute ?? 0);
  if (hours > 24 || minutes > 59) return [];
  const time = hours * 60 + minutes;
  if (half !== undefined) {
    return [(time % HALF_DAY) + (half.toLowerCase() === "p" ? HALF_DAY : 0)];
  }
  const isWhole = hours > 12 || written.startsWith("0");
  const readings = isWhole ? [time] : [time % HALF_DAY, (time % HALF_DAY) + HALF_DAY];
  return readings.map((reading) => reading % (2 * HALF_DAY));
}

type ClockParts = Readonly<Record<string, string | undefined>>;

function clocksIn(text: string): NumberTold[] {
  return [...text.matchAll(CLOCK)].flatMap((match): NumberTold[] => {
    const readings = minutesOf(match.groups ?? {});
    if (readings.length === 0) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    const measure = ZONE.exec(text.slice(range.end, range.end + 8))?.[1] ?? null;
    return [{ ...range, kind: "clock", readings, measure, whole: range }];
  });
}

function decadesIn(text: string): NumberTold[] {
  return [...text.matchAll(DECADE)].map((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return { ...range, kind: "decade", readings: [Number(match[1])], measure: null, whole: range };
  });
}

/** "Two and a half million": the scale stands behind the part. */
const SCALE_BEHIND = /^[ -](?:hundred|thousand|million|billion|trillion)\b/iu;

/** A number with the unit of measure or the currency it stands beside. */
function measured(text: string, number: Omit<NumberTold, "whole" | "measure">): NumberTold {
  const scale = SCALE_BEHIND.exec(text.slice(number.end, number.end + 12))?.[0] ?? "";
  const [start, end] = [number.start, number.end + scale.length];
  const readings = number.readings.map((reading) => reading * scaleOf(scale));
  const currency = currencyBefore(text.slice(Math.max(0, start - 10), start));
  const unit = currency ?? measureAt(text.slice(end, end + 40));
  const [before, behind] = [currency?.length ?? 0, currency === null ? (unit?.length ?? 0) : 0];
  const whole = { start: start - before, end: end + behind };
  return { ...number, end, readings, measure: unit?.unit ?? null, whole };
}

const KINDS = {
  digits: "number",
  words: "number",
  fraction: "part",
  uncounted: "uncounted",
} as const;

function numeralsOf(text: string): NumberTold[] {
  return numeralsIn(text).map(({ start, end, values, kind }) =>
    measured(text, { start, end, kind: KINDS[kind], readings: values.slice(0, 1) }),
  );
}

/** Digits of any other use: a year, the day of a date, an ordinal, a number in a name. */
function digitsOf(text: string): NumberTold[] {
  return [...text.matchAll(DIGITS)].map(({ 0: digits, index }) =>
    measured(text, {
      ...{ start: index, end: index + digits.length },
      ...{ kind: "number", readings: [valueOf(digits)] },
    }),
  );
}

/**
 * The numbers of a wording in order, in digits or in words, each with its scale ("1.2 million")
 * and its unit of measure; offsets are UTF-16, the end exclusive.
 */
export function numbersTold(text: string): NumberTold[] {
  const found = [clocksIn(text), decadesIn(text), numeralsOf(text), digitsOf(text)].flat();
  const kept: NumberTold[] = [];
  for (const number of found) if (!kept.some((each) => overlaps(each, number))) kept.push(number);
  return kept.sort((one, other) => one.start - other.start);
}

/** Whether two numbers cannot be told apart: they are equal, or are no numbers of one kind. */
function mayBeEqual(one: NumberTold, other: NumberTold): boolean {
  const [a = 0, b = 0] = [one.readings[0], other.readings[0]];
  const kinds = [one.kind, other.kind];
  if (one.kind === other.kind) {
    // An hour without its zone may be anybody's; a number without a unit is of what is counted.
    const known = one.kind === "clock" || (one.measure !== null && other.measure !== null);
    if (known && one.measure !== other.measure) return true;
    if (one.kind === "decade" && Math.min(a, b) < 100) return a % 100 === b % 100;
    return one.readings.some((x) =>
      other.readings.some((y) => Math.abs(x - y) <= 1e-9 * Math.abs(x)),
    );
  }
  if (kinds.includes("part") || kinds.includes("uncounted")) return true;
  if (!kinds.includes("clock") || kinds.includes("decade")) return a === b;
  // "At seven" and "at 7 p.m.".
  const [clock, hour] = one.kind === "clock" ? [one, b] : [other, a];
  return clock.readings.some((minutes) => minutes % HALF_DAY === (hour * 60) % HALF_DAY);
}

/**
 * Whether the numbers of one wording are not those of another: each of the side with fewer must
 * have its like on the other. What only one side tells is no difference.
 */
export function numbersDiffer(ours: readonly NumberTold[], theirs: readonly NumberTold[]): boolean {
  const lacks = (some: readonly NumberTold[], among: readonly NumberTold[]): boolean =>
    some.some((each) => !among.some((other) => mayBeEqual(each, other)));
  if (ours.length === 0 || theirs.length === 0) return false;
  if (ours.length !== theirs.length) {
    return ours.length < theirs.length ? lacks(ours, theirs) : lacks(theirs, ours);
  }
  return lacks(ours, theirs) || lacks(theirs, ours);
}
