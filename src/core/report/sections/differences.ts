import { diffWords } from "../../compare/words/diff.ts";
import type { WordChange } from "../../compare/words/diff.ts";
import { quiet, text } from "../parts.ts";
import type { Inline } from "../tree.ts";

/** A wording beside the one it is compared with. */
interface MarkedPair {
  /** The base, with the words only it has marked as removed. */
  readonly base: readonly Inline[];
  /** The other, with the words only it has marked as added. */
  readonly other: readonly Inline[];
  /** What is to be said beside the other: nothing, or that it is not marked. */
  readonly remark: readonly Inline[];
}

/**
 * Both wordings with whole words that differ marked. Wordings with too little in common for
 * single words to be compared are not marked; a remark says so, which belongs to neither.
 */
export function markedPair(base: string, other: string): MarkedPair {
  const changes = diffWords(base, other);
  const rewritten = changes.some(({ kind }) => kind === "rewritten");
  return {
    base: changes.flatMap((change) => inlinesOf(change, "base")),
    other: changes.flatMap((change) => inlinesOf(change, "other")),
    remark: rewritten ? [quiet(" [in other words]")] : [],
  };
}

/** True when the words of the one stand in the other, one after another, whatever their marks. */
export function isWithin(part: string, whole: string): boolean {
  return bare(whole).includes(bare(part));
}

/** Only letters and digits, in words of lower case, with a space at both ends. */
function bare(wording: string): string {
  return ` ${
    wording
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
}

function inlinesOf(change: WordChange, side: "base" | "other"): readonly Inline[] {
  const words = change[side];
  if (words === "") return [];
  if (change.kind !== "added" && change.kind !== "removed") return [text(words)];
  // A line under or through white space would look like a mark on nothing.
  const marked = words.trim();
  const start = words.indexOf(marked);
  const parts: readonly Inline[] = [
    text(words.slice(0, start)),
    { kind: change.kind, text: marked },
    text(words.slice(start + marked.length)),
  ];
  return parts.filter((part) => part.kind === "break" || part.text !== "");
}
