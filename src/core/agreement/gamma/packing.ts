import { boundsOf, priceOf, SAME } from "./prices.ts";
import type { Bounds, Group } from "./prices.ts";

/** Partial choices kept at an item: beyond it the exact search gives up. */
const MOST_STATES = 50_000;

interface Chosen {
  readonly group: Group;
  readonly before: Chosen | null;
}

/** A choice among the groups that begin before an item. */
interface State {
  /** Items further on it has used, ascending. */
  readonly used: readonly number[];
  readonly saved: number;
  /** The prices of the items further on it has not used: it cannot save more than that. */
  readonly rest: number;
  readonly chosen: Chosen | null;
}

/**
 * The disjoint groups that save most together, to within a billionth, of items 0 to `count` − 1;
 * null if that cannot be told within the limits. First bounds by prices; where they leave a gap,
 * dynamic programming over the items in order, states of the same use merged, and those dropped
 * that by the prices cannot beat what was found. Quick where groups join neighbours.
 */
export function bestPacking(count: number, groups: readonly Group[]): readonly Group[] | null {
  const bounds = boundsOf(count, groups);
  return bounds.most - bounds.saved <= SAME ? bounds.chosen : search(count, bounds);
}

function search(count: number, bounds: Bounds): readonly Group[] | null {
  const starting = Array.from({ length: count }, (): Group[] => []);
  for (const group of bounds.groups) starting[group.members[0] ?? 0]?.push(group);
  let states: State[] = [{ used: [], saved: 0, rest: bounds.most, chosen: null }];
  for (let item = 0; item < count; item += 1) {
    const next = new Map<string, State>();
    const keep = (state: State): void => {
      if (state.saved + state.rest <= bounds.saved + SAME) return;
      const key = state.used.join();
      if (state.saved > (next.get(key)?.saved ?? -1)) next.set(key, state);
    };
    for (const state of states) {
      if (state.used[0] === item) {
        keep({ ...state, used: state.used.slice(1) });
        continue;
      }
      keep({ ...state, rest: state.rest - (bounds.prices[item] ?? 0) });
      for (const group of starting[item] ?? []) {
        const further = group.members.slice(1);
        if (further.some((member) => state.used.includes(member))) continue;
        keep({
          used: [...state.used, ...further].sort((a, b) => a - b),
          saved: state.saved + group.saving,
          rest: state.rest - priceOf(bounds.prices, group),
          chosen: { group, before: state.chosen },
        });
      }
    }
    if (next.size > MOST_STATES) return null;
    states = [...next.values()];
  }
  const [best] = states;
  if (best === undefined) return bounds.chosen;
  const chosen: Group[] = [];
  for (let link = best.chosen; link !== null; link = link.before) chosen.push(link.group);
  return chosen;
}
