import type { Quotation } from "../../extract/quotation.ts";
import type { Range } from "../../model/range.ts";

const MARK = /["“”„«»]/gu;

/**
 * What stands between double marks of whatever shape, paragraph by paragraph: a mark in front of
 * a word opens, one behind it closes, and what is not closed goes to the end of its paragraph.
 */
function betweenMarks(text: string): Range[] {
  const found: Range[] = [];
  let paragraph = 0;
  for (const line of text.split("\n")) {
    let opened = -1;
    for (const { index } of line.matchAll(MARK)) {
      const opens =
        /^$|[\s([—–-]/u.test(line[index - 1] ?? "") && /\S/u.test(line[index + 1] ?? "");
      if (opens && opened < 0) opened = index;
      else if (!opens && opened >= 0) {
        found.push({ start: paragraph + opened + 1, end: paragraph + index });
        opened = -1;
      }
    }
    if (opened >= 0) found.push({ start: paragraph + opened + 1, end: paragraph + line.length });
    paragraph += line.length + 1;
  }
  return found;
}

/**
 * Where a text gives somebody else's words: its quotations as analysis found them, and whatever
 * else stands between double marks, for texts that close a mark of one shape with another's.
 */
export function quotedRanges(text: string, quotations: readonly Quotation[]): Range[] {
  return [...quotations.filter(({ kind }) => kind !== "indirect"), ...betweenMarks(text)];
}
