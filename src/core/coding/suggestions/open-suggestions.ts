import { suggestionSources } from "../../findings/measures.ts";
import { reviewOf } from "../../findings/reviews.ts";
import type { FindingReview } from "../../model/finding.ts";
import type { CoderId, RevisionId } from "../../model/ids.ts";
import { overlaps } from "../../model/range.ts";
import type { Coding } from "../../model/coding.ts";
import type { Suggestion } from "./suggestion.ts";

/** So many codes are suggested for a sentence at most, from each source. */
const MOST_PER_SENTENCE = 2;

/** The measure under which a suggestion is reviewed. */
export function suggestionMeasure({ source }: Pick<Suggestion, "source">): string {
  return `suggestion:${source}`;
}

/**
 * The suggestions a coder still has to decide on, best first at each place: without those
 * rejected, and those whose code the coder has put there. Of one code at one place the surer
 * stands for both sources.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  revision: RevisionId,
  coder: CoderId,
  codings: readonly Coding[],
  reviews: readonly FindingReview[],
): Suggestion[] {
  const own = codings.filter(
    ({ coder: by, anchor }) =>
      by === coder &&
      !anchor.orphan &&
      anchor.span.revision === revision &&
      anchor.span.field === "text",
  );
  const left = suggestions
    .filter((suggestion) => {
      const isCoded = own.some(
        ({ code, anchor }) => code === suggestion.code && overlaps(anchor.span, suggestion),
      );
      if (isCoded) return false;
      const { start, end, code } = suggestion;
      // What was rejected stays away, whichever source it comes from the next time.
      return suggestionSources.every((source) => {
        const measure = suggestionMeasure({ source });
        const review = reviewOf(reviews, revision, { field: "text", start, end, measure, code });
        return review?.verdict !== "wrong";
      });
    })
    .sort((a, b) => a.start - b.start || b.score - a.score);
  const taken = new Set<string>();
  const perSentence = new Map<string, number>();
  return left.filter(({ start, source, code }) => {
    const key = `${start} ${code}`;
    const place = `${start} ${source}`;
    const count = perSentence.get(place) ?? 0;
    if (taken.has(key) || count >= MOST_PER_SENTENCE) return false;
    taken.add(key);
    perSentence.set(place, count + 1);
    return true;
  });
}
