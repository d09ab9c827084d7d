import { articleIdSchema } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Range } from "../model/range.ts";

/** What looks like an address of the app in running text, to its last character that can be of one. */
const ADDRESS = /(?<![\p{L}\p{N}/])[a-z]+\/[a-z0-9][^\s<>"“”()[\]]*[^\s<>"“”()[\].,;:!?]/gu;

/**
 * Where a memo's text may name an address (`story/a1/read/b2?at=text.10-25`); whether it does is
 * for who knows the addresses to say. A word alone, such as "library", is none.
 */
export function addressesIn(text: string): readonly (Range & { readonly written: string })[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
  }));
}

/** A passage a memo links to, as its address says it; `at` is null for a whole article. */
export interface LinkedPassage {
  readonly article: ArticleId;
  readonly at: (Range & { readonly field: "text" | "headline" }) | null;
}

const PASSAGE =
  /^story\/[a-z0-9-]+\/read\/(?<article>[a-z0-9-]+)(?:\?at=(?<field>text|headline)\.(?<start>\d{1,9})-(?<end>\d{1,9}))?$/u;

/** The passage an address leads to; null where it leads to another view. */
export function passageOf(written: string): LinkedPassage | null {
  const groups = PASSAGE.exec(written)?.groups;
  const article = articleIdSchema.safeParse(`article:${groups?.["article"] ?? ""}`);
  if (groups === undefined || !article.success) return null;
  const [start, end] = [Number(groups["start"]), Number(groups["end"])];
  const field = groups["field"] === "headline" ? "headline" : "text";
  return {
    article: article.data,
    at: groups["start"] === undefined || start >= end ? null : { field, start, end },
  };
}
