import { matchSequences } from "../../compare/words/matches.ts";
import type { TextEdit } from "../../model/article.ts";

/** Wordings less alike than this have no letters to match: one was put for the other. */
const LEAST_ALIKE = 0.5;
/** Longer wordings are not looked at letter by letter. */
const LONGEST_BY_LETTER = 400;

/** Pieces of a wording that are kept or changed as a whole. */
type Cut = (text: string) => readonly string[];

const inWords: Cut = (text) => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
const inLetters: Cut = (text) => Array.from(text);

/**
 * The edits that lead from one wording to the other, in the older's offsets, in order: whole
 * words that stay, and inside words that changed the letters that stay, so that each edit is no
 * longer than what was corrected. Letters are whole characters; no edit cuts one.
 */
export function textEdits(older: string, newer: string, at = 0): TextEdit[] {
  return editsBy(inWords, older, newer, at, (was, is, from) =>
    was.length > LONGEST_BY_LETTER || is.length > LONGEST_BY_LETTER
      ? [{ at: from, removed: was.length, inserted: is.length }]
      : byLetter(was, is, from),
  );
}

/** The edits of one wording letter by letter; one edit where too few letters are the same. */
function byLetter(older: string, newer: string, at: number): TextEdit[] {
  const edits = editsBy(inLetters, older, newer, at, (was, is, from) => [
    { at: from, removed: was.length, inserted: is.length },
  ]);
  const changed = edits.reduce((sum, { removed, inserted }) => sum + removed + inserted, 0);
  const isAlike = changed <= (older.length + newer.length) * (1 - LEAST_ALIKE);
  return isAlike ? edits : [{ at, removed: older.length, inserted: newer.length }];
}

function editsBy(
  cut: Cut,
  older: string,
  newer: string,
  at: number,
  inside: (older: string, newer: string, at: number) => readonly TextEdit[],
): TextEdit[] {
  const [ours, theirs] = [cut(older), cut(newer)];
  const numbers = new Map<string, number>();
  const numbered = (pieces: readonly string[]): number[] =>
    pieces.map((piece) => {
      const number = numbers.get(piece) ?? numbers.size;
      numbers.set(piece, number);
      return number;
    });
  const edits: TextEdit[] = [];
  const lengthOf = (pieces: readonly string[]): number => pieces.join("").length;
  let [one, other, offset] = [0, 0, at];
  const matches = matchSequences(numbered(ours), numbered(theirs));
  for (const [mine, their] of [...matches, [ours.length, theirs.length] as const]) {
    const was = ours.slice(one, mine).join("");
    const is = theirs.slice(other, their).join("");
    if (was !== is) edits.push(...inside(was, is, offset));
    offset += was.length + lengthOf(ours.slice(mine, mine + 1));
    [one, other] = [mine + 1, their + 1];
  }
  return edits;
}
