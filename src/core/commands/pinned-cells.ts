import type { PinnedCell } from "../model/decision.ts";
import type { ArticleId } from "../model/ids.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import type { Anchor } from "../model/span.ts";

/** True when a sentence stands in cells of both. Orphans stand nowhere, so no two share one. */
export function sharesSentence(one: readonly PinnedCell[], other: readonly PinnedCell[]): boolean {
  return one.some((cell) => cell.sentences.some((anchor) => stands(anchor, other)));
}

function stands(anchor: Anchor, cells: readonly PinnedCell[]): boolean {
  return cells.some(
    ({ article, sentences }) =>
      article === anchor.span.article &&
      sentences.some((each) => !each.orphan && !anchor.orphan && overlaps(each.span, anchor.span)),
  );
}

/**
 * What is left of the cells when others take sentences out of them. Where the middle of a cell
 * is taken, its longest run of neighbours stays (the first of equals) and the rest is free.
 * `sentencesOf` gives the sentences of an article's current revision.
 */
export function cellsWithout(
  cells: readonly PinnedCell[],
  taken: readonly PinnedCell[],
  sentencesOf: (article: ArticleId) => readonly Range[],
): PinnedCell[] {
  return cells.flatMap((cell): PinnedCell | [] => {
    const left = cell.sentences.filter((anchor) => !stands(anchor, taken));
    if (left.length === cell.sentences.length) return cell;
    const all = sentencesOf(cell.article);
    const standing = left.filter(({ orphan }) => !orphan);
    const runs = runsOf(standing, ({ span }) => all.findIndex((each) => overlaps(each, span)));
    const [longest = []] = runs.sort((a, b) => b.length - a.length);
    const sentences = [...longest, ...left.filter(({ orphan }) => orphan)];
    return sentences.length === 0 ? [] : { ...cell, sentences };
  });
}

/** The items, given in the order of their indexes, in runs whose indexes follow on each other. */
export function runsOf<Item>(items: readonly Item[], indexOf: (item: Item) => number): Item[][] {
  const runs: Item[][] = [];
  let previous = Number.NaN;
  for (const item of items) {
    const index = indexOf(item);
    const run = runs.at(-1);
    if (run === undefined || index > previous + 1) runs.push([item]);
    else run.push(item);
    previous = index;
  }
  return runs;
}
