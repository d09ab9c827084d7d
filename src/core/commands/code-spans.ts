import { z } from "zod";
import { codeIdSchema } from "../model/ids.ts";
import type { Pass } from "../model/pass.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import type { Span } from "../model/span.ts";
import {
  anchorOfSpan,
  codableCode,
  currentPass,
  openPassFor,
  textsOfSpan,
  voiceOfSpan,
} from "./code-span.ts";
import { command } from "./command.ts";
import type { CommandContext } from "./command.ts";
import { Draft } from "./draft.ts";

/** So many at once can still be undone, and looked at, as one act. */
const MOST_AT_ONCE = 5000;

/** What keeps one article from being coded, and another not. */
const ofArticles: ReadonlySet<string> = new Set(["not-in-pass", "article-complete"]);

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
    const open = passForAll(draft, args.spans, context);
    if (!open.ok) return open;
    const pass = open.value;
    const codable = codableCode(draft, args.code, pass);
    if (!codable.ok) return codable;
    const { code, version } = codable.value;
    const taken = new Set(
      draft
        .all("coding")
        .filter(
          (each) => each.code === code.id && each.coder === context.coder && each.pass === pass.id,
        )
        .map(({ anchor }) => keyOf(anchor.span)),
    );
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

/** The pass all of the articles are coded in, or why the coder cannot code in some of them. */
function passForAll(
  draft: Draft,
  spans: readonly Span[],
  context: Pick<CommandContext, "coder">,
): Result<Pass> {
  const articles = new Set(spans.map(({ article }) => article));
  const found = [...articles].map((article) => openPassFor(draft, article, context));
  const outside = found.filter((each) => !each.ok);
  const [first] = outside;
  if (first === undefined) {
    return found.find((each) => each.ok) ?? failed("no-passage", "There is no passage to code.");
  }
  const { code } = first.problem;
  const pass = currentPass(draft);
  // What is wrong with the coder or the pass is so for all articles alike.
  if (articles.size === 1 || pass === null || !ofArticles.has(code)) return first;
  const completed = outside.filter(({ problem }) => problem.code === "article-complete").length;
  const { name } = pass;
  const all = articles.size;
  const why =
    completed === 0
      ? `not part of the pass ${name}`
      : completed === outside.length
        ? `complete in the pass ${name}`
        : `complete in the pass ${name}, or not part of it`;
  if (outside.length === all) {
    const sentence =
      completed === 0
        ? `None of the ${all} articles is part of the pass ${name}; tick others.`
        : `All ${all} articles are ${why}; ${completed === all ? "reopen them first" : "tick others"}.`;
    return failed(code, sentence);
  }
  const [are, their] = outside.length === 1 ? ["is", "its"] : ["are", "their"];
  return failed(
    code,
    `${outside.length} of the ${all} articles ${are} ${why}; leave ${their} passages out.`,
  );
}

function keyOf({ revision, field, start, end }: Span): string {
  return `${revision} ${field} ${start} ${end}`;
}
