import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { dayNumber, dayNumberOf, dayOf, weekdayOf } from "./dates/calendar.ts";
import { findDates } from "./dates.ts";
import type { DateMention } from "./dates.ts";

/** A Wednesday. */
const PUBLISHED = "2024-05-08";

function datesIn(text: string, published: string | null = PUBLISHED): readonly DateMention[] {
  return findDates(text, segmentSentences(text), published);
}

/** What a text's dates are: the words, and the days they mean. */
function readIn(text: string, published: string | null = PUBLISHED): readonly string[] {
  return datesIn(text, published).map(({ start, end, value, low, high }) => {
    const days = low === high ? (value ?? "?") : `${value ?? "?"} ${low ?? "?"}..${high ?? "?"}`;
    return `${text.slice(start, end)}: ${days}`;
  });
}

describe("dates that are written", () => {
  it.each([
    ["The mine closed on Sept. 11, 2001, for good.", "Sept. 11, 2001: 2001-09-11"],
    ["The mine closed on 5 May 2023 for good.", "5 May 2023: 2023-05-05"],
    ["The mine closed on Monday, 6 May.", "Monday, 6 May: 2024-05-06"],
    ["The mine closed on 2024-05-06.", "2024-05-06: 2024-05-06"],
    ["The mine closed on 25/6/2023.", "25/6/2023: 2023-06-25"],
    ["The mine closed in July 2019.", "July 2019: 2019-07 2019-07-01..2019-07-31"],
    ["At the end of June 2023 it closed.", "June 2023: 2023-06 2023-06-01..2023-06-30"],
    ["The mine has been closed since 2015.", "2015: 2015 2015-01-01..2015-12-31"],
    ["The fair runs June 3-5 in Orrin.", "June 3-5: 2024-06-03 2024-06-03..2024-06-05"],
    ["From Dec. 30 to Jan. 2 it was shut.", "Dec. 30 to Jan. 2: 2023-12-30 2023-12-30..2024-01-02"],
  ])("%s", (text, read) => {
    expect(readIn(text)).toEqual([read]);
  });

  it("are in the year of publication, unless that is half a year ahead or ten months back", () => {
    expect(readIn("It closed on March 5.")).toEqual(["March 5: 2024-03-05"]);
    expect(readIn("It closed on Dec. 20.", "2024-01-09")).toEqual(["Dec. 20: 2023-12-20"]);
    expect(readIn("The oath of Jan. 20 is prepared.", "2024-12-10")).toEqual([
      "Jan. 20: 2025-01-20",
    ]);
    expect(readIn("It was born on Feb. 29.", "2026-05-01")).toEqual(["Feb. 29: 2024-02-29"]);
  });
});

describe("days counted from publication", () => {
  it.each([
    ["He resigned on Friday.", "Friday: 2024-05-03"],
    ["He resigned Wednesday.", "Wednesday: 2024-05-08"],
    ["On Tuesday, the House will vote on it.", "Tuesday: 2024-05-14"],
    ["The vote is scheduled for Thursday.", "Thursday: 2024-05-09"],
    ["The Post said Tuesday that he will go.", "Tuesday: 2024-05-07"],
    ["Friday’s vote was close.", "Friday: 2024-05-03"],
    ["He left yesterday.", "yesterday: 2024-05-07"],
    ["He left two days ago.", "two days ago: 2024-05-06"],
    ["He left last month.", "last month: 2024-04 2024-04-01..2024-04-30"],
    ["He left earlier this week.", "this week: 2024-W19 2024-05-05..2024-05-12"],
    ["He is to leave next year.", "next year: 2025 2025-01-01..2025-12-31"],
  ])("%s", (text, read) => {
    expect(readIn(text)).toEqual([read]);
  });

  it("are not placed where publication is not known; a day of the year is, but for the year", () => {
    expect(datesIn("He left on Friday.", null)).toMatchObject([
      { value: null, low: null, weekday: 5, rule: "weekday" },
    ]);
    expect(datesIn("He left on May 5.", null)).toMatchObject([{ value: "--05-05", low: null }]);
    expect(datesIn("He left on May 5, 2024.", null)).toMatchObject([{ low: "2024-05-05" }]);
  });
});

describe("what is no date", () => {
  it.each([
    "It may rain, and that may be so.",
    "The 2016 election and its 2,016 votes.",
    "She was 12 years old and won 3-2 one day.",
    "The Sun said so, and Sat. was open.",
    "The Sunday Times and Saturday Night Live said so.",
    "They march 5 miles; the March on Washington was long.",
    "Prime Minister Theresa May spoke, and by May was meant her.",
    "April, 25, and June Jones came.",
    "A week later, three days after the vote, in a second.",
    "On Black Friday and every Monday, in 2000 cases.",
    "It was due in fiscal 2020, in the 1990s.",
    "He told “Today” and USA Today so.",
    "It was signed on 5/6/2024.",
    "Families of those killed in the Sept. 11 attacks came.",
  ])("%s", (text) => {
    expect(readIn(text)).toEqual([]);
  });
});

describe("time zones", () => {
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  it("of the machine change nothing, nor does an instant's hour", () => {
    const text =
      "On Monday he left; on Dec. 30 he had come, last week, from Friday to Monday, two weeks ago, in March, on 1 January 2012, and yesterday. He will go on Sunday.";
    const offsets = new Set<number>();
    // Apia had no 30 December 2011; Kiritimati is furthest ahead, Niue nearly furthest behind.
    const read = [
      "UTC",
      "Pacific/Apia",
      "Pacific/Kiritimati",
      "Pacific/Niue",
      "America/New_York",
    ].map((zone) => {
      // prettier-ignore
      process.env["TZ"] = zone;
      offsets.add(new Date(2012, 0, 15).getTimezoneOffset());
      return ["2012-01-02", "2012-01-02T00:30:00+13:00", "2012-01-02T23:30:00-11:00"].map(
        (published) => datesIn(text, published),
      );
    });
    expect(offsets.size).toBeGreaterThan(3);
    const [first] = read[0] ?? [];
    expect(first).toHaveLength(9);
    for (const each of read.flat()) expect(each).toEqual(first);
  });
});

it("takes time in proportion to a sentence's length", () => {
  const timeOf = (dates: number): number => {
    const text = "May 5, Friday in 2016, last week ".repeat(dates);
    const started = performance.now();
    findDates(text, [{ start: 0, end: text.length }], PUBLISHED);
    return performance.now() - started;
  };
  timeOf(100);
  expect(timeOf(2400)).toBeLessThan(8 * 5 * Math.max(timeOf(300), 1));
});

describe("any text", () => {
  const days = fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2060, 1, 1) });
  const months =
    "January February March April May June July August September October November December".split(
      " ",
    );
  const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

  it("has the day that is written in it, however it is written, whenever it is published", () => {
    fc.assert(
      fc.property(days, days, fc.nat(3), (day, published, form) => {
        const [year = "", month = "", date = ""] = dayOf(day).split("-");
        const name = months[Number(month) - 1] ?? "";
        const written = [
          `${name} ${Number(date)}, ${year}`,
          `${Number(date)} ${name} ${year}`,
          `${weekdays[weekdayOf(day)] ?? ""}, ${name} ${Number(date)}, ${year}`,
          `${year}-${month}-${date}`,
        ][form];
        const text = `The council of Orrin met on ${written ?? ""} in the old mill.`;
        const [found, ...more] = datesIn(text, dayOf(published));
        expect(more).toEqual([]);
        expect(found).toMatchObject({ value: dayOf(day), low: dayOf(day), high: dayOf(day) });
        expect(text.slice(found?.start, found?.end)).toBe(written);
      }),
    );
  });

  it("has a weekday's name as that day, at most six days before or after publication", () => {
    fc.assert(
      fc.property(days, fc.nat(6), fc.boolean(), (published, weekday, toCome) => {
        const name = weekdays[weekday] ?? "";
        const text = toCome ? `They will meet on ${name}.` : `They met on ${name}.`;
        const low = datesIn(text, dayOf(published))[0]?.low ?? "";
        const found = dayNumberOf(low) ?? Number.NaN;
        expect(weekdayOf(found)).toBe(weekday);
        const ahead = found - published;
        expect(toCome ? ahead >= 0 && ahead < 7 : ahead <= 0 && ahead > -7).toBe(true);
      }),
    );
  });

  it("has its dates in order, apart, inside their sentences, with low no later than high", () => {
    const word = fc.constantFrom(
      ...`on in May 5 12 2016 Monday last next ago two weeks Friday, – to the end of week Dec. 31 30 Feb 29th today 99 1/2/2020 . “ ” 's noon at 3:30 p.m.`.split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.option(days), (words, published) => {
        const text = words.join(" ");
        const sentences = segmentSentences(text);
        const found = findDates(text, sentences, published === null ? null : dayOf(published));
        for (const [index, { start, end, low, high }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(sentences.some((each) => each.start <= start && end <= each.end)).toBe(true);
          expect(low === null ? high === null : high !== null && low <= high).toBe(true);
        }
      }),
      { numRuns: 300, examples: [[["Friday,", "to", "May"], 14771]] },
    );
  });
});
