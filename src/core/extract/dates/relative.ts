import type { DateExpression, RelativeUnit } from "./expression.ts";

const COUNTS = new Map(
  `a one two three four five six seven eight nine ten eleven twelve`
    .split(" ")
    .map((word, index) => [word, Math.max(1, index)] as const),
);

const DAYS = new Map([
  ["yesterday", -1],
  ["last night", -1],
  ["today", 0],
  ["tonight", 0],
  ["this morning", 0],
  ["this afternoon", 0],
  ["this evening", 0],
  ["tomorrow", 1],
]);
const STEPS = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

const DEICTIC =
  /(?<![\p{L}-])(?:(?<day>yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))|(?<step>last|this|next) (?<unit>week|month|year)|(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<units>day|week|month|year)s? ago)(?!\p{L}|['’-])/giu;
/** "Today" that means nowadays, or is a paper's or programme's name. */
const NOT_TODAY = /(?:\b(?:USA|Russia|Sports|Psychology|Economy|of|until|even|still)\s+)$/iu;

/** Dates counted from publication: "yesterday", "last month", "two weeks ago". */
export function relativeIn(stretch: string): DateExpression[] {
  return [...stretch.matchAll(DEICTIC)].flatMap((match): DateExpression[] => {
    const { day, step, unit, count, units } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = stretch.slice(Math.max(0, start - 16), start);
    const place = { start, end, parts: null, until: null, modifier: null, isVague: false };
    if (day !== undefined) {
      // "Today's economy" and "USA Today" are no dates; "the children of tomorrow" neither.
      if (NOT_TODAY.test(before) || (day === "Today" && /(?:\p{L}\s|[“"‘'])$/u.test(before)))
        return [];
      const days = DAYS.get(day.toLowerCase()) ?? 0;
      return [{ ...place, relative: { count: days, unit: "day", isAbout: false } }];
    }
    const named = (unit ?? units ?? "").toLowerCase();
    const known: RelativeUnit =
      named === "day" || named === "week" || named === "month" ? named : "year";
    if (step !== undefined) {
      const steps = STEPS.get(step.toLowerCase()) ?? 0;
      // "the last week" is a length of time, "This Week" a programme.
      if (/\bthe\s+$/iu.test(before) || /^\p{Lu}.* \p{Lu}/u.test(match[0])) return [];
      return [{ ...place, relative: { count: steps, unit: known, isAbout: false } }];
    }
    const number =
      COUNTS.get(count?.toLowerCase() ?? "") ?? (count?.toLowerCase() === "an" ? 1 : Number(count));
    // "more than two years ago" and "some 20 years ago" give no date.
    if (/\b(?:than|over|some|nearly|almost|least|about|around|under)\s+$/iu.test(before)) return [];
    const isAbout = known !== "day";
    return [{ ...place, isVague: isAbout, relative: { count: -number, unit: known, isAbout } }];
  });
}
