import { z } from "zod";
import { anchorAt } from "../coding/anchor.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Coding } from "../model/coding.ts";
import { codeIdSchema, CODEBOOK_ID, codingIdSchema, PROJECT_ID } from "../model/ids.ts";
import type { Pass } from "../model/pass.ts";
import type { State } from "../model/records.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import type { Anchor, Span, Voice } from "../model/span.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";

/** Puts a code on a span: one coding by the current coder in the current pass. */
export const codeSpan = command({
  args: z.strictObject({ code: codeIdSchema, span: spanSchema }),
  texts: (state, args) => textsOfSpan(state, args.span),
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
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    const twin = draft
      .about("coding", args.span.article)
      .find(
        (coding) =>
          coding.code === code.id &&
          coding.coder === context.coder &&
          coding.pass === pass.id &&
          coding.anchor.span.revision === args.span.revision &&
          coding.anchor.span.field === args.span.field &&
          coding.anchor.span.start === args.span.start &&
          coding.anchor.span.end === args.span.end,
      );
    if (twin !== undefined) {
      return failed("already-coded", `This passage already has the code ${code.name}.`);
    }
    const coding: Coding = {
      id: context.newId("coding"),
      type: "coding",
      code: code.id,
      anchor: anchor.value,
      voice: voiceOfSpan(draft, args.span, context),
      coder: context.coder,
      pass: pass.id,
      codebookVersion: draft.get("codebook", CODEBOOK_ID)?.version ?? 1,
      origin: "own",
      createdAt: context.now,
    };
    draft.put(coding);
    return ok({ diff: draft.diff(), label: `code ${code.name}`, focus: coding.id });
  },
});

/** The pass that is being coded in: the one chosen, else the first that is open; null: none is. */
export function currentPass(draft: Draft): Pass | null {
  const chosen = draft.get("project", PROJECT_ID)?.pass ?? null;
  const pass = chosen === null ? null : draft.get("pass", chosen);
  if (pass?.closedAt === null) return pass;
  return draft.all("pass").find(({ closedAt }) => closedAt === null) ?? null;
}

/** Takes a coding away, with the memos about it. */
export const removeCoding = command({
  args: z.strictObject({ coding: codingIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const coding = draft.get("coding", args.coding);
    if (coding === null) return failed("no-such-coding", "This coding is no longer there.");
    removeWithMemos(draft, coding.id);
    const name = draft.get("code", coding.code)?.name ?? "";
    return ok({ diff: draft.diff(), label: `remove code ${name}` });
  },
});

/** The hashes of the clean texts needed to anchor a span. */
export function textsOfSpan(state: State, span: Span): readonly string[] {
  const revision = new Draft(state).get("revision", span.revision);
  return revision === null ? [] : [revision.text];
}

/** The anchor of a span in an article's current revision, or what is wrong with the span. */
export function anchorOfSpan(
  draft: Draft,
  span: Span,
  context: Pick<CommandContext, "textOf">,
): Result<Anchor> {
  const article = draft.get("article", span.article);
  const revision = draft.get("revision", span.revision);
  if (article === null || revision?.article !== article.id) {
    return failed("no-such-article", "The article of this passage is no longer in the project.");
  }
  if (article.revision !== span.revision) {
    return failed(
      "old-revision",
      "The article's text has changed since; select the passage again.",
    );
  }
  const text =
    span.field === "headline" ? (revision.headline ?? "") : context.textOf(revision.text);
  if (span.end > text.length) {
    return failed("span-outside", "The passage ends behind the end of its text; select it again.");
  }
  if (splitsCharacter(text, span.start) || splitsCharacter(text, span.end)) {
    return failed("span-splits", "The passage begins or ends inside a character; select it again.");
  }
  return ok(anchorAt(span, text));
}

/** True when the offset stands between the two halves of a surrogate pair. */
function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Whose words a span is, in its revision. */
export function voiceOfSpan(draft: Draft, span: Span, context: CommandContext): Voice {
  if (span.field === "headline") return "headline";
  const revision = draft.get("revision", span.revision);
  return revision === null ? "own" : voiceOf(span, context.quotationsOf(revision.text));
}
