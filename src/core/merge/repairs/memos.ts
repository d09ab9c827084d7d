import type { Draft } from "../../commands/draft.ts";
import { removeWithMemos } from "../../commands/draft.ts";
import type { Memo } from "../../model/coding.ts";
import type { PassArticle } from "../../model/pass.ts";
import { compareText } from "../canonical.ts";
import type { Copies } from "../merged.ts";
import { joinWords } from "../merge-record.ts";

/** One coder's memos on one record, one made in each copy, become one that holds both texts. */
export function joinMemos(draft: Draft, { ours, theirs }: Copies): void {
  const groups = new Map<string, Memo[]>();
  for (const memo of draft.all("memo")) {
    if (ours.has(memo.id) && theirs.has(memo.id)) continue;
    const key = `${memo.about} ${memo.coder}`;
    groups.set(key, [...(groups.get(key) ?? []), memo]);
  }
  for (const memos of groups.values()) {
    const isOfBoth = [ours, theirs].every((copy) => memos.some(({ id }) => copy.has(id)));
    if (!isOfBoth) continue;
    const [first, ...others] = memos.sort(
      (a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id),
    );
    if (first === undefined) continue;
    let { text, updatedAt } = first;
    for (const other of others) {
      text = joinWords(text, other.text);
      if (other.updatedAt > updatedAt) updatedAt = other.updatedAt;
      removeWithMemos(draft, other.id);
    }
    draft.put({ ...first, text, updatedAt });
  }
}

/** A coder stands in one way with an article in a pass: complete where one copy says so. */
export function uniteStandings(draft: Draft): void {
  const standing = new Set<string>();
  const isComplete = ({ state }: PassArticle): number => Number(state === "complete");
  for (const each of draft.all("passarticle").sort((a, b) => isComplete(b) - isComplete(a))) {
    const key = `${each.pass} ${each.article} ${each.coder}`;
    if (standing.has(key)) draft.remove(each.id);
    standing.add(key);
  }
}
