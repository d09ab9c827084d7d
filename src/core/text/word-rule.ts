import { foldText } from "./fold.ts";
import type { Word } from "./words.ts";

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
 * Adds the next word of `part` at or after `from` to `words`, at offsets from `base` on (of an
 * unspaced script, all words of the run); returns where to go on, or null when there is none.
 */
export function nextByRule(part: string, base: number, from: number, words: Word[]): number | null {
  WORD.lastIndex = from;
  const match = WORD.exec(part);
  if (match === null) return null;
  const [word] = match;
  const start = base + match.index;
  if (match.groups?.["unspaced"] === undefined) {
    if (HAS_WORD_CHARACTER.test(word)) {
      const form = formOf(word, match.groups?.["initials"] !== undefined);
      words.push({ start, end: start + word.length, form });
    }
    return match.index + word.length;
  }
  for (const piece of dictionary.segment(word)) {
    if (!HAS_WORD_CHARACTER.test(piece.segment)) continue;
    const at = start + piece.index;
    const form = foldText(piece.segment).text;
    words.push({ start: at, end: at + piece.segment.length, form });
  }
  return match.index + word.length;
}
