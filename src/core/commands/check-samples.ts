import { z } from "zod";
import { sampleCheckIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import type { SampleCheck } from "../model/finding.ts";
import { spanSchema } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

const gone = failed(
  "no-such-sample",
  "This sample is no longer in the project; draw another to check the measure.",
);

/** Keeps a sample drawn of what a measure found in this library and of what it did not. */
export const keepSample = command({
  args: z.strictObject({
    measure: z.string().min(1).max(200),
    seed: z.number().int(),
    hits: z.number().int().nonnegative(),
    others: z.number().int().nonnegative(),
    items: z
      .array(z.strictObject({ span: spanSchema, isHit: z.boolean() }))
      .min(1, "there is nothing to draw from")
      .max(1000),
  }),
  texts: (state, args) => [
    ...new Set(args.items.flatMap(({ span }) => [...textsOfSpan(state, span)])),
  ],
  run: (state, { measure, seed, hits, others, items }, context) => {
    const draft = new Draft(state);
    const kept: SampleCheck["items"][number][] = [];
    for (const { span, isHit } of items) {
      const anchor = anchorOfSpan(draft, span, context);
      if (!anchor.ok) return anchor;
      kept.push({ anchor: anchor.value, isHit, isThere: null });
    }
    const sample: SampleCheck = {
      id: context.newId("samplecheck"),
      type: "samplecheck",
      ...{ measure, seed, hits, others },
      coder: context.coder,
      drawnAt: context.now,
      items: kept,
    };
    draft.put(sample);
    return ok({ diff: draft.diff(), label: "draw a sample to check", focus: sample.id });
  },
});

/** Says of one item of a sample whether what the measure looks for is there; null: not said. */
export const checkItem = command({
  args: z.strictObject({
    sample: sampleCheckIdSchema,
    item: z.number().int().nonnegative(),
    isThere: z.boolean().nullable(),
  }),
  run: (state, args) => {
    const draft = new Draft(state);
    const sample = draft.get("samplecheck", args.sample);
    if (sample?.items[args.item] === undefined) return gone;
    const items = sample.items.map((item, index) =>
      index === args.item ? { ...item, isThere: args.isThere } : item,
    );
    draft.put({ ...sample, items });
    return ok({ diff: draft.diff(), label: "check a finding", focus: sample.id });
  },
});

/** Removes a sample with what was said of it. */
export const removeSample = command({
  args: z.strictObject({ sample: sampleCheckIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const sample = draft.get("samplecheck", args.sample);
    if (sample === null) return gone;
    removeWithMemos(draft, sample.id);
    return ok({ diff: draft.diff(), label: "remove a sample" });
  },
});
