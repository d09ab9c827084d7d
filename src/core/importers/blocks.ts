import type { Block, BlockKind } from "../model/block.ts";
import { normaliseText } from "../text/normalise.ts";

/**
 * A text as one block's text: normalised, on one line, trimmed. Normalised after folding, for
 * leaving characters out can bring a letter and its accent together.
 */
export function blockText(raw: string): string {
  return normaliseText(normaliseText(raw).replace(/\s+/gu, " ").trim());
}

/** A kept block of some raw text; an empty list where nothing but white space is left. */
export function keptBlock(kind: BlockKind, raw: string): readonly Block[] {
  const text = blockText(raw);
  return text === "" ? [] : [{ kind, text, kept: true }];
}
