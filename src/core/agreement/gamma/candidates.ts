import type { Group } from "./prices.ts";

/** Groups worth weighing in one part of a continuum: beyond it the exact search gives up. */
const MOST_GROUPS = 100_000;
/** The same for groups begun. */
const MOST_STEPS = 3_000_000;

/** Units of one part of a continuum and how unlike each two of different coders are. */
export interface Part {
  /** The coder of each unit. */
  readonly coders: readonly number[];
  readonly unlike: (one: number, other: number) => number;
}

/**
 * Groups of units of different coders that may be in a best alignment of `coderCount` coders,
 * with what each saves against leaving its units alone; null beyond the limit. With C pairs of
 * coders, k units alone cost k, and aligned (Σ d + C − k (k − 1) / 2) / C. A unit whose
 * dissimilarities to the others sum to C + k − 1 or more is better left alone, which also holds
 * of any such group within a larger one: those are not followed (cf. Mathet et al. 2015, § 5.1.1).
 */
export function worthwhileGroups(part: Part, coderCount: number): Group[] | null {
  const pairs = (coderCount * (coderCount - 1)) / 2;
  const groups: Group[] = [];
  let steps = 0;
  const order = part.coders.map((_, unit) => unit);
  const byCoder = Array.from({ length: coderCount }, (_, coder) =>
    order.filter((unit) => part.coders[unit] === coder),
  );

  const add = (members: readonly number[], sums: readonly number[]): void => {
    const size = members.length;
    if (sums.some((sum) => sum >= pairs + size - 1)) return;
    const unlike = sums.reduce((total, sum) => total + sum, 0) / 2;
    const saving = (size - 1) * pairs + (size * (size - 1)) / 2 - unlike;
    if (saving > 0) {
      groups.push({ members: [...members].sort((a, b) => a - b), saving: saving / pairs });
    }
  };

  const extend = (coder: number, members: readonly number[], sums: readonly number[]): boolean => {
    steps += 1;
    if (groups.length > MOST_GROUPS || steps > MOST_STEPS) return false;
    if (coder === coderCount) {
      if (members.length > 1) add(members, sums);
      return true;
    }
    if (!extend(coder + 1, members, sums)) return false;
    for (const unit of byCoder[coder] ?? []) {
      const unlike = members.map((member) => part.unlike(unit, member));
      const more = unlike.map((one, index) => one + (sums[index] ?? 0));
      more.push(unlike.reduce((total, one) => total + one, 0));
      if (more.some((sum) => sum >= pairs + coderCount - 1)) continue;
      if (!extend(coder + 1, [...members, unit], more)) return false;
    }
    return true;
  };

  return extend(0, [], []) ? groups : null;
}
