import { dayNumber, dayNumberOf, dayOf, exists, extentOf, weekdayOf, written } from "./calendar.ts";
import type { DateExpression, DateParts } from "./expression.ts";
import type { DateMention, DateRule } from "./mention.ts";

/** Which way from publication a date without its year, or a weekday's name, is looked for. */
export type Direction = "past" | "future";

type Placed = Pick<DateMention, "rule" | "value" | "low" | "high" | "isVague">;

/** Widening, in days, of what is only about a day, a month, a year. */
const ABOUT = { day: 4, month: 31, year: 366 } as const;

function placed(
  rule: DateRule,
  value: string | null,
  [low, high]: readonly [number, number],
  slack = 0,
): Placed {
  return { rule, value, low: dayOf(low - slack), high: dayOf(high + slack), isVague: slack > 0 };
}

/**
 * The year of a day or month without one: that of publication, which papers leave out (The
 * Associated Press Stylebook, "months"); the one before for what would lie half a year ahead, the
 * one after for what lies ten months back ("Jan. 20" in December).
 */
function yearFor(
  { month, day }: DateParts,
  published: number,
  modifier: DateExpression["modifier"],
  direction: Direction | null,
): number {
  const year = Number(dayOf(published).slice(0, 4));
  const first = (of: number): number => dayNumber(of, month ?? 1, day ?? 1);
  const last = (of: number): number => extentOf({ year: of, month, day })[1];
  if (modifier === "last") return last(year) < published ? year : year - 1;
  if (modifier === "next") return first(year) > published ? year : year + 1;
  if (direction === "future") return last(year) >= published ? year : year + 1;
  if (first(year) - published > 183) return year - 1;
  return published - last(year) > 300 ? year + 1 : year;
}

/** The day of a weekday's name: the last or next one, publication's own day included. */
function weekdayFrom(
  weekday: number,
  published: number,
  modifier: DateExpression["modifier"],
  direction: Direction | null,
): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (modifier === "last") return published - (back === 0 ? 7 : back);
  if (modifier === "next") return published + (ahead === 0 ? 7 : ahead);
  if (modifier === "this")
    return back <= weekdayOf(published) ? published - back : published + ahead;
  return direction === "future" ? published + ahead : published - back;
}

function fromParts(
  parts: DateParts,
  published: number | null,
  modifier: DateExpression["modifier"],
  direction: Direction | null,
  isVague: boolean,
): Placed {
  const { month, day, weekday } = parts;
  const size = month === null ? "year" : day === null ? "month" : "day";
  const slack = isVague ? ABOUT[size] : 0;
  if (parts.year !== null) {
    const date = { year: parts.year, month, day };
    return placed("written", written(date), extentOf(date), slack);
  }
  if (published === null) {
    const value = month === null ? null : `-${written({ year: 0, month, day }).slice(4)}`;
    const rule = month === null ? "weekday" : "year-inferred";
    return { rule, value, low: null, high: null, isVague };
  }
  if (month === null) {
    const number = weekdayFrom(weekday ?? 0, published, modifier, direction);
    // "next Friday" is this week's for some and the week after's for others.
    const reach = modifier === "next" ? 7 : 0;
    return placed("weekday", dayOf(number), [number, number + reach], isVague ? ABOUT.day : 0);
  }
  let year = yearFor(parts, published, modifier, direction);
  // 29 February: of the last leap year.
  while (day !== null && !exists(year, month, day)) year -= 1;
  const date = { year, month, day };
  return placed("year-inferred", written(date), extentOf(date), slack);
}

function fromPublication(
  { count, unit, isAbout }: NonNullable<DateExpression["relative"]>,
  published: number | null,
): Placed {
  if (published === null) {
    return { rule: "relative", value: null, low: null, high: null, isVague: isAbout };
  }
  const [year = 0, month = 0] = dayOf(published).split("-").map(Number);
  switch (unit) {
    case "day":
      return placed("relative", dayOf(published + count), [published + count, published + count]);
    case "week": {
      const within = published + 7 * count;
      // Weeks begin on Sunday for some, on Monday for others: from that Sunday to the next.
      const sunday = within - weekdayOf(within);
      return placed("relative", weekOf(within), [sunday, sunday + 7], isAbout ? ABOUT.day : 0);
    }
    case "month": {
      const index = year * 12 + month - 1 + count;
      const date = { year: Math.floor(index / 12), month: (index % 12) + 1, day: null };
      return placed("relative", written(date), extentOf(date), isAbout ? ABOUT.month : 0);
    }
    case "year": {
      const date = { year: year + count, month: null, day: null };
      return placed("relative", written(date), extentOf(date), isAbout ? ABOUT.year : 0);
    }
  }
}

/** The ISO week of a day: the year of its Thursday, and that Thursday's week in it. */
function weekOf(number: number): string {
  const thursday = number - ((weekdayOf(number) + 6) % 7) + 3;
  const year = Number(dayOf(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/**
 * The days an expression means, from the day of publication by its number (null if unknown); of
 * a range, from its first day to its last.
 */
export function resolve(
  { parts, until, relative, modifier, isVague }: DateExpression,
  published: number | null,
  direction: Direction | null,
): Placed | null {
  if (relative !== null) return fromPublication(relative, published);
  if (parts === null) return null;
  const year = parts.year ?? until?.year ?? null;
  const first = fromParts({ ...parts, year }, published, modifier, direction, isVague);
  // "Friday to May" is no range of one kind.
  if (until === null || (parts.month === null) !== (until.month === null)) return first;
  const last = fromParts(
    { ...until, year: until.year ?? year },
    published,
    null,
    direction,
    isVague,
  );
  if (first.low === null || last.high === null) return first;
  if (first.low <= last.high) return { ...first, high: last.high };
  // "Friday to Monday", "Dec. 30 to Jan. 2": the range ends after it begins.
  const [from, to] = [dayNumberOf(first.low), dayNumberOf(last.high)];
  if (parts.month === null) {
    if (from === null || to === null) return null;
    return { ...first, ...placed("weekday", dayOf(from - 7), [from - 7, to]) };
  }
  const before = fromParts(
    { ...parts, year: Number(last.high.slice(0, 4)) - 1 },
    published,
    null,
    direction,
    isVague,
  );
  return before.low !== null && before.low <= last.high
    ? { ...before, rule: first.rule, high: last.high }
    : null;
}
