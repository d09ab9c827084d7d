import { z } from "zod";
import { conflictKinds } from "../compare/comparison.ts";
import { isReviewOf } from "../compare/reviewed-conflicts.ts";
import type { Anchor } from "../model/span.ts";
import { conflictReviewIdSchema, storyIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";
import { tells } from "./tend-decisions.ts";

const gone = failed(
  "no-such-conflict",
  "This conflict is neither found any more nor reviewed; open the story's conflicts again.",
);

/**
 * Says of a conflict of a story that it is one, or that it is none and why. `found` is what
 * analysis found; null where it finds it no more and an earlier review is changed.
 */
export const reviewConflict = command({
  args: z.strictObject({
    story: storyIdSchema,
    conflict: z.string().min(1).max(200),
    found: z
      .strictObject({
        kind: z.enum(conflictKinds),
        about: z.string(),
        values: z.array(spanSchema).min(1),
      })
      .nullable(),
    state: z.enum(["confirmed", "dismissed"]),
    reason: z.string().trim().max(2_000).nullable(),
    note: z.string().trim().max(100_000),
  }),
  texts: (state, args) => args.found?.values.flatMap((span) => textsOfSpan(state, span)) ?? [],
  run: (state, args, context) => {
    const draft = new Draft(state);
    if (draft.get("story", args.story) === null) {
      return failed("no-such-story", "This story is no longer in the project.");
    }
    const isDismissed = args.state === "dismissed";
    if (isDismissed && (args.reason ?? "") === "") {
      return failed("no-reason", "Say why this is no conflict: a dismissal keeps its reason.");
    }
    const reviews = draft.all("conflictreview").filter(({ story }) => story === args.story);
    const { found: placed } = args;
    // After a correction of its words a conflict goes by another id, and the review stays its own.
    const earlier =
      reviews.find(({ conflict }) => conflict === args.conflict) ??
      (placed === null ? undefined : reviews.find((review) => isReviewOf(review, placed)));
    const found = placed ?? earlier;
    if (found === undefined) return gone;
    const values: Anchor[] = [...(args.found === null ? (earlier?.values ?? []) : [])];
    for (const span of args.found?.values ?? []) {
      if (!tells(draft, span.article, args.story)) {
        return failed("no-such-article", "An article of this conflict is no longer in the story.");
      }
      const anchor = anchorOfSpan(draft, span, context);
      if (!anchor.ok) return anchor;
      values.push(anchor.value);
    }
    if (new Set(values.map(({ span }) => span.article)).size < 2) {
      return failed("one-article", "A conflict is between what two articles or more say.");
    }
    const id = earlier?.id ?? context.newId("conflictreview");
    draft.put({
      id,
      type: "conflictreview",
      story: args.story,
      conflict: args.conflict,
      kind: found.kind,
      about: found.about,
      values,
      state: args.state,
      reason: isDismissed ? args.reason : null,
      note: args.note,
      coder: context.coder,
      at: context.now,
    });
    const label = isDismissed ? "dismiss a conflict" : "confirm a conflict";
    return ok({ diff: draft.diff(), label, focus: id });
  },
});

/** Takes a review back: the conflict is to be looked at again. */
export const reopenConflict = command({
  args: z.strictObject({ review: conflictReviewIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    if (draft.get("conflictreview", args.review) === null) {
      return failed("no-such-review", "This review is no longer in the project.");
    }
    removeWithMemos(draft, args.review);
    return ok({ diff: draft.diff(), label: "reopen a conflict" });
  },
});
