import { z } from "zod";
import type { TextEdit } from "../model/article.ts";
import { BLOCK_SEPARATOR, blocksOf, cleanText, layoutOf } from "../model/block.ts";
import type { Block } from "../model/block.ts";
import { articleIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { reviseArticle } from "./revise.ts";

/** Restores a block that cleaning removed, or removes one it kept. Makes a new revision. */
export const setBlockKept = command({
  args: z.strictObject({
    article: articleIdSchema,
    block: z.number().int().nonnegative(),
    kept: z.boolean(),
  }),
  texts: (state, args) => {
    const draft = new Draft(state);
    const article = draft.get("article", args.article);
    const revision = article && draft.get("revision", article.revision);
    return revision ? [revision.text] : [];
  },
  run: (state, args, context) => {
    const draft = new Draft(state);
    const article = draft.get("article", args.article);
    const revision = article && draft.get("revision", article.revision);
    if (article === null || revision === null) {
      return failed("no-such-article", "This article is no longer in the project.");
    }
    const before = context.textOf(revision.text);
    const blocks = blocksOf(revision.layout, before);
    const block = blocks?.[args.block];
    if (blocks === null || block === undefined) {
      return failed("no-such-block", "This article has no such block any more.");
    }
    if (block.kept === args.kept) return ok({ diff: draft.diff(), label: "change nothing" });
    const changed: Block = args.kept
      ? { kind: block.kind, text: block.text, kept: true }
      : { kind: block.kind, text: block.text, kept: false, reason: "person" };
    const after = blocks.with(args.block, changed);
    const newText = cleanText(after);
    reviseArticle(draft, article.id, {
      headline: revision.headline,
      layout: layoutOf(after),
      text: newText,
      edits: [editOf(blocks, args.block, args.kept)],
      madeBy: args.kept ? "restore" : "removal",
      context,
    });
    return ok({
      diff: draft.diff(),
      label: args.kept ? "restore a removed block" : "remove a block",
      newTexts: [newText],
      focus: article.id,
    });
  },
});

/** The one edit of the clean text that keeping or dropping block `index` makes. */
function editOf(blocks: readonly Block[], index: number, kept: boolean): TextEdit {
  const before = cleanText(blocks.slice(0, index));
  const hasBefore = blocks.slice(0, index).some((block) => block.kept);
  const hasAfter = blocks.slice(index + 1).some((block) => block.kept);
  const separators = hasBefore || hasAfter ? BLOCK_SEPARATOR.length : 0;
  const length = (blocks[index]?.text.length ?? 0) + separators;
  // With text before it the block takes the separator in front of it, else the one behind.
  const at = hasBefore ? before.length : 0;
  return kept ? { at, removed: 0, inserted: length } : { at, removed: length, inserted: 0 };
}
