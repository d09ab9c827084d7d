import type { Quotation } from "../../extract/quotation.ts";
import { overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { segmentWords } from "../../text/words.ts";
import type { Word } from "../../text/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** An article as comparison sees it: its text, and where its sentences and quotations are. */
export interface ComparedArticle {
  readonly id: string;
  readonly text: string;
  /** In order, not overlapping; offsets in UTF-16 code units. */
  readonly sentences: readonly Range[];
  readonly quotations: readonly Pick<Quotation, "start" | "end" | "kind">[];
}

/** What a sentence is compared by. */
export interface SentenceFeatures {
  /** Its different terms: stems of words that say what, and figures. In order of appearance. */
  readonly terms: readonly number[];
  /** How often each stands in the sentence. */
  readonly counts: readonly number[];
  /** Those of the terms that stand between quotation marks. */
  readonly quoted: readonly number[];
  /** Those of the terms that have a digit. */
  readonly figures: readonly number[];
  /** Two words following each other, function words included, as one number; ascending. */
  readonly pairs: readonly number[];
}

export interface ArticleFeatures {
  readonly sentences: readonly SentenceFeatures[];
  /** In how many sentences each term stands. */
  readonly frequencies: ReadonlyMap<number, number>;
  /** Terms written with a capital inside a sentence somewhere in the article. */
  readonly names: ReadonlySet<number>;
}

/** More different terms than a story can have, and small enough that a pair of them is exact. */
const PAIR_BASE = 2 ** 26;

function isCapitalisedInside(text: string, sentence: Range, word: Word): boolean {
  const initial = text.charAt(word.start);
  if (word.start === sentence.start || initial === initial.toLowerCase()) return false;
  return !/["“”‘«„]/u.test(text.charAt(word.start - 1));
}

function sentenceFeatures(
  article: ComparedArticle,
  sentence: Range,
  lexicon: Lexicon,
  names: Set<number>,
): SentenceFeatures {
  // Reported speech has the reporter's words: only what stands in marks is the same everywhere.
  const quotations = article.quotations.filter(
    (quotation) => quotation.kind !== "indirect" && overlaps(quotation, sentence),
  );
  const counts = new Map<number, number>();
  const quoted = new Set<number>();
  const figures = new Set<number>();
  const pairs = new Set<number>();
  let previous: number | null = null;
  for (const word of segmentWords(article.text, sentence)) {
    for (const { number, light, figure } of lexicon.termsOf(word.form)) {
      if (previous !== null) pairs.add(previous * PAIR_BASE + number);
      previous = number;
      if (light) continue;
      counts.set(number, (counts.get(number) ?? 0) + 1);
      if (figure) figures.add(number);
      if (isCapitalisedInside(article.text, sentence, word)) names.add(number);
      if (quotations.some((quotation) => overlaps(quotation, word))) quoted.add(number);
    }
  }
  return {
    terms: [...counts.keys()],
    counts: [...counts.values()],
    quoted: [...quoted],
    figures: [...figures],
    pairs: [...pairs].sort((one, other) => one - other),
  };
}

/** The features of an article's sentences; `lexicon` is shared by the articles to be compared. */
export function featuresOf(article: ComparedArticle, lexicon: Lexicon): ArticleFeatures {
  const names = new Set<number>();
  const sentences = article.sentences.map((sentence) =>
    sentenceFeatures(article, sentence, lexicon, names),
  );
  const frequencies = new Map<number, number>();
  for (const { terms } of sentences) {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return { sentences, frequencies, names };
}
