import { z } from "zod";
import { textEdits } from "../coding/anchoring/text-edits.ts";
import { extractQuotations } from "../extract/quotations.ts";
import { voiceOf } from "../extract/voice.ts";
import type { Article, Revision } from "../model/article.ts";
import { blocksOf, cleanText, layoutOf } from "../model/block.ts";
import { field } from "../model/field.ts";
import type { Range } from "../model/range.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { normaliseText } from "../text/normalise.ts";
import { segmentSentences } from "../text/sentences.ts";
import { anchorOfSpan, textsOfSpan } from "./code-span.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft } from "./draft.ts";
import { reviseArticle } from "./revise.ts";

const LONGEST_IN_LABEL = 24;

/**
 * Corrects words of an article's text or headline: a new revision, with the edits that lead to
 * it; the text there was and the imported file stay. What points into the article moves exactly
 * (T3). Fails with `old-revision`, `crosses-blocks`, `empties-block`, `line-break`, and with what
 * makes a span none.
 */
export const correctText = command({
  args: z.strictObject({ span: spanSchema, replacement: z.string().max(10_000) }),
  texts: (state, args) => textsOfSpan(state, args.span),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const anchor = anchorOfSpan(draft, args.span, context);
    if (!anchor.ok) return anchor;
    const article = draft.get("article", args.span.article);
    const revision = draft.get("revision", args.span.revision);
    if (article === null || revision === null) {
      return failed("no-such-article", "This article is no longer in the project.");
    }
    const was = anchor.value.quote.exact;
    const replacement = normaliseText(args.replacement);
    if (replacement.split("\n").length !== was.split("\n").length) {
      return failed(
        "line-break",
        "A correction keeps the lines as they are; leave them out of it.",
      );
    }
    const done =
      args.span.field === "headline"
        ? correctHeadline(draft, article, revision, args.span, replacement, context)
        : correctClean(draft, article, revision, args.span, replacement, context);
    if (!done.ok) return done;
    return ok({
      diff: draft.diff(),
      label: `correct “${shortened(was)}” to “${shortened(replacement)}”`,
      newTexts: done.value === null ? [] : [done.value],
      focus: article.id,
    });
  },
});

function correctHeadline(
  draft: Draft,
  article: Article,
  revision: Revision,
  range: Range,
  replacement: string,
  context: CommandContext,
): Result<null> {
  const was = revision.headline ?? "";
  const headline = corrected(was, range, replacement);
  if (headline.trim() === "") {
    return failed("empties-block", "A correction does not empty the headline.");
  }
  if (headline === was) return ok(null);
  draft.put({
    ...article,
    metadata: { ...article.metadata, headline: field(headline, "person") },
  });
  reviseArticle(draft, article.id, {
    headline,
    layout: revision.layout,
    text: context.textOf(revision.text),
    edits: [],
    headlineEdits: textEdits(was, headline),
    madeBy: "correction",
    context,
  });
  return ok(null);
}

/** Corrects the clean text; returns the new one, null where nothing changes. */
function correctClean(
  draft: Draft,
  article: Article,
  revision: Revision,
  range: Range,
  replacement: string,
  context: CommandContext,
): Result<string | null> {
  const was = context.textOf(revision.text);
  const blocks = blocksOf(revision.layout, was);
  if (blocks === null) return failed("no-such-block", "This article's blocks could not be read.");
  let start = 0;
  const index = blocks.findIndex((block) => {
    if (!block.kept) return false;
    const end = start + block.text.length;
    if (range.start >= start && range.end <= end) return true;
    start = end + "\n\n".length;
    return false;
  });
  const block = blocks[index];
  if (block === undefined) {
    return failed("crosses-blocks", "Correct one paragraph at a time: select words of one.");
  }
  const within = { start: range.start - start, end: range.end - start };
  const text = corrected(block.text, within, replacement);
  if (text.trim() === "") {
    return failed(
      "empties-block",
      "A correction does not empty a paragraph; show what cleaning removed to take one out.",
    );
  }
  if (text === block.text) return ok(null);
  const after = blocks.with(index, { ...block, text });
  const newText = cleanText(after);
  reviseArticle(draft, article.id, {
    headline: revision.headline,
    layout: layoutOf(after),
    text: newText,
    edits: textEdits(block.text, text, start),
    madeBy: "correction",
    context,
  });
  hearVoices(draft, article, revision, newText, context);
  return ok(newText);
}

/** The words with a part replaced, in the form texts are kept in (T1). */
function corrected(text: string, { start, end }: Range, replacement: string): string {
  return normaliseText(text.slice(0, start) + replacement + text.slice(end));
}

/** A quotation mark put right changes whose words stand there: codings follow where they did before. */
function hearVoices(
  draft: Draft,
  article: Article,
  revision: Revision,
  newText: string,
  context: CommandContext,
): void {
  const before = context.quotationsOf(revision.text);
  const after = extractQuotations(newText, segmentSentences(newText));
  const earlier = new Map(draft.before("coding").map((coding) => [coding.id, coding]));
  for (const coding of draft.all("coding")) {
    const { span, orphan } = coding.anchor;
    const was = earlier.get(coding.id);
    if (span.article !== article.id || span.field !== "text" || orphan) continue;
    if (was?.voice !== voiceOf(was?.anchor.span ?? span, before)) continue;
    draft.put({ ...coding, voice: voiceOf(span, after) });
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST_IN_LABEL ? text : `${text.slice(0, LONGEST_IN_LABEL - 1)}…`;
}
