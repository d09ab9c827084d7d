import { overlaps } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Member } from "../member.ts";
import type { Lexicon } from "../rows/lexicon.ts";
import type { Act } from "./acts.ts";
import { verbOf } from "./families.ts";

/** What a word common in any news text counts beside one that is not. */
const COMMONPLACE_SHARE = 0.5;

/** What an act is compared by. */
export interface Words {
  /** Content stems with their weights: the root of the rarity. */
  readonly terms: ReadonlyMap<number, number>;
  readonly norm: number;
  readonly total: number;
  /** Those of the terms that stand between marks. */
  readonly quoted: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  /** All terms in the order of the text. */
  readonly sequence: readonly number[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** More different terms than a story can have, and small enough that a pair of them is exact. */
const PAIR_BASE = 2 ** 26;

/**
 * How rare a term is over the sentences of the story: the root of its inverse frequency, halved
 * for words common in any news text.
 */
export function rarityIn(members: readonly Member[], lexicon: Lexicon): (term: number) => number {
  const frequencies = new Map<number, number>();
  let sentences = 0;
  for (const { text, analysis } of members) {
    for (const sentence of analysis.sentences) {
      sentences += 1;
      const seen = new Set<number>();
      for (const { form } of segmentWords(text, sentence)) {
        for (const { number } of lexicon.termsOf(verbOf(form))) seen.add(number);
      }
      for (const term of seen) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return (term) =>
    Math.sqrt(Math.log((sentences + 1) / ((frequencies.get(term) ?? 0) + 0.5))) *
    (lexicon.isCommonplace(term) ? COMMONPLACE_SHARE : 1);
}

/** What the act is compared by; `rarity` is a term's in the story. */
export function wordsOf(
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
  return {
    terms,
    norm: Math.sqrt(squares),
    total,
    quoted,
    pairs,
    sequence,
    places: placesIn(sequence),
  };
}

/** The weight of the terms both have in marks, over that of the lighter side's. */
export function quotedShare(one: Words, other: Words): number {
  const weigh = (terms: Iterable<number>): number => {
    let sum = 0;
    for (const term of terms) sum += one.terms.get(term) ?? other.terms.get(term) ?? 0;
    return sum;
  };
  const shared = [...one.quoted].filter((term) => other.quoted.has(term));
  return weigh(shared) / (Math.min(weigh(one.quoted), weigh(other.quoted)) || 1);
}

/** The weight of the rarest of the terms both have in marks; 0 if they share none. */
export function quotedAnchorOf(one: Words, other: Words): number {
  let anchor = 0;
  for (const term of one.quoted) {
    if (other.quoted.has(term)) anchor = Math.max(anchor, one.terms.get(term) ?? 0);
  }
  return anchor;
}

/** The places of each term of a sequence. */
function placesIn(sequence: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, term] of sequence.entries()) {
    const known = places.get(term);
    if (known === undefined) places.set(term, [at]);
    else known.push(at);
  }
  return places;
}

/**
 * The length of the longest run of terms that a sequence has in common with another, given by
 * the places of its terms.
 */
export function longestRun(
  one: readonly number[],
  other: ReadonlyMap<number, readonly number[]>,
): number {
  let longest = 0;
  let before = new Map<number, number>();
  for (const term of one) {
    const ending = new Map<number, number>();
    for (const at of other.get(term) ?? []) {
      const length = (before.get(at - 1) ?? 0) + 1;
      ending.set(at, length);
      if (length > longest) longest = length;
    }
    before = ending;
  }
  return longest;
}

/** How many numbers both sets have. */
export function countShared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared;
}
