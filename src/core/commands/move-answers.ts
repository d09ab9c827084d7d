import { unitKey } from "../coding/sheets/units.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Anchor } from "../model/span.ts";
import type { Draft } from "./draft.ts";

/**
 * Moves the quotations of an article that questions were answered about. Where two of a coder's
 * read the same and one is left, it is the first one's; the other is an orphan: no question is
 * answered twice of one quotation.
 */
export function moveAnswers(
  draft: Draft,
  article: ArticleId,
  move: (anchor: Anchor) => Anchor,
): void {
  const owners = new Map<string, string>();
  for (const answer of draft.all("answer")) {
    if (answer.article !== article || answer.quotation === null) continue;
    const moved = { ...answer, quotation: move(answer.quotation) };
    const whose = `${answer.pass} ${answer.coder}`;
    const place = `${whose} ${unitKey(moved)}`;
    const owner = owners.get(place) ?? unitKey(answer);
    owners.set(place, owner);
    const isFree = moved.quotation.orphan || owner === unitKey(answer);
    draft.put(isFree ? moved : { ...answer, quotation: { ...answer.quotation, orphan: true } });
  }
}
