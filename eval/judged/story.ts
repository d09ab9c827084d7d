import type { Place } from "../../src/core/compare/comparison.ts";
import type { Member } from "../../src/core/compare/member.ts";
import { analyseText } from "../../src/core/extract/analyse.ts";
import type { Range } from "../../src/core/model/range.ts";

/** Two sentences of two articles: 2, they report the same; 1, they share a part. */
export interface JudgedPair {
  readonly a: string;
  readonly i: number;
  readonly b: string;
  readonly j: number;
  readonly level: number;
}

/** Statements that look as if they could not both hold, and can. */
export interface NearMiss {
  readonly about: string;
  readonly values: readonly {
    readonly article: string;
    readonly sentence: number;
    readonly words: string;
  }[];
}

/** Statements about the same thing that cannot both hold. */
export interface JudgedConflict extends NearMiss {
  readonly kind: string;
  /** Time explains it; null where the set does not say. */
  readonly update: boolean | null;
}

/** One act of speech, where its words stand in each article. */
export type JudgedUtterance = readonly Place[];

/** What one reader judged in a story. A pair that is not listed shares nothing. */
export interface Judgements {
  readonly reader: string;
  readonly pairs: readonly JudgedPair[];
  readonly conflicts: readonly JudgedConflict[];
  readonly utterances: readonly JudgedUtterance[];
}

export interface JudgedArticle {
  readonly id: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text: string;
  /** The sentences as the judges had them, which need not be ours. */
  readonly sentences: readonly Range[];
}

export interface JudgedStory {
  readonly name: string;
  readonly articles: readonly JudgedArticle[];
  /** What is scored against. */
  readonly judgements: Judgements;
  /** What another reader judged without having seen the first judgements. */
  readonly second: Judgements | null;
}

/** The text of paragraphs given as sentences, and where those stand in it. */
export function joinSentences(
  paragraphs: readonly (readonly string[])[],
): Pick<JudgedArticle, "text" | "sentences"> {
  let text = "";
  const sentences: Range[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += " ";
      sentences.push({ start: text.length, end: text.length + sentence.length });
      text += sentence;
    }
  }
  return { text, sentences };
}

/** Where the words stand: in the sentence they are said to be in, else nearest its beginning. */
export function placeWords(
  articles: readonly JudgedArticle[],
  article: string,
  sentence: number,
  words: string,
): Place {
  const { text = "", sentences = [] } = articles.find(({ id }) => id === article) ?? {};
  const { start: near, end } = sentences[sentence] ?? { start: 0, end: 0 };
  let best = text.slice(0, end).indexOf(words, near);
  for (let at = best < 0 ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  if (best < 0) throw new Error(`"${words}" does not stand in ${article}.`);
  return { article, start: best, end: best + words.length };
}

/** The article as comparison takes it. */
export function memberOf({ id, headline, outlet, published, text }: JudgedArticle): Member {
  return {
    id,
    headline,
    outlet,
    text,
    analysis: analyseText(text),
    published,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
  };
}

/** The words of a given sentence, behind the article and the sentence's number. */
export function quoteSentence(story: JudgedStory, article: string, sentence: number): string {
  const { text = "", sentences = [] } = story.articles.find(({ id }) => id === article) ?? {};
  const range = sentences[sentence];
  return `${article} ${sentence}: ${range === undefined ? "" : text.slice(range.start, range.end)}`;
}
