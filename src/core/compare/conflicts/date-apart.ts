import { dayNumberOf, weekdayOf } from "../../extract/dates/calendar.ts";
import type { DateMention } from "../../extract/dates.ts";

/** A date with what its words and its article add to it. */
export interface DatedWords {
  readonly date: DateMention;
  /** The words just around it. */
  readonly around: string;
  /** When the article was published, ISO 8601; null when unknown. */
  readonly published: string | null;
  /** Its sentence's index. */
  readonly at: number;
}

/** Around midnight, and in other time zones, two neighbouring days are the same hour. */
const NEAR_MIDNIGHT =
  /\b(?:night|nights|late|early|midnight|overnight|evening|dawn|pre-dawn|tonight|hours|local time|GMT|UTC)\b/iu;

function numberOf(iso: string | null): number | null {
  return iso === null ? null : dayNumberOf(iso);
}

/** True for a date that lies behind the day its article was published. */
export function isAhead({ date, published }: DatedWords): boolean {
  const [low, day] = [numberOf(date.low), numberOf(published)];
  return low !== null && day !== null && low > day;
}

/**
 * True when one article was out before the day the other gives, and tells its own as past: then
 * they tell of two events.
 */
function areTwoEvents(one: DatedWords, other: DatedWords): boolean {
  const [published, low] = [numberOf(one.published), numberOf(other.date.low)];
  return published !== null && low !== null && low > published && !isAhead(one);
}

/** Days that must at least lie between two dates, by how loosely they are told. */
function leastGap(one: DatedWords, other: DatedWords): number {
  const dates = [one, other];
  // "yesterday" is a day off where publication is stamped in another zone, or later.
  if (dates.some(({ date }) => date.rule === "relative")) return isDay(one) && isDay(other) ? 2 : 7;
  return dates.some(({ around }) => NEAR_MIDNIGHT.test(around)) ? 2 : 1;
}

/** Days that may at most lie between two dates of what is one event. */
function mostGap(one: DatedWords, other: DatedWords): number {
  const rules = [one.date.rule, other.date.rule];
  if (rules.includes("weekday")) return 14;
  if (rules.includes("relative")) return 400;
  return isDay(one) && isDay(other) ? 400 : 4000;
}

function isDay({ date }: DatedWords): boolean {
  return date.value !== null && /^\d{4}-\d\d-\d\d$/u.test(date.value);
}

/** Two weekdays' names, or days without a year, where publication is not known. */
function namesDiffer(one: DatedWords, other: DatedWords): boolean {
  const [own, theirs] = [one.date, other.date];
  if (own.value !== null && theirs.value !== null) {
    if (own.low !== null && theirs.low !== null) return false;
    // "--05-06" against "2024-05-07", or against "--06".
    const [day, other] = [own.value, theirs.value].map(
      (value) => /^(?:\d{4}|-)-(\d\d(?:-\d\d)?)$/u.exec(value)?.[1],
    );
    if (day === undefined || other === undefined) return false;
    return !day.startsWith(other) && !other.startsWith(day);
  }
  if (own.weekday === null || theirs.weekday === null) return false;
  const least = NEAR_MIDNIGHT.test(one.around) || NEAR_MIDNIGHT.test(other.around) ? 2 : 1;
  return daysBetweenNames(own.weekday, theirs.weekday) >= least;
}

/** True when the words of two dates allow no day that both could mean. */
export function cannotBothHold(one: DatedWords, other: DatedWords): boolean {
  const [own, theirs] = [one.date, other.date];
  const [ownLow, ownHigh] = [numberOf(own.low), numberOf(own.high)];
  const [low, high] = [numberOf(theirs.low), numberOf(theirs.high)];
  if (ownLow === null || ownHigh === null || low === null || high === null) {
    return namesDiffer(one, other);
  }
  const gap = Math.max(low - ownHigh, ownLow - high);
  if (areTwoEvents(one, other) || areTwoEvents(other, one)) return false;
  if (gap < leastGap(one, other) || gap > mostGap(one, other)) return false;
  if (!isDay(one) || !isDay(other) || !isByName(one, other)) return true;
  // Articles are stamped days before their last words: Thursday is next to Friday in any week.
  return daysBetweenNames(weekdayOf(ownLow), weekdayOf(low)) >= leastGap(one, other);
}

function isByName({ date: one }: DatedWords, { date: other }: DatedWords): boolean {
  return one.rule === "weekday" || other.rule === "weekday";
}

/** Days between two weekdays, the shorter way round the week. */
function daysBetweenNames(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 7 - apart);
}

/** True for a weekday's name of which it is not known what day it was. */
export function isNameAlone({ weekday, low }: DateMention): boolean {
  return weekday !== null && low === null;
}

/** True when two mentions give the same date, or the same weekday's name. */
export function areAlike(one: DateMention, other: DateMention): boolean {
  if (one.low !== null && other.low !== null)
    return one.low === other.low && one.high === other.high;
  return one.weekday === null ? one.value === other.value : one.weekday === other.weekday;
}
