import type { Quotation } from "../extract/quotation.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Range } from "../model/range.ts";
import type { Voice } from "../model/span.ts";
import { countWords, segmentWords } from "../text/words.ts";

/** What counting needs to know of an article's words. */
export interface TextFacts {
  /** How many words are in whose voice, as `voiceOf` decides it for each word. */
  readonly words: Readonly<Record<Voice, number>>;
  /** Where the sentences of the text begin. */
  readonly sentences: readonly number[];
}

/** The facts of a headline and its text. */
export function textFactsOf(
  headline: string,
  text: string,
  sentences: readonly Range[],
  quotations: readonly Quotation[],
): TextFacts {
  const words = { own: 0, headline: countWords(headline), direct: 0, indirect: 0 };
  for (const word of segmentWords(text)) words[voiceOf(word, quotations)] += 1;
  return { words, sentences: sentences.map(({ start }) => start) };
}
