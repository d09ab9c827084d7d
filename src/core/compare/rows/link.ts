import { PAIR_SLOTS } from "./features.ts";
import type { WordPairs } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import { REACH, cosinesAround, emptyLine, keepCandidates, meanAround, newLine } from "./line.ts";
import type { Line } from "./line.ts";
import { startOf } from "./lists.ts";
import type { Lists } from "./lists.ts";
import type { Evidence } from "./score.ts";
import type { Speakers } from "./speakers.ts";
import type { WideFeatures } from "./widen.ts";

/** Links less likely than this are not made: they cannot bear a row. */
const LEAST_SCORE = 0.02;

/**
 * A term standing in more sentences of the two articles than this proposes no candidates (it
 * still counts in their scores): what the whole story is about pairs everything with everything.
 */
const CANDIDATE_FREQUENCY = 24;

/** So many sentences lead an article: they tell the main event, in whatever words. */
const LEAD = 3;

/** What a term common in any news text counts beside one that is not. */
const COMMONPLACE_SHARE = 0.5;

/** A candidate whose evidence still lacks what only all candidates together can tell. */
interface Found {
  readonly one: number;
  readonly other: number;
  readonly cosine: number;
  readonly evidence: { -readonly [Key in keyof Evidence]: Evidence[Key] };
}

/** Equal but for rounding. */
const ALMOST = 1 - 1e-9;

/** Called for each pair of sentences alike enough to be looked at, in order of `a`, then `b`. */
type Visit = (a: number, b: number, evidence: Evidence) => void;

/**
 * Compares pairs of articles of one story, all widened from features of one lexicon. Only the two
 * articles' words count between them, so that a third one changes nothing.
 */
export class Linker {
  readonly #commonplace: Float64Array;
  readonly #speakers: Speakers;
  /** By term, for the two articles at hand; all 0 between: */
  readonly #frequency: Int32Array;
  readonly #rarity: Float64Array;
  readonly #isName: Uint8Array;
  /** One more than where a frequent term stands in the sentence at hand. */
  readonly #here: Int32Array;
  /** By slot: one more than the last of the sentence's pairs of words with it. */
  readonly #pairTable = new Int32Array(PAIR_SLOTS);
  /** Beside each pair of the sentence: the one before it in its slot. */
  readonly #chain: number[] = [];

  constructor(lexicon: Lexicon) {
    const size = lexicon.size;
    this.#speakers = lexicon.speakers;
    this.#commonplace = Float64Array.from({ length: size }, (_, term) =>
      lexicon.isCommonplace(term) ? COMMONPLACE_SHARE : 1,
    );
    this.#frequency = new Int32Array(size);
    this.#rarity = new Float64Array(size);
    this.#isName = new Uint8Array(size);
    this.#here = new Int32Array(size);
  }

  /**
   * The links between two articles, in order of `a`, then `b`. Sums are made in the order of the
   * texts, so that `a` and `b` changing places may change the last digit of a score: call it with
   * them in a settled order.
   */
  link(
    a: WideFeatures,
    b: WideFeatures,
    weigh: (evidence: Evidence) => number,
    found: (a: number, b: number, score: number) => void,
  ): void {
    this.candidates(a, b, (one, other, evidence) => {
      const score = weigh(evidence);
      if (score >= LEAST_SCORE) found(one, other, score);
    });
  }

  /** Visits the candidates for links between two articles. */
  candidates(a: WideFeatures, b: WideFeatures, visit: Visit): void {
    this.#measure(a, b);
    const [left, right] = [this.#unitWeights(a), this.#unitWeights(b)];
    const frequent = this.#frequentOf(b);
    const size = b.sentences;
    // Lines take turns: a sentence is looked at beside those before and after it.
    const lines = Array.from({ length: 2 * REACH + 1 }, () => newLine(size));
    const none = newLine(0);
    const lineOf = (sentence: number): Line => lines[sentence % lines.length] ?? none;
    const fill = (sentence: number): void => {
      this.#fill(lineOf(sentence), a, b, left, right, frequent, sentence);
    };
    for (let sentence = 0; sentence < REACH; sentence += 1) fill(sentence);
    const found: Found[] = [];
    const [bestOfA, bestOfB] = [new Float64Array(a.sentences), new Float64Array(size)];
    for (let one = 0; one < a.sentences; one += 1) {
      fill(one + REACH);
      const around = cosinesAround(lines, one, a.sentences);
      const [before, line, after] = [lineOf(one - 1), lineOf(one), lineOf(one + 1)];
      for (let at = 0; at < line.kept; at += 1) {
        const other = line.candidates[at] ?? 0;
        const cosine = line.cosines[other] ?? 0;
        bestOfA[one] = Math.max(bestOfA[one] ?? 0, cosine);
        bestOfB[other] = Math.max(bestOfB[other] ?? 0, cosine);
        const evidence = {
          substance: line.substances[other] ?? 0,
          singular: Math.min(3, line.singular[other] ?? 0),
          quoted: this.#quotedShare(a.quoted, one, b.quoted, other),
          said: Math.min(4, this.#saidAlike(a, one, b, other)),
          wordPairs: (line.sharedPairs[other] ?? 0) / lessPairs(a.pairs, one, b.pairs, other),
          figures: Math.min(2, sharedCount(a.figures, one, b.figures, other)),
          neighbours: Math.max(before.cosines[other - 1] ?? 0, after.cosines[other + 1] ?? 0),
          surroundings: meanAround(around, other, size),
          lead: one < LEAD && other < LEAD ? 1 : 0,
          mutual: 0,
        };
        found.push({ one, other, cosine, evidence });
      }
    }
    this.#forget(a, b);
    for (const { one, other, cosine, evidence } of found) {
      // Sums come out the same whichever is first, but for their last digits.
      if (cosine >= ALMOST * Math.max(bestOfA[one] ?? 0, bestOfB[other] ?? 0)) evidence.mutual = 1;
      visit(one, other, evidence);
    }
  }

  /**
   * How much each term tells between the two: the square root of its inverse frequency over the
   * sentences of both. The root, because what the story is about stands in many of its sentences
   * and still is what they share.
   */
  #measure(a: WideFeatures, b: WideFeatures): void {
    const sentences = a.sentences + b.sentences;
    for (const { vocabulary, frequencies, names } of [a, b]) {
      for (let at = 0; at < vocabulary.length; at += 1) {
        const term = vocabulary[at] ?? 0;
        this.#frequency[term] = (this.#frequency[term] ?? 0) + (frequencies[at] ?? 0);
      }
      for (const name of names) this.#isName[name] = 1;
    }
    const inverse = new Float64Array(sentences + 1);
    for (const { vocabulary } of [a, b]) {
      for (const term of vocabulary) {
        const frequency = this.#frequency[term] ?? 0;
        if (inverse[frequency] === 0) {
          inverse[frequency] = Math.sqrt(Math.log((sentences + 1) / (frequency + 0.5)));
        }
        this.#rarity[term] = (inverse[frequency] ?? 0) * (this.#commonplace[term] ?? 1);
      }
    }
  }

  #forget(a: WideFeatures, b: WideFeatures): void {
    for (const { vocabulary, names } of [a, b]) {
      for (const term of vocabulary) this.#frequency[term] = 0;
      for (const name of names) this.#isName[name] = 0;
    }
  }

  /** The weights beside an article's wide terms, so that each sentence's squares add up to 1. */
  #unitWeights({ sentences, wide, own, carried }: WideFeatures): Float64Array {
    const weights = new Float64Array(wide.values.length);
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const [from, to] = [startOf(wide, sentence), startOf(wide, sentence + 1)];
      let squares = 0;
      for (let at = from; at < to; at += 1) {
        const term = wide.values[at] ?? 0;
        const counts =
          this.#isName[term] === 1 ? Math.max(own[at] ?? 0, carried[at] ?? 0) : (own[at] ?? 0);
        const weight = counts * (this.#rarity[term] ?? 0);
        weights[at] = weight;
        squares += weight * weight;
      }
      if (squares === 0) continue;
      const length = Math.sqrt(squares);
      for (let at = from; at < to; at += 1) weights[at] = (weights[at] ?? 0) / length;
    }
    return weights;
  }

  /** By sentence: where among an article's wide terms those stand that are nearly everywhere. */
  #frequentOf({ sentences, wide }: WideFeatures): Lists {
    const starts = new Int32Array(sentences + 1);
    const values = new Int32Array(wide.values.length);
    let count = 0;
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      for (let at = startOf(wide, sentence); at < startOf(wide, sentence + 1); at += 1) {
        if ((this.#frequency[wide.values[at] ?? 0] ?? 0) <= CANDIDATE_FREQUENCY) continue;
        values[count] = at;
        count += 1;
      }
      starts[sentence + 1] = count;
    }
    return { starts, values };
  }

  /**
   * Fills a line. What the rarer terms share is added up over their postings, which finds the
   * candidates as well; the few terms that stand nearly everywhere are looked up in the
   * candidates, for their postings would cost the square of long texts. The innermost loops of a
   * comparison.
   */
  #fill(
    line: Line,
    a: WideFeatures,
    b: WideFeatures,
    left: Float64Array,
    right: Float64Array,
    frequent: Lists,
    sentence: number,
  ): void {
    emptyLine(line);
    if (sentence >= a.sentences) return;
    const { cosines, substances, singular, touched } = line;
    const { starts, entries, lists } = b.postings;
    let hasFrequent = false;
    for (let at = startOf(a.wide, sentence); at < startOf(a.wide, sentence + 1); at += 1) {
      const weight = left[at] ?? 0;
      const term = a.wide.values[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      if (weight === 0 || starts[term] === end) continue;
      if ((this.#frequency[term] ?? 0) > CANDIDATE_FREQUENCY) {
        this.#here[term] = at + 1;
        hasFrequent = true;
        continue;
      }
      const isOwn = (a.own[at] ?? 0) > 0;
      const substance = isOwn && this.#isName[term] === 0 ? (this.#rarity[term] ?? 0) : 0;
      const isSingular = this.#frequency[term] === 2 ? 1 : 0;
      for (let posting = starts[term] ?? 0; posting < end; posting += 1) {
        const entry = entries[posting] ?? 0;
        const other = lists[posting] ?? 0;
        if (touched[other] === 0) {
          touched[other] = 1;
          line.met[line.count] = other;
          line.count += 1;
        }
        cosines[other] = (cosines[other] ?? 0) + weight * (right[entry] ?? 0);
        if (!isOwn || (b.own[entry] ?? 0) === 0) continue;
        substances[other] = (substances[other] ?? 0) + substance;
        singular[other] = (singular[other] ?? 0) + isSingular;
        touched[other] = 2;
      }
    }
    if (hasFrequent) this.#addFrequent(line, a, b, left, right, frequent, sentence);
    keepCandidates(line);
    this.#countPairs(line, a, b, sentence);
  }

  /** Adds what the sentence's terms that stand nearly everywhere share with the candidates. */
  #addFrequent(
    line: Line,
    a: WideFeatures,
    b: WideFeatures,
    left: Float64Array,
    right: Float64Array,
    frequent: Lists,
    sentence: number,
  ): void {
    const { cosines, substances, touched } = line;
    for (let index = 0; index < line.count; index += 1) {
      const other = line.met[index] ?? 0;
      if (touched[other] !== 2) continue;
      for (let next = startOf(frequent, other); next < startOf(frequent, other + 1); next += 1) {
        const entry = frequent.values[next] ?? 0;
        const term = b.wide.values[entry] ?? 0;
        const at = (this.#here[term] ?? 0) - 1;
        if (at < 0) continue;
        cosines[other] = (cosines[other] ?? 0) + (left[at] ?? 0) * (right[entry] ?? 0);
        const areOwn = (a.own[at] ?? 0) > 0 && (b.own[entry] ?? 0) > 0;
        if (!areOwn || this.#isName[term] === 1) continue;
        substances[other] = (substances[other] ?? 0) + (this.#rarity[term] ?? 0);
      }
    }
    for (let at = startOf(a.wide, sentence); at < startOf(a.wide, sentence + 1); at += 1) {
      this.#here[a.wide.values[at] ?? 0] = 0;
    }
  }

  /** How many pairs of following words the sentence shares with each that is alike enough. */
  #countPairs(line: Line, { pairs }: WideFeatures, b: WideFeatures, sentence: number): void {
    const { sharedPairs } = line;
    const { keys, slots } = b.pairs;
    const table = this.#pairTable;
    const [from, to] = [startOf(pairs, sentence), startOf(pairs, sentence + 1)];
    for (let at = from; at < to; at += 1) {
      const slot = pairs.slots[at] ?? 0;
      this.#chain[at - from] = table[slot] ?? 0;
      table[slot] = at + 1;
    }
    for (let index = 0; index < line.kept; index += 1) {
      const other = line.candidates[index] ?? 0;
      const end = startOf(b.pairs, other + 1);
      let shared = 0;
      for (let pair = startOf(b.pairs, other); pair < end; pair += 1) {
        let at = table[slots[pair] ?? 0] ?? 0;
        if (at === 0) continue;
        while (at > 0 && pairs.keys[at - 1] !== keys[pair]) at = this.#chain[at - 1 - from] ?? 0;
        if (at > 0) shared += 1;
      }
      sharedPairs[other] = shared;
    }
    for (let at = from; at < to; at += 1) table[pairs.slots[at] ?? 0] = 0;
  }

  /** Share of the rarer quotation's terms that both quote. */
  #quotedShare(a: Lists, one: number, b: Lists, other: number): number {
    const [from, to] = [startOf(a, one), startOf(a, one + 1)];
    const [start, end] = [startOf(b, other), startOf(b, other + 1)];
    if (from === to || start === end) return 0;
    let [mass, theirs, shared] = [0, 0, 0];
    for (let at = start; at < end; at += 1) theirs += this.#rarity[b.values[at] ?? 0] ?? 0;
    for (let at = from; at < to; at += 1) {
      const rarity = this.#rarity[a.values[at] ?? 0] ?? 0;
      mass += rarity;
      for (let against = start; against < end; against += 1) {
        if (b.values[against] === a.values[at]) shared += rarity;
      }
    }
    const least = Math.min(mass, theirs);
    return least === 0 ? 0 : shared / least;
  }

  /** How many terms of the words that both sentences have of the same speaker they share. */
  #saidAlike(a: WideFeatures, one: number, b: WideFeatures, other: number): number {
    const [from, to] = [startOf(a.speakers, one), startOf(a.speakers, one + 1)];
    if (from === to) return 0;
    const [start, end] = [startOf(b.speakers, other), startOf(b.speakers, other + 1)];
    for (let at = from; at < to; at += 1) {
      for (let against = start; against < end; against += 1) {
        const [mine, theirs] = [a.speakers.values[at] ?? 0, b.speakers.values[against] ?? 0];
        if (this.#speakers.areSame(mine, theirs)) return sharedCount(a.said, one, b.said, other);
      }
    }
    return 0;
  }
}

/** The number of pairs of following words in the sentence that has fewer; 1 for none. */
function lessPairs(a: WordPairs, one: number, b: WordPairs, other: number): number {
  const [mine, theirs] = [
    startOf(a, one + 1) - startOf(a, one),
    startOf(b, other + 1) - startOf(b, other),
  ];
  return Math.max(1, Math.min(mine, theirs));
}

/** How many numbers two short lists in any order have in common. */
function sharedCount(a: Lists, one: number, b: Lists, other: number): number {
  let count = 0;
  const end = startOf(b, other + 1);
  for (let at = startOf(a, one); at < startOf(a, one + 1); at += 1) {
    for (let against = startOf(b, other); against < end; against += 1) {
      if (b.values[against] === a.values[at]) count += 1;
    }
  }
  return count;
}
