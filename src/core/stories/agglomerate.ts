import { Heap } from "./heap.ts";

/** Two clusters, each named by its smallest member, `a` < `b`, and their mean likeness so far. */
interface Link {
  readonly a: number;
  readonly b: number;
  /** Sum of the likenesses known between members of the one and of the other, and how many. */
  readonly sum: number;
  readonly known: number;
}

const mean = (link: Link): number => link.sum / link.known;

function before(a: Link, b: Link): boolean {
  const difference = mean(a) - mean(b);
  if (difference !== 0) return difference > 0;
  return a.a !== b.a ? a.a < b.a : a.b < b.b;
}

/** What is to be clustered: items 0 to `count` - 1. */
export interface Agglomeration {
  readonly count: number;
  /** The likeness of two items; symmetric. Asked again for the same two: to be remembered where it is dear. */
  readonly likeness: (a: number, b: number) => number;
  /** The pairs worth looking at, each once, `a` < `b`: clusters no pair of which is here never merge. */
  readonly pairs: Iterable<readonly [number, number]>;
  /** Clusters merge while their mean likeness is at least this … */
  readonly threshold: number;
  /** … and more clusters than this are left. */
  readonly atLeast: number;
  /**
   * Whether clusters of this mean likeness may merge, given the mean likeness within each of the
   * two (0 for a single item). All may when it is left out.
   */
  readonly allows?: (across: number, within: readonly [number, number]) => boolean;
}

/** A cluster: its members, ascending, and the sum of the likenesses of their pairs. */
interface Cluster {
  readonly members: readonly number[];
  readonly sum: number;
}

/** The mean likeness of a cluster's pairs; 0 for a single item. */
function within({ members, sum }: Cluster): number {
  return members.length < 2 ? 0 : sum / ((members.length * (members.length - 1)) / 2);
}

/** Merges until nothing is left to merge; `onMerge` is told the clusters after each merge. */
function mergeAll(
  task: Agglomeration,
  onMerge: (clusters: ReadonlyMap<number, Cluster>) => void,
): ReadonlyMap<number, Cluster> {
  const clusters = new Map<number, Cluster>();
  const links: Map<number, Link>[] = [];
  const queue = new Heap<Link>(before);
  const { likeness } = task;
  const set = (link: Link): void => {
    links[link.a]?.set(link.b, link);
    links[link.b]?.set(link.a, link);
    if (mean(link) >= task.threshold) queue.push(link);
  };
  const clusterOf = (name: number): Cluster => clusters.get(name) ?? { members: [], sum: 0 };
  const complete = (link: Link): Link => {
    let sum = 0;
    let known = 0;
    for (const a of clusterOf(link.a).members) {
      for (const b of clusterOf(link.b).members) {
        sum += likeness(a, b);
        known += 1;
      }
    }
    return { ...link, sum, known };
  };
  const merge = ({ a, b, sum }: Link): void => {
    const [first, second] = [clusterOf(a), clusterOf(b)];
    const members = [...first.members, ...second.members].sort((x, y) => x - y);
    const others = new Set([...(links[a]?.keys() ?? []), ...(links[b]?.keys() ?? [])]);
    others.delete(a);
    others.delete(b);
    const joined = [...others].map((other): Link => {
      const [left, right] = [links[a]?.get(other), links[b]?.get(other)];
      links[other]?.delete(b);
      return {
        a: Math.min(a, other),
        b: Math.max(a, other),
        sum: (left?.sum ?? 0) + (right?.sum ?? 0),
        known: (left?.known ?? 0) + (right?.known ?? 0),
      };
    });
    clusters.set(a, { members, sum: first.sum + second.sum + sum });
    clusters.delete(b);
    links[a]?.clear();
    links[b]?.clear();
    joined.forEach(set);
    onMerge(clusters);
  };

  for (let item = 0; item < task.count; item += 1) {
    clusters.set(item, { members: [item], sum: 0 });
    links.push(new Map());
  }
  for (const [a, b] of task.pairs) set({ a, b, sum: likeness(a, b), known: 1 });

  while (clusters.size > task.atLeast) {
    const link = queue.pop();
    if (link === undefined) break;
    if (links[link.a]?.get(link.b) !== link) continue; // one of the two has merged since
    const [a, b] = [clusterOf(link.a), clusterOf(link.b)];
    if (link.known < a.members.length * b.members.length) set(complete(link));
    else if (task.allows?.(mean(link), [within(a), within(b)]) !== false) merge(link);
  }
  return clusters;
}

/** The clusters' members, ascending, the clusters ordered by their first. */
function inOrder(clusters: ReadonlyMap<number, Cluster>): number[][] {
  return [...clusters.values()]
    .map(({ members }) => [...members])
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/**
 * Average-link clustering (Sokal & Michener 1958, "A statistical method for evaluating
 * systematic relationships") over a sparse set of pairs. A pair not given is looked at only when
 * the clusters it joins are the next to merge on the strength of those that are, so that the work
 * follows the size of the clusters, not the square of the number of items. Returns the clusters,
 * members ascending, ordered by their first member.
 */
export function agglomerate(task: Agglomeration): number[][] {
  return inOrder(mergeAll(task, () => undefined));
}

/** Every state `agglomerate` goes through: the clusters after each merge, the last merge's first. */
export function agglomerationLevels(task: Agglomeration): number[][][] {
  const levels: number[][][] = [];
  mergeAll(task, (clusters) => levels.push(inOrder(clusters)));
  return levels.reverse();
}
