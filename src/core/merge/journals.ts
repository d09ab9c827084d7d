import { applyDiff, reverseDiff } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import type { State } from "../model/records.ts";
import { ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { compareText } from "./canonical.ts";

/** What merging needs to know of a journal entry. */
export interface MergeEntry {
  /** The checksum of its line. It covers all lines before, so equal sums mean equal histories. */
  readonly sum: string;
  readonly diff: Diff;
  /** When the entry merged another copy: the sum of the last of its entries that came in. */
  readonly merges?: string;
}

/** A line of a journal, as far as merging looks at it. */
export interface MergeLine extends MergeEntry {
  readonly id: string;
  readonly undoes?: string;
  readonly redoes?: string;
}

/**
 * What merging needs to know of a journal's lines, oldest first. A merge that was taken back
 * brought nothing in: what it merged is still to be merged.
 */
export function mergeEntriesOf(lines: readonly MergeLine[]): readonly MergeEntry[] {
  const undone = new Set<string>();
  for (const { undoes, redoes } of lines) {
    if (undoes !== undefined) undone.add(undoes);
    if (redoes !== undefined) undone.delete(redoes);
  }
  return lines.map(({ id, sum, diff, merges }) =>
    merges === undefined || undone.has(id) ? { sum, diff } : { sum, diff, merges },
  );
}

/** One copy: what it holds, and its history; entries may lack at the beginning, not between. */
export interface JournaledCopy {
  readonly state: State;
  readonly entries: readonly MergeEntry[];
}

/** How many entries of each copy are known to a point in one of their histories. */
interface Known {
  readonly ours: number;
  readonly theirs: number;
}

/**
 * The state two copies last had in common: after the last entry both journals hold, or the last
 * point of one copy that was merged into the other, whichever knows more of both. An empty state
 * when the journals share nothing. Which copy is named first makes no difference. Fails with
 * `diff-conflict` when a journal does not lead to its state.
 */
export function commonBase(ours: JournaledCopy, theirs: JournaledCopy): Result<State> {
  const places = { ours: placesOf(ours.entries), theirs: placesOf(theirs.entries) };
  const points: { readonly copy: JournaledCopy; readonly at: number; readonly known: Known }[] = [];

  const shared = ours.entries.findLastIndex(({ sum }) => places.theirs.has(sum));
  const last = ours.entries[shared];
  if (last !== undefined) {
    const known = { ours: shared + 1, theirs: (places.theirs.get(last.sum) ?? 0) + 1 };
    points.push({ copy: ours, at: shared + 1, known });
  }
  const inOurs = lastMerged(ours.entries, places.theirs);
  if (inOurs > 0) {
    const known = {
      ours: knownIn(theirs.entries.slice(0, inOurs), places.ours),
      theirs: inOurs,
    };
    points.push({ copy: theirs, at: inOurs, known });
  }
  const inTheirs = lastMerged(theirs.entries, places.ours);
  if (inTheirs > 0) {
    const known = {
      ours: inTheirs,
      theirs: knownIn(ours.entries.slice(0, inTheirs), places.theirs),
    };
    points.push({ copy: ours, at: inTheirs, known });
  }
  const [best] = points.sort(
    (a, b) =>
      b.known.ours + b.known.theirs - a.known.ours - a.known.theirs ||
      // Each was merged into the other at once: both know the same; take one, from either side.
      compareText(sumAt(a.copy, a.at), sumAt(b.copy, b.at)),
  );
  return best === undefined ? ok(new Map()) : stateAt(best.copy, best.at);
}

function placesOf(entries: readonly MergeEntry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ sum }, index) => [sum, index]));
}

/** How many of the other copy's entries came into these by merging. */
function lastMerged(entries: readonly MergeEntry[], places: ReadonlyMap<string, number>): number {
  const ends = entries.flatMap(({ merges }) =>
    merges === undefined ? [] : (places.get(merges) ?? -1) + 1,
  );
  return Math.max(0, ...ends);
}

/** How many of the other copy's entries these hold, as their common beginning or by merging. */
function knownIn(entries: readonly MergeEntry[], places: ReadonlyMap<string, number>): number {
  const ends = entries.map(({ sum }) => (places.get(sum) ?? -1) + 1);
  return Math.max(lastMerged(entries, places), ...ends);
}

function sumAt({ entries }: JournaledCopy, count: number): string {
  return entries[count - 1]?.sum ?? "";
}

/** A copy as it was after so many of its entries: the later ones are taken back. */
function stateAt({ state, entries }: JournaledCopy, count: number): Result<State> {
  let earlier: Result<State> = ok(state);
  for (const { diff } of entries.slice(count).reverse()) {
    if (!earlier.ok) return earlier;
    earlier = applyDiff(earlier.value, reverseDiff(diff));
  }
  return earlier;
}
