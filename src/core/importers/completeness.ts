import type { Completeness } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Field } from "../model/field.ts";
import { field } from "../model/field.ts";

/**
 * Whether an article is there in full: `truncated` when cleaning found a notice or mark of what
 * is missing, or the text breaks off with an ellipsis; `metadata-only` when nothing was kept.
 */
export function completenessOf(blocks: readonly Block[]): Field<Completeness> {
  const last = blocks.findLast((block) => block.kept);
  if (last === undefined) return field<Completeness>("metadata-only", "derived");
  const isCut =
    /(?:…|\.\.\.)["”’')\]]*$/u.test(last.text) ||
    blocks.some((block) => !block.kept && block.reason === "truncation-mark");
  return field<Completeness>(isCut ? "truncated" : "full", "derived");
}
