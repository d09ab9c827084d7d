import { z } from "zod";
import { failed, ok } from "../model/result.ts";
import { typeOfId } from "../model/records.ts";
import type { AnyId } from "../model/records.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/** Writes the current coder's memo about a record; empty words take it away. */
export const writeMemo = command({
  args: z.strictObject({ about: z.string(), text: z.string().max(100_000) }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const type = typeOfId(args.about);
    if (type === null || !state.has(args.about as AnyId)) {
      return failed("no-such-record", "What this memo is about is no longer in the project.");
    }
    const text = args.text.trim();
    const old = draft
      .all("memo")
      .find((memo) => memo.about === args.about && memo.coder === context.coder);
    if (text === "") {
      if (old !== undefined) draft.remove(old.id);
      return ok({ diff: draft.diff(), label: "remove a memo" });
    }
    draft.put({
      id: old?.id ?? context.newId("memo"),
      type: "memo",
      about: args.about,
      text,
      coder: context.coder,
      createdAt: old?.createdAt ?? context.now,
      updatedAt: old?.text === text ? old.updatedAt : context.now,
    });
    return ok({ diff: draft.diff(), label: old === undefined ? "write a memo" : "edit a memo" });
  },
});
