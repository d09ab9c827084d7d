import type { Draft } from "../../commands/draft.ts";
import type { AnyId } from "../../model/records.ts";
import { ownersOf } from "../references.ts";

const belongings = [
  "revision",
  "passarticle",
  "coding",
  "answer",
  "findingreview",
  "samplecheck",
  "memo",
] as const;

/**
 * What belongs to records a person chose to remove goes with them, as when they are removed by
 * a command: an article's revisions, codings and evidence, and the memos about all of it.
 */
export function followRemovals(draft: Draft, removed: readonly AnyId[]): void {
  const gone = new Set<AnyId>(removed);
  if (gone.size === 0) return;
  for (let size = 0; size < gone.size;) {
    size = gone.size;
    for (const type of belongings) {
      for (const record of draft.all(type)) {
        if (!ownersOf(record).some((owner) => gone.has(owner))) continue;
        gone.add(record.id);
        draft.remove(record.id);
      }
    }
    for (const row of draft.all("pinnedrow")) {
      const cells = row.cells.filter(({ article }) => !gone.has(article));
      if (cells.length === row.cells.length) continue;
      if (cells.length > 0) draft.put({ ...row, cells });
      else {
        gone.add(row.id);
        draft.remove(row.id);
      }
    }
    for (const review of draft.all("conflictreview")) {
      const values = review.values.filter(({ span }) => !gone.has(span.article));
      if (values.length === review.values.length) continue;
      if (new Set(values.map(({ span }) => span.article)).size > 1)
        draft.put({ ...review, values });
      else {
        gone.add(review.id);
        draft.remove(review.id);
      }
    }
    for (const note of draft.all("note")) {
      const evidence = note.evidence.filter(({ span }) => !gone.has(span.article));
      if (evidence.length < note.evidence.length) draft.put({ ...note, evidence });
    }
  }
}
