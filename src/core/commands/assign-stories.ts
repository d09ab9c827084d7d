import { z } from "zod";
import type { Article } from "../model/article.ts";
import { articleIdSchema } from "../model/ids.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { ok } from "../model/result.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft, removeAllWithMemos } from "./draft.ts";
import { tendDecisions } from "./tend-decisions.ts";

/** One story as grouping found it. */
export const storyGroupSchema = z.strictObject({
  articles: z.array(articleIdSchema),
  label: z.string().min(1),
  /** Articles of other stories that touch this one. */
  alsoIn: z.array(articleIdSchema).optional(),
});
type FoundStory = z.infer<typeof storyGroupSchema>;

/**
 * Puts the articles into the stories grouping found, all of them or only those that changed.
 * Articles a person placed stay where they are. A found story keeps a record its articles already
 * have, so that a story's id lives on as articles join it; stories left without articles go.
 * `fresh` are stories that were only made to hold a new article until now.
 */
export function assignStories(
  draft: Draft,
  groups: readonly FoundStory[],
  context: Pick<CommandContext, "newId">,
  fresh: ReadonlySet<StoryId> = new Set(),
): void {
  const taken = new Set<StoryId>();
  const touching: { readonly story: StoryId; readonly ids: readonly ArticleId[] }[] = [];
  const largestFirst = [...groups].sort((a, b) => b.articles.length - a.articles.length);
  for (const group of largestFirst) {
    const members = group.articles.flatMap((id) => draft.get("article", id) ?? []);
    const free = members.filter(({ storySetBy }) => storySetBy === "analysis");
    const known = storyOf(members, taken, fresh);
    if (free.length === 0) {
      if (known !== null) touching.push({ story: known, ids: group.alsoIn ?? [] });
      continue;
    }
    const story = known ?? context.newId("story");
    touching.push({ story, ids: group.alsoIn ?? [] });
    if (!taken.has(story) && draft.get("story", story)?.labelSetBy !== "person") {
      draft.put({ id: story, type: "story", label: group.label, labelSetBy: "analysis" });
    }
    taken.add(story);
    for (const article of free) {
      if (article.story !== story) {
        draft.put({ ...article, story, alsoIn: article.alsoIn.filter((one) => one !== story) });
      }
    }
  }
  for (const { story, ids } of touching) listIn(draft, story, ids);
  removeEmptyStories(draft);
}

/**
 * Lists articles as touching a story that is not their own. What was listed before stays, and
 * where a person placed an article, what else it is in is theirs to say.
 */
function listIn(draft: Draft, story: StoryId, ids: readonly ArticleId[]): void {
  for (const id of ids) {
    const article = draft.get("article", id);
    if (article?.storySetBy !== "analysis" || article.story === story) continue;
    if (!article.alsoIn.includes(story)) {
      draft.put({ ...article, alsoIn: [...article.alsoIn, story] });
    }
  }
}

/**
 * The story these articles go on in: the one most of those are in that grouping may move, then
 * most of those a person placed. A story another group has taken is theirs only where a person
 * put one of them there. null: a new one.
 */
function storyOf(
  members: readonly Article[],
  taken: ReadonlySet<StoryId>,
  fresh: ReadonlySet<StoryId>,
): StoryId | null {
  const counts = new Map<StoryId, { free: number; placed: number }>();
  for (const { story, storySetBy } of members) {
    if (fresh.has(story)) continue;
    const count = counts.get(story) ?? { free: 0, placed: 0 };
    if (storySetBy === "analysis") count.free += 1;
    else count.placed += 1;
    counts.set(story, count);
  }
  const [best] = [...counts]
    .filter(([story, { placed }]) => placed > 0 || !taken.has(story))
    .sort(([, a], [, b]) => b.free - a.free || b.placed - a.placed);
  return best?.[0] ?? null;
}

/** Removes stories that no article has as its primary one, and mentions of them. */
export function removeEmptyStories(draft: Draft): void {
  const articles = draft.all("article");
  const inUse = new Set(articles.map((article) => article.story));
  const gone = new Set<StoryId>();
  for (const { id } of draft.all("story")) {
    if (!inUse.has(id)) gone.add(id);
  }
  removeAllWithMemos(draft, gone);
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
    tendDecisions(draft);
    return ok({ diff: draft.diff(), label: "group articles into stories" });
  },
});
