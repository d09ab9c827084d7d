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

/** Indexes of the quotations by where their cue begins, ascending. */
type ByCue = ReadonlyMap<number, readonly number[]>;

function indexByCue(quotations: readonly Quotation[]): ByCue {
  const byCue = new Map<number, number[]>();
  for (const [index, { cue }] of quotations.entries()) {
    if (cue === null) continue;
    const known = byCue.get(cue.start);
    if (known === undefined) byCue.set(cue.start, [index]);
    else known.push(index);
  }
  return byCue;
}

/** The quotations that render words: speech, and what has a marked part of the same cue in it. */
function rendersWords(
  quotation: Quotation,
  quotations: readonly Quotation[],
  byCue: ByCue,
): boolean {
  if (isSpeech(quotation)) return true;
  const ofOneCue = quotation.cue === null ? [] : (byCue.get(quotation.cue.start) ?? []);
  return ofOneCue.some((index) => {
    const each = quotations[index];
    return each !== undefined && each.kind !== "indirect" && contains(quotation, each);
  });
}

/**
 * The indexes of the quotations of each act. Quotations come in order of their beginning: only one
 * that has not ended before this one, or has its cue, can be of one act with it, so that no other
 * is looked at.
 */
function groupsOf(member: Member, byCue: ByCue): number[][] {
  const { quotations } = member.analysis;
  const groups: number[][] = [];
  const groupOf = new Map<number, number>();
  let open: number[] = [];
  for (const [index, quotation] of quotations.entries()) {
    open = open.filter((at) => (quotations[at]?.end ?? 0) >= quotation.start);
    if (!rendersWords(quotation, quotations, byCue)) continue;
    const cued = quotation.cue === null ? [] : (byCue.get(quotation.cue.start) ?? []);
    const groupsAmong = (indexes: readonly number[]): number[] =>
      indexes.flatMap((at) => groupOf.get(at) ?? []);
    const fitting = groupsAmong(
      [...open, ...cued].filter((at) => {
        const other = quotations[at];
        return at < index && other !== undefined && belongTogether(other, quotation, member);
      }),
    ).sort((one, other) => one - other);
    const ofOneCue = new Set(groupsAmong(cued));
    const group = fitting.find((each) => ofOneCue.has(each)) ?? fitting[0] ?? groups.length;
    if (group === groups.length) groups.push([index]);
    else groups[group]?.push(index);
    groupOf.set(index, group);
    open.push(index);
  }
  return groups;
}

/** Indexes of the sentences the parts touch, ascending; `sentences` are in order, none in another. */
function sentencesOf(parts: readonly Range[], sentences: readonly Range[]): number[] {
  const touched = new Set<number>();
  for (const part of parts) {
    for (let at = Math.max(0, lastBefore(sentences, part.start)); at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start >= part.end) break;
      if (overlaps(part, sentence)) touched.add(at);
    }
  }
  return [...touched].sort((one, other) => one - other);
}

/** Whether another of the parts holds this one; of two with the same range the first is kept. */
function standsInOther(part: Range, index: number, parts: readonly Range[]): boolean {
  return parts.some((other, at) => {
    const same = other.start === part.start && other.end === part.end;
    return contains(other, part) && (same ? at < index : true);
  });
}

/**
 * A reported clause without the one the same speaker begins anew in it, which is its own act.
 * `first` are the quotations that acts begin with, in the order of the text.
 */
function endedBefore(part: Quotation, first: readonly Quotation[], own: Quotation): Range {
  if (part.kind !== "indirect") return part;
  let end = part.end;
  for (let at = lastBefore(first, part.start) + 1; at < first.length; at += 1) {
    const other = first[at];
    if (other === undefined || other.start > part.end) break;
    if (other === own || other.parent !== null || !contains(part, other)) continue;
    const start = Math.min(other.start, other.cue?.start ?? other.start);
    if (start > part.start) end = Math.min(end, start);
  }
  return { start: part.start, end };
}

/** The renderings of things said in one article, in the order of its text. */
export function actsOf(member: Member): Act[] {
  const { id, analysis } = member;
  const { quotations, sentences } = analysis;
  const groups = groupsOf(member, indexByCue(quotations));
  const parted = groups.map((group) => group.flatMap((index) => quotations[index] ?? []));
  const first = parted.flatMap((parts) => parts.slice(0, 1));
  return groups.map((group, at) => {
    const parts = parted[at] ?? [];
    const [own] = parts;
    const outer = parts
      .filter((part, index) => !standsInOther(part, index, parts))
      .map((part) => (own === undefined ? part : endedBefore(part, first, own)));
    const speaking = parts.find(({ speaker }) => speaker !== null)?.speaker ?? null;
    return {
      article: id,
      quotations: group,
      ranges: outer.map(({ start, end }) => ({ start, end })),
      sentences: sentencesOf(outer, sentences),
      speaker: speaking?.name ?? null,
      mention: speaking === null ? null : { start: speaking.start, end: speaking.end },
      marked: parts.filter(({ kind }) => kind !== "indirect"),
    };
  });
}
