import type { Range } from "../../../core/model/range.ts";

/** What the cursor can step over, each in order of its start; offsets are the page's. */
export interface Units {
  readonly words: readonly Range[];
  readonly sentences: readonly Range[];
  readonly paragraphs: readonly Range[];
}

/** Where the cursor is, and where a selection began; `unit` is what the last step went by. */
export interface Cursor {
  readonly at: number;
  readonly anchor: number | null;
  readonly unit: "word" | "sentence";
}

export const startCursor: Cursor = { at: 0, anchor: null, unit: "word" };

export const cursorMoves = [
  "nextWord",
  "previousWord",
  "nextSentence",
  "previousSentence",
  "paragraphStart",
  "paragraphEnd",
  "textStart",
  "textEnd",
] as const;
export type CursorMove = (typeof cursorMoves)[number];

const startAfter = (units: readonly Range[], at: number) =>
  units.find(({ start }) => start > at)?.start;
const endAfter = (units: readonly Range[], at: number) => units.find(({ end }) => end > at)?.end;
const startBefore = (units: readonly Range[], at: number) =>
  units.findLast(({ start }) => start < at)?.start;

function target(units: Units, { at }: Cursor, move: CursorMove, extend: boolean): number {
  const { words, sentences, paragraphs } = units;
  const paragraph = paragraphs.findLast(({ start }) => start <= at);
  const onWord = words.findLast(({ start }) => start <= at)?.start;
  switch (move) {
    case "nextWord":
      return (extend ? endAfter(words, at) : startAfter(words, at)) ?? at;
    case "previousWord":
      // At the end of a paragraph one is on its last word already.
      return startBefore(words, extend ? at : (onWord ?? at)) ?? at;
    case "nextSentence":
      return (extend ? endAfter(sentences, at) : startAfter(sentences, at)) ?? at;
    case "previousSentence":
      return startBefore(sentences, at) ?? at;
    case "paragraphStart":
      return paragraph?.start ?? at;
    case "paragraphEnd":
      return paragraph?.end ?? at;
    case "textStart":
      return paragraphs[0]?.start ?? 0;
    case "textEnd":
      return paragraphs.at(-1)?.end ?? 0;
  }
}

/**
 * The cursor after a step. Extending, a step forward goes to the end of the word or sentence
 * and one backward to its start, so that what is selected is whole units.
 */
export function moveCursor(
  units: Units,
  cursor: Cursor,
  move: CursorMove,
  extend: boolean,
): Cursor {
  return {
    at: target(units, cursor, move, extend),
    anchor: extend ? (cursor.anchor ?? cursor.at) : null,
    unit: move === "nextSentence" || move === "previousSentence" ? "sentence" : "word",
  };
}

/** What is selected, as page offsets; null when nothing is. */
export function selectedRange({ at, anchor }: Cursor): Range | null {
  if (anchor === null || anchor === at) return null;
  return { start: Math.min(at, anchor), end: Math.max(at, anchor) };
}

/** The word or sentence the cursor is on; null in an empty text. */
export function unitAt(units: Units, { at, unit }: Cursor): Range | null {
  const list = unit === "word" ? units.words : units.sentences;
  return list.findLast(({ start }) => start <= at) ?? list[0] ?? null;
}
