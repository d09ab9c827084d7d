import type { Quotation } from "../../core/extract/quotation.ts";
import { extractQuotations } from "../../core/extract/quotations.ts";
import { segmentSentences } from "../../core/text/sentences.ts";

/** Enough for a large library; beyond it the oldest half goes. */
const TEXTS_KEPT = 20_000;
const kept = new Map<string, readonly Quotation[]>();

/**
 * The quotations of a text, by its hash: finding them is most of what telling a hit's voice costs,
 * and the next question is usually put to the same texts.
 */
export function keptQuotations(hash: string, text: string): readonly Quotation[] {
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const found = extractQuotations(text, segmentSentences(text));
  if (kept.size >= TEXTS_KEPT) {
    for (const oldest of [...kept.keys()].slice(0, TEXTS_KEPT / 2)) kept.delete(oldest);
  }
  kept.set(hash, found);
  return found;
}
