import { contains } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { leadsTo } from "./attribution.ts";
import { lastBefore } from "./bisect.ts";
import type { Marked } from "./marks.ts";
import { unitsOf } from "./tokens.ts";

/** A paragraph of speech without marks stands alone after a colon: longer than a label, no list. */
const SPEECH = /^(?!\s*(?:[•*·–—-]|\d{1,3}[.)])\s)(?=.*\p{L}.*\s.*\s)/u;
const OPENING_MARK = /^\s*(?:["“«„]|''|``)/u;
const COLON_AND_PARAGRAPH = /:[ \t]*\n+([^\n]+)/gu;

/** Paragraphs quoted without marks: behind one that ends in words of saying and a colon. */
function blocksIn(text: string, sentences: readonly Range[], marked: readonly Marked[]): Range[] {
  const outermost = marked.filter((each) => each.parent === null);
  const blocks: Range[] = [];
  for (const match of text.matchAll(COLON_AND_PARAGRAPH)) {
    const paragraph = match[1] ?? "";
    if (!SPEECH.test(paragraph) || OPENING_MARK.test(paragraph)) continue;
    const around = outermost[lastBefore(outermost, match.index)];
    if (around !== undefined && match.index < around.outer.end) continue;
    const from = text.lastIndexOf("\n", match.index - 1) + 1;
    const lead = unitsOf(text, { start: from, end: match.index + 1 }, sentences, outermost).at(-1);
    if (lead === undefined || !leadsTo(lead.tokens)) continue;
    const end = match.index + match[0].trimEnd().length;
    blocks.push({ start: end - paragraph.trim().length, end });
  }
  return blocks;
}

/**
 * All marked words and, among them as if marked, the paragraphs quoted without marks; in order of
 * beginning, an outer one before those inside it.
 */
export function withBlocks(
  text: string,
  sentences: readonly Range[],
  marked: readonly Marked[],
): readonly Marked[] {
  const blocks = blocksIn(text, sentences, marked);
  if (blocks.length === 0) return marked;
  const made = blocks.map((block): Marked => {
    return { ...block, outer: block, index: -1, parent: null, closed: true };
  });
  const all = [...made, ...marked].sort((a, b) => a.outer.start - b.outer.start);
  const place = new Map<number, number>();
  for (const [index, each] of all.entries()) place.set(each.index, index);
  let block: number | null = null;
  return all.map((each, index) => {
    if (each.index === -1) block = index;
    if (each.parent !== null) return { ...each, index, parent: place.get(each.parent) ?? null };
    const around = block === null ? undefined : all[block];
    const inside = around !== undefined && around !== each && contains(around, each.outer);
    return { ...each, index, parent: inside ? block : null };
  });
}
