import type { Revision, TextEdit } from "../model/article.ts";
import type { RevisionId } from "../model/ids.ts";

/** A stretch of text that stands in both of two revisions. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * The edits that lead from one revision's text to another's, through the revision both come
 * from; in the first's offsets, in order. null when the two have none in common or a step
 * between is not known by its edits.
 */
export function editsBetween(
  from: Revision,
  to: Revision,
  revisionOf: (id: RevisionId) => Revision | null,
): readonly TextEdit[] | null {
  const back = [from, ...ancestorsOf(from, revisionOf)];
  const forth = [to, ...ancestorsOf(to, revisionOf)];
  const common = back.find(({ id }) => forth.some((other) => other.id === id));
  if (common === undefined) return null;
  let path: readonly Stretch[] = [{ from: 0, to: 0, length: from.length }];
  for (const [index, later] of back.entries()) {
    if (later.id === common.id) break;
    const earlier = back[index + 1];
    if (later.edits === null || earlier === undefined) return null;
    path = through(path, turned(stretchesOf(later.edits, earlier.length)));
  }
  const down = forth
    .slice(
      0,
      forth.findIndex(({ id }) => id === common.id),
    )
    .reverse();
  let length = common.length;
  for (const later of down) {
    if (later.edits === null) return null;
    path = through(path, stretchesOf(later.edits, length));
    length = later.length;
  }
  return editsOf(path, from.length, to.length);
}

function ancestorsOf(
  revision: Revision,
  revisionOf: (id: RevisionId) => Revision | null,
): Revision[] {
  const found: Revision[] = [];
  const seen = new Set([revision.id]);
  let earlier = revision.from;
  while (earlier !== null && !seen.has(earlier)) {
    seen.add(earlier);
    const known = revisionOf(earlier);
    if (known === null) break;
    found.push(known);
    earlier = known.from;
  }
  return found;
}

/** What edits of a text of this length leave alone. */
function stretchesOf(edits: readonly TextEdit[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let to = 0;
  const keep = (until: number): void => {
    if (until > from) stretches.push({ from, to, length: until - from });
    to += until - from;
  };
  for (const { at, removed, inserted } of edits) {
    keep(at);
    from = at + removed;
    to += inserted;
  }
  keep(length);
  return stretches;
}

function turned(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ from, to, length }) => ({ from: to, to: from, length }));
}

/** What is left alone by one change and by the next. */
function through(first: readonly Stretch[], second: readonly Stretch[]): Stretch[] {
  return first.flatMap((one) =>
    second.flatMap((other) => {
      const start = Math.max(one.to, other.from);
      const end = Math.min(one.to + one.length, other.from + other.length);
      if (start >= end) return [];
      const [from, to] = [one.from + start - one.to, other.to + start - other.from];
      return { from, to, length: end - start };
    }),
  );
}

/** The edits between the stretches of two texts of these lengths. */
function editsOf(stretches: readonly Stretch[], fromLength: number, toLength: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let reached = 0;
  for (const { from, to, length } of [
    ...stretches,
    { from: fromLength, to: toLength, length: 0 },
  ]) {
    if (from > at || to > reached) edits.push({ at, removed: from - at, inserted: to - reached });
    at = from + length;
    reached = to + length;
  }
  return edits;
}
