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

/**
 * Whether a later quotation is of the same act as one before it: a further part of its sentence
 * (`"A," she said, "B"`), or part of its words. Not so the words of somebody else quoted in turn
 * (`"He told me, 'A'"`), nor what the same speaker says anew in a clause that reaches too far
 * ("said that A, as well as contending that B").
 */
function belongTogether(one: Quotation, other: Quotation, sentences: readonly Range[]): boolean {
  const ofOneCue = one.cue !== null && one.cue.start === other.cue?.start;
  if (contains(one, other)) {
    const speakers = matchSpeakers(one.speaker?.name ?? null, other.speaker?.name ?? null);
    if (other.parent !== null) return speakers !== "different";
    return ofOneCue || other.kind !== "indirect" || speakers !== "same";
  }
  return ofOneCue && lastBefore(sentences, one.end - 1) === lastBefore(sentences, other.start);
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
export function actsOf({ id, analysis: { quotations, sentences } }: Member): Act[] {
  const groups: number[][] = [];
  for (const [index, quotation] of quotations.entries()) {
    if (!rendersWords(quotation, quotations)) continue;
    const group = groups.find((members) =>
      members.some((member) => {
        const other = quotations[member];
        return other !== undefined && belongTogether(other, quotation, sentences);
      }),
    );
    if (group === undefined) groups.push([index]);
    else group.push(index);
  }
  const parted = groups.map((group) => group.flatMap((index) => quotations[index] ?? []));
  return groups.map((group, at) => {
    const parts = parted[at] ?? [];
    const outer = parts
      .filter((part) => !parts.some((other) => other !== part && contains(other, part)))
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
