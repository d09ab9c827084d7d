import { z } from "zod";
import { actorKinds } from "../compare/comparison.ts";
import type { ActorDecision } from "../model/decision.ts";
import { actorIdSchema, storyIdSchema } from "../model/ids.ts";
import type { ActorId } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { normaliseText } from "../text/normalise.ts";
import { distinctForms, formKey, withoutForms } from "./actor-forms.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft, moveMemos, removeWithMemos } from "./draft.ts";

const wordsSchema = z.string().max(300).transform(normaliseText).pipe(z.string().trim().min(1));
const formsSchema = z.array(wordsSchema).min(1).max(500).transform(distinctForms);

const labels = {
  merge: (name: string) => `merge into actor “${name}”`,
  rename: (name: string) => `rename actor “${name}”`,
  describe: (name: string) => `describe actor “${name}”`,
} as const;

/**
 * Decides what an actor of a story is: its name, the forms that mean it, its type, country and
 * side. A form means one actor of a story only, so the forms are taken from earlier decisions.
 * `actor` is the decision this changes; null for an actor that analysis found. `how` is what it
 * was done for, and what undo calls it.
 */
export const decideActor = command({
  args: z.strictObject({
    story: storyIdSchema,
    actor: actorIdSchema.nullable(),
    name: wordsSchema,
    forms: formsSchema,
    kind: z.enum(actorKinds).nullable(),
    country: wordsSchema.nullable(),
    side: wordsSchema.nullable(),
    how: z.enum(["merge", "rename", "describe"]),
  }),
  run: (state, { actor, how, ...decided }, context) => {
    const draft = new Draft(state);
    if (draft.get("story", decided.story) === null) return noSuchStory;
    if (actor !== null && draft.get("actor", actor)?.story !== decided.story) return noSuchActor;
    const id = putActor(draft, actor, decided, context);
    return ok({ diff: draft.diff(), label: labels[how](decided.name), focus: id });
  },
});

/**
 * Makes some forms of an actor an actor of their own; the rest stays with the actor they were
 * of. `from` is the decision on that actor; null where analysis found it.
 */
export const splitActor = command({
  args: z.strictObject({
    story: storyIdSchema,
    from: actorIdSchema.nullable(),
    name: wordsSchema,
    forms: formsSchema,
  }),
  run: (state, { story, from, name, forms }, context) => {
    const draft = new Draft(state);
    if (draft.get("story", story) === null) return noSuchStory;
    const whole = from === null ? null : draft.get("actor", from);
    if (from !== null && whole?.story !== story) return noSuchActor;
    if (whole !== null && withoutForms(whole, new Set(forms.map(formKey))) === null) {
      return failed(
        "nothing-left",
        `Splitting off every form of “${whole.name}” would leave nothing of it; leave one or rename it.`,
      );
    }
    const kind = whole?.kind ?? null;
    const own = { story, name, forms, kind, country: null, side: null };
    const id = putActor(draft, null, own, context);
    return ok({ diff: draft.diff(), label: `split off actor “${name}”`, focus: id });
  },
});

/** Takes a decision on an actor back: analysis says again who is meant. */
export const forgetActor = command({
  args: z.strictObject({ actor: actorIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const actor = draft.get("actor", args.actor);
    if (actor === null) return noSuchActor;
    removeWithMemos(draft, actor.id);
    return ok({ diff: draft.diff(), label: `leave actor “${actor.name}” to analysis` });
  },
});

const noSuchStory = failed("no-such-story", "This story is no longer in the project.");
const noSuchActor = failed("no-such-actor", "This decision on an actor is no longer in the story.");

/**
 * Puts a decision and takes its forms from the others of the story. Given no decision to
 * change, it goes on under the id of the first it takes everything from; the memos about such
 * decisions come with their forms.
 */
function putActor(
  draft: Draft,
  changed: ActorId | null,
  decided: Omit<ActorDecision, "id" | "type" | "coder" | "at">,
  context: CommandContext,
): ActorId {
  const keys = new Set(decided.forms.map(formKey));
  const emptied: ActorId[] = [];
  for (const other of draft.all("actor")) {
    if (other.story !== decided.story || other.id === changed) continue;
    if (!other.forms.some((form) => keys.has(formKey(form)))) continue;
    const left = withoutForms(other, keys);
    if (left === null) emptied.push(other.id);
    else draft.put(left);
  }
  const id = changed ?? emptied[0] ?? context.newId("actor");
  for (const other of emptied) {
    if (other === id) continue;
    moveMemos(draft, other, id);
    draft.remove(other);
  }
  draft.put({ ...decided, id, type: "actor", coder: context.coder, at: context.now });
  return id;
}
