const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;

/**
 * An ISO 8601 date for a reader: `2025-03-11` is "11 March 2025", and an instant adds the time
 * as the source wrote it, "11 March 2025, 21:40" (no zone is converted: core has no clock, and
 * the outlet's own time is what its readers saw). What is no such date is returned unchanged.
 */
export function readableDate(iso: string): string {
  const [, year, month, day, time] = isoPattern.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  const date = `${Number(day)} ${name} ${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}

/** The calendar day of an ISO 8601 date, `2025-03-11`. */
function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** The stretch of days some ISO dates cover: "11 March 2025", "11 to 12 March 2025"; null for none. */
export function dateRange(dates: readonly string[]): string | null {
  const days = dates.map(dayOf).toSorted();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) return readableDate(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = sameMonth ? String(Number(first.slice(8))) : readableDate(first);
  return `${from} to ${readableDate(last)}`;
}
