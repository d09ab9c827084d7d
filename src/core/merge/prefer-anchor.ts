import type { Anchor } from "../model/span.ts";
import { canonicalJson, compareText } from "./canonical.ts";
import type { Preference } from "./prefer.ts";

/**
 * Which of two anchors on the same words stands: one that found its place before an orphan.
 * null when they are on different words.
 */
export function preferredAnchor(ours: Anchor, theirs: Anchor): Preference | null {
  if (ours.quote.exact !== theirs.quote.exact) return null;
  const order =
    Number(theirs.orphan) - Number(ours.orphan) ||
    compareText(canonicalJson(ours), canonicalJson(theirs));
  return { side: order > 0 ? "ours" : "theirs", isSure: true };
}
