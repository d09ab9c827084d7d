import type { Quotation } from "../../extract/quotation.ts";
import { overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import type { Lexicon } from "./lexicon.ts";
import { addOnce, endList, listsOf, newLists } from "./lists.ts";
import type { Lists } from "./lists.ts";

/** An article as comparison sees it: its text, and where its sentences and quotations are. */
export interface ComparedArticle {
  readonly id: string;
  readonly text: string;
  /** In order, not overlapping; offsets in UTF-16 code units. */
  readonly sentences: readonly Range[];
  readonly quotations: readonly (Pick<Quotation, "start" | "end" | "kind"> &
    Partial<Pick<Quotation, "speaker">>)[];
}

/** Pairs of terms by sentence, as in {@link Lists}. */
export interface WordPairs {
  readonly starts: Int32Array;
  /** Each pair as one number. */
  readonly keys: Float64Array;
  /** Beside each: a number below {@link PAIR_SLOTS}, the same for the same pair. */
  readonly slots: Uint16Array;
}

/** Many times the words of a sentence, so that its pairs seldom have a slot in common. */
export const PAIR_SLOTS = 1024;

/** More different terms than a story can have, and small enough that a pair of them is exact. */
const PAIR_BASE = 2 ** 26;

/** Knuth's multiplicative hashing of both terms. */
function slotOf(pair: number): number {
  const mixed = Math.imul(Math.floor(pair / PAIR_BASE), 0x9e3779b1) ^ (pair % PAIR_BASE);
  return (Math.imul(mixed, 0x85ebca6b) >>> 12) % PAIR_SLOTS;
}

/**
 * What an article's sentences are compared by, as flat lists of the lexicon's numbers: a story of
 * twenty articles makes a hundred thousand pairs of sentences, and each looks at these.
 */
export interface ArticleFeatures {
  readonly sentences: number;
  /** By sentence: its different terms (stems that say what, and figures), as they appear. */
  readonly terms: Lists;
  /** Beside each of the terms: 1 + ln of how often it stands in the sentence. */
  readonly weights: Float64Array;
  /** By sentence: those of the terms that stand between quotation marks. */
  readonly quoted: Lists;
  /** By sentence: those of the terms that are somebody's words, between marks or reported. */
  readonly said: Lists;
  /** By sentence: whose words it has, as the lexicon numbers speakers. */
  readonly speakers: Lists;
  /** By sentence: those of the terms that have a digit. */
  readonly figures: Lists;
  /** By sentence: its different pairs of words following each other, function words included. */
  readonly pairs: WordPairs;
  /** The article's different terms, and beside each in how many sentences it stands. */
  readonly vocabulary: Int32Array;
  readonly frequencies: Int32Array;
  /** Terms written with a capital inside a sentence somewhere in the article. */
  readonly names: Int32Array;
}

function isCapitalisedInside(text: string, sentence: Range, word: Word): boolean {
  const code = text.charCodeAt(word.start);
  if (word.start === sentence.start || (code >= 97 && code <= 122)) return false;
  const initial = text.charAt(word.start);
  if (initial === initial.toLowerCase()) return false;
  return !/["“”‘«„]/u.test(text.charAt(word.start - 1));
}

/** The features of an article's sentences; `lexicon` is shared by the articles to be compared. */
export function featuresOf(article: ComparedArticle, lexicon: Lexicon): ArticleFeatures {
  const names = new Set<number>();
  const counts: number[] = [];
  const [terms, quoted, figures, pairs] = [newLists(), newLists(), newLists(), newLists()];
  const [said, speakers] = [newLists(), newLists()];
  for (const sentence of article.sentences) {
    const quotations = article.quotations.filter((quotation) => overlaps(quotation, sentence));
    // Reported speech has the reporter's words: only what stands in marks is the same everywhere.
    const marked = quotations.filter(({ kind }) => kind !== "indirect");
    for (const { speaker } of quotations) {
      if (speaker) addOnce(speakers, lexicon.speakers.numberOf(speaker.name));
    }
    let previous = -1;
    for (const word of segmentWords(article.text, sentence)) {
      for (const { number, light, figure } of lexicon.termsOf(word.form)) {
        if (previous >= 0) addOnce(pairs, previous * PAIR_BASE + number);
        previous = number;
        if (light) continue;
        const place = addOnce(terms, number);
        counts[place] = (counts[place] ?? 0) + 1;
        if (figure) addOnce(figures, number);
        if (isCapitalisedInside(article.text, sentence, word)) names.add(number);
        if (marked.some((quotation) => overlaps(quotation, word))) addOnce(quoted, number);
        if (quotations.some((quotation) => overlaps(quotation, word))) addOnce(said, number);
      }
    }
    for (const lists of [terms, quoted, said, speakers, figures, pairs]) endList(lists);
  }
  const frequencies = new Map<number, number>();
  for (const term of terms.values) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return {
    sentences: article.sentences.length,
    terms: listsOf(terms),
    weights: Float64Array.from(counts, (count) => 1 + Math.log(count)),
    quoted: listsOf(quoted),
    said: listsOf(said),
    speakers: listsOf(speakers),
    figures: listsOf(figures),
    pairs: {
      starts: Int32Array.from(pairs.starts),
      keys: Float64Array.from(pairs.values),
      slots: Uint16Array.from(pairs.values, slotOf),
    },
    vocabulary: Int32Array.from(frequencies.keys()),
    frequencies: Int32Array.from(frequencies.values()),
    names: Int32Array.from(names),
  };
}
