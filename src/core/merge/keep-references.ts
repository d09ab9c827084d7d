import { sameJson } from "../history/equal.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import { compareText } from "./canonical.ts";
import { neededBy, ownersOf, storyOf } from "./references.ts";

/** The two copies, and what stays of them so far; what must come back is put into it. */
interface Kept {
  readonly ours: State;
  readonly theirs: State;
  readonly merged: Map<AnyId, AnyRecord>;
}

/**
 * Brings back records that one copy had removed and that what is kept refers to; with them
 * comes what had only gone because they went (an article's codings, the memos about them).
 * Returns what came back, and for which record.
 */
export function keepReferences({ ours, theirs, merged }: Kept): ReadonlyMap<AnyId, AnyId> {
  const because = new Map<AnyId, AnyId>();
  // In the order of ids, so that what a record is kept for is the same from either side.
  const gone = new Map(
    [...ours, ...theirs]
      .filter(([id]) => !merged.has(id))
      .sort(([one], [other]) => compareText(one, other)),
  );
  if (gone.size === 0) return because;
  const belongings = byOwner(gone);
  const inStory = byStory([...ours.values(), ...theirs.values()]);
  const queue = [...merged.values()].sort((one, other) => compareText(other.id, one.id));
  const restore = (id: AnyId, reason: AnyId): void => {
    const record = gone.get(id);
    if (record === undefined) return;
    gone.delete(id);
    merged.set(id, record);
    because.set(id, reason);
    queue.push(record);
  };
  // An open pass that holds to a version codes with its codes, whoever has removed one since.
  const codesHeldBy = (record: AnyRecord): readonly AnyId[] => {
    if (record.type !== "pass" || record.heldTo === null || record.closedAt !== null) return [];
    const held = ours.get(record.heldTo) ?? theirs.get(record.heldTo);
    return held?.type === "codebookversion" ? held.codes.map(({ id }) => id) : [];
  };
  for (let record = queue.pop(); record !== undefined; record = queue.pop()) {
    const { id } = record;
    for (const needed of [...neededBy(record), ...codesHeldBy(record)]) {
      if (!gone.has(needed)) continue;
      // Where a copy does without it as it is, so does the merged project.
      const isMissed = ![ours, theirs].some(
        (copy) => !copy.has(needed) && copy.has(id) && sameJson(copy.get(id), record),
      );
      if (isMissed) restore(needed, id);
    }
    const story = storyOf(record);
    if (story !== null && !merged.has(story)) {
      const articles = inStory.get(story) ?? [];
      // Where articles of it are left, the decision goes on in the story they are in now.
      if (!articles.some((article) => merged.has(article))) {
        restore(story, id);
        for (const article of articles) restore(article, id);
      }
    }
    const removers = [ours, theirs].filter((copy) => !copy.has(id));
    for (const belonging of belongings.get(id) ?? []) {
      if (removers.some((copy) => !copy.has(belonging))) restore(belonging, id);
    }
  }
  return because;
}

function byOwner(records: ReadonlyMap<AnyId, AnyRecord>): ReadonlyMap<AnyId, readonly AnyId[]> {
  const found = new Map<AnyId, AnyId[]>();
  for (const record of records.values()) {
    for (const owner of ownersOf(record)) {
      const owned = found.get(owner) ?? [];
      owned.push(record.id);
      found.set(owner, owned);
    }
  }
  return found;
}

function byStory(records: readonly AnyRecord[]): ReadonlyMap<AnyId, readonly AnyId[]> {
  const found = new Map<AnyId, AnyId[]>();
  for (const record of records) {
    if (record.type !== "article") continue;
    const articles = found.get(record.story) ?? [];
    articles.push(record.id);
    found.set(record.story, articles);
  }
  for (const articles of found.values()) articles.sort(compareText);
  return found;
}
