import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { isFunctionWord, stemOf } from "../text/stems.ts";
import { segmentWords } from "../text/words.ts";
import type { Word } from "../text/words.ts";
import { isCommonplace } from "./commonplace.ts";

/** An article as comparison sees it: its text, and where its sentences and quotations are. */
export interface ComparedArticle {
  readonly id: string;
  readonly text: string;
  /** In order, not overlapping; offsets in UTF-16 code units. */
  readonly sentences: readonly Range[];
  /** What stands between quotation marks; reported speech is not wanted here. */
  readonly quotations: readonly Range[];
}

/** Gives every string a small number, so that sentences can be compared by numbers. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get size(): number {
    return this.#numbers.size;
  }
}

/** What a sentence is compared by. */
export interface SentenceFeatures {
  /** Its different terms: stems of words that say what, and figures. In order of appearance. */
  readonly terms: readonly number[];
  /** How often each stands in the sentence. */
  readonly counts: readonly number[];
  /** Those of the terms that stand in a quotation. */
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
  /** Terms that are common in any news text. */
  readonly commonplace: ReadonlySet<number>;
}

/** More different terms than a story can have, and small enough that a pair of them is exact. */
const PAIR_BASE = 2 ** 26;

const NUMERALS: ReadonlyMap<string, string> = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((numeral, index) => [numeral, String(index + 1)]),
);

/** "one-in-three" and "1 in 3" are to be found in each other: parts apart, numerals as digits. */
function partsOf(form: string): readonly string[] {
  if (!form.includes("-") || /^\P{L}/u.test(form)) return [NUMERALS.get(form) ?? form];
  return form
    .split("-")
    .filter((part) => part !== "")
    .map((part) => NUMERALS.get(part) ?? part);
}

function isCapitalisedInside(text: string, sentence: Range, word: Word): boolean {
  if (word.start === sentence.start || !/^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) {
    return false;
  }
  return !/["“”‘«„]/u.test(text[word.start - 1] ?? "");
}

function sentenceFeatures(
  article: ComparedArticle,
  sentence: Range,
  lexicon: Lexicon,
  names: Set<number>,
  commonplace: Set<number>,
): SentenceFeatures {
  const quotations = article.quotations.filter((quotation) => overlaps(quotation, sentence));
  const counts = new Map<number, number>();
  const quoted = new Set<number>();
  const figures = new Set<number>();
  const pairs = new Set<number>();
  let previous: number | null = null;
  for (const word of segmentWords(article.text, sentence)) {
    const name = isCapitalisedInside(article.text, sentence, word);
    const inQuotation = quotations.some((quotation) => overlaps(quotation, word));
    for (const part of partsOf(word.form)) {
      const stem = stemOf(part);
      const number = lexicon.numberOf(stem);
      if (previous !== null) pairs.add(previous * PAIR_BASE + number);
      previous = number;
      if (isFunctionWord(part)) continue;
      counts.set(number, (counts.get(number) ?? 0) + 1);
      if (inQuotation) quoted.add(number);
      if (/\d/u.test(stem)) figures.add(number);
      if (name) names.add(number);
      if (isCommonplace(stem)) commonplace.add(number);
    }
  }
  const terms = [...counts.keys()];
  return {
    terms,
    counts: [...counts.values()],
    quoted: [...quoted],
    figures: terms.filter((term) => figures.has(term)),
    pairs: [...pairs].sort((one, other) => one - other),
  };
}

/** The features of an article's sentences; `lexicon` is shared by the articles to be compared. */
export function featuresOf(article: ComparedArticle, lexicon: Lexicon): ArticleFeatures {
  const names = new Set<number>();
  const commonplace = new Set<number>();
  const sentences = article.sentences.map((sentence) =>
    sentenceFeatures(article, sentence, lexicon, names, commonplace),
  );
  const frequencies = new Map<number, number>();
  for (const { terms } of sentences) {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return { sentences, frequencies, names, commonplace };
}
