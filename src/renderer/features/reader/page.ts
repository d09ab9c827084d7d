import { BLOCK_SEPARATOR } from "../../../core/model/block.ts";
import type { Block, BlockKind } from "../../../core/model/block.ts";
import type { Range } from "../../../core/model/range.ts";
import type { Passage } from "../../shell/address.ts";

/** One piece of the page; `start` and `end` are page offsets. */
type PagePart =
  | (Range & { readonly kind: "headline" | BlockKind; readonly text: string })
  | {
      readonly kind: "removed";
      readonly block: Extract<Block, { kept: false }>;
      readonly index: number;
    };

type TextPart = Exclude<PagePart, { kind: "removed" }>;

/**
 * An article as the reader's cursor sees it: one text, the headline before the clean text, so
 * that words and sentences are stepped through alike in both. Page offsets count in that text;
 * the clean text begins at `textStart`.
 */
export interface Page {
  readonly text: string;
  readonly textStart: number;
  readonly parts: readonly PagePart[];
}

/** The page of an article's headline (null: it has none) and blocks. */
export function pageOf(headline: string | null, blocks: readonly Block[]): Page {
  const pieces: string[] = [];
  const parts: PagePart[] = [];
  let position = 0;
  const add = (kind: TextPart["kind"], text: string) => {
    parts.push({ kind, text, start: position, end: position + text.length });
    pieces.push(text);
    position += text.length + BLOCK_SEPARATOR.length;
  };
  if (headline !== null) add("headline", headline);
  const textStart = position;
  for (const [index, block] of blocks.entries()) {
    if (block.kept) add(block.kind, block.text);
    else parts.push({ kind: "removed", block, index });
  }
  return { text: pieces.join(BLOCK_SEPARATOR), textStart, parts };
}

const textPartsOf = new WeakMap<Page, readonly TextPart[]>();

/** The parts the cursor can be in. */
export function textParts(page: Page): readonly TextPart[] {
  const parts = textPartsOf.get(page) ?? page.parts.filter((part) => part.kind !== "removed");
  textPartsOf.set(page, parts);
  return parts;
}

/** A passage's page offsets. */
export function pageRange(page: Page, passage: Passage): Range {
  const shift = passage.field === "headline" ? 0 : page.textStart;
  return { start: passage.start + shift, end: passage.end + shift };
}

/**
 * The passage a stretch of the page is, without white space at its ends; null when nothing is
 * left. A passage lies in one field: what reaches from the headline into the text keeps its
 * part in the text.
 */
export function passageOf(page: Page, range: Range): Passage | null {
  const isHeadline = range.end <= page.textStart && page.textStart > 0;
  const field = isHeadline ? "headline" : "text";
  const shift = isHeadline ? 0 : page.textStart;
  let start = Math.max(range.start, shift);
  let end = Math.min(range.end, page.text.length);
  while (start < end && /\s/u.test(page.text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(page.text.charAt(end - 1))) end -= 1;
  return start < end ? { field, start: start - shift, end: end - shift } : null;
}

/** Where a page offset stands: a part, and an offset in its text. Between parts: the end before. */
export function locate(
  page: Page,
  offset: number,
): { readonly part: TextPart; readonly local: number } | null {
  const parts = textParts(page);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[Math.max(0, low - 1)];
  if (part === undefined) return null;
  return { part, local: Math.min(Math.max(offset - part.start, 0), part.text.length) };
}
