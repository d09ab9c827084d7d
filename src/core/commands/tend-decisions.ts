import type { PinnedCell } from "../model/decision.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { formKey, withoutForms } from "./actor-forms.ts";
import { moveMemos, removeWithMemos } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { sharesSentence } from "./pinned-cells.ts";

/** True when the article tells the story, as its primary one or as one of several. */
export function tells(draft: Draft, article: ArticleId, story: StoryId): boolean {
  const found = draft.get("article", article);
  return found !== null && (found.story === story || found.alsoIn.includes(story));
}

/**
 * Brings decisions on stories after articles that went to other stories or were removed; every
 * command that moves or removes articles ends with it. A decision lets go of articles that are
 * not in its story any more, and goes with them when all of them went to one story together.
 * Decisions of a story that is gone go on in the story that took over its articles. Where one
 * comes into a story that has decided otherwise, that story's decision stands.
 */
export function tendDecisions(draft: Draft): void {
  tendRows(draft);
  tendActors(draft);
  tendReviews(draft);
}

function tendRows(draft: Draft): void {
  for (const row of draft.all("pinnedrow")) {
    const isGone = draft.get("story", row.story) === null;
    const home = homeOf(
      draft,
      row.story,
      row.cells.map(({ article }) => article),
      isGone ? 1 : 2,
    );
    const cells =
      home === null ? [] : row.cells.filter(({ article }) => tells(draft, article, home));
    const free = home === null || home === row.story ? cells : unpinned(draft, home, cells);
    if (home === null || free.length === 0) removeWithMemos(draft, row.id);
    else {
      const decided = row.decided.filter((article) => tells(draft, article, home));
      draft.put({ ...row, story: home, cells: free, decided });
    }
  }
}

/** The cells of which no sentence is pinned in the story. */
function unpinned(draft: Draft, story: StoryId, cells: readonly PinnedCell[]): PinnedCell[] {
  const pinned = draft.all("pinnedrow").filter((row) => row.story === story);
  return cells.filter((cell) => !pinned.some((row) => sharesSentence(row.cells, [cell])));
}

function tendActors(draft: Draft): void {
  for (const actor of draft.all("actor")) {
    if (draft.get("story", actor.story) !== null) continue;
    const heir = heirOf(draft, actor.story);
    const known = draft.all("actor").filter(({ story }) => story === heir);
    const owners = new Map(
      known.flatMap(({ id, forms }) => forms.map((form) => [formKey(form), id])),
    );
    const left = withoutForms(actor, owners);
    const owner = owners.get(formKey(actor.forms[0] ?? ""));
    if (heir !== null && left !== null) draft.put({ ...left, story: heir });
    else {
      if (owner !== undefined) moveMemos(draft, actor.id, owner);
      removeWithMemos(draft, actor.id);
    }
  }
}

function tendReviews(draft: Draft): void {
  for (const review of draft.all("conflictreview")) {
    const articles = review.values.map(({ span }) => span.article);
    const home = homeOf(draft, review.story, [...new Set(articles)], 2);
    const values =
      home === null ? [] : review.values.filter(({ span }) => tells(draft, span.article, home));
    // What one article says alone is no conflict.
    const isLeft = new Set(values.map(({ span }) => span.article)).size > 1;
    const standing = draft
      .all("conflictreview")
      .find(
        ({ id, story, conflict }) =>
          id !== review.id && story === home && conflict === review.conflict,
      );
    if (standing !== undefined) moveMemos(draft, review.id, standing.id);
    if (home === null || !isLeft || standing !== undefined) removeWithMemos(draft, review.id);
    else draft.put({ ...review, story: home, values });
  }
}

/**
 * Where a decision about these articles belongs: its story while one of them tells it; else the
 * story most of them are in, when at least `least` are there. null: nowhere any more.
 */
function homeOf(
  draft: Draft,
  story: StoryId,
  articles: readonly ArticleId[],
  least: number,
): StoryId | null {
  const isThere = draft.get("story", story) !== null;
  if (isThere && articles.some((article) => tells(draft, article, story))) return story;
  return mostCommon(
    articles.flatMap((article) => draft.get("article", article)?.story ?? []),
    least,
  );
}

/** The story that took over most articles of one that is gone; null when all were removed. */
function heirOf(draft: Draft, gone: StoryId): StoryId | null {
  const former = draft.before("article").filter(({ story }) => story === gone);
  return mostCommon(
    former.flatMap(({ id }) => draft.get("article", id)?.story ?? []),
    1,
  );
}

/** The story named most often, the first of equals, if named at least so often. */
function mostCommon(stories: readonly StoryId[], least: number): StoryId | null {
  const counts = new Map<StoryId, number>();
  for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= least ? best[0] : null;
}
