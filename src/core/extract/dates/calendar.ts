const DAY_LENGTH = 86_400_000;

/** A calendar date, or a month or year of it where less is known. The month is from 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** "2024-05-06", "2024-05" or "2024" (ISO 8601). */
export function written({ year, month, day }: CalendarDate): string {
  const parts = [padded(year, 4)];
  if (month !== null) parts.push(padded(month, 2));
  if (month !== null && day !== null) parts.push(padded(day, 2));
  return parts.join("-");
}

/** Days since 1 January 1970 of a day, counted in UTC: no machine's zone matters. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_LENGTH);
}

/** The ISO date of a day by its number. */
export function dayOf(number: number): string {
  return new Date(number * DAY_LENGTH).toISOString().slice(0, 10);
}

/** The number of an ISO date's day: of an instant, the day written in it, in its own zone. */
export function dayNumberOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(iso);
  if (match === null) return null;
  const number = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return dayOf(number) === iso.slice(0, 10) ? number : null;
}

/** The day of the week of a day by its number: 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The first and the last day of a date that may be a whole month or year, by their numbers. */
export function extentOf({ year, month, day }: CalendarDate): readonly [number, number] {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day !== null) return [dayNumber(year, month, day), dayNumber(year, month, day)];
  return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
}

/** True when the month has such a day in the year; 29 February only in leap years. */
export function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
