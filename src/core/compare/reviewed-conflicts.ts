import type { ConflictReview } from "../model/decision.ts";
import type { Range } from "../model/range.ts";
import { overlaps } from "../model/range.ts";
import type { Conflict, ConflictKind } from "./comparison.ts";

/** A conflict as far as a review is recognised by it: what it is, and where it stands in texts. */
export interface PlacedConflict {
  readonly kind: ConflictKind;
  readonly values: readonly (Range & { readonly article: string })[];
}

/**
 * True where a review is about these very passages: each value stands on one of its words, and
 * each of its words under a value. Words move with a correction of the text, and the conflict's
 * id, which is made of them, is another one then.
 */
export function isReviewOf(review: ConflictReview, { kind, values }: PlacedConflict): boolean {
  const places = review.values.flatMap(({ orphan, span }) =>
    orphan || span.field !== "text" ? [] : [span],
  );
  const meets = (one: PlacedConflict["values"][number], other: (typeof places)[number]): boolean =>
    one.article === other.article && overlaps(one, other);
  return (
    review.kind === kind &&
    places.length === review.values.length &&
    values.every((value) => places.some((place) => meets(value, place))) &&
    places.every((place) => values.some((value) => meets(value, place)))
  );
}

/**
 * The reviews of a story's conflicts, by the conflicts' ids: those of the same words, and of the
 * rest those that stand on the same passages. Each review is of one conflict.
 */
export function reviewsOfConflicts(
  reviews: readonly ConflictReview[],
  conflicts: readonly (Pick<Conflict, "id"> & PlacedConflict)[],
): ReadonlyMap<string, ConflictReview> {
  const byId = new Map(reviews.map((review) => [review.conflict, review]));
  const found = new Map<string, ConflictReview>();
  for (const { id } of conflicts) {
    const review = byId.get(id);
    if (review !== undefined) found.set(id, review);
  }
  const left = new Set(reviews.filter(({ conflict }) => !found.has(conflict)));
  for (const conflict of conflicts) {
    if (found.has(conflict.id)) continue;
    const review = [...left].find((each) => isReviewOf(each, conflict));
    if (review === undefined) continue;
    left.delete(review);
    found.set(conflict.id, review);
  }
  return found;
}
