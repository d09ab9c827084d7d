import type { Range } from "../model/range.ts";
import { foldText } from "./fold.ts";

/** A word of a text: where it stands, and the form it is compared by. */
export interface Word extends Range {
  /**
   * Folded (case, accents, apostrophes), without a final possessive or contracted "'s" and
   * without the dots of initials.
   */
  readonly form: string;
}

/** Scripts written without spaces between words; their runs are cut with a dictionary. */
const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\u200C\\u200D])`;

/**
 * In this order: a run of an unspaced script; initials (U.S., a.m.); a figure with its currency
 * sign, its groups and decimals, and a percent sign or what is written onto it (20th, 6-year-old);
 * a word with the apostrophes, hyphens and ampersands inside it, or an address (example.org).
 */
const WORD = new RegExp(
  [
    `(?<unspaced>[${UNSPACED}]{1,400})`,
    `(?<initials>(?<!${LETTER})(?:\\p{L}\\.){2,}(?:\\p{L}(?!${LETTER}))?(?:['’]s(?!${LETTER}))?)`,
    `(?:(?<!${LETTER})\\p{Lu}{1,3})?\\p{Sc}?\\p{N}+(?:[.,:]\\p{N}+)*(?:[%‰]|(?:['’-]?${LETTER}+)+)?`,
    `${LETTER}+(?:(?:['’ʼ‑-]|(?<=\\p{Lu})&(?=\\p{Lu})|(?<=[\\p{Ll}\\p{N}])\\.(?=\\p{Ll}))${LETTER}+)*`,
  ].join("|"),
  "gu",
);

const HAS_WORD_CHARACTER = /[\p{L}\p{N}]/u;
const dictionary = new Intl.Segmenter("und", { granularity: "word" });

function formOf(word: string, initials: boolean): string {
  const base = word.length > 2 ? word.replace(/['’ʼ][sS]$/u, "") : word;
  // In capitals the country, else the pronoun: folded they would be one word.
  if (base === "US" || base === "U.S." || base === "U.S") return "u.s.";
  const folded = foldText(base).text;
  return initials && folded !== "a.m." ? folded.replaceAll(".", "") : folded;
}

/**
 * The words of a text, or of the part of it given, in order; offsets are into the whole text.
 * Figures ("$1.5", "75,000", "50%"), hyphenations, contractions and initials are one word each.
 * Linear in the length of the text.
 */
export function segmentWords(text: string, within?: Range): Word[] {
  const words: Word[] = [];
  const base = within?.start ?? 0;
  const part = within === undefined ? text : text.slice(within.start, within.end);
  for (const match of part.matchAll(WORD)) {
    const start = base + match.index;
    const word = match[0];
    if (match.groups?.["unspaced"] === undefined) {
      if (!HAS_WORD_CHARACTER.test(word)) continue;
      const form = formOf(word, match.groups?.["initials"] !== undefined);
      words.push({ start, end: start + word.length, form });
      continue;
    }
    for (const piece of dictionary.segment(word)) {
      if (!HAS_WORD_CHARACTER.test(piece.segment)) continue;
      const from = start + piece.index;
      const form = foldText(piece.segment).text;
      words.push({ start: from, end: from + piece.segment.length, form });
    }
  }
  return words;
}

/** How many words a text has, counted as `segmentWords` cuts them. */
export function countWords(text: string): number {
  return segmentWords(text).length;
}
