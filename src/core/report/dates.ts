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

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?/;

/**
 * An ISO 8601 date for a reader: `2025-03-11` is "11 March 2025", and an instant adds the time
 * as the source wrote it with its distance from UTC, where it gives one: "11 March 2025, 21:40
 * UTC+1" (no zone is converted: the outlet's own time is what its readers saw). What is no such
 * date is returned unchanged.
 */
export function readableDate(iso: string): string {
  const [, year, month, day, time, zone] = isoPattern.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  const date = `${Number(day)} ${name} ${year}`;
  return time === undefined ? date : `${date}, ${time}${zoneWords(zone)}`;
}

/** Words with the dates in them made readable; a time may stand after a space and say "UTC". */
export function withReadableDates(words: string): string {
  return words.replace(
    /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?UTC|Z|[+-]\d{2}:?\d{2})?)?/g,
    (date) => readableDate(date.replace(" ", "T").replace(/ ?UTC$/, "Z")),
  );
}

/** " UTC", " UTC+1", " UTC−3:30"; empty where the zone is not told. */
function zoneWords(zone: string | undefined): string {
  if (zone === undefined) return "";
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (Number(hours ?? 0) === 0 && Number(minutes ?? 0) === 0) return " UTC";
  const part = Number(minutes) === 0 ? "" : `:${minutes ?? ""}`;
  return ` UTC${sign === "-" ? "\u2212" : "+"}${Number(hours)}${part}`;
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
