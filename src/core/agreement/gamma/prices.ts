/** Items that may go together, ascending, and what that saves (more than 0). */
export interface Group {
  readonly members: readonly number[];
  readonly saving: number;
}

/** What the best choice of disjoint groups can save at most, and a choice found on the way. */
export interface Bounds {
  /** The groups a choice better than the one found could still have. */
  readonly groups: readonly Group[];
  /** A price an item: none of those groups saves more than its members' prices. */
  readonly prices: Float64Array;
  /** The sum of the prices: no choice of those groups saves more. */
  readonly most: number;
  readonly chosen: readonly Group[];
  readonly saved: number;
}

const ROUNDS = 300;
/** Rounds between two looks for a choice. */
const LOOK = 10;
/** A bound this near to what was found is reached. */
export const SAME = 1e-9;

/** What the members of a group cost together. */
export function priceOf(prices: Float64Array, { members }: Group): number {
  let sum = 0;
  for (const member of members) sum += prices[member] ?? 0;
  return sum;
}

/** Disjoint groups, those first that save most beyond their members' prices. */
function choose(groups: readonly Group[], prices: Float64Array): Group[] {
  const gains = Float64Array.from(groups, (group) => group.saving - priceOf(prices, group));
  const order = Uint32Array.from(groups.keys());
  order.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
  const used = new Uint8Array(prices.length);
  const chosen: Group[] = [];
  for (const index of order) {
    const group = groups[index];
    if (group === undefined || group.members.some((member) => used[member] === 1)) continue;
    for (const member of group.members) used[member] = 1;
    chosen.push(group);
  }
  return chosen;
}

/** The groups a choice that saves more than what was found could have. */
function stillUseful({ groups, prices, most, saved }: Bounds): readonly Group[] {
  return groups.filter((group) => priceOf(prices, group) - group.saving <= most - saved + SAME);
}

/**
 * Prices by Lagrangian relaxation of “an item is in one group at most” with the subgradient
 * method (Held, Wolfe & Crowder 1974); that an item is the first member of one group at most
 * stays a condition. Each round's prices, raised where a group still beats them, bound every
 * choice; the lowest such bound is kept.
 */
export function boundsOf(count: number, groups: readonly Group[]): Bounds {
  const prices = new Float64Array(count);
  for (const { members, saving } of groups) {
    for (const member of members) {
      prices[member] = Math.max(prices[member] ?? 0, saving / members.length);
    }
  }
  let best: Bounds = { groups, prices, most: Infinity, chosen: [], saved: 0 };
  let step = 1;
  let idle = 0;
  for (let round = 0; round < ROUNDS && best.most - best.saved > SAME && step > 0.001; round += 1) {
    const { raised, uses } = raise(best.groups, prices);
    const most = raised.reduce((sum, price) => sum + price, 0);
    idle = most < best.most - SAME ? 0 : idle + 1;
    if (most < best.most) best = { ...best, prices: raised, most };
    if (round % LOOK === 0) {
      const chosen = choose(best.groups, prices);
      const saved = chosen.reduce((sum, group) => sum + group.saving, 0);
      if (saved > best.saved) best = { ...best, chosen, saved };
      best = { ...best, groups: stillUseful(best) };
    }
    if (idle === 8) {
      step /= 2;
      idle = 0;
    }
    move(prices, uses, step * (most - best.saved));
  }
  return { ...best, groups: stillUseful(best) };
}

/** The prices raised so that they bound every group, and how often the groups that win use each item. */
function raise(
  groups: readonly Group[],
  prices: Float64Array,
): { raised: Float64Array; uses: Int32Array } {
  const gains = new Float64Array(prices.length);
  const winners = new Map<number, Group>();
  for (const group of groups) {
    const first = group.members[0] ?? 0;
    const gain = group.saving - priceOf(prices, group);
    if (gain <= (gains[first] ?? 0)) continue;
    gains[first] = gain;
    winners.set(first, group);
  }
  const uses = new Int32Array(prices.length);
  for (const { members } of winners.values()) {
    for (const member of members) uses[member] = (uses[member] ?? 0) + 1;
  }
  return { raised: prices.map((price, item) => price + (gains[item] ?? 0)), uses };
}

/** A step against the subgradient: items nobody uses get cheaper, items used twice dearer. */
function move(prices: Float64Array, uses: Int32Array, length: number): void {
  let norm = 0;
  for (let item = 0; item < prices.length; item += 1) {
    const slope = 1 - (uses[item] ?? 0);
    if (slope < 0 || (prices[item] ?? 0) > 0) norm += slope * slope;
  }
  if (norm === 0) return;
  for (let item = 0; item < prices.length; item += 1) {
    const slope = 1 - (uses[item] ?? 0);
    prices[item] = Math.max(0, (prices[item] ?? 0) - (length / norm) * slope);
  }
}
