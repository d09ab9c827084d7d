import type { Token } from "../extract/tokens.ts";
import { unitsOf } from "../extract/tokens.ts";
import type { Range } from "../model/range.ts";

/** A sentence as the measures read it: words and marks, those between quotation marks too. */
export interface ReadSentence extends Range {
  readonly tokens: readonly Token[];
  /** True where most longer words begin large, as in a heading: then capitals tell no names. */
  readonly titleCase: boolean;
  readonly field: "text" | "headline";
}

/** How many longer words there must be, and what share of them large, for title case. */
const LEAST_WORDS = 4;
const SHARE_LARGE = 0.85;

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === "word" && /^\p{L}{4}/u.test(text));
  const large = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length >= LEAST_WORDS && large.length >= SHARE_LARGE * long.length;
}

/** Reads one sentence of a text. Linear in its length. */
export function readSentence(
  text: string,
  sentence: Range,
  field: "text" | "headline",
): ReadSentence {
  const tokens = unitsOf(text, sentence, [sentence], []).flatMap((unit) => unit.tokens);
  const { start, end } = sentence;
  return { start, end, tokens, titleCase: isTitleCase(tokens), field };
}

/**
 * Whether the word at a place is part of a name by its capital: not where a sentence begins (or
 * quoted words in it), and nowhere in a heading in title case.
 */
export function isNamePart({ tokens, titleCase }: ReadSentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || titleCase || !/^\p{Lu}/u.test(token.text)) return false;
  if (/^[\p{Lu}'’-]{4,}$/u.test(token.text)) return false;
  let before = at - 1;
  while (tokens[before]?.kind === "mark" && /^["'“‘«([–—-]$/u.test(tokens[before]?.text ?? "")) {
    before -= 1;
  }
  return before >= 0 && !/^[.:?!…]$/u.test(tokens[before]?.text ?? "");
}
