import { z } from "zod";
import { anchorAt } from "../coding/anchor.ts";
import { labelFor } from "../importers/label.ts";
import type { PinnedCell } from "../model/decision.ts";
import { articleIdSchema, revisionIdSchema } from "../model/ids.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Revision } from "../model/article.ts";
import { offsetSchema } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { segmentSentences } from "../text/sentences.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";
import { runsOf } from "./pinned-cells.ts";

/** One article's part of a row that is asked for: sentences as analysis has them. */
export const wantedCellSchema = z.strictObject({
  article: articleIdSchema,
  revision: revisionIdSchema,
  sentences: z.array(z.strictObject({ start: offsetSchema, end: offsetSchema })).min(1),
});

/** An article's current text and its sentences. */
interface ReadArticle {
  readonly revision: Revision;
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** Reads articles' current sentences, each once; null for an article that is not there. */
export function sentenceReader(
  draft: Draft,
  context: Pick<CommandContext, "textOf">,
): (article: ArticleId) => ReadArticle | null {
  const known = new Map<ArticleId, ReadArticle | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const article = draft.get("article", id);
    const revision = article && draft.get("revision", article.revision);
    const text = revision === null ? "" : context.textOf(revision.text);
    const read = revision && { revision, text, sentences: segmentSentences(text) };
    known.set(id, read);
    return read;
  };
}

/**
 * The anchored cells of a row, one an article. Fails with `no-such-article`, `old-revision`,
 * `no-such-sentence` (not a whole one), and `not-neighbours`: the sentences of one article in a
 * row stand next to each other.
 */
export function anchoredRow(
  wanted: readonly z.infer<typeof wantedCellSchema>[],
  read: (article: ArticleId) => ReadArticle | null,
): Result<PinnedCell[]> {
  const cells: PinnedCell[] = [];
  for (const id of new Set(wanted.map(({ article }) => article))) {
    const parts = wanted.filter(({ article }) => article === id);
    const article = read(id);
    if (article === null) {
      return failed("no-such-article", "An article of this row is no longer in the project.");
    }
    const { revision, text, sentences } = article;
    if (parts.some((part) => part.revision !== revision.id)) {
      return failed("old-revision", "An article's text has changed since; look at the row again.");
    }
    const ranges = parts.flatMap((part) => part.sentences);
    const indexes = ranges.map(({ start, end }) =>
      sentences.findIndex((each) => each.start === start && each.end === end),
    );
    if (indexes.includes(-1)) {
      return failed("no-such-sentence", "A row is made of whole sentences; look at it again.");
    }
    const [run = [], ...apart] = runsOf(
      [...new Set(indexes)].sort((one, other) => one - other),
      (index) => index,
    );
    if (apart.length > 0) {
      return failed(
        "not-neighbours",
        `Sentences of “${labelFor(revision.headline, text)}” would not stand next to each other in this row; a row takes only neighbours of each article.`,
      );
    }
    const anchors = sentences
      .slice(run[0], (run.at(-1) ?? 0) + 1)
      .map((range) =>
        anchorAt({ article: id, revision: revision.id, field: "text", ...range }, text),
      );
    cells.push({ article: id, sentences: anchors });
  }
  return ok(cells);
}
