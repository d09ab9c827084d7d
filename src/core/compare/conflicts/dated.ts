import { lastBefore } from "../../extract/bisect.ts";
import { findDates } from "../../extract/dates.ts";
import { mayHaveDates } from "../../extract/dates/triggers.ts";
import { segmentWords } from "../../text/words.ts";
import type { Range } from "../../model/range.ts";
import type { ConflictValue } from "../comparison.ts";
import type { Member } from "../member.ts";
import { anchorOf } from "./date-anchor.ts";
import type { Anchor } from "./date-anchor.ts";
import { stemsIn } from "./date-clauses.ts";
import type { DatedWords } from "./date-apart.ts";

/** Characters beside a date that may tell of the time of day. */
const AROUND = 30;
/** Words of what is dated that are enough to say what it is. */
const MOST_WORDS = 6;

/** A date of an article with what it dates. */
export interface Dated extends DatedWords {
  readonly member: Member;
  readonly anchor: Anchor;
  /** Stems of its whole sentence. */
  readonly sentence: ReadonlySet<string>;
  /** What is dated, in the article's words: "led House Democrats". */
  readonly about: string;
  readonly place: ConflictValue;
}

/** The dates in sentences of an article: those of plain things, and all there are. */
export interface DatesTold {
  readonly dated: readonly Dated[];
  readonly all: readonly DatedWords[];
}

/** Between marks the date is the speaker's, counted from when it was spoken. */
function isQuoted({ analysis }: Member, at: Range): boolean {
  return analysis.quotations.some(
    ({ kind, start, end }) => kind !== "indirect" && start <= at.start && at.end <= end,
  );
}

/** From what is dated to the date, or a few words on where the date comes first. */
function aboutOf(text: string, { words }: Anchor, date: Range, sentence: Range): string {
  const end = words.start < date.start ? date.start : sentence.end;
  const told = text.slice(words.start, end).split(/[,;:—–“”"]|\.(?=\s|$)/u)[0] ?? "";
  const first = told.trim().split(/\s+/u).slice(0, MOST_WORDS).join(" ");
  return first.replace(/(?:\s+(?:on|in|at|by|for|since|until|from|the|a|an|of|and))+$/iu, "");
}

/** True when sentences of an article may have dates: quick, and never false where they have. */
export function mayDate({ text, analysis }: Member, sentences: readonly number[]): boolean {
  return sentences.some((index) => {
    const sentence = analysis.sentences[index];
    return sentence !== undefined && mayHaveDates(text, sentence);
  });
}

/** The dates told in some sentences of an article, given by their indexes, in order. */
export function datesTold(member: Member, sentences: readonly number[]): DatesTold {
  const { id: article, text, published, analysis } = member;
  const ranges = sentences.flatMap((index) => analysis.sentences[index] ?? []);
  const all: DatedWords[] = [];
  const dated: Dated[] = [];
  for (const date of findDates(text, ranges, published)) {
    const at = lastBefore(analysis.sentences, date.start);
    const sentence = analysis.sentences[at];
    if (sentence === undefined) continue;
    const { start, end } = date;
    const around = text.slice(
      Math.max(sentence.start, start - AROUND),
      Math.min(sentence.end, end + AROUND),
    );
    const words = { date, around, published, at };
    all.push(words);
    const anchor = isQuoted(member, date) ? null : anchorOf(text, sentence, date);
    if (anchor === null) continue;
    const place = { article, start, end, value: text.slice(start, end) };
    const stems = stemsIn(segmentWords(text, sentence));
    dated.push({
      ...words,
      member,
      anchor,
      sentence: stems,
      about: aboutOf(text, anchor, date, sentence),
      place,
    });
  }
  return { dated, all };
}
