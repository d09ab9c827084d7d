import type { Figure } from "../../extract/figure.ts";
import { lastBefore } from "../../extract/bisect.ts";
import { DIGITS, valueOf, WORDED } from "../../extract/figures/numerals.ts";
import { boundsOf } from "../../extract/figures/bounds.ts";
import { isNoFigure } from "../../extract/figures/not-figures.ts";
import type { Range } from "../../model/range.ts";
import type { ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { countedByFate, mayTellFates } from "./fates.ts";
import { timesOfDay } from "./clock-told.ts";
import { contextOf, stemsIn } from "./number-context.ts";
import type { Context, Sentence } from "./number-context.ts";
import { CLOCK, dimensionOf, isPartOfAnother } from "./quantities.ts";
import type { Bounded } from "./quantities.ts";
import { sameWord } from "./same-words.ts";

/** A quantity of an article with all that setting it against others takes. */
export interface Told extends Bounded, Context {
  readonly member: Member;
  /** Quantities of one key may be of one thing: what is measured or counted. */
  readonly key: string;
  /** True where the key says more than a noun or unit: what befell people, how old who is. */
  readonly isTelling: boolean;
  /** True for a count of people by what befell them. */
  readonly isFate: boolean;
  /** Stems of what is counted: "femal gorilla". */
  readonly counted: readonly string[];
  /** Its sentence's index. */
  readonly at: number;
  /** The figures that are parts of it, in words: "8 cartels, 6 of them based in …". */
  readonly parts: readonly string[];
  readonly about: string;
  readonly place: ConflictValue;
}

/** People as such: whoever is counted. */
const ANYBODY = new Set(
  "people person others other victim men women man woman".split(" ").map(sameWord),
);
const AGE = "age of ";
/** Words that only say what befell whom, which the key says. */
const FATE_WORDS = "die injure arrest rescue missing evacuate ill".split(" ").map(sameWord);
const TIME_BEHIND = /^\s+(?:ago|old|earlier|later)\b/u;
const PER =
  /^\s+(?:a|an|per|each|every)\s+(?<unit>second|minute|hour|day|night|week|month|year|person|head|cent)\b/u;

/** Between marks the number is the speaker's. */
function isQuoted({ analysis }: Member, { start, end }: Range): boolean {
  return analysis.quotations.some(
    (quotation) =>
      quotation.kind !== "indirect" && quotation.start <= start && end <= quotation.end,
  );
}

/** What figures are compared by: what is measured, or the noun that is counted. */
function keyOf({ measure, unit }: Figure, after: string): string | null {
  // "One-in-three" counts nothing.
  if (measure === null && /\p{L}-\p{L}/u.test(unit)) return null;
  if (measure === "years old") {
    const who = /^ (?:\p{Ll}[\p{L}-]* )??(?<who>boy|girl|man|woman|child|toddler|teenager|driver|student|pupil|son|daughter|mother|father|gunman|suspect)(?!\p{L})/u.exec(after)?.groups?.["who"]; // prettier-ignore
    return who === undefined ? null : `${AGE}${sameWord(who)}`;
  }
  const per = PER.exec(after)?.groups?.["unit"];
  const rate = per === undefined ? "" : ` per ${per}`;
  if (measure !== null) return `${dimensionOf(measure)}${rate}`;
  const noun = stemsIn(unit).at(-1);
  return noun === undefined ? null : `of ${noun}${rate}`;
}

/** The quantities of an article's figures. */
function figuresTold(member: Member, sentenceOf: (offset: number) => Sentence | null): Told[] {
  const { figures } = member.analysis;
  return figures.flatMap((figure, index): Told[] => {
    const { start, end, unit, about } = figure;
    if (figure.of !== null || isQuoted(member, figure)) return [];
    const after = member.text.slice(end, end + 40);
    // "Seven years ago" is a time, whatever it is of; "one" is mostly no count.
    if (TIME_BEHIND.test(after) || figure.value === 1) return [];
    if (isPartOfAnother(member.text, figures, index)) return [];
    const key = keyOf(figure, after);
    const sentence = key === null ? null : sentenceOf(start);
    if (key === null || sentence === null) return [];
    const who = key.startsWith(AGE) ? [key.slice(AGE.length)] : stemsIn(unit);
    const counted = [...new Set(who)];
    const parts = figures.filter(({ of }) => of === index);
    return [
      {
        member,
        key,
        isTelling: key.startsWith(AGE),
        isFate: false,
        counted,
        value: figure.value,
        low: figure.low,
        high: figure.high,
        measure: figure.measure,
        ...contextOf(member.text, sentence, figure, counted, false),
        at: sentence.at,
        parts: parts.map((part) => member.text.slice(part.start, part.end)),
        about: figure.measure === null ? unit : about,
        place: { article: member.id, start, end, value: member.text.slice(start, end) },
      },
    ];
  });
}

/** The numbers of people something befell: "killing at least 84", "five workers were hurt". */
function fatesTold(member: Member, sentence: Sentence): Told[] {
  const { start: from, end: to } = sentence.range;
  const text = member.text.slice(from, to);
  if (!mayTellFates(text)) return [];
  const numerals = [...text.matchAll(DIGITS), ...text.matchAll(WORDED)];
  return numerals.flatMap((numeral): Told[] => {
    const [words] = numeral;
    const isWorded = !/^[\d.]/u.test(words);
    const [before, behind] = [
      text.slice(0, numeral.index),
      text.slice(numeral.index + words.length),
    ];
    const value = valueOf(words);
    if (/[\p{L}\p{N}]-$/u.test(before) || !Number.isInteger(value) || value < 2) return [];
    if (!isWorded && isNoFigure(/^[\d,.]+/u.exec(words)?.[0] ?? "", before, behind)) return [];
    const told = countedByFate(before, behind);
    if (told === null) return [];

    const start = from + numeral.index;
    const end = start + words.length + told.length;
    if (isQuoted(member, { start, end })) return [];
    const counted = [...new Set(stemsIn(told.who))].filter((stem) => !ANYBODY.has(stem));
    return [
      {
        member,
        key: told.fate,
        isTelling: true,
        isFate: true,
        counted,
        value,
        ...boundsOf(before, value),
        measure: null,
        ...contextOf(member.text, sentence, { start, end }, [...counted, ...FATE_WORDS], true),
        at: sentence.at,
        parts: [],
        about: told.who === "" ? told.fate : `${told.who} ${told.fate}`,
        place: { article: member.id, start, end, value: member.text.slice(start, end) },
      },
    ];
  });
}

/** The times of day an article names. */
function clockTold(member: Member, sentence: Sentence): Told[] {
  const { start: from, end: to } = sentence.range;
  return timesOfDay(member.text.slice(from, to)).flatMap((time): Told[] => {
    const [start, end] = [from + time.start, from + time.end];
    if (isQuoted(member, { start, end })) return [];
    return [
      {
        member,
        key: CLOCK,
        isTelling: false,
        isFate: false,
        counted: [],
        value: time.value,
        low: time.low,
        high: time.high,
        measure: CLOCK,
        ...contextOf(member.text, sentence, { start, end }, [], false),
        at: sentence.at,
        parts: [],
        about: "the time of day",
        place: { article: member.id, start, end, value: member.text.slice(start, end) },
      },
    ];
  });
}

/**
 * All quantities of an article in the outlet's own words, in order, people by what befell them;
 * `cut` are its sentences.
 */
export function numbersTold(member: Member, cut: readonly Sentence[]): Told[] {
  const fates = cut.flatMap((sentence) => fatesTold(member, sentence));
  const sentenceOf = (offset: number): Sentence | null =>
    cut[lastBefore(member.analysis.sentences, offset)] ?? null;
  const figures = figuresTold(member, sentenceOf).filter(
    ({ place }) => !fates.some((fate) => fate.place.start === place.start),
  );
  const times = cut.flatMap((sentence) => clockTold(member, sentence));
  return [...fates, ...figures, ...times].sort((one, other) => one.place.start - other.place.start);
}
