import { z } from "zod";
import { neededBy } from "../merge/references.ts";
import { coderIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

/** Adds a coder, with a layer of their own; initials tell coders apart, so they are free. */
export const addCoder = command({
  args: z.strictObject({
    name: z.string().trim().min(1, "a coder needs a name").max(120),
    initials: z.string().trim().min(1).max(4),
  }),
  byAnyone: true,
  run: (state, { name, initials }, context) => {
    const draft = new Draft(state);
    const taken = draft
      .all("coder")
      .find(
        (coder) =>
          coder.initials.toLowerCase() === initials.toLowerCase() ||
          coder.name.toLowerCase() === name.toLowerCase(),
      );
    if (taken !== undefined) {
      return failed(
        "coder-taken",
        `${taken.name} (${taken.initials}) already has this name or these initials.`,
      );
    }
    const id = context.newId("coder");
    draft.put({ id, type: "coder", name, initials });
    return ok({ diff: draft.diff(), label: `add coder ${initials}`, focus: id });
  },
});

/** Removes a coder who has done nothing; one stays, for every change is somebody's. */
export const removeCoder = command({
  args: z.strictObject({ coder: coderIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const coder = draft.get("coder", args.coder);
    if (coder === null) return failed("no-such-coder", "This coder is no longer in the project.");
    if (draft.all("coder").length === 1) {
      return failed("last-coder", `${coder.name} is the only coder; add another one first.`);
    }
    for (const record of state.values()) {
      if (!neededBy(record).includes(coder.id)) continue;
      return failed(
        "coder-in-use",
        `${coder.name} has worked in this project or is named in a pass, and stays for that.`,
      );
    }
    removeWithMemos(draft, coder.id);
    return ok({ diff: draft.diff(), label: `remove coder ${coder.initials}` });
  },
});
