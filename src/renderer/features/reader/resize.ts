import type { Range } from "../../../core/model/range.ts";

/** Which end of a passage is moved, and which way in the text. */
export type Edge = "start" | "end";
export type Direction = "forward" | "back";

/**
 * The range with one end a word further on or back, at whole words; null when it cannot move
 * that way: the text ends, or nothing would be left. Words are in order of their start.
 */
export function resizedRange(
  words: readonly Range[],
  range: Range,
  edge: Edge,
  direction: Direction,
): Range | null {
  const { start, end } = range;
  if (edge === "start") {
    const to =
      direction === "back"
        ? words.findLast((word) => word.start < start)?.start
        : words.find((word) => word.start > start && word.start < end)?.start;
    return to === undefined ? null : { start: to, end };
  }
  // A full stop behind the last word goes with it.
  const last = words.findLast((word) => word.end <= end);
  const to =
    direction === "forward"
      ? words.find((word) => word.end > end)?.end
      : words.findLast((word) => last !== undefined && word.end < last.end && word.end > start)
          ?.end;
  return to === undefined ? null : { start, end: to };
}

/**
 * The range with one end where a person pointed, at whole words: a word counts as within when
 * its middle is. At least one word is left.
 */
export function draggedRange(
  words: readonly Range[],
  range: Range,
  edge: Edge,
  offset: number,
): Range {
  if (edge === "start") {
    const fits = words.filter((word) => word.start < range.end);
    const to = fits.find((word) => (word.start + word.end) / 2 >= offset) ?? fits.at(-1);
    return to === undefined ? range : { ...range, start: to.start };
  }
  const fits = words.filter((word) => word.end > range.start);
  const to = fits.findLast((word) => (word.start + word.end) / 2 <= offset) ?? fits[0];
  return to === undefined ? range : { ...range, end: to.end };
}
