import type { WordChange } from "../../../core/compare/words/diff.ts";
import type { Piece } from "./rows.ts";

/**
 * The base's wording with the words marked as removed that none of the others has; `diffs` lead
 * from it to each of them. Without others, or where all are written anew, nothing is marked.
 */
export function markedBase(base: string, diffs: readonly (readonly WordChange[])[]): Piece[] {
  const comparable = diffs.filter((changes) => !changes.some(({ kind }) => kind === "rewritten"));
  if (comparable.length === 0) return [{ kind: "same", text: base }];
  const missing = new Uint8Array(base.length);
  for (const changes of comparable) {
    let at = 0;
    for (const { kind, base: words } of changes) {
      if (kind === "removed") {
        for (let unit = at; unit < at + words.length; unit += 1) {
          missing[unit] = (missing[unit] ?? 0) + 1;
        }
      }
      at += words.length;
    }
  }
  const pieces: Piece[] = [];
  for (let start = 0; start < base.length;) {
    const isRemoved = missing[start] === comparable.length;
    let end = start + 1;
    while (end < base.length && (missing[end] === comparable.length) === isRemoved) end += 1;
    pieces.push({ kind: isRemoved ? "removed" : "same", text: base.slice(start, end) });
    start = end;
  }
  return pieces;
}
