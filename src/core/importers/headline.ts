import type { Block } from "../model/block.ts";
import { foldText } from "../text/fold.ts";
import { wordCount } from "./cleaning/measure.ts";

const MAX_LENGTH = 180;
const MAX_WORDS = 25;
/** A headline may end with an abbreviation's point ("talks with the U.S."), not a sentence's. */
const ENDS_WITH_INITIALS = /(?:^|[\s(])(?:\p{Lu}\.){2,}["”’']?$/u;

/** True when a line reads like a headline: short, on its own, without a sentence's end. */
function readsAsHeadline(text: string): boolean {
  if (text.length > MAX_LENGTH || wordCount(text) > MAX_WORDS || wordCount(text) < 2) return false;
  if (/[:;,…*]$/u.test(text)) return false;
  return !/[.。]["”’']?$/u.test(text) || ENDS_WITH_INITIALS.test(text);
}

function isSame(a: string, b: string): boolean {
  return foldText(a).text.trim() === foldText(b).text.trim();
}

/**
 * The index of the block that is the headline: the first kept one, if it reads like one and
 * other text follows; null when the text starts straight with prose.
 */
export function headlineIndex(blocks: readonly Block[]): number | null {
  const index = blocks.findIndex((block) => block.kept);
  const block = blocks[index];
  if (block === undefined || block.kind === "list" || block.kind === "quote") return null;
  const hasMore = blocks.slice(index + 1).some((later) => later.kept);
  return hasMore && readsAsHeadline(block.text) ? index : null;
}

/**
 * The blocks with the headline's own, and any that repeats it word for word, set aside; a page's
 * heading that stands outside its article is the headline, not navigation.
 */
export function withoutHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  let seen = false;
  return blocks.map((block) => {
    const isTitle = !block.kept && block.kind === "heading" && block.reason === "navigation";
    if ((!block.kept && !isTitle) || !isSame(block.text, headline)) return block;
    const reason = seen ? "repeated" : "headline";
    seen = true;
    return { kind: block.kind, text: block.text, kept: false, reason };
  });
}
