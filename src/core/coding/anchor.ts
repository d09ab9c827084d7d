import type { Revision, TextEdit } from "../model/article.ts";
import type { Range } from "../model/range.ts";
import type { Anchor, Quote, Span } from "../model/span.ts";
import { placeQuote } from "./place.ts";

/** How many code units of context an anchor keeps on either side of its words. */
const CONTEXT = 32;

/** The words of a range with their context. */
function quoteAt(text: string, range: Range): Quote {
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(Math.max(0, range.start - CONTEXT), range.start),
    suffix: text.slice(range.end, range.end + CONTEXT),
  };
}

/** The anchor of a span over the text (or headline) it points into. */
export function anchorAt(span: Span, text: string): Anchor {
  return { span, quote: quoteAt(text, span), orphan: false };
}

/**
 * The range after the edits, or null when an edit touches it. Edits are in the older text's
 * offsets, in order, without overlap. An insertion exactly at either end does not touch.
 */
export function shiftRange(range: Range, edits: readonly TextEdit[]): Range | null {
  let shift = 0;
  for (const edit of edits) {
    const editEnd = edit.at + edit.removed;
    if (editEnd <= range.start) {
      shift += edit.inserted - edit.removed;
      continue;
    }
    if (edit.at >= range.end) break;
    return null;
  }
  return { start: range.start + shift, end: range.end + shift };
}

/**
 * The anchor in a newer revision: shifted exactly where the edits leave it alone, else placed
 * anew by its quote and context, else an orphan. An orphan is placed again when a later
 * revision holds its words.
 */
export function moveAnchor(
  anchor: Anchor,
  to: Revision,
  newText: string,
  edits: readonly TextEdit[] | null,
): Anchor {
  const target = anchor.span.field === "headline" ? (to.headline ?? "") : newText;
  const known = anchor.span.field === "text" && edits !== null && !anchor.orphan;
  const shifted = known ? shiftRange(anchor.span, edits) : null;
  const range =
    shifted !== null && target.slice(shifted.start, shifted.end) === anchor.quote.exact
      ? shifted
      : placeQuote(anchor.quote, target, anchor.span.start);
  if (range === null) return { ...anchor, orphan: true };
  const span: Span = { ...anchor.span, revision: to.id, start: range.start, end: range.end };
  return anchorAt(span, target);
}
