import { moveAnchor, sameWords } from "../coding/anchor.ts";
import { anchorsIn, withAnchors } from "../coding/anchoring/with-anchors.ts";
import { sameJson } from "../history/equal.ts";
import type { Revision } from "../model/article.ts";
import type { ArticleId, RevisionId } from "../model/ids.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import type { Anchor } from "../model/span.ts";
import { editsBetween } from "./edit-path.ts";

/** The articles whose anchors must be carried over: this state has them in another revision. */
export function articlesToCarry(
  state: State,
  current: ReadonlyMap<ArticleId, RevisionId>,
): ReadonlySet<ArticleId> {
  const found = new Set<ArticleId>();
  for (const [id, revision] of current) {
    const article = state.get(id);
    if (article?.type === "article" && article.revision !== revision) found.add(id);
  }
  return found;
}

/**
 * A state with everything that points into texts carried over to the revisions that are current
 * after the merge, as if they had been made there: exactly along the known edits between two
 * revisions, else by quote and context; what cannot be placed surely is an orphan, and so is what
 * one of the `copies` that has such a revision looked for in it and did not find.
 */
export function carryAnchors(
  state: State,
  current: ReadonlyMap<ArticleId, RevisionId>,
  copies: readonly State[],
  revisionOf: (id: RevisionId) => Revision | null,
  textOf: (hash: string) => string,
): State {
  const articles = articlesToCarry(state, current);
  if (articles.size === 0) return state;
  const isLookedFor = (anchor: Anchor, id: AnyId): boolean => {
    const { article } = anchor.span;
    return copies.some((copy) => {
      const known = copy.get(article);
      const record = copy.get(id);
      if (known?.type !== "article" || record === undefined) return false;
      if (known.revision !== current.get(article)) return false;
      return anchorsIn(record).some((own) => own.orphan && sameJson(own, anchor));
    });
  };
  const place = (anchor: Anchor, id: AnyId): Anchor => {
    const { article, revision } = anchor.span;
    const target = articles.has(article) ? current.get(article) : undefined;
    const to = target === undefined ? null : revisionOf(target);
    if (to === null || (anchor.orphan && isLookedFor(anchor, id))) return anchor;
    const text = textOf(to.text);
    const from = revisionOf(revision);
    const isText = anchor.span.field === "text";
    if (isText ? from?.text === to.text : from?.headline === to.headline) {
      return sameWords(anchor, to, isText ? text : (to.headline ?? ""));
    }
    const edits = from === null ? null : editsBetween(from, to, revisionOf);
    // An orphan names the last revision it stood in, so from there it can be carried as well.
    const older = from && { text: null, headline: from.headline };
    return moveAnchor({ ...anchor, orphan: false }, to, text, edits, older);
  };
  return new Map(
    [...state].map(([id, record]): [AnyId, AnyRecord] => [
      id,
      withAnchors(record, (anchor) => place(anchor, id)),
    ]),
  );
}
