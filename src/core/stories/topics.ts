import { agglomerate } from "./agglomerate.ts";

/** Articles whose mean likeness is at least this are about one topic: the one threshold there is. */
export const SAME_TOPIC = 0.07;
/**
 * What articles that join a topic share with it, over what its articles share with each other, is
 * at least this: words common to a field must not draw strangers to a closely knit topic.
 */
const LOOSENESS = 0.35;
/** Copies of one text are no closer knit than tellings by different hands can be. */
const CLOSELY_KNIT = 0.4;

/**
 * Groups articles, numbered 0 to `count` - 1, by topic. `likeness` is symmetric, `pairs` are those
 * worth looking at (each once, the smaller number first). Returns the topics' members, ascending.
 */
export function topicsOf(
  count: number,
  likeness: (a: number, b: number) => number,
  pairs: Iterable<readonly [number, number]>,
): number[][] {
  return agglomerate({
    count,
    likeness,
    pairs,
    threshold: SAME_TOPIC,
    atLeast: 1,
    allows: (across, within) => across >= LOOSENESS * Math.min(CLOSELY_KNIT, Math.max(...within)),
  });
}
