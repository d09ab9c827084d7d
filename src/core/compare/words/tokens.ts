import { isFunctionWord } from "../../text/stems.ts";
import { segmentWords } from "../../text/words.ts";

/** A word of a wording, with what follows it. */
export interface Token {
  /** The word, in its form for comparison. */
  readonly key: string;
  readonly word: string;
  /** White space and punctuation up to the next word. */
  readonly gap: string;
  /** A function word: on its own it tells nothing. */
  readonly light: boolean;
}

/** A wording in words: `lead`, then each word and its gap, joined are the text. */
export interface Tokens {
  /** What stands before the first word. */
  readonly lead: string;
  readonly tokens: readonly Token[];
}

/** The words of a wording and all that stands between them. */
export function tokensOf(text: string): Tokens {
  const words = segmentWords(text);
  return {
    lead: text.slice(0, words[0]?.start ?? text.length),
    tokens: words.map(({ start, end, form }, index) => {
      const word = text.slice(start, end);
      // The form drops a possessive; whether there is one is more than punctuation.
      const possessive = word.length > 2 && /['’ʼ][sS]$/u.test(word);
      return {
        key: possessive ? `${form}'s` : form,
        word,
        gap: text.slice(end, words[index + 1]?.start ?? text.length),
        light: isFunctionWord(form),
      };
    }),
  };
}
