import { followEdits } from "../../../core/coding/anchoring/follow-edits.ts";
import { textEdits } from "../../../core/coding/anchoring/text-edits.ts";
import { anchorsIn } from "../../../core/coding/anchoring/with-anchors.ts";
import type { State } from "../../../core/model/records.ts";
import type { Span } from "../../../core/model/span.ts";

/** A stretch of the corrected words as the preview shows it. */
export interface PreviewPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What a correction takes out of the words and puts in, in their order. */
export function previewOf(was: string, is: string): PreviewPart[] {
  const parts: PreviewPart[] = [];
  let [from, to] = [0, 0];
  const add = (kind: PreviewPart["kind"], text: string): void => {
    if (text !== "") parts.push({ kind, text });
  };
  for (const { at, removed, inserted } of textEdits(was, is)) {
    add("same", was.slice(from, at));
    to += at - from;
    add("removed", was.slice(at, at + removed));
    add("added", is.slice(to, to + inserted));
    from = at + removed;
    to += inserted;
  }
  add("same", was.slice(from));
  return parts;
}

/** How many codings and pieces of evidence change their words with a correction, or lose them. */
export function effectOf(
  records: State,
  span: Span,
  within: string,
  replacement: string,
): { readonly changed: number; readonly lost: number } {
  const was = within.slice(span.start, span.end);
  const newText = within.slice(0, span.start) + replacement + within.slice(span.end);
  const edits = textEdits(was, replacement, span.start);
  let [changed, lost] = [0, 0];
  for (const record of records.values()) {
    if (record.type !== "coding" && record.type !== "note") continue;
    for (const { span: place, quote, orphan } of anchorsIn(record)) {
      if (orphan || place.revision !== span.revision || place.field !== span.field) continue;
      const { start, end } = place;
      const moved = followEdits({ start, end, words: quote.exact }, edits, newText);
      if (moved === null) lost += 1;
      else if (newText.slice(moved.start, moved.end) !== quote.exact) changed += 1;
    }
  }
  return { changed, lost };
}

/** "2 codings or pieces of evidence change their words with it." */
export function effectWords({ changed, lost }: ReturnType<typeof effectOf>): string {
  const counted = (count: number): string =>
    count === 1 ? "1 coding or piece of evidence" : `${count} codings or pieces of evidence`;
  const parts = [
    changed === 0
      ? ""
      : `${counted(changed)} ${changed === 1 ? "changes" : "change"} words with it.`,
    lost === 0 ? "" : `${counted(lost)} will have no sure place; see the orphans.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing that is coded changes its words." : parts.join(" ");
}
