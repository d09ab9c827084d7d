import { contains, overlaps } from "../model/range.ts";
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

/** A paragraph of a transcript: who speaks, in capitals, a colon, what. */
const TURN =
  /(?:^|\n)[ \t]*((?:\p{Lu}[\p{Lu}.'’-]+[ \t]?){1,4}(?:\([^)\n]{1,40}\))?):[ \t]+(?=\S)([^\n]+)/gu;
/** From so many turns on a text is a transcript, at least in part. */
const FEWEST_TURNS = 3;

/** What is said in the turns of a transcript, a paragraph each; none in another text. */
function turnsIn(text: string, marked: readonly Marked[]): Range[] {
  const turns = [...text.matchAll(TURN)].map((match): Range => {
    const end = match.index + match[0].trimEnd().length;
    return { start: match.index + match[0].length - (match[2] ?? "").length, end };
  });
  if (turns.length < FEWEST_TURNS) return [];
  // Marks that are opened in one turn and closed in another are no guide: the turn is left.
  return turns.filter((turn) =>
    marked.every(
      ({ outer }) => !overlaps(outer, turn) || (contains(turn, outer) && outer.start > turn.start),
    ),
  );
}

/**
 * All marked words and, among them as if marked, the paragraphs quoted without marks and the turns of a transcript; in order of
 * beginning, an outer one before those inside it.
 */
export function withBlocks(
  text: string,
  sentences: readonly Range[],
  marked: readonly Marked[],
): readonly Marked[] {
  const led = blocksIn(text, sentences, marked);
  const turns = turnsIn(text, marked).filter((turn) => led.every((each) => !overlaps(each, turn)));
  const blocks = [...led, ...turns];
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
