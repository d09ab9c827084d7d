import { z } from "zod";
import { articleIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { removeEmptyStories } from "./assign-stories.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";
import { tendDecisions } from "./tend-decisions.ts";
import { removeFindingsIn } from "./tend-findings.ts";

/**
 * Removes articles with their revisions, codings, answers, memos, reviews of findings, the evidence
 * notes took from them, and their part in decisions on their story. The texts stay in the vault: undo brings everything back.
 */
export const removeArticles = command({
  args: z.strictObject({ articles: z.array(articleIdSchema).min(1) }),
  run: (state, args) => {
    const draft = new Draft(state);
    const going = new Set<string>(args.articles);
    for (const id of args.articles) {
      if (draft.get("article", id) === null) {
        return failed("no-such-article", "An article to remove is no longer in the project.");
      }
      removeWithMemos(draft, id);
    }
    for (const revision of draft.all("revision")) {
      if (going.has(revision.article)) removeWithMemos(draft, revision.id);
    }
    for (const coding of draft.all("coding")) {
      if (going.has(coding.anchor.span.article)) removeWithMemos(draft, coding.id);
    }
    for (const standing of draft.all("passarticle")) {
      if (going.has(standing.article)) draft.remove(standing.id);
    }
    for (const note of draft.all("note")) {
      const evidence = note.evidence.filter((anchor) => !going.has(anchor.span.article));
      if (evidence.length < note.evidence.length) draft.put({ ...note, evidence });
    }
    removeFindingsIn(draft, going);
    removeEmptyStories(draft);
    tendDecisions(draft);
    const count = args.articles.length;
    return ok({
      diff: draft.diff(),
      label: count === 1 ? "remove 1 article" : `remove ${count} articles`,
    });
  },
});
