import type { Block } from "../model/block.ts";
import type { Field } from "../model/field.ts";
import { field, unknownField } from "../model/field.ts";

/**
 * How transcripts and press releases begin: with what they are. Anything else that merely tells
 * of one ("in a press release") is an article.
 */
const BEGINNINGS = [
  /^(?:news|press|media) (?:release|statement|notice)\b/iu,
  /^for immediate release\b/iu,
  /^(?:full |complete |edited |official )?transcript\b(?:[:.]?$| (?:of|:))/iu,
  /^(?:full|complete) text (?:of|:)/iu,
  /^(?:remarks|address|statement|speech) (?:by|of) .{3,80}(?:as prepared for delivery|\(as delivered\))/iu,
  /^(?:joint |official )?communiqué\b/iu,
];

/** Lines of a text's head that may say so; a release's own headline can stand before it. */
const HEAD_BLOCKS = 3;
/** A longer line is a sentence, not a heading. */
const LONGEST_LINE = 120;

/** The role a text states of itself at its head: a primary source, or unknown. */
export function roleOf(
  headline: string | null,
  blocks: readonly Block[],
): Field<"article" | "primary-source"> {
  const kept = blocks.filter((block) => block.kept).slice(0, HEAD_BLOCKS);
  const lines = [headline ?? "", ...kept.map(({ text }) => text)];
  const states = lines.some(
    (line) => line.length <= LONGEST_LINE && BEGINNINGS.some((begins) => begins.test(line.trim())),
  );
  return states ? field("primary-source" as const, "text") : unknownField;
}
