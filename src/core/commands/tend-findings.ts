import type { ArticleId } from "../model/ids.ts";
import type { Anchor } from "../model/span.ts";
import { removeAllWithMemos } from "./draft.ts";
import type { Draft } from "./draft.ts";

/** Moves what coders said of findings in an article, and the samples drawn from its text. */
export function moveFindings(
  draft: Draft,
  article: ArticleId,
  move: (anchor: Anchor) => Anchor,
): void {
  for (const review of draft.all("findingreview")) {
    if (review.anchor.span.article !== article) continue;
    draft.put({ ...review, anchor: move(review.anchor) });
  }
  for (const check of draft.all("samplecheck")) {
    if (!check.items.some(({ anchor }) => anchor.span.article === article)) continue;
    const items = check.items.map((item) =>
      item.anchor.span.article === article ? { ...item, anchor: move(item.anchor) } : item,
    );
    draft.put({ ...check, items });
  }
}

/**
 * Takes reviews of findings in articles that go along with them. A sample a part of which is gone
 * is no random sample any more: it goes as a whole.
 */
export function removeFindingsIn(draft: Draft, articles: ReadonlySet<string>): void {
  const reviews = draft.all("findingreview").filter(({ anchor }) => {
    return articles.has(anchor.span.article);
  });
  const checks = draft
    .all("samplecheck")
    .filter(({ items }) => items.some(({ anchor }) => articles.has(anchor.span.article)));
  removeAllWithMemos(draft, new Set([...reviews, ...checks].map(({ id }) => id)));
}
