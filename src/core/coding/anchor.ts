import type { Revision, TextEdit } from "../model/article.ts";
import { overlaps } from "../model/range.ts";
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

/** Where the edits put new text, in the newer text's offsets. */
function insertedRanges(edits: readonly TextEdit[]): Range[] {
  let shift = 0;
  return edits.map(({ at, removed, inserted }) => {
    const start = at + shift;
    shift += inserted - removed;
    return { start, end: start + inserted };
  });
}

/**
 * The anchor in a newer revision: shifted exactly where known edits leave it alone; else placed
 * anew by its quote and context; else an orphan. With known edits only new text can hold what
 * they took away or what was an orphan before: the same words elsewhere were there all along,
 * and are others.
 */
export function moveAnchor(
  anchor: Anchor,
  to: Revision,
  newText: string,
  edits: readonly TextEdit[] | null,
): Anchor {
  const isText = anchor.span.field === "text";
  const target = isText ? newText : (to.headline ?? "");
  const known = isText ? edits : null;
  const shifted = known === null || anchor.orphan ? null : shiftRange(anchor.span, known);
  const isNew = (place: Range): boolean =>
    known === null || insertedRanges(known).some((inserted) => overlaps(inserted, place));
  const range =
    shifted !== null && target.slice(shifted.start, shifted.end) === anchor.quote.exact
      ? shifted
      : placeQuote(anchor.quote, target, anchor.span.start, isNew);
  if (range === null) return { ...anchor, orphan: true };
  const span: Span = { ...anchor.span, revision: to.id, start: range.start, end: range.end };
  return anchorAt(span, target);
}
