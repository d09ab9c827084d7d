import type { Range } from "../model/range.ts";
import { nextByRule } from "./word-rule.ts";

/** A word of a text: where it stands, and the form it is compared by. */
export interface Word extends Range {
  /**
   * Folded (case, accents, apostrophes), without a final possessive or contracted "'s" and
   * without the dots of initials.
   */
  readonly form: string;
}

/** ASCII characters that may be part of a word, or begin one, in ways only the rule knows. */
const NEEDS_RULE = new Set(Array.from("0123456789'&.-$", (character) => character.charCodeAt(0)));
/** Marks beyond ASCII that neither begin a word nor are part of one: “ ” – — */
const CLEAR_MARKS = new Set([0x201c, 0x201d, 0x2013, 0x2014]);

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** True when a word of plain letters surely ends before this character. */
function endsPlainWord(part: string, at: number, letters: number): boolean {
  if (at >= part.length) return true;
  const code = part.charCodeAt(at);
  // A full stop: not of initials, and not in an address.
  if (code === 46) return letters > 1 && (at + 1 === part.length || part.charCodeAt(at + 1) <= 34);
  return code < 128 ? !NEEDS_RULE.has(code) : CLEAR_MARKS.has(code);
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
  let at = 0;
  while (at < part.length) {
    const code = part.charCodeAt(at);
    // Most of a text is words of plain letters and what stands between them: no rule is needed.
    if (isPlainLetter(code)) {
      let end = at + 1;
      while (end < part.length && isPlainLetter(part.charCodeAt(end))) end += 1;
      if (endsPlainWord(part, end, end - at)) {
        const word = part.slice(at, end);
        const form = word === "US" ? "u.s." : word.toLowerCase();
        words.push({ start: base + at, end: base + end, form });
        at = end;
        continue;
      }
    } else if (code < 128 ? code < 48 || code > 57 : CLEAR_MARKS.has(code)) {
      if (code !== 36) {
        at += 1;
        continue;
      }
    }
    const next = nextByRule(part, base, at, words);
    if (next === null) break;
    at = next;
  }
  return words;
}

/** How many words a text has, counted as `segmentWords` cuts them. */
export function countWords(text: string): number {
  return segmentWords(text).length;
}
