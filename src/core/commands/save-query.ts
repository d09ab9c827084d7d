import { z } from "zod";
import { savedQueryIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { searchSchema } from "../retrieval/query.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/** Keeps a search under a name; one of that name (case aside) is replaced. */
export const saveQuery = command({
  args: z.strictObject({
    name: z.string().trim().min(1, "a saved query needs a name").max(120),
    search: searchSchema,
  }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const old = draft
      .all("savedquery")
      .find(({ name }) => name.toLowerCase() === args.name.toLowerCase());
    const id = old?.id ?? context.newId("savedquery");
    draft.put({
      id,
      type: "savedquery",
      name: args.name,
      query: JSON.stringify(args.search),
      createdAt: old?.createdAt ?? context.now,
    });
    return ok({ diff: draft.diff(), label: `save the query ${args.name}`, focus: id });
  },
});

/** Forgets a saved query. */
export const removeQuery = command({
  args: z.strictObject({ query: savedQueryIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const query = draft.get("savedquery", args.query);
    if (query === null) return failed("no-such-query", "This query is no longer saved.");
    draft.remove(query.id);
    return ok({ diff: draft.diff(), label: `remove the query ${query.name}` });
  },
});
