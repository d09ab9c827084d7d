import type { Block } from "../../model/block.ts";
import { wordCount } from "../cleaning/measure.ts";

const MAX_LENGTH = 90;
const MAX_WORDS = 12;
const MAX_WORDS_OF_QUESTION = 7;

function readsAsHeading(text: string): boolean {
  if (text.length > MAX_LENGTH || !/^[\p{Lu}\p{N}¿]/u.test(text)) return false;
  if (/[.:;,…!"”»’'*)\]]$/u.test(text)) return false;
  return wordCount(text) <= (text.endsWith("?") ? MAX_WORDS_OF_QUESTION : MAX_WORDS);
}

/**
 * The blocks with short unpunctuated paragraphs that stand over other text made headings.
 * Plain text has no mark for them, and a heading is not a sentence of the article.
 */
export function markHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return block.kind === "paragraph" && next !== undefined && readsAsHeading(block.text)
      ? { ...block, kind: "heading" }
      : block;
  });
}
