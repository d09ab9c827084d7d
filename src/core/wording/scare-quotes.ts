import { lastBefore } from "../extract/bisect.ts";
import { findMarked } from "../extract/marks.ts";
import type { Quotation } from "../extract/quotation.ts";
import type { Range } from "../model/range.ts";
import type { Cue } from "./signal.ts";

/** More words than these are a quotation whose speaker was not found. */
const MOST_WORDS = 3;

/** What stands before words that are mentioned, not held at a distance: names, titles, slogans. */
const MENTIONS =
  /\b(?:called|named|known as|nicknamed|dubbed|titled|entitled|headlined|labell?ed|termed|termed as|tagged|marked|spelled|reading|read|reads|saying|says|said|chanting|chanted|shouting|word|words|term|terms|phrase|phrases|slogan|slogans|hashtag|song|songs|single|film|films|movie|movies|book|books|novel|play|show|series|album|column|article|essay|magazine|sitcom|drama|musical|episode|program|programme|documentary|podcast)$/iu;

function isName(content: string): boolean {
  const words = content.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}

/** Somebody's words stand between marks in the sentence: then further marked ones may be theirs. */
function quotesSomebody(sentence: Range, quotations: readonly Quotation[]): boolean {
  const last = lastBefore(quotations, sentence.end - 1);
  for (let at = last; at >= 0; at -= 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start < sentence.start) return false;
    if (quotation.kind !== "indirect") return true;
  }
  return false;
}

/**
 * Words in quotation marks that nobody is said to have spoken and that are neither a title, a name
 * nor a word merely mentioned: the marks hold them at a distance. Predelli, S. (2003), "Scare
 * quotes and their relation to other semantic issues"; Quirk et al. (1985), III.21. Which marked
 * words are speech is decided by `extractQuotations`, whose result `quotations` is.
 */
export function scareQuotes(
  text: string,
  sentences: readonly Range[],
  quotations: readonly Quotation[],
): Cue[] {
  const spoken = new Set(quotations.map(({ start }) => start));
  return findMarked(text).flatMap(({ start, end, outer, closed }): Cue[] => {
    const content = text.slice(start, end);
    if (!closed || spoken.has(start) || content.includes("\n")) return [];
    if (!/\p{Ll}{2}/u.test(content) || /\d|[.?!…:;]["”’']*$/u.test(content)) return [];
    if (content.trim().split(/\s+/u).length > MOST_WORDS || isName(content)) return [];
    const sentence = sentences[lastBefore(sentences, outer.start)];
    if (sentence !== undefined && quotesSomebody(sentence, quotations)) return [];
    const before = text.slice(Math.max(0, outer.start - 40), outer.start).trimEnd();
    if (MENTIONS.test(before) && !/\bso[- ]called$/iu.test(before)) return [];
    const range: Range = { start: outer.start, end: outer.end };
    const cue = content.replace(/,$/u, "").toLowerCase();
    return [{ ...range, kind: "scare-quotes", rule: "scare-quotes.unattributed", cue }];
  });
}
