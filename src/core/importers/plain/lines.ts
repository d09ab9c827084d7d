import type { Block, BlockKind } from "../../model/block.ts";
import { keptBlock } from "../blocks.ts";
import { endsAsSentence } from "../cleaning/measure.ts";

/** One line of a text: its words without markers, and what its markers make it. */
export interface Line {
  readonly kind: BlockKind | "blank";
  readonly text: string;
  readonly indented: boolean;
}

/** Lines longer than this are whole paragraphs: nobody wraps text wider. */
const WIDEST_WRAP = 110;
/** A text counts as hard-wrapped when this share of its line ends lie at the margin. */
const WRAPPED_SHARE = 0.6;
const FEWEST_WRAPS = 2;

function isPair(line: Line, next: Line | undefined): next is Line {
  return next !== undefined && line.kind === next.kind && isProse(line);
}

function isProse(line: Line): boolean {
  return line.kind === "paragraph" || line.kind === "quote";
}

/** True when the next line's first word would not have fitted on the line within the margin. */
function isFull(line: string, next: string, margin: number): boolean {
  const firstWord = /^\S+/u.exec(next)?.[0].length ?? 0;
  return line.length + 1 + firstWord > margin;
}

/** The margin a text was hard-wrapped at; null when its lines are paragraphs. */
function marginOf(lines: readonly Line[]): number | null {
  const margin = Math.max(0, ...wrappedLengths(lines));
  if (margin > WIDEST_WRAP) return null;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!isPair(line, next)) continue;
    pairs += 1;
    if (isFull(line.text, next.text, margin)) full += 1;
  }
  return full >= FEWEST_WRAPS && full / pairs >= WRAPPED_SHARE ? margin : null;
}

function wrappedLengths(lines: readonly Line[]): number[] {
  // Two long lines settle that the text is not wrapped; a spread of 10^6 arguments would not fit.
  const lengths = lines.filter(isProse).map((line) => line.text.length);
  const long = lengths.find((length) => length > WIDEST_WRAP);
  return long === undefined ? lengths.slice(0, 20_000) : [long];
}

function continues(line: Line, next: Line, margin: number | null): boolean {
  if (line.kind === "list") return next.kind === "paragraph" && next.indented;
  if (margin === null || !isPair(line, next)) return false;
  if (isFull(line.text, next.text, margin)) return true;
  return !endsAsSentence(line.text) && /^\p{Ll}/u.test(next.text);
}

/**
 * The blocks of some lines. A blank line ends a block. Lines next to each other are joined
 * where the text was wrapped at a margin, and are paragraphs of their own where it was not.
 */
export function blocksOfLines(lines: readonly Line[]): Block[] {
  const margin = marginOf(lines);
  const blocks: Block[] = [];
  let pending: string[] = [];
  let first: Line | null = null;
  let last: Line | null = null;
  const finish = (): void => {
    if (first !== null && first.kind !== "blank") {
      blocks.push(...keptBlock(first.kind, pending.join(" ")));
    }
    pending = [];
    first = null;
  };
  for (const line of lines) {
    const goesOn =
      first !== null &&
      last !== null &&
      continues(first === last || isProse(last) ? last : first, line, margin);
    if (!goesOn) {
      finish();
      first = line;
    }
    pending.push(line.text);
    last = line;
  }
  finish();
  return blocks;
}
