import { anchorAt, moveAnchor } from "../coding/anchor.ts";
import type { Revision } from "../model/article.ts";
import type { ArticleId, RevisionId } from "../model/ids.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import type { Anchor } from "../model/span.ts";
import { editsBetween } from "./edit-path.ts";

/** The same record with each of its anchors replaced; the record itself when none changes. */
export function withAnchors(record: AnyRecord, place: (anchor: Anchor) => Anchor): AnyRecord {
  const placed = (anchors: readonly Anchor[]): readonly Anchor[] => {
    const moved = anchors.map(place);
    return moved.every((anchor, index) => anchor === anchors[index]) ? anchors : moved;
  };
  switch (record.type) {
    case "coding":
    case "findingreview": {
      const anchor = place(record.anchor);
      return anchor === record.anchor ? record : { ...record, anchor };
    }
    case "answer": {
      const quotation = record.quotation === null ? null : place(record.quotation);
      return quotation === record.quotation ? record : { ...record, quotation };
    }
    case "samplecheck": {
      const items = record.items.map((item) => {
        const anchor = place(item.anchor);
        return anchor === item.anchor ? item : { ...item, anchor };
      });
      const isSame = items.every((item, index) => item === record.items[index]);
      return isSame ? record : { ...record, items };
    }
    case "note": {
      const evidence = placed(record.evidence);
      return evidence === record.evidence ? record : { ...record, evidence };
    }
    case "conflictreview": {
      const values = placed(record.values);
      return values === record.values ? record : { ...record, values };
    }
    case "pinnedrow": {
      const cells = record.cells.map((cell) => {
        const sentences = placed(cell.sentences);
        return sentences === cell.sentences ? cell : { ...cell, sentences };
      });
      const isSame = cells.every((cell, index) => cell === record.cells[index]);
      return isSame ? record : { ...record, cells };
    }
    default:
      return record;
  }
}

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
 * revisions, else by quote and context; what cannot be placed surely is an orphan.
 */
export function carryAnchors(
  state: State,
  current: ReadonlyMap<ArticleId, RevisionId>,
  revisionOf: (id: RevisionId) => Revision | null,
  textOf: (hash: string) => string,
): State {
  const articles = articlesToCarry(state, current);
  if (articles.size === 0) return state;
  const place = (anchor: Anchor): Anchor => {
    const { article, revision } = anchor.span;
    const target = articles.has(article) ? current.get(article) : undefined;
    const to = target === undefined ? null : revisionOf(target);
    if (to === null) return anchor;
    const text = textOf(to.text);
    const from = revisionOf(revision);
    const isText = anchor.span.field === "text";
    if (isText ? from?.text === to.text : from?.headline === to.headline) {
      return anchorAt({ ...anchor.span, revision: to.id }, isText ? text : (to.headline ?? ""));
    }
    const edits = from === null ? null : editsBetween(from, to, revisionOf);
    // An orphan names the last revision it stood in, so from there it can be carried as well.
    return moveAnchor({ ...anchor, orphan: false }, to, text, edits);
  };
  return new Map(
    [...state].map(([id, record]): [AnyId, AnyRecord] => [id, withAnchors(record, place)]),
  );
}
