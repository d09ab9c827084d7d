import { diffWords } from "../compare/words/diff.ts";
import type { WordChange } from "../compare/words/diff.ts";
import { quiet, text } from "./parts.ts";
import type { Inline } from "./tree.ts";

/** A wording beside the one it is compared with. */
interface MarkedPair {
  /** The base, with the words only it has marked as removed. */
  readonly base: readonly Inline[];
  /** The other, with the words only it has marked as added. */
  readonly other: readonly Inline[];
}

/**
 * Both wordings with whole words that differ marked. Wordings with too little in common for
 * single words to be compared are not marked; the other one says so.
 */
export function markedPair(base: string, other: string): MarkedPair {
  const changes = diffWords(base, other);
  const rewritten = changes.some(({ kind }) => kind === "rewritten");
  return {
    base: changes.flatMap((change) => inlinesOf(change, "base")),
    other: [
      ...changes.flatMap((change) => inlinesOf(change, "other")),
      ...(rewritten ? [quiet(" [in other words]")] : []),
    ],
  };
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
