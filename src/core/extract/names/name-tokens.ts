import type { Range } from "../../model/range.ts";

/** A word, number or mark; a possessive "'s" is a token of its own. */
export interface NameToken extends Range {
  readonly text: string;
  readonly low: string;
  /** Begins with a capital, or has one inside ("iPhone", "6PR", "al-Shabab"). */
  readonly capital: boolean;
}

/**
 * Initials (U.S., J.), abbreviations that keep their dot, figures, words with the hyphens,
 * apostrophes and ampersands inside them, single marks.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\bU\.S(?![\p{L}\p{N}.])|\p{Lu}\.(?=\s*\p{Lu}|\s*,)|(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Sens?|Reps?|Govs?|Lt|Col|Gen|Capt|Sgt|Maj|Rev|Profs?|St|Ft|Mt|Jr|Sr|Adm|Hon|Inc|Corp|Co|Ltd|Bros|Calif|Fla|Mass|Conn|Penn|Tex|Ariz|Ill|Mich|Minn|Wis|Tenn|Okla|Ore|Nev|Colo|Va|Md|Vt)\.|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[&-]|(?<=\p{N})[.,/](?=\p{N})|\.(?=(?:com|org|net|co|gov|edu|info|tv|uk|de|fr)(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*|\S/gu;

const HAS_CAPITAL = /\p{Lu}/u;

/** The tokens of one sentence, in order, with offsets into the whole text. */
export function nameTokens(text: string, sentence: Range): NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    const word = match[0];
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      low: word.toLowerCase().replaceAll("’", "'"),
      capital: HAS_CAPITAL.test(word),
    });
  }
  return tokens;
}
