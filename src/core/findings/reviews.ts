import type { FindingReview } from "../model/finding.ts";
import type { ArticleId, CodeId, RevisionId } from "../model/ids.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";

/** Something found by machine at a place of an article, as reviews know it. */
export interface Reviewed extends Range {
  readonly field: "text" | "headline";
  /** `signal:loaded`, `suggestion:cues`. */
  readonly measure: string;
  /** The code a suggestion is for; null for a signal. */
  readonly code: CodeId | null;
}

/** What coders said of findings, by article. */
export function reviewsByArticle(state: State): ReadonlyMap<ArticleId, readonly FindingReview[]> {
  return Map.groupBy(recordsOf(state, "findingreview"), ({ anchor }) => anchor.span.article);
}

/**
 * What was last said of a finding of this revision; null: nothing. It is recognised by its words'
 * place, so that it stays what it was said to be when analysis draws its bounds otherwise.
 */
export function reviewOf(
  reviews: readonly FindingReview[],
  revision: RevisionId,
  finding: Reviewed,
): FindingReview | null {
  let last: FindingReview | null = null;
  for (const review of reviews) {
    const { span, orphan } = review.anchor;
    if (orphan || span.revision !== revision || span.field !== finding.field) continue;
    if (review.measure !== finding.measure || review.code !== finding.code) continue;
    if (!overlaps(span, finding)) continue;
    if (last === null || review.reviewedAt > last.reviewedAt) last = review;
  }
  return last;
}
