import type { TextEdit } from "../../model/article.ts";
import { BLOCK_SEPARATOR } from "../../model/block.ts";
import type { Range } from "../../model/range.ts";
import { leadingWord, trailingWord } from "./boundaries.ts";

/** Words at their place before the edits. */
interface Standing extends Range {
  readonly words: string;
}

/**
 * The range after the edits, or null when that is not certain. Edits are in the older text's
 * offsets, in order, without overlap. The range moves with what is edited before it and grows or
 * shrinks with what is corrected inside it. At its edges: an insertion belongs to it only as far
 * as it lengthens the word it begins or ends with; an edit that reaches over an edge, or takes
 * all of its words, leaves nothing certain; nor does one inside it that takes or brings whole
 * blocks, for that is no correction of words.
 */
export function followEdits(
  { start, end, words }: Standing,
  edits: readonly TextEdit[],
  newText: string,
): Range | null {
  let from = start;
  let to = end;
  let shift = 0;
  for (const { at, removed, inserted } of edits) {
    const grown = inserted - removed;
    const put = newText.slice(at + shift, at + shift + inserted);
    shift += grown;
    if (at + removed < start || (at + removed === start && removed > 0)) {
      from += grown;
      to += grown;
    } else if (at === start && removed === 0) {
      const own = leadingWord(words) > 0 ? trailingWord(put) : 0;
      from += grown - own;
      to += grown;
    } else if (at === end && removed === 0) {
      to += trailingWord(words) > 0 ? leadingWord(put) : 0;
    } else if (at < end) {
      if (at < start || at + removed > end) return null;
      const taken = words.slice(at - start, at + removed - start);
      if (taken.includes(BLOCK_SEPARATOR) || put.includes(BLOCK_SEPARATOR)) return null;
      to += grown;
    }
  }
  return from < to ? { start: from, end: to } : null;
}
