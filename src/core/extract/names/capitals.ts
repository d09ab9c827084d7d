import { isCommonWord } from "./common-words.ts";
import type { NameToken } from "./name-tokens.ts";

/** What a text's own use of capitals tells. */
export interface Capitals {
  /** Words seen with a capital where none was needed, in lower case. */
  readonly named: ReadonlySet<string>;
  /** Words seen without a capital. */
  readonly plain: ReadonlySet<string>;
}

const LETTERS = /\p{L}/u;
const OPENS = /^["“”'‘’(\[*•–—:-]$/u;

const LOWER = /\p{Ll}/u;
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|'s|vs|via|de|la)$/u;

/**
 * True where capitals tell nothing: a line all in capitals, or a headline, without a full stop
 * and with capitals on all but its smallest words.
 */
export function isTitleCased(tokens: readonly NameToken[]): boolean {
  const words = tokens.filter(({ text }) => LETTERS.test(text));
  if (words.length >= 4 && !words.some(({ text }) => LOWER.test(text))) return true;
  if (/^[.;,)]$/u.test(tokens.at(-1)?.text ?? "")) return false;
  const large = words.filter(({ low }) => !SMALL.test(low));
  if (!large.every(({ capital, text }) => capital || /\d/u.test(text))) return false;
  // Two or three words may be a name alone on its line: a heading has a small or common word.
  return large.length >= 4 || words.some(({ low }) => isCommonWord(low));
}

/** The index of the first word: behind opening marks and list signs. */
function firstWord(tokens: readonly NameToken[]): number {
  let at = 0;
  while (at < tokens.length && OPENS.test(tokens[at]?.text ?? "")) at += 1;
  return at;
}

/** True where a capital may be owed to the place: at the beginning, behind a colon or a mark. */
export function beginsClause(tokens: readonly NameToken[], at: number): boolean {
  if (at <= firstWord(tokens)) return true;
  const before = tokens[at - 1]?.text ?? "";
  if (/^[:.!?…•]$/u.test(before)) return true;
  return /^["“‘]$/u.test(before);
}

/** Reads how the words of a text's sentences are written away from where all have capitals. */
export function readCapitals(sentences: readonly (readonly NameToken[])[]): Capitals {
  const named = new Set<string>();
  const plain = new Set<string>();
  for (const tokens of sentences) {
    const headline = isTitleCased(tokens);
    for (const [at, token] of tokens.entries()) {
      if (!LETTERS.test(token.text)) continue;
      if (!token.capital) plain.add(token.low);
      else if (!headline && !beginsClause(tokens, at)) named.add(token.low);
    }
  }
  return { named, plain };
}
