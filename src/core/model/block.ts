import { z } from "zod";

const blockKinds = ["paragraph", "heading", "quote", "list", "caption"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Why cleaning set a block aside. Each has a sentence of its own in the interface. */
export const removalReasons = [
  "headline",
  "byline",
  "dateline",
  "original-source",
  "source-list",
  "comment-form",
  "cookie-notice",
  "copyright",
  "share-bar",
  "newsletter",
  "related-links",
  "advertisement",
  "navigation",
  "caption-credit",
  "repeated",
  "truncation-mark",
  "person",
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/**
 * One block of an extracted article, in document order. The clean text is the kept blocks'
 * texts joined by a blank line; a removed block keeps its place, so it can be shown struck
 * through and restored.
 */
export type Block =
  | { readonly kind: BlockKind; readonly text: string; readonly kept: true }
  | {
      readonly kind: BlockKind;
      readonly text: string;
      readonly kept: false;
      readonly reason: RemovalReason;
    };

export const blockSchema: z.ZodType<Block> = z.discriminatedUnion("kept", [
  z.strictObject({ kind: z.enum(blockKinds), text: z.string(), kept: z.literal(true) }),
  z.strictObject({
    kind: z.enum(blockKinds),
    text: z.string(),
    kept: z.literal(false),
    reason: z.enum(removalReasons),
  }),
]);

export const BLOCK_SEPARATOR = "\n\n";

/** The clean text of a sequence of blocks: the kept ones joined by a blank line. */
export function cleanText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kept)
    .map((block) => block.text)
    .join(BLOCK_SEPARATOR);
}

/**
 * How a revision remembers its blocks: kept blocks only by their length, for their words are
 * in the text vault under the text's hash; removed ones whole, for they are nowhere else.
 */
export type LayoutBlock =
  | { readonly kind: BlockKind; readonly length: number }
  | { readonly kind: BlockKind; readonly removed: string; readonly reason: RemovalReason };

export const layoutBlockSchema: z.ZodType<LayoutBlock> = z.union([
  z.strictObject({ kind: z.enum(blockKinds), length: z.number().int().nonnegative() }),
  z.strictObject({
    kind: z.enum(blockKinds),
    removed: z.string(),
    reason: z.enum(removalReasons),
  }),
]);

/** The layout of a sequence of blocks; {@link blocksOf} is its inverse. */
export function layoutOf(blocks: readonly Block[]): LayoutBlock[] {
  return blocks.map((block) =>
    block.kept
      ? { kind: block.kind, length: block.text.length }
      : { kind: block.kind, removed: block.text, reason: block.reason },
  );
}

/** The blocks of a layout over its clean text; null when the two do not belong together. */
export function blocksOf(layout: readonly LayoutBlock[], text: string): Block[] | null {
  const blocks: Block[] = [];
  let position = 0;
  let keptSoFar = 0;
  for (const entry of layout) {
    if ("removed" in entry) {
      blocks.push({ kind: entry.kind, text: entry.removed, kept: false, reason: entry.reason });
      continue;
    }
    if (keptSoFar > 0) {
      if (!text.startsWith(BLOCK_SEPARATOR, position)) return null;
      position += BLOCK_SEPARATOR.length;
    }
    const end = position + entry.length;
    if (end > text.length) return null;
    blocks.push({ kind: entry.kind, text: text.slice(position, end), kept: true });
    position = end;
    keptSoFar += 1;
  }
  return position === text.length ? blocks : null;
}
