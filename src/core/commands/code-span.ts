import { z } from "zod";
import { anchorAt } from "../coding/anchor.ts";
import {
  changeableCoding,
  ownCoding,
  passToCode,
  passWhileOpen,
} from "../coding/passes/may-code.ts";
import { splitsCharacter } from "../coding/anchoring/boundaries.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Code } from "../model/codebook.ts";
import type { Coding } from "../model/coding.ts";
import { codeIdSchema, CODEBOOK_ID, codingIdSchema, PROJECT_ID } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
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
    const open = openPassFor(draft, args.span.article, context);
    if (!open.ok) return open;
    const pass = open.value;
    const codable = codableCode(draft, args.code, pass);
    if (!codable.ok) return codable;
    const { code, version } = codable.value;
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    const coding: Coding = {
      id: context.newId("coding"),
      type: "coding",
      code: code.id,
      anchor: anchor.value,
      voice: voiceOfSpan(draft, args.span, context),
      coder: context.coder,
      pass: pass.id,
      codebookVersion: version,
      origin: "own",
      createdAt: context.now,
    };
    if (twinOf(draft, coding) !== null) {
      return failed("already-coded", `This passage already has the code ${code.name}.`);
    }
    draft.put(coding);
    return ok({ diff: draft.diff(), label: `code ${code.name}`, focus: coding.id });
  },
});

/**
 * The code with this id and the version of the codebook it is put under, if passages can be given
 * it in this pass: by the version the pass holds to, else by the codebook as it is.
 */
export function codableCode(
  draft: Draft,
  id: string,
  pass: Pass | null,
): Result<{ readonly code: Code; readonly version: number }> {
  const code = draft.get("code", id);
  const held = pass?.heldTo == null ? null : draft.get("codebookversion", pass.heldTo);
  const coded = held === null ? code : (held.codes.find((then) => then.id === id) ?? null);
  if (code === null || coded === null || coded.retired) {
    return held === null || code === null
      ? failed("no-such-code", "This code is not in use any more; choose another.")
      : failed(
          "not-in-version",
          `${code.name} is not in version ${held.version} of the codebook, which this pass holds to; choose another code.`,
        );
  }
  if (!coded.codable) {
    return failed(
      "not-codable",
      `${code.name} only holds other codes; choose one of those below it.`,
    );
  }
  const version = held?.version ?? draft.get("codebook", CODEBOOK_ID)?.version ?? 1;
  return ok({ code, version });
}

/** Another coding of the same code by the same coder in the same pass on the same words, or null. */
export function twinOf(draft: Draft, coding: Coding): Coding | null {
  const { span } = coding.anchor;
  const isTwin = (other: Coding): boolean =>
    other.id !== coding.id &&
    other.code === coding.code &&
    other.coder === coding.coder &&
    other.pass === coding.pass &&
    other.anchor.span.revision === span.revision &&
    other.anchor.span.field === span.field &&
    other.anchor.span.start === span.start &&
    other.anchor.span.end === span.end;
  return draft.about("coding", span.article).find(isTwin) ?? null;
}

/** The pass an article is coded in by the coder, or why they cannot code in it. */
export function passFor(
  draft: Draft,
  article: ArticleId,
  { coder }: Pick<CommandContext, "coder">,
): Result<Pass> {
  return passToCode(currentPass(draft), article, coder);
}

/** The same, if the coder has not completed the article in it. */
export function openPassFor(
  draft: Draft,
  article: ArticleId,
  context: Pick<CommandContext, "coder">,
): Result<Pass> {
  const pass = passFor(draft, article, context);
  if (!pass.ok) return pass;
  return passWhileOpen(pass.value, draft.about("passarticle", article), context.coder);
}

/** The pass that is being coded in: the one chosen, else the first that is open; null: none is. */
export function currentPass(draft: Draft): Pass | null {
  const chosen = draft.get("project", PROJECT_ID)?.pass ?? null;
  const pass = chosen === null ? null : draft.get("pass", chosen);
  if (pass?.closedAt === null) return pass;
  return draft.all("pass").find(({ closedAt }) => closedAt === null) ?? null;
}

/** A coding the current coder may change or take away: their own, in a pass that is open. */
export function codingToChange(
  draft: Draft,
  id: string,
  { coder }: Pick<CommandContext, "coder">,
): Result<Coding> {
  const coding = draft.get("coding", id);
  if (coding === null) return failed("no-such-coding", "This coding is no longer there.");
  const standings = draft.about("passarticle", coding.anchor.span.article);
  return changeableCoding(coding, draft.get("pass", coding.pass), standings, coder);
}

/** Takes a coding away, with the memos about it; an orphan also of a pass that is closed. */
export const removeCoding = command({
  args: z.strictObject({ coding: codingIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const orphan = draft.get("coding", args.coding);
    const own =
      orphan?.anchor.orphan === true
        ? ownCoding(orphan, context.coder)
        : codingToChange(draft, args.coding, context);
    if (!own.ok) return own;
    const coding = own.value;
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

/** Whose words a span is, in its revision. */
export function voiceOfSpan(draft: Draft, span: Span, context: CommandContext): Voice {
  if (span.field === "headline") return "headline";
  const revision = draft.get("revision", span.revision);
  return revision === null ? "own" : voiceOf(span, context.quotationsOf(revision.text));
}
