import { z } from "zod";
import { articleIdSchema, storyIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { removeEmptyStories } from "./assign-stories.ts";
import { command } from "./command.ts";
import { Draft, moveMemos } from "./draft.ts";
import { tendDecisions } from "./tend-decisions.ts";

/** Gives a story a label of the person's own; analysis never changes it after that. */
export const renameStory = command({
  args: z.strictObject({ story: storyIdSchema, label: z.string().trim().min(1).max(200) }),
  run: (state, args) => {
    const draft = new Draft(state);
    const story = draft.get("story", args.story);
    if (story === null) return failed("no-such-story", "This story is no longer in the project.");
    draft.put({ ...story, label: args.label, labelSetBy: "person" });
    return ok({ diff: draft.diff(), label: `rename story “${args.label}”`, focus: story.id });
  },
});

/**
 * Moves articles into a story, or into a new one of their own when `story` is null. They stay
 * where the person put them, whatever grouping finds later.
 */
export const moveArticles = command({
  args: z.strictObject({
    articles: z.array(articleIdSchema).min(1),
    story: storyIdSchema.nullable(),
  }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const target = args.story ?? context.newId("story");
    if (args.story !== null && draft.get("story", args.story) === null) {
      return failed("no-such-story", "The story to move to is no longer in the project.");
    }
    for (const id of args.articles) {
      const article = draft.get("article", id);
      if (article === null) {
        return failed("no-such-article", "An article to move is no longer in the project.");
      }
      if (draft.get("story", target) === null) {
        const label = article.metadata.headline.value ?? article.file;
        draft.put({ id: target, type: "story", label, labelSetBy: "analysis" });
      }
      draft.put({
        ...article,
        story: target,
        storySetBy: "person",
        alsoIn: article.alsoIn.filter((story) => story !== target),
      });
    }
    removeEmptyStories(draft);
    tendDecisions(draft);
    const count = args.articles.length === 1 ? "1 article" : `${args.articles.length} articles`;
    const label = args.story === null ? `split off ${count}` : `move ${count} to another story`;
    return ok({ diff: draft.diff(), label, focus: target });
  },
});

/** Merges one story into another; all articles of both stay together from then on. */
export const mergeStories = command({
  args: z.strictObject({ from: storyIdSchema, into: storyIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const from = draft.get("story", args.from);
    const into = draft.get("story", args.into);
    if (from === null || into === null || from.id === into.id) {
      return failed("no-such-story", "Merging takes two different stories of this project.");
    }
    for (const article of draft.all("article")) {
      const isTold = article.story === from.id || article.story === into.id;
      const also = article.alsoIn.map((story) => (story === from.id ? into.id : story));
      draft.put({
        ...article,
        ...(isTold ? { story: into.id, storySetBy: "person" } : {}),
        alsoIn: [...new Set(also)].filter((story) => !isTold || story !== into.id),
      });
    }
    moveMemos(draft, from.id, into.id);
    removeEmptyStories(draft);
    tendDecisions(draft);
    return ok({
      diff: draft.diff(),
      label: `merge “${from.label}” into “${into.label}”`,
      focus: into.id,
    });
  },
});
