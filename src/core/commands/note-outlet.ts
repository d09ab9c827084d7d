import { z } from "zod";
import { noteIdSchema, outletIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

const noteText = z.string().trim().min(1, "a note needs words").max(20_000);

/** Writes a bias note about an outlet, with the passages that bear it out. */
export const addNote = command({
  args: z.strictObject({ outlet: outletIdSchema, text: noteText, evidence: z.array(spanSchema) }),
  texts: (state, args) => args.evidence.flatMap((span) => textsOfSpan(state, span)),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const outlet = draft.get("outlet", args.outlet);
    if (outlet === null)
      return failed("no-such-outlet", "This outlet is no longer in the project.");
    const evidence = [];
    for (const span of args.evidence) {
      const anchor = anchorOfSpan(draft, span, context);
      if (!anchor.ok) return anchor;
      evidence.push(anchor.value);
    }
    const id = context.newId("note");
    draft.put({
      id,
      type: "note",
      outlet: outlet.id,
      text: args.text,
      evidence,
      coder: context.coder,
      createdAt: context.now,
      updatedAt: context.now,
    });
    return ok({ diff: draft.diff(), label: `note on ${outlet.name}`, focus: id });
  },
});

/** Changes a note's words. */
export const editNote = command({
  args: z.strictObject({ note: noteIdSchema, text: noteText }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const note = draft.get("note", args.note);
    if (note === null) return failed("no-such-note", "This note is no longer there.");
    draft.put({ ...note, text: args.text, updatedAt: context.now });
    return ok({ diff: draft.diff(), label: "edit a note", focus: note.id });
  },
});

/** Adds a passage to a note's evidence. */
export const addEvidence = command({
  args: z.strictObject({ note: noteIdSchema, span: spanSchema }),
  texts: (state, args) => textsOfSpan(state, args.span),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const note = draft.get("note", args.note);
    if (note === null) return failed("no-such-note", "This note is no longer there.");
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    draft.put({ ...note, evidence: [...note.evidence, anchor.value], updatedAt: context.now });
    return ok({ diff: draft.diff(), label: "add evidence to a note", focus: note.id });
  },
});

/** Takes one passage out of a note's evidence. */
export const removeEvidence = command({
  args: z.strictObject({ note: noteIdSchema, index: z.number().int().nonnegative() }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const note = draft.get("note", args.note);
    if (note === null || args.index >= note.evidence.length) {
      return failed("no-such-evidence", "This piece of evidence is no longer there.");
    }
    const evidence = note.evidence.filter((_anchor, index) => index !== args.index);
    draft.put({ ...note, evidence, updatedAt: context.now });
    return ok({ diff: draft.diff(), label: "remove evidence from a note", focus: note.id });
  },
});

/** Removes a note. */
export const removeNote = command({
  args: z.strictObject({ note: noteIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const note = draft.get("note", args.note);
    if (note === null) return failed("no-such-note", "This note is no longer there.");
    removeWithMemos(draft, note.id);
    return ok({ diff: draft.diff(), label: "remove a note" });
  },
});
