import type { Range } from "../model/range.ts";
import { foldText } from "../text/fold.ts";
import { stemOf } from "../text/stems.ts";
import { segmentWords } from "../text/words.ts";
import { WordList } from "./word-list.ts";

/** How the words of a phrase are held against those of a text. */
export const phraseMatches = ["word", "stem"] as const;
export type PhraseMatch = (typeof phraseMatches)[number];

/** What one word of a text must be. */
type Term = (form: string) => boolean;

/** A phrase read: its alternatives, each the terms that must follow one another. */
export interface Phrase {
  readonly alternatives: readonly (readonly Term[])[];
}

/** The most terms of one phrase and the most alternatives that are read; what goes beyond is left out. */
const MOST_TERMS = 20;
const MOST_ALTERNATIVES = 50;

/**
 * A phrase as a person writes it: words in their order, `*` for any letters (also none), `?` for
 * one, `|` between alternatives ("troop* | soldiers | armed forces"). With `stem`, words without
 * `*` or `?` are held against the stems of the text's words (Porter 1980). Case, accents and a
 * final "'s" never count. Null when it holds no word.
 */
export function readPhrase(written: string, match: PhraseMatch): Phrase | null {
  const alternatives = written
    .split("|")
    .slice(0, MOST_ALTERNATIVES)
    .map((part) => termsOf(part, match).slice(0, MOST_TERMS))
    .filter((terms) => terms.length > 0);
  return alternatives.length === 0 ? null : { alternatives };
}

function termsOf(part: string, match: PhraseMatch): Term[] {
  return part.split(/[\s"“”„«»]+/u).flatMap((written): Term[] => {
    if (/[*?]/u.test(written)) {
      const bare = bareOf(written);
      return /[\p{L}\p{N}]/u.test(bare) ? [wildcard(bare)] : [];
    }
    // In small letters the country's initials would be read as the pronoun.
    const whole = /^u\.s\.?$/iu.test(written) ? "U.S." : written;
    return segmentWords(whole).map(({ form }): Term => {
      if (match === "word") return (other) => other === form;
      const stem = stemOf(form);
      return (other) => stemOf(other) === stem;
    });
  });
}

/** Without the marks before and behind it and a final "'s", which the words of a text have not. */
function bareOf(written: string): string {
  return written
    .replace(/^[^\p{L}\p{N}\p{Sc}*?]+/u, "")
    .replace(/[^\p{L}\p{M}\p{N}%‰*?]+$/u, "")
    .replace(/['’ʼ]s$/iu, "");
}

/** Matches without backtracking, so that no pattern is slow: `*` begins again only at the last one. */
function wildcard(written: string): Term {
  const pattern = foldText(written).text.replace(/\*+/gu, "*");
  return (form) => {
    let at = 0;
    let inForm = 0;
    let star = -1;
    let starAt = 0;
    while (inForm < form.length) {
      if (at < pattern.length && (pattern[at] === "?" || pattern[at] === form[inForm])) {
        at += 1;
        inForm += 1;
      } else if (pattern[at] === "*") {
        star = at;
        starAt = inForm;
        at += 1;
      } else if (star >= 0) {
        at = star + 1;
        starAt += 1;
        inForm = starAt;
      } else return false;
    }
    while (pattern[at] === "*") at += 1;
    return at === pattern.length;
  };
}

/**
 * Where a phrase stands in a text, in order, without overlap; of alternatives that begin at one
 * word the longest. A phrase does not go over a line end. Offsets in UTF-16 code units.
 */
export function findPhrase(
  phrase: Phrase,
  text: string,
  words: WordList = new WordList(text),
): Range[] {
  const found: Range[] = [];
  let at = 0;
  while (at < words.count) {
    let longest = 0;
    for (const terms of phrase.alternatives) {
      if (terms.length > longest && standsAt(terms, text, words, at)) longest = terms.length;
    }
    if (longest > 0) found.push({ start: words.start(at), end: words.end(at + longest - 1) });
    at += Math.max(1, longest);
  }
  return found;
}

function standsAt(terms: readonly Term[], text: string, words: WordList, at: number): boolean {
  if (at + terms.length > words.count) return false;
  for (let index = 0; index < terms.length; index += 1) {
    if (terms[index]?.(words.form(at + index)) !== true) return false;
    if (index === 0) continue;
    const between = text.slice(words.end(at + index - 1), words.start(at + index));
    if (between.includes("\n")) return false;
  }
  return true;
}
