import { z } from "zod";
import { CODEBOOK_ID, codeIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import type { Span } from "../model/span.ts";
import { anchorOfSpan, currentPass, textsOfSpan, voiceOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";

/** So many at once can still be undone, and looked at, as one act. */
const MOST_AT_ONCE = 5000;

/**
 * Puts one code on many spans, as one act: what was ticked in a list of hits. Spans that have the
 * code already are left as they are; any other that cannot be coded stops all.
 */
export const codeSpans = command({
  args: z.strictObject({
    code: codeIdSchema,
    spans: z.array(spanSchema).min(1, "tick at least one passage").max(MOST_AT_ONCE),
  }),
  texts: (state, args) => [...new Set(args.spans.flatMap((span) => textsOfSpan(state, span)))],
  run: (state, args, context) => {
    const draft = new Draft(state);
    const code = draft.get("code", args.code);
    if (code === null || code.retired) {
      return failed("no-such-code", "This code is not in use any more; choose another.");
    }
    if (!code.codable) {
      return failed(
        "not-codable",
        `${code.name} only holds other codes; choose one of those below it.`,
      );
    }
    const pass = currentPass(draft);
    if (pass === null) return failed("no-pass", "There is no open pass to code in; begin one.");
    const taken = new Set(
      draft
        .all("coding")
        .filter(
          (each) => each.code === code.id && each.coder === context.coder && each.pass === pass.id,
        )
        .map(({ anchor }) => keyOf(anchor.span)),
    );
    const version = draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
    let coded = 0;
    for (const span of args.spans) {
      if (taken.has(keyOf(span))) continue;
      taken.add(keyOf(span));
      const anchor = anchorOfSpan(draft, span, context);
      if (!anchor.ok) return anchor;
      draft.put({
        id: context.newId("coding"),
        type: "coding",
        code: code.id,
        anchor: anchor.value,
        voice: voiceOfSpan(draft, span, context),
        coder: context.coder,
        pass: pass.id,
        codebookVersion: version,
        origin: "own",
        createdAt: context.now,
      });
      coded += 1;
    }
    if (coded === 0) {
      return failed("already-coded", `All of these passages already have the code ${code.name}.`);
    }
    const passages = coded === 1 ? "1 passage" : `${coded} passages`;
    return ok({ diff: draft.diff(), label: `code ${passages} ${code.name}` });
  },
});

function keyOf({ revision, field, start, end }: Span): string {
  return `${revision} ${field} ${start} ${end}`;
}
