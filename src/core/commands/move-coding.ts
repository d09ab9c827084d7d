import { z } from "zod";
import { passWhileOpen } from "../coding/passes/may-code.ts";
import type { Coding } from "../model/coding.ts";
import { codeIdSchema, codingIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import {
  anchorOfSpan,
  codableCode,
  codingToChange,
  textsOfSpan,
  twinOf,
  voiceOfSpan,
} from "./code-span.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/**
 * Puts a coding on another stretch of its article: longer, shorter, or where an orphan's words
 * now stand. Its anchor is made anew, and whose words it holds is looked up again.
 */
export const moveCoding = command({
  args: z.strictObject({ coding: codingIdSchema, span: spanSchema }),
  texts: (state, args) => textsOfSpan(state, args.span),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const found = codingToChange(draft, args.coding, context);
    if (!found.ok) return found;
    const coding = found.value;
    if (coding.anchor.span.article !== args.span.article) {
      return failed("other-article", "A coding stays in its article; code the passage there.");
    }
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    const moved: Coding = {
      ...coding,
      anchor: anchor.value,
      voice: voiceOfSpan(draft, args.span, context),
    };
    const name = draft.get("code", coding.code)?.name ?? "";
    if (twinOf(draft, moved) !== null) {
      return failed("already-coded", `This passage already has the code ${name}.`);
    }
    draft.put(moved);
    const isPlaced = coding.anchor.orphan;
    const label = `${isPlaced ? "place" : "resize"} code ${name}`;
    return ok({ diff: draft.diff(), label, focus: coding.id });
  },
});

/**
 * Gives a coding another code; its memos, and where it stands, stay. Of an article that is complete
 * not even an orphan's code is changed: it is only placed there, or taken away.
 */
export const recodeCoding = command({
  args: z.strictObject({ coding: codingIdSchema, code: codeIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const found = codingToChange(draft, args.coding, context);
    if (!found.ok) return found;
    const coding = found.value;
    const pass = draft.get("pass", coding.pass);
    const standings = draft.about("passarticle", coding.anchor.span.article);
    const open = pass === null ? ok(pass) : passWhileOpen(pass, standings, context.coder);
    if (!open.ok) return open;
    const codable = codableCode(draft, args.code, pass);
    if (!codable.ok) return codable;
    const { code, version } = codable.value;
    const changed: Coding = {
      ...coding,
      code: code.id,
      codebookVersion: version,
      origin: coding.origin === "own" ? "own" : "suggestion-changed",
    };
    if (twinOf(draft, changed) !== null) {
      return failed("already-coded", `This passage already has the code ${code.name}.`);
    }
    if (coding.code !== code.id) draft.put(changed);
    const before = draft.get("code", coding.code)?.name ?? "";
    const label = `change code ${before} to ${code.name}`;
    return ok({ diff: draft.diff(), label, focus: coding.id });
  },
});
