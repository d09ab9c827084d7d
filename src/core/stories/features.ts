import type { Range } from "../model/range.ts";
import { segmentSentences } from "../text/sentences.ts";
import { isFunctionWord, stemOf } from "../text/stems.ts";
import { segmentWords } from "../text/words.ts";
import { fingerprintsOf, hashOf } from "./copies.ts";

/** What grouping needs of an article. `published` is an ISO 8601 date or date and time. */
export interface StoryArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly text: string;
  readonly published: string | null;
}

/**
 * What an article says, as grouping compares it. Plain values that depend on the article alone
 * (id, headline, text and date), so that they can be kept, cloned between threads, and stand for
 * the article without its text: some 4 kB for news, 22 kB for the longest of texts.
 */
export interface ArticleFeatures {
  readonly id: string;
  /** The headline, or the first line of the text where there is none; at most 200 characters. */
  readonly title: string;
  /** Whether the title is a headline. */
  readonly isHeaded: boolean;
  /** Days since 1970-01-01 UTC, or null when the date is not known. */
  readonly day: number | null;
  /** The stems of the passages, each once, in alphabetical order, so that sums come out the same. */
  readonly stems: readonly string[];
  /** How often each stem occurs, one number a stem. */
  readonly counts: readonly number[];
  /** The stems of each of the first sentences (the headline's first), as places in `stems`. */
  readonly passages: readonly (readonly number[])[];
  /** Fingerprints of its runs of words, for finding copies. */
  readonly prints: readonly number[];
  /** A number made of the words: what orders articles that are otherwise equal. */
  readonly order: number;
}

/** Sentences of the lead, the headline counted with them. */
const LEAD_SENTENCES = 4;
/** A word of the headline counts like three of the body: it was chosen to name the event. */
const HEADLINE_WEIGHT = 3;
/** Sentences and words read of an article: news comes first, and books are imported too. */
const PASSAGES = 120;
const WORDS = 1_500;
const TITLE_LENGTH = 200;
const DAY = 86_400_000;

/** The stems of a text's content words, one list a sentence. */
function stemsOf(text: string, sentences: readonly Range[]): string[][] {
  return sentences.slice(0, PASSAGES).map((sentence) =>
    segmentWords(text, sentence)
      .filter(({ form }) => !isFunctionWord(form) && (form.length > 1 || /\p{N}/u.test(form)))
      .map(({ form }) => stemOf(form)),
  );
}

/** The first passages, and of those the first words. */
function bounded(passages: readonly (readonly string[])[]): (readonly string[])[] {
  let left = WORDS;
  return passages.slice(0, PASSAGES).map((passage) => {
    const kept = passage.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

function countsOf(
  passages: readonly (readonly string[])[],
  headline: ReadonlySet<string>,
  headlinePassages: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of headline) counts.set(stem, HEADLINE_WEIGHT);
  for (const stem of passages.slice(headlinePassages).flat()) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** An instant that says how far from UTC its clock is. */
const ZONED = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * Days from 1970-01-01 UTC to an ISO 8601 date or date and time; null for none or what is not one.
 * A time without a zone says no more than its calendar day, and is no time of this machine's.
 */
function dayOf(published: string | null): number | null {
  if (published === null) return null;
  const time = Date.parse(ZONED.test(published) ? published : published.slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/**
 * What the article says, as grouping compares it. `sentences` are those of the text where they
 * are known already; else the text is segmented. Linear in the length of the article.
 */
export function featuresOf(
  article: StoryArticle,
  sentences: readonly Range[] = segmentSentences(article.text),
): ArticleFeatures {
  const headline = article.headline?.trim() ?? "";
  const headlineStems = stemsOf(headline, headline === "" ? [] : segmentSentences(headline));
  const passages = bounded([...headlineStems, ...stemsOf(article.text, sentences)]);
  const counts = countsOf(passages, new Set(headlineStems.flat()), headlineStems.length);
  const stems = [...counts.keys()].sort();
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const title = headline === "" ? (article.text.trimStart().split("\n", 1)[0] ?? "") : headline;
  return {
    id: article.id,
    title: title.slice(0, TITLE_LENGTH).toWellFormed(),
    isHeaded: headline !== "",
    day: dayOf(article.published),
    stems,
    counts: stems.map((stem) => counts.get(stem) ?? 1),
    passages: passages.map((passage) => passage.flatMap((stem) => places.get(stem) ?? [])),
    prints: fingerprintsOf(passages.flat()),
    order: hashOf([`${article.published}`, ...passages.flat()]),
  };
}

/** The places in `stems` of the words of the headline and the first sentences, ascending. */
export function leadOf(article: ArticleFeatures): number[] {
  const places = new Set(article.passages.slice(0, LEAD_SENTENCES).flat());
  return [...places].sort((a, b) => a - b);
}

/** Negative when `a` comes before `b`: by what they say, then, for equal texts, by their ids. */
export function compareArticles(a: ArticleFeatures, b: ArticleFeatures): number {
  return a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id));
}
