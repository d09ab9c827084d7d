import type { Range } from "../model/range.ts";
import { segmentSentences } from "../text/sentences.ts";
import { isFunctionWord, stemOf } from "../text/stems.ts";
import { segmentWords } from "../text/words.ts";

/** What grouping needs of an article. `published` is an ISO 8601 date or date and time. */
export interface StoryArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly text: string;
  readonly published: string | null;
}

/** What an article says, as grouping compares it. Depends on the article alone: may be cached. */
export interface ArticleFeatures {
  readonly id: string;
  readonly headline: string | null;
  readonly text: string;
  /** Days since 1970-01-01 UTC, or null when the date is not known. */
  readonly day: number | null;
  /** Stem → damped frequency; stems in alphabetical order, so that sums come out the same. */
  readonly terms: ReadonlyMap<string, number>;
  /** The stems of the headline and the first sentences, in alphabetical order. */
  readonly lead: ReadonlySet<string>;
  /** The stems of each of the first 120 sentences (the headline's first), in reading order. */
  readonly passages: readonly (readonly string[])[];
}

/** Sentences of the lead, the headline counted with them. */
const LEAD_SENTENCES = 4;
/** A word of the headline counts like three of the body: it was chosen to name the event. */
const HEADLINE_WEIGHT = 3;
/** Sentences compared one by one: news comes first, and books are imported too. */
const PASSAGES = 120;
const DAY = 86_400_000;

/** The stems of a text's content words, one list a sentence. */
function stemsOf(text: string): string[][] {
  return segmentSentences(text).map((sentence: Range) =>
    segmentWords(text, sentence)
      .filter(({ form }) => !isFunctionWord(form) && (form.length > 1 || /\p{N}/u.test(form)))
      .map(({ form }) => stemOf(form)),
  );
}

function dayOf(published: string | null): number | null {
  const time = published === null ? NaN : Date.parse(published);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** What the article says, as grouping compares it. Linear in the length of the article. */
export function featuresOf(article: StoryArticle): ArticleFeatures {
  const headline = article.headline === null ? [] : stemsOf(article.headline);
  const body = stemsOf(article.text);
  const passages = [...headline, ...body];

  const counts = new Map<string, number>();
  const count = (stem: string, weight: number): void => {
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  };
  for (const stem of body.flat()) count(stem, 1);
  for (const stem of new Set(headline.flat())) count(stem, HEADLINE_WEIGHT);

  const terms = new Map<string, number>();
  for (const stem of [...counts.keys()].sort()) {
    terms.set(stem, 1 + Math.log(counts.get(stem) ?? 1));
  }
  return {
    id: article.id,
    headline: article.headline,
    text: article.text,
    day: dayOf(article.published),
    terms,
    lead: new Set(passages.slice(0, LEAD_SENTENCES).flat().sort()),
    passages: passages.slice(0, PASSAGES),
  };
}
