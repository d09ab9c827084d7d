import type { Range } from "../../model/range.ts";

/** "9:40 a.m.", "noon", "at 21:40": of 24 hours only what can be no hour of half a day. */
const TIME =
  /(?<![\d:.,])(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap])(?:m(?!\p{L})|\.\s?m\.?(?!\p{L}))|(?<word>noon|midnight)(?![\p{L}-])|(?<=\b(?:at|around|about|by|before|after|until|from) )(?<day>0\d|1[3-9]|2[0-3])[:.](?<past>[0-5]\d)(?![\d%]| (?:seconds|percent|per cent|million)))/giu;
const LOOSE =
  /\b(?:about|around|shortly|just|soon|before|after|by|until|till|nearly|almost|approximately|roughly|some time|past)\s(?:(?:before|after|at)\s)?$/iu;
/** A zone's name behind: clocks of other zones are not compared. */
const ZONED = /^\s?\(?(?:[A-Z]{2,4}T?|[Ll]ocal|[A-Z]\p{Ll}+ time)(?!\p{L})/u;
const EXACT = 9;
const ABOUT = 30;

/** A time of day in a sentence, in minutes from midnight, with how far it may be off. */
export interface TimeOfDay extends Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The times of day a sentence names by hour and half of the day, without a zone; offsets in it. */
export function timesOfDay(sentence: string): TimeOfDay[] {
  return [...sentence.matchAll(TIME)].flatMap((match): TimeOfDay[] => {
    const end = match.index + match[0].length;
    if (ZONED.test(sentence.slice(end, end + 20))) return [];
    const { hour, minute = "0", half = "", word = "", day, past } = match.groups ?? {};
    if (day !== undefined) {
      const value = Number(day) * 60 + Number(past);
      const off = LOOSE.test(sentence.slice(0, match.index)) ? ABOUT : EXACT;
      return [{ start: match.index, end, value, low: value - off, high: value + off }];
    }
    const hours = Number(hour ?? "12");
    if (hours > 12 || hours === 0) return [];
    const isLate = half.toLowerCase() === "p" || word.toLowerCase() === "noon";
    const value = ((hours % 12) + (isLate ? 12 : 0)) * 60 + Number(minute);
    const off = LOOSE.test(sentence.slice(0, match.index)) || word !== "" ? ABOUT : EXACT;
    return [{ start: match.index, end, value, low: value - off, high: value + off }];
  });
}
