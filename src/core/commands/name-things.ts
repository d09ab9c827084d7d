import { z } from "zod";
import { coderIdSchema, outletIdSchema, PROJECT_ID } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { outletKey } from "./outlets.ts";

const nameSchema = z.string().trim().min(1).max(120);

/** Renames the project. */
export const renameProject = command({
  args: z.strictObject({ name: nameSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const project = draft.get("project", PROJECT_ID);
    if (project === null) throw new Error("a project without its record");
    draft.put({ ...project, name: args.name });
    return ok({ diff: draft.diff(), label: `rename project “${args.name}”` });
  },
});

/** Changes an outlet's name or its two-letter mark. */
export const editOutlet = command({
  args: z.strictObject({
    outlet: outletIdSchema,
    name: nameSchema,
    mark: z.string().trim().min(1).max(3),
  }),
  run: (state, args) => {
    const draft = new Draft(state);
    const outlet = draft.get("outlet", args.outlet);
    if (outlet === null)
      return failed("no-such-outlet", "This outlet is no longer in the project.");
    const clash = draft
      .all("outlet")
      .find(
        (other) =>
          other.id !== outlet.id &&
          (outletKey(other.name) === outletKey(args.name) || other.mark === args.mark),
      );
    if (clash !== undefined) {
      return failed("outlet-taken", `${clash.name} (${clash.mark}) already has this name or mark.`);
    }
    draft.put({ ...outlet, name: args.name, mark: args.mark });
    for (const article of draft.all("article")) {
      if (article.outlet !== outlet.id) continue;
      const metadata = {
        ...article.metadata,
        outlet: { value: args.name, source: "person" } as const,
      };
      draft.put({ ...article, metadata });
    }
    return ok({ diff: draft.diff(), label: `edit outlet ${args.name}`, focus: outlet.id });
  },
});

/** Changes a coder's name and initials. */
export const editCoder = command({
  args: z.strictObject({
    coder: coderIdSchema,
    name: nameSchema,
    initials: z.string().trim().min(1).max(4),
  }),
  run: (state, args) => {
    const draft = new Draft(state);
    const coder = draft.get("coder", args.coder);
    if (coder === null) return failed("no-such-coder", "This coder is no longer in the project.");
    draft.put({ ...coder, name: args.name, initials: args.initials });
    return ok({ diff: draft.diff(), label: `edit coder ${args.initials}` });
  },
});
