import type { Range } from "../../model/range.ts";

const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const FULL_MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const UNIT = "(?:days?|weeks?|months?|years?)";

/** Words without which no sentence has a date that is looked for. */
const TRIGGER = [
  `\\b(?:${WEEKDAY}|${FULL_MONTH}|${WEEKDAY.toUpperCase()}|${FULL_MONTH.toUpperCase()})\\b`,
  `\\b${SHORT_MONTH}(?:\\.|(?=\\s\\d))`,
  `(?<=\\d )${SHORT_MONTH}\\b`,
  "\\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\\b",
  "\\b(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year|night|morning|afternoon|evening)\\b",
  `\\b${UNIT} ago\\b`,
  "\\b(?:1[89]|20)\\d\\d(?:-\\d\\d-\\d\\d)?\\b",
  "\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b",
].join("|");
const ANY_TRIGGER = new RegExp(TRIGGER, "u");
const ALL_TRIGGERS = new RegExp(TRIGGER, "gu");

/** Characters around a trigger that can be part of its date: "at 3:30 p.m. on Wednesday, the". */
const AROUND = 40;
/** A stretch is cut here even where one date follows another: time stays linear. */
const LONGEST = 300;

/** The stretches of a sentence in which dates may stand, in order. */
export function stretchesWithDates(text: string, sentence: Range): Range[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: { first: number; start: number; end: number }[] = [];
  for (const { index, 0: trigger } of words.matchAll(ALL_TRIGGERS)) {
    const end = index + trigger.length;
    const last = found.at(-1);
    if (last !== undefined && index - last.end < AROUND && end - last.first < LONGEST) {
      last.end = end;
    } else found.push({ first: index, start: index, end });
  }
  return found.map(({ start, end }, index) => ({
    start: sentence.start + wordStart(words, Math.max(found[index - 1]?.end ?? 0, start - AROUND)),
    end:
      sentence.start +
      wordEnd(words, Math.min(found[index + 1]?.start ?? words.length, end + AROUND)),
  }));
}

function wordStart(words: string, from: number): number {
  let at = from;
  if (at === 0) return 0;
  while (
    at < words.length &&
    /[\p{L}\p{N}]/u.test(words[at - 1] ?? "") &&
    /[\p{L}\p{N}]/u.test(words[at] ?? "")
  )
    at += 1;
  return at;
}

function wordEnd(words: string, from: number): number {
  let at = from;
  while (
    at > 0 &&
    /[\p{L}\p{N}]/u.test(words[at - 1] ?? "") &&
    /[\p{L}\p{N}]/u.test(words[at] ?? "")
  )
    at -= 1;
  return at;
}

/** True when a stretch of text may have a date: quick, and never false where there is one. */
export function mayHaveDates(text: string, { start, end }: Range): boolean {
  return ANY_TRIGGER.test(text.slice(start, end));
}
