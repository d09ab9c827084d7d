import { lastBefore } from "../../extract/bisect.ts";
import type { Quotation } from "../../extract/quotation.ts";
import { isSpeech } from "../../extract/speech.ts";
import { contains, overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import type { Member } from "../member.ts";
import { matchSpeakers } from "./speaker.ts";

/** One article's single rendering of something said: quotations that belong together. */
export interface Act {
  readonly article: string;
  /** Indexes of its quotations, ascending. */
  readonly quotations: readonly number[];
  /** Its words: the quotations that stand in no other of them, in order. */
  readonly ranges: readonly Range[];
  /** Indexes of the sentences it touches. */
  readonly sentences: readonly number[];
  /** Who speaks, as the article names them in full; null where it names nobody. */
  readonly speaker: string | null;
  /** Where the speaker is mentioned. */
  readonly mention: Range | null;
  /** Those of its words that stand between marks; none where all of it is reported. */
  readonly marked: readonly Range[];
}

/** "Said that A, as well as contending that B": the inner cue stands behind a clause already told. */
const TOLD_CLAUSE = /\S+\s+\S+\s+\S.*(?:[,;]|\b(?:and|but)\b)/su;

function haveOneCue(one: Quotation, other: Quotation): boolean {
  return one.cue !== null && one.cue.start === other.cue?.start;
}

/**
 * Whether a later quotation is of the same act as one before it: a further part of its sentence
 * (`"A," she said, "B"`), or part of its words. Not so the words of somebody else quoted in turn
 * (`"He told me, 'A'"`), nor what the same speaker says anew in a clause that reaches too far.
 */
function belongTogether(one: Quotation, other: Quotation, { text, analysis }: Member): boolean {
  if (contains(one, other)) {
    const speakers = matchSpeakers(one.speaker?.name ?? null, other.speaker?.name ?? null);
    if (other.parent !== null) return other.kind !== "direct" || speakers !== "different";
    const told = text.slice(one.start, other.cue?.start ?? other.start);
    const anew = speakers === "same" && !haveOneCue(one, other) && TOLD_CLAUSE.test(told);
    return other.kind !== "indirect" || !anew;
  }
  const { sentences } = analysis;
  return (
    haveOneCue(one, other) &&
    lastBefore(sentences, one.end - 1) === lastBefore(sentences, other.start)
  );
}

/** The quotations that render words: speech, and what has a marked part of the same cue in it. */
function rendersWords(quotation: Quotation, all: readonly Quotation[]): boolean {
  return (
    isSpeech(quotation) ||
    all.some(
      (each) =>
        each.kind !== "indirect" &&
        each.cue !== null &&
        each.cue.start === quotation.cue?.start &&
        contains(quotation, each),
    )
  );
}

/** Whether another of the parts holds this one; of two with the same range the first is kept. */
function standsInOther(part: Range, index: number, parts: readonly Range[]): boolean {
  return parts.some((other, at) => {
    const same = other.start === part.start && other.end === part.end;
    return contains(other, part) && (same ? at < index : true);
  });
}

/** A reported clause without the one the same speaker begins anew in it, which is its own act. */
function endedBefore(
  part: Quotation,
  all: readonly (readonly Quotation[])[],
  own: readonly Quotation[],
): Range {
  if (part.kind !== "indirect") return part;
  const anew = all
    .filter((parts) => parts !== own)
    .flatMap((parts) => parts.slice(0, 1))
    .filter((other) => contains(part, other) && other.parent === null && other.start > part.start)
    .map(({ start, cue }) => Math.min(start, cue?.start ?? start))
    .filter((start) => start > part.start);
  return { start: part.start, end: Math.min(part.end, ...anew) };
}

/** The renderings of things said in one article, in the order of its text. */
export function actsOf(member: Member): Act[] {
  const { id, analysis } = member;
  const { quotations, sentences } = analysis;
  const groups: number[][] = [];
  for (const [index, quotation] of quotations.entries()) {
    if (!rendersWords(quotation, quotations)) continue;
    const fitting = groups.filter((members) =>
      members.some((index) => {
        const other = quotations[index];
        return other !== undefined && belongTogether(other, quotation, member);
      }),
    );
    const ofOneCue = fitting.find((members) =>
      members.some((index) => {
        const other = quotations[index];
        return other !== undefined && haveOneCue(other, quotation);
      }),
    );
    const group = ofOneCue ?? fitting[0];
    if (group === undefined) groups.push([index]);
    else group.push(index);
  }
  const parted = groups.map((group) => group.flatMap((index) => quotations[index] ?? []));
  return groups.map((group, at) => {
    const parts = parted[at] ?? [];
    const outer = parts
      .filter((part, index) => !standsInOther(part, index, parts))
      .map((part) => endedBefore(part, parted, parts));
    const speaking = parts.find(({ speaker }) => speaker !== null)?.speaker ?? null;
    return {
      article: id,
      quotations: group,
      ranges: outer.map(({ start, end }) => ({ start, end })),
      sentences: sentences.flatMap((sentence, index) =>
        outer.some((part) => overlaps(part, sentence)) ? [index] : [],
      ),
      speaker: speaking?.name ?? null,
      mention: speaking === null ? null : { start: speaking.start, end: speaking.end },
      marked: parts.filter(({ kind }) => kind !== "indirect"),
    };
  });
}
