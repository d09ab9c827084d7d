import type { Range } from "../model/range.ts";
import { dayNumberOf } from "./dates/calendar.ts";
import type { DateMention } from "./dates/mention.ts";
import { datesIn } from "./dates/read.ts";
import { resolve } from "./dates/resolve.ts";
import { isToCome } from "./dates/tense.ts";
import { stretchesWithDates } from "./dates/triggers.ts";

export type { DateMention } from "./dates/mention.ts";

/** Characters beside a date in which its clause's verb stands. */
const CLAUSE = 200;

/**
 * The dates an English text names, in order: days, months, years, weekdays, and what is counted
 * from publication ("yesterday", "last month"). `sentences` are those to look at, in the order of
 * the text; `publishedAt` is ISO 8601, a date or an instant, of which the calendar day written in
 * it counts; null when unknown. No clock and no time zone of the machine has a part in it. What
 * words name which part of a date is told by chrono-node; what is no date in news ("Sunday Times",
 * "may", an age) is left out. Linear in the length of the sentences.
 */
export function findDates(
  text: string,
  sentences: readonly Range[],
  publishedAt: string | null,
): DateMention[] {
  const published = publishedAt === null ? null : dayNumberOf(publishedAt);
  return sentences.flatMap((sentence) =>
    stretchesWithDates(text, sentence).flatMap((stretch) =>
      datesIn(text.slice(stretch.start, stretch.end)).flatMap((found): DateMention[] => {
        const start = stretch.start + found.start;
        const end = stretch.start + found.end;
        const before = text.slice(Math.max(sentence.start, start - CLAUSE), start);
        const toCome = isToCome(before, text.slice(end, Math.min(sentence.end, end + CLAUSE)));
        const days = resolve(found, published, toCome ? "future" : null);
        if (days === null) return [];
        return [{ start, end, weekday: found.parts?.weekday ?? null, ...days }];
      }),
    ),
  );
}
