import { z } from "zod";
import { anchorAt, sureWords } from "../coding/anchor.ts";
import { anchorsIn, withAnchors } from "../coding/anchoring/with-anchors.ts";
import { ownCoding } from "../coding/passes/may-code.ts";
import { voiceOf } from "../extract/voice.ts";
import { codingIdSchema, noteIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/**
 * Puts a coding, or one piece of a note's evidence (`index`; 0 for a coding), whose words are
 * gone on a passage of the same article. It remembers the words it stood on. Fails with
 * `no-such-orphan`, `other-article`, `not-yours`, `already-coded`, and with what makes a span none.
 */
export const placeOrphan = command({
  args: z.strictObject({
    record: z.union([codingIdSchema, noteIdSchema]),
    index: z.number().int().nonnegative(),
    span: spanSchema,
  }),
  texts: (state, args) => textsOfSpan(state, args.span),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const { span } = args;
    const record = draft.get("coding", args.record) ?? draft.get("note", args.record);
    const orphan = record && anchorsIn(record)[args.index];
    if (record === null || orphan?.orphan !== true) {
      return failed("no-such-orphan", "This passage has its place again, or is gone.");
    }
    if (orphan.span.article !== span.article) {
      return failed("other-article", "Its words were in another article; place it in that one.");
    }
    const own = record.type === "coding" ? ownCoding(record, context.coder) : ok(record);
    if (!own.ok) return own;
    const found = anchorOfSpan(draft, span, context);
    if (!found.ok) return found;
    const revision = draft.get("revision", span.revision);
    const within =
      span.field === "headline" ? (revision?.headline ?? "") : context.textOf(revision?.text ?? "");
    const placed = anchorAt(span, within, { quote: sureWords(orphan), score: null });
    if (record.type === "note") {
      draft.put(withAnchors(record, (anchor) => (anchor === orphan ? placed : anchor)));
      return ok({ diff: draft.diff(), label: "place evidence by hand", focus: record.id });
    }
    const twin = draft
      .all("coding")
      .find(
        ({ id, code, coder, pass, anchor }) =>
          id !== record.id &&
          code === record.code &&
          coder === record.coder &&
          pass === record.pass &&
          !anchor.orphan &&
          anchor.span.revision === span.revision &&
          anchor.span.field === span.field &&
          anchor.span.start === span.start &&
          anchor.span.end === span.end,
      );
    const name = draft.get("code", record.code)?.name ?? "";
    if (twin !== undefined) {
      return failed("already-coded", `This passage already has the code ${name}.`);
    }
    const voice =
      span.field === "headline"
        ? "headline"
        : voiceOf(span, context.quotationsOf(revision?.text ?? ""));
    draft.put({ ...record, anchor: placed, voice });
    return ok({ diff: draft.diff(), label: `place code ${name} by hand`, focus: record.id });
  },
});
