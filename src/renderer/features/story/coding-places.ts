import { overlaps } from "../../../core/model/range.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { Span } from "../../../core/model/span.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import type { CodingView } from "../../project/selectors.ts";
import type { Passage } from "../../shell/address.ts";

/** The passage of the chosen coding if handles may move it; null while it stands in another revision. */
export function handledOf(
  { chosen, fixed }: { readonly chosen: CodingView | null; readonly fixed: string | null },
  revision: string,
): Passage | null {
  if (chosen === null || fixed !== null) return null;
  const { coding } = chosen;
  const { span, orphan } = coding.anchor;
  if (orphan || span.revision !== revision) return null;
  return { field: span.field, start: span.start, end: span.end };
}

/** A passage of the article’s text as it is read, as a span. */
export function spanOf(article: ArticleId, read: ArticleText, passage: Passage): Span {
  return { ...passage, article, revision: read.revision };
}

/** The words of a passage. */
export function wordsAt(read: ArticleText, { field, start, end }: Passage): string {
  return (field === "headline" ? (read.headline ?? "") : read.text).slice(start, end);
}

/** Whether the coding stands on any of what is selected. */
export function touches({ coding }: CodingView, selection: Passage): boolean {
  const { span, orphan } = coding.anchor;
  return !orphan && span.field === selection.field && overlaps(span, selection);
}

/** The coding under the selection: the narrowest, where there are several. */
export function narrowestAt(
  codings: readonly CodingView[],
  selection: Passage | null,
): CodingView | null {
  if (selection === null) return null;
  const length = ({ coding }: CodingView) => coding.anchor.span.end - coding.anchor.span.start;
  return (
    codings
      .filter((view) => touches(view, selection))
      .reduce<CodingView | null>(
        (best, view) => (best === null || length(view) < length(best) ? view : best),
        null,
      ) ?? null
  );
}

/** Whether the coding stands in the text, and not in the headline. */
export function isInText({ coding }: CodingView): boolean {
  return coding.anchor.span.field === "text";
}

/** Where in the list to go from the cursor; in the headline it stands before the text's start. */
export function placeFrom(codings: readonly CodingView[], at: number, step: 1 | -1): number {
  const isAfter = (view: CodingView) => isInText(view) && view.coding.anchor.span.start >= at;
  if (step === 1) {
    const after = at < 0 ? 0 : codings.findIndex(isAfter);
    return after < 0 ? codings.length : after;
  }
  const before = codings.findIndex(isAfter);
  return at < 0 ? -1 : (before < 0 ? codings.length : before) - 1;
}
