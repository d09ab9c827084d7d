import { removeEmptyStories } from "../../commands/assign-stories.ts";
import { moveMemos } from "../../commands/draft.ts";
import type { Draft } from "../../commands/draft.ts";
import { tells } from "../../commands/tend-decisions.ts";
import type { Article } from "../../model/article.ts";
import type { ArticleId, StoryId } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import { compareText } from "../canonical.ts";
import type { Choices, Copies } from "../merged.ts";
import { articlesOf } from "../references.ts";

/**
 * Articles that both copies have in one story stay in one, whichever it is: each copy may have
 * moved another of them. The story most of them are in, then the first by id.
 */
export function keepTogether(draft: Draft, { ours, theirs }: Copies, choices: Choices): void {
  const groups = new Map<string, Article[]>();
  for (const article of draft.all("article")) {
    const [one, other] = [ours.get(article.id), theirs.get(article.id)];
    if (one?.type !== "article" || other?.type !== "article" || choices.has(article.id)) continue;
    const key = `${one.story} ${other.story}`;
    const group = groups.get(key) ?? [];
    group.push(article);
    groups.set(key, group);
  }
  for (const articles of groups.values()) {
    const story = mostCommon(articles.map((article) => article.story));
    for (const article of articles) {
      if (story === null || article.story === story) continue;
      draft.put({ ...article, story, alsoIn: article.alsoIn.filter((one) => one !== story) });
    }
  }
}

/**
 * Decisions and memos on a story no article is in any more go on in the story their articles,
 * or most that were in it, are in now.
 */
export function moveDecisions(draft: Draft, copies: Copies): void {
  const alive = new Set(draft.all("article").map(({ story }) => story));
  const heirs = new Map<StoryId, StoryId | null>();
  const heirOf = (gone: StoryId): StoryId | null => {
    const known = heirs.get(gone);
    if (known !== undefined) return known;
    const heir = mostCommon(storiesOf(draft, formerArticles(gone, copies)));
    heirs.set(gone, heir);
    return heir;
  };
  for (const record of [...draft.all("pinnedrow"), ...draft.all("conflictreview")]) {
    const articles = articlesOf(record);
    if (articles.some((article) => tells(draft, article, record.story))) {
      if (alive.has(record.story)) continue;
    }
    const story = mostCommon(storiesOf(draft, articles)) ?? heirOf(record.story);
    if (story !== null && story !== record.story) draft.put({ ...record, story });
  }
  for (const actor of draft.all("actor")) {
    const story = alive.has(actor.story) ? null : heirOf(actor.story);
    if (story !== null) draft.put({ ...actor, story });
  }
  for (const { about } of draft.all("memo")) {
    if (!about.startsWith("story:") || alive.has(about as StoryId)) continue;
    const story = heirOf(about as StoryId);
    if (story !== null) moveMemos(draft, about as StoryId, story);
  }
}

/** Stories without articles go, and articles are listed only in other stories that are there. */
export function removeEmptied(draft: Draft): void {
  removeEmptyStories(draft);
  for (const article of draft.all("article")) {
    const alsoIn = article.alsoIn.filter(
      (story) => story !== article.story && draft.get("story", story) !== null,
    );
    if (alsoIn.length < article.alsoIn.length) draft.put({ ...article, alsoIn });
  }
}

function formerArticles(story: StoryId, { base, ours, theirs }: Copies): ReadonlySet<ArticleId> {
  const all = [base, ours, theirs].flatMap((state) => recordsOf(state, "article"));
  return new Set(all.flatMap((article) => (article.story === story ? article.id : [])));
}

function storiesOf(draft: Draft, articles: Iterable<ArticleId>): StoryId[] {
  return [...articles].flatMap((id) => draft.get("article", id)?.story ?? []);
}

/** The story named most often; of equals the first by id. */
function mostCommon(stories: readonly StoryId[]): StoryId | null {
  const counts = new Map<StoryId, number>();
  for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  return best?.[0] ?? null;
}
