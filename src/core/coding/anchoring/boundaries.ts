import type { Range } from "../../model/range.ts";

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character);
}

/** The whole character that ends at the offset; undefined at the start of the text. */
function characterBefore(text: string, offset: number): string | undefined {
  if (offset <= 0) return undefined;
  const isPair = offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff;
  return text.slice(offset - (isPair ? 2 : 1), offset);
}

/** The whole character that begins at the offset; undefined at the end of the text. */
function characterAt(text: string, offset: number): string | undefined {
  const code = text.codePointAt(offset);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

/** True when the offset stands between the two halves of a surrogate pair. */
export function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** True when the offset stands inside a word: letters, marks or digits on both sides. */
export function cutsWord(text: string, offset: number): boolean {
  return (
    isWordCharacter(characterBefore(text, offset)) && isWordCharacter(characterAt(text, offset))
  );
}

/** How many code units of word characters the text begins with. */
export function leadingWord(text: string): number {
  let length = 0;
  for (const character of text) {
    if (!isWordCharacter(character)) break;
    length += character.length;
  }
  return length;
}

/** How many code units of word characters the text ends with. */
export function trailingWord(text: string): number {
  let start = text.length;
  for (;;) {
    const character = characterBefore(text, start);
    if (character === undefined || !isWordCharacter(character)) return text.length - start;
    start -= character.length;
  }
}

/** The words of a text as runs of letters, marks and digits; apostrophes and hyphens cut. */
export function wordRuns(text: string): Range[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
