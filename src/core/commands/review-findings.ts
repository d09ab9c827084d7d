import { z } from "zod";
import { codeIdSchema, reviewIdSchema } from "../model/ids.ts";
import type { CodeId } from "../model/ids.ts";
import { overlaps } from "../model/range.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

/**
 * Says of something found by machine that it is right or wrong: one review a coder, measure, code
 * and place, so that saying it again replaces what was said.
 */
export const reviewFinding = command({
  args: z.strictObject({
    measure: z.string().min(1).max(200),
    span: spanSchema,
    code: codeIdSchema.nullable(),
    verdict: z.enum(["right", "wrong"]),
  }),
  texts: (state, args) => textsOfSpan(state, args.span),
  run: (state, args, context) => {
    const draft = new Draft(state);
    if (args.code !== null && draft.get("code", args.code) === null) {
      return failed("no-such-code", "The code of this suggestion is no longer in the codebook.");
    }
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    const earlier = draft
      .all("findingreview")
      .find(
        (review) =>
          review.measure === args.measure &&
          review.code === args.code &&
          review.coder === context.coder &&
          !review.anchor.orphan &&
          review.anchor.span.revision === args.span.revision &&
          review.anchor.span.field === args.span.field &&
          overlaps(review.anchor.span, args.span),
      );
    const id = earlier?.id ?? context.newId("findingreview");
    draft.put({
      id,
      type: "findingreview",
      measure: args.measure,
      anchor: anchor.value,
      code: args.code,
      verdict: args.verdict,
      coder: context.coder,
      reviewedAt: context.now,
    });
    const label = labelOf(args.code, args.verdict);
    return ok({ diff: draft.diff(), label, focus: id });
  },
});

function labelOf(code: CodeId | null, verdict: "right" | "wrong"): string {
  if (code !== null) return verdict === "wrong" ? "reject a suggestion" : "confirm a suggestion";
  return verdict === "wrong" ? "call a finding wrong" : "call a finding right";
}

/** Takes back what was said of a finding. */
export const reopenFinding = command({
  args: z.strictObject({ review: reviewIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const review = draft.get("findingreview", args.review);
    if (review === null) {
      return failed("no-such-review", "Nothing is said of this finding any more.");
    }
    removeWithMemos(draft, review.id);
    return ok({ diff: draft.diff(), label: "take back a verdict on a finding" });
  },
});
