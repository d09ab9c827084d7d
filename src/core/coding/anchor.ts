import type { Revision, TextEdit } from "../model/article.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import type { Anchor, FormerWords, Quote, Span } from "../model/span.ts";
import { followEdits } from "./anchoring/follow-edits.ts";
import { placeQuote } from "./place.ts";
import type { OlderText, Placement } from "./place.ts";

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

/**
 * The anchor of a span over the text (or headline) it points into. `former` is what it stood on
 * before; forgotten where those are the words it stands on.
 */
export function anchorAt(span: Span, text: string, former?: FormerWords): Anchor {
  const quote = quoteAt(text, span);
  const isOther = former !== undefined && former.quote.exact !== quote.exact;
  return { span, quote, orphan: false, ...(isOther ? { former } : {}) };
}

/** The anchor in a revision that holds the very words of the one it points into. */
export function sameWords(anchor: Anchor, to: Revision, within: string): Anchor {
  return anchorAt({ ...anchor.span, revision: to.id }, within, anchor.former);
}

/**
 * The words a person last put an anchor on or corrected, with the newest context: what a place
 * is held against, so that likeness cannot drift from one revision to the next.
 */
export function sureWords({ quote, former }: Anchor): Quote {
  return former == null || former.score === null ? quote : { ...quote, exact: former.quote.exact };
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

/** What an article's words were before a revision; `headlineEdits` where those are known. */
export interface OlderWords {
  readonly text: string | null;
  readonly headline: string | null;
  readonly headlineEdits?: readonly TextEdit[] | null;
}

/**
 * The anchor in a newer revision. With known edits it moves exactly ({@link followEdits}); what
 * those leave uncertain is looked for by its very words in the text they brought: the same words
 * elsewhere were there all along, and are others. Without, it is placed by its quote and context
 * ({@link placeQuote}). What cannot be placed surely is an orphan. Where its words are now
 * others, it remembers the former ones.
 *
 * `older` is the text before the revision (for an anchor that stands, the one it stands in);
 * with it, places that were there before are told from those that are new.
 */
export function moveAnchor(
  anchor: Anchor,
  to: Revision,
  newText: string,
  edits: readonly TextEdit[] | null,
  older: OlderWords | null = null,
): Anchor {
  const { span, quote, former } = anchor;
  const isText = span.field === "text";
  const target = isText ? newText : (to.headline ?? "");
  const known = isText ? edits : (older?.headlineEdits ?? null);
  const at = (range: Range, before?: FormerWords): Anchor =>
    anchorAt({ ...span, revision: to.id, start: range.start, end: range.end }, target, before);

  if (known !== null && !anchor.orphan) {
    const { start, end } = span;
    const followed = followEdits({ start, end, words: quote.exact }, known, target);
    if (followed !== null) return at(followed, former ?? { quote, score: null });
  }
  const olderText = (isText ? older?.text : older?.headline) ?? null;
  const found =
    known === null
      ? placeByWords(anchor, target, olderText)
      : placeQuote(quote, target, {
          mayStand: (place) => insertedRanges(known).some((inserted) => overlaps(inserted, place)),
        });
  if (found === null) return { ...anchor, orphan: true };
  const isNear = found.distance > 0;
  const sure = sureWords(anchor);
  return at(found, isNear ? { quote: sure, score: found.score } : former);
}

/** By the words it stands on, then, where those were placed by likeness, by the sure ones. */
function placeByWords(anchor: Anchor, target: string, olderText: string | null): Placement | null {
  const { start, end } = anchor.span;
  const standing = anchor.orphan ? null : { start, end };
  const older: OlderText | null = olderText === null ? null : { text: olderText, standing };
  const sure = sureWords(anchor);
  const bySure = placeQuote(sure, target, { older });
  if (bySure !== null || sure.exact === anchor.quote.exact) return bySure;
  const byQuote = placeQuote(anchor.quote, target, { older });
  return byQuote?.distance === 0 ? byQuote : null;
}
