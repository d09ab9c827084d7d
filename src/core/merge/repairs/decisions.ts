import { formKey, withoutForms } from "../../commands/actor-forms.ts";
import { moveMemos, removeWithMemos } from "../../commands/draft.ts";
import type { Draft } from "../../commands/draft.ts";
import { cellsWithout, sharesSentence } from "../../commands/pinned-cells.ts";
import { tells } from "../../commands/tend-decisions.ts";
import type { ConflictReview, PinnedCell, RowDecision } from "../../model/decision.ts";
import type { ActorId, ConflictReviewId, StoryId } from "../../model/ids.ts";
import { overlaps } from "../../model/range.ts";
import type { Anchor } from "../../model/span.ts";
import { compareText } from "../canonical.ts";
import { articlesOf } from "../references.ts";

/**
 * A conflict of a story is reviewed once: the later review stands, with the memos of both; but
 * one of which two articles are in the story before one that will go.
 */
export function uniteReviews(draft: Draft): void {
  const standing = new Map<string, ConflictReviewId>();
  const stays = (review: ConflictReview): boolean =>
    articlesOf(review).filter((article) => tells(draft, article, review.story)).length > 1;
  const reviews = draft.all("conflictreview").sort(laterFirst);
  const ordered = [...reviews.filter(stays), ...reviews.filter((review) => !stays(review))];
  for (const { id, story, conflict } of ordered) {
    const key = `${story} ${conflict}`;
    const first = standing.get(key);
    if (first === undefined) standing.set(key, id);
    else {
      moveMemos(draft, id, first);
      draft.remove(id);
    }
  }
}

/** A form means one actor of a story: the later decision takes it from the earlier one. */
export function takeForms(draft: Draft): void {
  const taken = new Map<StoryId, Map<string, ActorId>>();
  for (const actor of draft.all("actor").sort(laterFirst)) {
    const owners = taken.get(actor.story) ?? new Map<string, ActorId>();
    taken.set(actor.story, owners);
    const isFree = !actor.forms.some((form) => owners.has(formKey(form)));
    const left = isFree ? actor : withoutForms(actor, owners);
    const owner = owners.get(formKey(actor.forms[0] ?? ""));
    if (left !== null) {
      if (!isFree) draft.put(left);
      for (const form of left.forms) owners.set(formKey(form), actor.id);
    } else {
      if (owner !== undefined) moveMemos(draft, actor.id, owner);
      removeWithMemos(draft, actor.id);
    }
  }
}

/**
 * A sentence is in one pinned row of a story: the later row has it. A row that loses everything
 * leaves its memos to the row that took it. A row has decided about each of its articles.
 */
export function takeSentences(draft: Draft): void {
  const earlier = new Map<StoryId, RowDecision[]>();
  for (const row of draft.all("pinnedrow").sort(laterFirst)) {
    const others = earlier.get(row.story) ?? [];
    earlier.set(row.story, others);
    const taker = others.find(({ cells }) => sharesSentence(cells, row.cells));
    const free =
      taker === undefined
        ? row.cells
        : cellsWithout(
            row.cells,
            others.flatMap(({ cells }) => cells),
            (article) =>
              // A cell's own sentences were neighbours, so what stands between two of them is its.
              row.cells
                .filter((cell) => cell.article === article)
                .flatMap(({ sentences }) => sentences.map(({ span }) => span)),
          );
    if (free.length === 0) {
      if (taker !== undefined) moveMemos(draft, row.id, taker.id);
      removeWithMemos(draft, row.id);
      continue;
    }
    const cells = free.map(withoutRepeats);
    const missing = cells.flatMap(({ article }) => (row.decided.includes(article) ? [] : article));
    const mended = { ...row, cells, decided: [...row.decided, ...missing] };
    draft.put(mended);
    others.push(mended);
  }
}

/** The cell with all but the first of sentences that stand on the same words as orphans. */
function withoutRepeats(cell: PinnedCell): PinnedCell {
  const standing: Anchor[] = [];
  const sentences = cell.sentences.map((anchor): Anchor => {
    if (anchor.orphan) return anchor;
    if (standing.some(({ span }) => overlaps(span, anchor.span)))
      return { ...anchor, orphan: true };
    standing.push(anchor);
    return anchor;
  });
  return { ...cell, sentences };
}

function laterFirst(
  one: { readonly id: string; readonly at: string },
  other: { readonly id: string; readonly at: string },
): number {
  return compareText(other.at, one.at) || compareText(one.id, other.id);
}
