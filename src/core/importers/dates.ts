import { dateSchema } from "../model/article.ts";

/** Month names and their usual short forms in English, German, French, Spanish, Italian, Portuguese, Dutch. */
const MONTHS: readonly (readonly string[])[] = [
  [
    "january",
    "jan",
    "januar",
    "jänner",
    "janvier",
    "enero",
    "ene",
    "gennaio",
    "gen",
    "janeiro",
    "januari",
  ],
  [
    "february",
    "feb",
    "februar",
    "février",
    "févr",
    "fév",
    "febrero",
    "febbraio",
    "fevereiro",
    "fev",
    "februari",
  ],
  ["march", "mar", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt"],
  ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
  ["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
  ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
  ["august", "aug", "août", "agosto", "ago", "augustus"],
  ["september", "sept", "sep", "septembre", "septiembre", "settembre", "set", "setembro"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  [
    "december",
    "dec",
    "dezember",
    "dez",
    "décembre",
    "déc",
    "diciembre",
    "dic",
    "dicembre",
    "dezembro",
  ],
];
const monthNumbers = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const MONTH = `(?<month>${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join("|")})\\b\\.?`;
const YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d)";
const DAY = "(?<day>[0-3]?\\d)";
/** The written forms of a date, the surest first. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<number>[01]?\d)[-/.](?<day>[0-3]?\d)(?!\d)/u,
  new RegExp(`(?<![\\p{L}\\d])${MONTH}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`, "iu"),
  new RegExp(
    `(?<!\\d)${DAY}(?:st|nd|rd|th|er|º|\\.)?\\s*(?:of\\s+|de\\s+|[-/])?${MONTH}(?:\\s+(?:de|del)\\s+|,?\\s+|[-/])${YEAR}`,
    "iu",
  ),
  /(?<!\d)(?<day>[0-3]?\d)\.\s?(?<number>[01]?\d)\.\s?(?<year>(?:19|20)\d{2})(?!\d)/u,
];
/** A year of two digits is only read where the date is all there is. */
const SHORT = /^(?<day>[0-3]?\d)\.\s?(?<number>[01]?\d)\.\s?(?<year>[0-3]\d)\.?$/u;
const SLASHED =
  /(?<!\d)(?<first>[0-3]?\d)[/-](?<second>[0-3]?\d)[/-](?<year>(?:19|20)\d{2})(?!\d)/u;
const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?)\s?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?$/u;

function calendarDate(year: string, month: number, day: number): string | null {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  return dateSchema.safeParse(date).success ? date : null;
}

function instantOf(text: string): string | null {
  const groups = INSTANT.exec(text)?.groups;
  if (groups === undefined) return null;
  const zone = (groups["zone"] ?? "").replace(
    /^([+-]\d{2}):?(\d{2})?$/u,
    (_, hours: string, minutes?: string) => `${hours}:${minutes ?? "00"}`,
  );
  const time = groups["time"] ?? "";
  const instant = `${groups["day"] ?? ""}T${time.length === 5 ? `${time}:00` : time}${zone}`;
  return dateSchema.safeParse(instant).success ? instant : null;
}

/** Whether 3/4/2025 is the fourth of March or the third of April; null where nobody can say. */
export type SlashOrder = "month-first" | "day-first" | null;

function slashed(text: string, order: SlashOrder): string | null {
  const groups = SLASHED.exec(text)?.groups;
  if (groups === undefined) return null;
  const first = Number(groups["first"]);
  const second = Number(groups["second"]);
  const year = groups["year"] ?? "";
  if (first > 12 || (order === "day-first" && second <= 12))
    return calendarDate(year, second, first);
  if (second > 12 || order === "month-first" || first === second) {
    return calendarDate(year, first, second);
  }
  return null;
}

/** A date found in a text, and where it stands there (UTF-16, end exclusive). */
interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The first date written out in a text; null when there is none, or only an ambiguous one. */
export function findDate(text: string, order: SlashOrder = null): FoundDate | null {
  const head = text.slice(0, 400);
  for (const form of FORMS) {
    const match = form.exec(head);
    const groups = match?.groups;
    if (match === null || groups === undefined) continue;
    const month =
      groups["number"] === undefined
        ? monthNumbers.get((groups["month"] ?? "").toLowerCase())
        : Number(groups["number"]);
    const date = calendarDate(groups["year"] ?? "", month ?? 0, Number(groups["day"]));
    if (date !== null) return { date, start: match.index, end: match.index + match[0].length };
  }
  const match = SLASHED.exec(head);
  const date = slashed(head, order);
  return match === null || date === null
    ? null
    : { date, start: match.index, end: match.index + match[0].length };
}

/**
 * A date or instant as ISO 8601 from however it is written (ISO, or in words in seven
 * languages); null when the text holds no date. Numbers with slashes are read by `order`.
 */
export function parseDate(text: string, order: SlashOrder = null): string | null {
  const trimmed = text.trim();
  const short = SHORT.exec(trimmed)?.groups;
  if (short !== undefined) {
    return calendarDate(`20${short["year"] ?? ""}`, Number(short["number"]), Number(short["day"]));
  }
  return instantOf(trimmed) ?? findDate(trimmed, order)?.date ?? null;
}
