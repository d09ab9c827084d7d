import type { Conflict, ConflictKind } from "../../../core/compare/comparison.ts";
import { reviewsOfConflicts } from "../../../core/compare/reviewed-conflicts.ts";
import type { ConflictReview } from "../../../core/model/decision.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import type { Span } from "../../../core/model/span.ts";

/** A conflict to work through: as found, as reviewed, or both. */
export interface ListedConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly about: string;
  readonly state: "open" | "confirmed" | "dismissed";
  /** null: reviewed before, and not found any more. */
  readonly found: Conflict | null;
  readonly review: ConflictReview | null;
}

/** The groups the list is worked through in. */
export const conflictGroups = ["open", "confirmed", "updates", "dismissed"] as const;
export type ConflictGroup = (typeof conflictGroups)[number];

/** All conflicts of a story, as found, then those only an earlier review still knows. */
export function listConflicts(
  state: State,
  story: StoryId,
  conflicts: readonly Conflict[],
): ListedConflict[] {
  const all = recordsOf(state, "conflictreview").filter((review) => review.story === story);
  const reviews = reviewsOfConflicts(all, conflicts);
  const found = conflicts.map((conflict): ListedConflict => {
    const review = reviews.get(conflict.id) ?? null;
    const { id, kind, about } = conflict;
    return { id, kind, about, state: review?.state ?? "open", found: conflict, review };
  });
  const known = new Set(reviews.values());
  const lost = all
    .filter((review) => !known.has(review))
    .map((review): ListedConflict => {
      const { conflict: id, kind, about, state: reviewed } = review;
      return { id, kind, about, state: reviewed, found: null, review };
    });
  return [...found, ...lost];
}

/** Where a conflict is listed: an update that nobody reviewed stands apart from conflicts. */
export function groupOf({ state, found }: ListedConflict): ConflictGroup {
  return state === "open" ? (found?.update === true ? "updates" : "open") : state;
}

/** The longest words of one side that the list shows, in UTF-16 units. */
const LONGEST = 28;

/**
 * What stands against what, in the articles' words, each wording once: "three people ≠ seven
 * people". A conflict that is not found any more has none. `textOf`: an article's whole text.
 */
export function sidesOf(
  { found }: ListedConflict,
  textOf: (article: string) => string | null,
): string {
  const sides = new Map<string, string>();
  for (const { article, start, end } of found?.values ?? []) {
    const words = textOf(article)?.slice(start, end).replace(/\s+/gu, " ").trim() ?? "";
    const key = words.toLowerCase();
    if (words === "" || sides.has(key)) continue;
    const cut = words.length > LONGEST ? words.slice(0, LONGEST).replace(/\s+\S*$/u, "") : words;
    sides.set(key, cut === words ? words : `${cut}…`);
  }
  return [...sides.values()].join(" ≠ ");
}

/** What the command needs to know of a conflict that was found. */
export function foundSpans(
  conflict: Conflict,
  revisionOf: (article: string) => Pick<Span, "article" | "revision"> | null,
): { kind: ConflictKind; about: string; values: Span[] } {
  return {
    kind: conflict.kind,
    about: conflict.about,
    values: conflict.values.flatMap(({ article, start, end }): Span[] => {
      const revision = revisionOf(article);
      return revision === null ? [] : [{ ...revision, field: "text", start, end }];
    }),
  };
}
