import { overlaps } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Member } from "../member.ts";
import { Lexicon } from "../rows/lexicon.ts";
import type { Row } from "../rows/align.ts";
import type { Act } from "./acts.ts";
import { verbOf } from "./families.ts";
import { matchSpeakers } from "./speaker.ts";

/** What speaks for two acts rendering the same utterance. */
export interface Evidence {
  /** Cosine of the words' stems, weighed by their rarity in the story. */
  readonly cosine: number;
  /** Weight of the shared stems over that of the shorter rendering's. */
  readonly containment: number;
  /** Shared pairs of following words over the shorter rendering's number of pairs. */
  readonly wordPairs: number;
  /** How many words in a row both have, function words among them. */
  readonly run: number;
  /** Weight of the stems both have in marks over that of the shorter marked words. */
  readonly quoted: number;
  /** The weight of the rarest stem both have in marks. */
  readonly quotedAnchor: number;
  readonly sameSpeaker: boolean;
  /** The sentences they stand in, of two articles, or those next to them share a row. */
  readonly near: boolean;
  /** Either is reported without marks, in the reporter's words. */
  readonly reported: boolean;
}

/** Two acts that share something, by their indexes, the first the lower one. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly evidence: Evidence;
}

/** What a word common in any news text counts beside one that is not. */
const COMMONPLACE_SHARE = 0.5;

interface Words {
  /** Content stems with their weights: the root of the rarity. */
  readonly terms: ReadonlyMap<number, number>;
  readonly norm: number;
  readonly total: number;
  /** Those of the terms that stand between marks. */
  readonly quoted: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  /** All terms in the order of the text. */
  readonly sequence: readonly number[];
}

/** More different terms than a story can have, and small enough that a pair of them is exact. */
const PAIR_BASE = 2 ** 26;

/** In how many sentences of the story each term stands; the sentences' number. */
function frequenciesOf(
  members: readonly Member[],
  lexicon: Lexicon,
): [Map<number, number>, number] {
  const frequencies = new Map<number, number>();
  let count = 0;
  for (const { text, analysis } of members) {
    for (const sentence of analysis.sentences) {
      count += 1;
      const seen = new Set<number>();
      for (const { form } of segmentWords(text, sentence)) {
        for (const { number } of lexicon.termsOf(verbOf(form))) seen.add(number);
      }
      for (const term of seen) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return [frequencies, count];
}

function wordsOf(
  act: Act,
  text: string,
  lexicon: Lexicon,
  rarity: (term: number) => number,
): Words {
  const terms = new Map<number, number>();
  const quoted = new Set<number>();
  const pairs = new Set<number>();
  const sequence: number[] = [];
  for (const range of act.ranges) {
    let previous: number | null = null;
    for (const word of segmentWords(text, range)) {
      const inMarks = act.marked.some((marked) => overlaps(marked, word));
      for (const { number, light } of lexicon.termsOf(verbOf(word.form))) {
        if (previous !== null) pairs.add(previous * PAIR_BASE + number);
        previous = number;
        sequence.push(number);
        if (light) continue;
        terms.set(number, rarity(number));
        if (inMarks) quoted.add(number);
      }
    }
  }
  let squares = 0;
  let total = 0;
  for (const weight of terms.values()) {
    squares += weight * weight;
    total += weight;
  }
  return { terms, norm: Math.sqrt(squares), total, quoted, pairs, sequence };
}

/** Indexes of the rows each act's sentences stand in; with `reach`, and those around them. */
function rowsOf(acts: readonly Act[], rows: readonly Row[], reach: number): ReadonlySet<number>[] {
  const places = new Map<string, number>();
  for (const [index, { cells }] of rows.entries()) {
    for (const { article, sentences } of cells) {
      for (const sentence of sentences) places.set(`${article} ${String(sentence)}`, index);
    }
  }
  return acts.map(
    ({ article, sentences }) =>
      new Set(
        sentences.flatMap((sentence) =>
          Array.from({ length: 2 * reach + 1 }, (_, step) => sentence - reach + step).flatMap(
            (at) => places.get(`${article} ${String(at)}`) ?? [],
          ),
        ),
      ),
  );
}

/** The weight of the terms both have in marks, over that of the lighter side's. */
function quotedShare(one: Words, other: Words): number {
  const weigh = (terms: Iterable<number>): number => {
    let sum = 0;
    for (const term of terms) sum += one.terms.get(term) ?? other.terms.get(term) ?? 0;
    return sum;
  };
  const shared = [...one.quoted].filter((term) => other.quoted.has(term));
  return weigh(shared) / (Math.min(weigh(one.quoted), weigh(other.quoted)) || 1);
}

/** The rarest of the terms both have in marks. */
function quotedAnchorOf(one: Words, other: Words): number {
  let anchor = 0;
  for (const term of one.quoted) {
    if (other.quoted.has(term)) anchor = Math.max(anchor, one.terms.get(term) ?? 0);
  }
  return anchor;
}

/** The length of the longest run of terms the two have in common. */
function longestRun(one: readonly number[], other: readonly number[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const term of one) {
    const ending = other.map((each, at) => (each === term ? (before[at - 1] ?? 0) + 1 : 0));
    for (const length of ending) if (length > longest) longest = length;
    before = ending;
  }
  return longest;
}

function countShared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared;
}

/** One of the acts stands in the other: words of somebody else that its speaker quotes. */
function quotesInTurn(one: Act, other: Act): boolean {
  return (
    one.article === other.article &&
    one.ranges.some((range) => other.ranges.some((each) => overlaps(range, each)))
  );
}

/**
 * The pairs of acts that share a content word or a row, with what speaks for each. The rarity of
 * a word is that over the sentences of the whole story. `acts` are those of the members.
 */
export function candidatesAmong(
  members: readonly Member[],
  acts: readonly Act[],
  rows: readonly Row[],
): Candidate[] {
  const lexicon = new Lexicon();
  const [frequencies, sentences] = frequenciesOf(members, lexicon);
  const rarity = (term: number): number =>
    Math.sqrt(Math.log((sentences + 1) / ((frequencies.get(term) ?? 0) + 0.5))) *
    (lexicon.isCommonplace(term) ? COMMONPLACE_SHARE : 1);
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const words = acts.map((act) => wordsOf(act, texts.get(act.article) ?? "", lexicon, rarity));
  const inRows = rowsOf(acts, rows, 0);
  const nearRows = rowsOf(acts, rows, 1);
  const byTerm = new Map<number, number[]>();
  const byRow = new Map<number, number[]>();
  const candidates: Candidate[] = [];
  for (const [other, own] of words.entries()) {
    const partners = new Set<number>();
    for (const [index, keys] of [
      [byTerm, own.terms.keys()],
      [byRow, inRows[other] ?? []],
    ] as const) {
      for (const key of keys) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [other]);
        else {
          for (const partner of known) partners.add(partner);
          known.push(other);
        }
      }
    }
    for (const one of partners) {
      const theirs = words[one];
      const [a, b] = [acts[one], acts[other]];
      if (theirs === undefined || a === undefined || b === undefined) continue;
      if (quotesInTurn(a, b)) continue;
      let dot = 0;
      let substance = 0;
      for (const [term, weight] of own.terms) {
        if (!theirs.terms.has(term)) continue;
        dot += weight * weight;
        substance += weight;
      }
      candidates.push({
        one,
        other,
        evidence: {
          cosine: dot / (own.norm * theirs.norm || 1),
          containment: substance / (Math.min(own.total, theirs.total) || 1),
          wordPairs:
            countShared(own.pairs, theirs.pairs) /
            (Math.min(own.pairs.size, theirs.pairs.size) || 1),
          run: longestRun(own.sequence, theirs.sequence),
          quoted: quotedShare(own, theirs),
          quotedAnchor: quotedAnchorOf(own, theirs),
          sameSpeaker: matchSpeakers(a.speaker, b.speaker) === "same",
          near:
            a.article !== b.article &&
            countShared(nearRows[one] ?? new Set(), nearRows[other] ?? new Set()) > 0,
          reported: a.marked.length === 0 || b.marked.length === 0,
        },
      });
    }
  }
  return candidates;
}
