import { moveAnchor, sameWords } from "../coding/anchor.ts";
import { anchorsIn, withAnchors } from "../coding/anchoring/with-anchors.ts";
import type { Original, Revision, TextEdit } from "../model/article.ts";
import type { LayoutBlock } from "../model/block.ts";
import { hashText } from "../model/hash.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import type { Anchor } from "../model/span.ts";
import { countWords } from "../text/words.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";
import { moveAnswers } from "./move-answers.ts";
import { moveFindings } from "./tend-findings.ts";

/** What becomes of an article's words. `edits` leads from the text there was to `text`; null: unknown. */
interface NewRevision {
  readonly headline: string | null;
  readonly layout: readonly LayoutBlock[];
  readonly text: string;
  readonly edits: readonly TextEdit[] | null;
  /** The same of the headline, which is short enough to be compared anew later. */
  readonly headlineEdits?: readonly TextEdit[] | null;
  /** The text there was, where it is at hand: it helps to place what points into it. */
  readonly olderText?: string | null;
  /** The file of a newer version. */
  readonly original?: Original | null;
  readonly madeBy: Revision["madeBy"];
  readonly context: Pick<CommandContext, "newId" | "now">;
}

/**
 * Makes a new revision of an article current and moves everything that points into the old
 * one: codings, answers about quotations, the evidence of notes, decisions on its stories. What
 * cannot be placed surely becomes an orphan.
 */
export function reviseArticle(draft: Draft, articleId: ArticleId, made: NewRevision): void {
  const article = draft.get("article", articleId);
  const old = article && draft.get("revision", article.revision);
  if (article === null || old === null) throw new Error(`no current revision of ${articleId}`);
  const revision: Revision = {
    id: made.context.newId("revision"),
    type: "revision",
    article: article.id,
    number: old.number + 1,
    madeBy: made.madeBy,
    madeAt: made.context.now,
    from: old.id,
    edits: made.edits,
    original: made.original ?? null,
    headline: made.headline,
    text: hashText(made.text),
    length: made.text.length,
    words: countWords(made.text),
    layout: made.layout,
  };
  draft.put(revision);
  draft.put({ ...article, revision: revision.id });

  const older = {
    text: made.olderText ?? null,
    headline: old.headline,
    headlineEdits: made.headlineEdits ?? null,
  };
  const move = (anchor: Anchor): Anchor => {
    if (anchor.span.article !== article.id) return anchor;
    // Where the very words it was made in are back, or never went, it stands as it stood.
    const from = draft.get("revision", anchor.span.revision);
    const isText = anchor.span.field === "text";
    if (isText ? from?.text === revision.text : from?.headline === revision.headline) {
      return sameWords(anchor, revision, isText ? made.text : (made.headline ?? ""));
    }
    return moveAnchor(anchor, revision, made.text, made.edits, older);
  };
  for (const type of ["coding", "note", "conflictreview"] as const) {
    for (const record of draft.all(type)) {
      if (!anchorsIn(record).some(({ span }) => span.article === article.id)) continue;
      draft.put(withAnchors(record, move));
    }
  }
  moveAnswers(draft, article.id, move);
  moveFindings(draft, article.id, move);
  moveRows(draft, article.id, move);
}

/**
 * Moves the sentences of pinned rows. Where two stood that read the same and one is left, it is
 * the first row's; the other's is an orphan: no sentence is in two rows of a story.
 */
function moveRows(draft: Draft, article: ArticleId, move: (anchor: Anchor) => Anchor): void {
  const taken = new Map<StoryId, Range[]>();
  for (const row of draft.all("pinnedrow")) {
    if (!row.cells.some((cell) => cell.article === article)) continue;
    const places = taken.get(row.story) ?? [];
    taken.set(row.story, places);
    const place = (anchor: Anchor): Anchor => {
      const moved = move(anchor);
      if (moved.orphan) return moved;
      if (places.some((other) => overlaps(other, moved.span))) return { ...anchor, orphan: true };
      places.push(moved.span);
      return moved;
    };
    const cells = row.cells.map((cell) =>
      cell.article === article ? { ...cell, sentences: cell.sentences.map(place) } : cell,
    );
    draft.put({ ...row, cells });
  }
}
