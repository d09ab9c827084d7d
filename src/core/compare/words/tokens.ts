import type { Range } from "../../model/range.ts";
import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";

/** A word of a wording. */
export interface Token extends Range {
  /** The word in its form for comparison. */
  readonly key: string;
  /** A function word: on its own it tells nothing. */
  readonly light: boolean;
}

/** The words of a wording, in order; white space and punctuation stand between them. */
export function tokensOf(text: string): Token[] {
  return segmentWords(text).map(({ start, end, form }) => {
    // The form drops a possessive; whether there is one is more than punctuation.
    const possessive = end - start > 2 && /['’ʼ][sS]$/u.test(text.slice(end - 2, end));
    return { start, end, key: possessive ? `${form}'s` : form, light: isFunctionWord(form) };
  });
}
