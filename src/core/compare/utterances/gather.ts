import type { Candidate } from "./evidence.ts";

/** Two acts, by their indexes, and how likely they render the same utterance. */
export interface Link extends Pick<Candidate, "one" | "other"> {
  readonly score: number;
}

/** The least likelihood at which two acts are linked. */
const LINKED = 0.4;
/** The least mean likelihood between all acts of two groups that a link joins. */
const JOINED = 0.2;

/**
 * Groups of acts, each one in exactly one group: links from the surest on join the groups of
 * their acts where these are alike on the whole, so that a chain of likenesses does not run
 * through the story. Of equal links the one whose acts come first goes first.
 */
export function gatherActs(count: number, links: readonly Link[]): number[][] {
  const groups = new Map<number, number[]>();
  const groupOf = Array.from({ length: count }, (_, act) => act);
  const scores = new Map<number, number>();
  for (const { one, other, score } of links) scores.set(one * count + other, score);
  for (let act = 0; act < count; act += 1) groups.set(act, [act]);
  const sure = links
    .filter(({ score }) => score >= LINKED)
    .sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
  for (const { one, other } of sure) {
    const [ours, theirs] = [groupOf[one] ?? one, groupOf[other] ?? other];
    if (ours === theirs) continue;
    const [a, b] = [groups.get(ours) ?? [], groups.get(theirs) ?? []];
    let sum = 0;
    for (const x of a) {
      for (const y of b) sum += scores.get(Math.min(x, y) * count + Math.max(x, y)) ?? 0;
    }
    if (sum / (a.length * b.length) < JOINED) continue;
    const merged = [...a, ...b].sort((x, y) => x - y);
    for (const act of merged) groupOf[act] = ours;
    groups.set(ours, merged);
    groups.delete(theirs);
  }
  return [...groups.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
