import { casual } from "chrono-node/en";
import type { ParsedComponents, ParsedResult } from "chrono-node";
import { overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import type { DateExpression, DateParts } from "./expression.ts";
import { isNamedDay, isNoDay, isNoMonth, isNoWeekday } from "./not-dates.ts";
import { relativeIn } from "./relative.ts";
import { exists } from "./calendar.ts";
import { yearsIn } from "./years.ts";

/**
 * chrono-node tells what words name which part of a date; only the parts that stand in the words
 * are taken, and they are placed by `resolve.ts` without a clock or a zone. So this instant is as
 * good as any.
 */
const ANY_INSTANT = new Date(Date.UTC(2024, 6, 1, 12));

/** A weekday or a month is a date with a capital only; abbreviated with a full stop or a number. */
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day|DAY)\b|\b[A-Z]{3,6}DAY\b/u;
const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{3})\p{L}*/u;
/** What chrono takes before and after that is no part of the date. */
const LEAD =
  /^(?:[,(（\s]+|on\s+|in\s+|at\s+(?=\p{L}+day)|(?:last\s+day|end)\s+of\s+(?:the\s+)?)+/iu;
const TRAIL = /[\s,)）]+$/u;
const MODIFIER = /(?:^|\b)(last|past|next|this)\s+(?:\p{L}+)/iu;
const MODIFIER_BEFORE = /\b(last|next|this)\s+$/iu;
const ABOUT_BEFORE =
  /\b(?:around|about|circa|nearly|almost|roughly|approximately|(?:the )?week(?:end)? of|week(?:end)? (?:beginning|ending)|weekend)\s+(?:the\s+)?$/iu;

function partOf(
  components: ParsedComponents,
  part: "year" | "month" | "day" | "weekday",
): number | null {
  return components.isCertain(part) ? components.get(part) : null;
}

function partsOf(components: ParsedComponents): DateParts {
  const [year, month, day] = [
    partOf(components, "year"),
    partOf(components, "month"),
    partOf(components, "day"),
  ];
  return { year, month, day, weekday: partOf(components, "weekday") };
}

/** True for parts that are a date of the calendar, or a weekday, within years news tells of. */
function isDate({ year, month, day, weekday }: DateParts): boolean {
  if (year !== null && (year < 1800 || year > 2099)) return false;
  if (day !== null) return month !== null && exists(year ?? 2000, month, day);
  return month !== null || weekday !== null;
}

/** "5/6/2024" is May in one country and June in another: only where one number is no month. */
function isTwoWays(words: string): boolean {
  const match = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}/u.exec(words);
  if (match === null) return /^\d{1,2}[/.]\d/u.test(words);
  return Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2];
}

function modifierOf(words: string, before: string): DateExpression["modifier"] {
  const word = (MODIFIER.exec(words) ?? MODIFIER_BEFORE.exec(before))?.[1]?.toLowerCase();
  if (word === "next" || word === "this") return word;
  return word === "last" || word === "past" ? "last" : null;
}

/** What chrono found, as an expression at its place in the stretch; null for what is no date. */
function expressionOf(result: ParsedResult, stretch: string): DateExpression | null {
  const lead = LEAD.exec(result.text)?.[0] ?? "";
  const start = result.index + lead.length;
  const end = result.index + result.text.replace(TRAIL, "").length;
  if (end <= start) return null;
  const words = stretch.slice(start, end);
  const before = stretch.slice(0, start);
  const after = stretch.slice(end);
  const place = { start, end };
  if (result.tags().has("result/relativeDate") || isTwoWays(words)) return null;
  const found = partsOf(result.start);
  const isEnd = /end of\s+$|last day of\s+$/iu.test(lead);
  const parts = isEnd ? { ...found, day: null } : found;
  const last = result.end ?? null;
  const until = last === null ? null : partsOf(last);
  const named = WEEKDAY.test(words);
  const month = MONTH.exec(words)?.[0];
  if (!isDate(parts) || (until !== null && !isDate(until))) return null;
  if (parts.weekday !== null && !named) return null;
  if (parts.month !== null && month === undefined && !/^\d/u.test(words)) return null;
  if (parts.month === null && named && isNoWeekday(before, after)) return null;
  if (parts.day !== null && (isNoDay(words, after) || isNamedDay(words, before, after)))
    return null;
  const isBareMonth = parts.month !== null && parts.day === null && parts.year === null;
  if (isBareMonth && isNoMonth(month ?? "", before, after, stretch)) return null;
  return {
    ...place,
    parts,
    until,
    relative: null,
    modifier: modifierOf(words, before),
    isVague: ABOUT_BEFORE.test(before),
  };
}

const NOTHING = { until: null, relative: null, modifier: null } as const;

/** The dates a stretch of text names, in order, at their places in it. */
export function datesIn(stretch: string): DateExpression[] {
  const found: DateExpression[] = relativeIn(stretch);
  const free = (range: Range): boolean => !found.some((known) => overlaps(known, range));
  for (const result of casual.parse(stretch, ANY_INSTANT)) {
    const expression = expressionOf(result, stretch);
    if (expression !== null && free(expression)) found.push(expression);
  }
  for (const { year, ...place } of yearsIn(stretch)) {
    const parts = { year, month: null, day: null, weekday: null };
    const isVague = ABOUT_BEFORE.test(stretch.slice(0, place.start));
    if (free(place)) found.push({ ...place, ...NOTHING, parts, isVague });
  }
  return found.sort((one, other) => one.start - other.start);
}
