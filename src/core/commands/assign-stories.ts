import { z } from "zod";
import type { Article } from "../model/article.ts";
import { articleIdSchema } from "../model/ids.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { ok } from "../model/result.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft } from "./draft.ts";

/** One story as grouping found it. */
export const storyGroupSchema = z.strictObject({
  articles: z.array(articleIdSchema),
  label: z.string().min(1),
});
type FoundStory = z.infer<typeof storyGroupSchema>;

/**
 * Puts the articles into the stories grouping found. Articles a person placed stay where they
 * are. A found story keeps the record that most of its articles already have, so that a
 * story's id lives on as articles join it; stories left without articles go.
 */
export function assignStories(
  draft: Draft,
  groups: readonly FoundStory[],
  context: Pick<CommandContext, "newId">,
): void {
  const taken = new Set<StoryId>();
  const largestFirst = [...groups].sort((a, b) => b.articles.length - a.articles.length);
  for (const group of largestFirst) {
    const free = group.articles
      .map((id) => draft.get("article", id))
      .filter((article): article is Article => article?.storySetBy === "analysis");
    if (free.length === 0) continue;
    const story = storyOf(group.articles, draft, taken) ?? context.newId("story");
    taken.add(story);
    const known = draft.get("story", story);
    draft.put({
      id: story,
      type: "story",
      label: known?.labelSetBy === "person" ? known.label : group.label,
      labelSetBy: known?.labelSetBy ?? "analysis",
    });
    for (const article of free) {
      if (article.story !== story) draft.put({ ...article, story });
    }
  }
  removeEmptyStories(draft);
}

/** The story most of these articles are in now and no other group has taken; null when none. */
function storyOf(
  articles: readonly ArticleId[],
  draft: Draft,
  taken: ReadonlySet<StoryId>,
): StoryId | null {
  const counts = new Map<StoryId, number>();
  for (const id of articles) {
    const story = draft.get("article", id)?.story;
    if (story === undefined || taken.has(story)) continue;
    counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  let best: StoryId | null = null;
  for (const [story, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = story;
  }
  return best;
}

/** Removes stories that no article has as its primary one, and mentions of them. */
export function removeEmptyStories(draft: Draft): void {
  const articles = draft.all("article");
  const inUse = new Set(articles.map((article) => article.story));
  const gone = new Set<StoryId>();
  for (const story of draft.all("story")) {
    if (inUse.has(story.id)) continue;
    gone.add(story.id);
    draft.remove(story.id);
  }
  for (const article of articles) {
    if (article.alsoIn.some((story) => gone.has(story))) {
      draft.put({ ...article, alsoIn: article.alsoIn.filter((story) => !gone.has(story)) });
    }
  }
}

/** Puts the library's articles into the stories grouping found anew. */
export const regroupStories = command({
  args: z.strictObject({ groups: z.array(storyGroupSchema) }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    assignStories(draft, args.groups, context);
    return ok({ diff: draft.diff(), label: "group articles into stories" });
  },
});
