import type { Range } from "../../model/range.ts";
import type { Reuse } from "../comparison.ts";
import type { Member } from "../member.ts";
import { matchSequences } from "../words/matches.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { directionOf } from "./direction.ts";
import { ownWordsOf } from "./own-words.ts";
import type { OwnWords } from "./own-words.ts";
import { findPassages } from "./passages.ts";
import type { Passage, Thresholds } from "./passages.ts";
import { byPublication } from "./published.ts";
import { quotedRanges } from "./quoted.ts";
import { withStockPhrases } from "./stock-phrases.ts";

/**
 * What a passage must score: content words count 1, function words 0.4, an edit costs 0.5. Ten is
 * a run of some 14 words unchanged, or of 25 with a fifth of them changed. Of 180 pairs of articles
 * by different outlets on one event, six share that much outside quotations: by reading, four of
 * them copied, one may be chance, one only lists the same people. At eight there are ten, the
 * further ones mostly names with their offices.
 */
const LEAST: Thresholds = { together: 10, each: 5 };

/** Fewer common words between two quotations are what everybody writes there. */
const LEAST_PIECE = 5;

/** A pair of places, and how many common words it is made of. */
interface Piece {
  readonly a: Range;
  readonly b: Range;
}

/**
 * A passage as stretches without quotations and boilerplate: cut where either text has words that
 * were set aside, from the first common word of a stretch to its last. Indexes into own words.
 */
function piecesOf(passage: Passage, a: OwnWords, b: OwnWords): Piece[] {
  const matches = matchSequences(
    [...a.sequence.forms.subarray(passage.a.start, passage.a.end)],
    [...b.sequence.forms.subarray(passage.b.start, passage.b.end)],
  ).map(([one, other]) => [passage.a.start + one, passage.b.start + other] as const);
  const cutBetween = ({ places }: OwnWords, from: number, to: number): boolean =>
    (places[to] ?? 0) - (places[from] ?? 0) > to - from;
  const stretches: (readonly [number, number])[][] = [];
  for (const match of matches) {
    const before = stretches.at(-1)?.at(-1);
    if (
      before === undefined ||
      cutBetween(a, before[0], match[0]) ||
      cutBetween(b, before[1], match[1])
    ) {
      stretches.push([match]);
    } else stretches.at(-1)?.push(match);
  }
  return stretches.flatMap((stretch) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined || stretch.length < LEAST_PIECE) return [];
    return {
      a: { start: first[0], end: last[0] + 1 },
      b: { start: first[1], end: last[1] + 1 },
    };
  });
}

/** The share of a text's words that stands in the ranges, which may overlap. */
function shareOf(ranges: readonly Range[], own: OwnWords): number {
  const copied = new Uint8Array(own.words.length);
  for (const { start, end } of ranges) copied.fill(1, start, end);
  return own.total === 0 ? 0 : copied.reduce((sum, word) => sum + word, 0) / own.total;
}

function placeOf({ start, end }: Range, { words }: OwnWords): Range {
  return { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** A member and its words. */
interface Prepared {
  readonly member: Member;
  readonly own: OwnWords;
}

/** A pair's passages, before it is asked where they come from. */
function sharedBy(a: Prepared, b: Prepared): Reuse | null {
  const pieces = findPassages(a.own, b.own, LEAST).flatMap((passage) =>
    piecesOf(passage, a.own, b.own),
  );
  if (pieces.length === 0) return null;
  return {
    a: a.member.id,
    b: b.member.id,
    direction: "unknown",
    reason: "",
    shareOfA: shareOf(
      pieces.map((piece) => piece.a),
      a.own,
    ),
    shareOfB: shareOf(
      pieces.map((piece) => piece.b),
      b.own,
    ),
    spans: pieces.map((piece) => [placeOf(piece.a, a.own), placeOf(piece.b, b.own)] as const),
  };
}

/**
 * The passages that any two of the articles share word for word or nearly, a pair of articles an
 * entry, in the order of publication; `a` is the one published first. Quotations (six words in
 * marks or more) and boilerplate are neither looked into nor counted; shares are of all words of
 * a text. Who copied is said only where dates, citations or a named source tell. Does not depend
 * on the order of the members, whose ids must differ.
 */
export function findReuse(members: readonly Member[]): Reuse[] {
  const ordered = [...members].sort(byPublication);
  const words = withStockPhrases(
    ordered.map(({ text, analysis }) =>
      ownWordsOf(text, quotedRanges(text, analysis.quotations), findBoilerplate(text)),
    ),
  );
  const prepared = ordered.flatMap((member, index) => {
    const own = words[index];
    return own === undefined ? [] : [{ member, own }];
  });
  const found = prepared.flatMap((a, index) =>
    prepared.slice(index + 1).flatMap((b) => sharedBy(a, b) ?? []),
  );
  const byId = new Map(members.map((member) => [member.id, member]));
  return found.map((reuse) => ({ ...reuse, ...directionOf(reuse, found, byId) }));
}
