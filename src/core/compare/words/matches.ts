import { longestIncreasing } from "../increasing.ts";

/** Two equal items: their index in the one sequence and in the other. */
export type Match = readonly [one: number, other: number];

/** A region with no more cells than this is solved exactly; a larger one is cut at anchors first. */
const EXACT_CELLS = 40_000;

interface Region {
  readonly from: Match;
  readonly to: Match;
}

/** A longest common subsequence of the region by dynamic programming (Wagner & Fischer 1974). */
function exactMatches(one: readonly number[], other: readonly number[], region: Region): Match[] {
  const [top, left] = region.from;
  const height = region.to[0] - top;
  const width = region.to[1] - left;
  const columns = width + 1;
  /** At row i, column j: the length for the items from i and j on. */
  const lengths = new Uint16Array((height + 1) * columns);
  const at = (i: number, j: number): number => lengths[i * columns + j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      lengths[i * columns + j] =
        one[top + i] === other[left + j]
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < height && j < width;) {
    if (one[top + i] === other[left + j]) matches.push([top + i++, left + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Where each item that stands exactly once between the two indexes stands. */
function onlyPlaces(items: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? 0;
    if (places.has(item)) repeated.add(item);
    else places.set(item, index);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

/** Items standing once in both parts, as many as keep their order (Cohen's patience diff). */
function anchorsOf(one: readonly number[], other: readonly number[], region: Region): Match[] {
  const ours = onlyPlaces(one, region.from[0], region.to[0]);
  const theirs = onlyPlaces(other, region.from[1], region.to[1]);
  const common: Match[] = [];
  for (const [item, index] of ours) {
    const place = theirs.get(item);
    if (place !== undefined) common.push([index, place]);
  }
  return longestIncreasing(common.map(([, place]) => place)).flatMap((index) => {
    const match = common[index];
    return match === undefined ? [] : [match];
  });
}

function regionMatches(one: readonly number[], other: readonly number[], region: Region): Match[] {
  let [top, left] = region.from;
  let [bottom, right] = region.to;
  const head: Match[] = [];
  const tail: Match[] = [];
  while (top < bottom && left < right && one[top] === other[left]) head.push([top++, left++]);
  while (top < bottom && left < right && one[bottom - 1] === other[right - 1]) {
    tail.push([--bottom, --right]);
  }
  const inner: Region = { from: [top, left], to: [bottom, right] };
  const middle =
    (bottom - top) * (right - left) <= EXACT_CELLS
      ? exactMatches(one, other, inner)
      : anchoredMatches(one, other, inner);
  return [...head, ...middle, ...tail.reverse()];
}

function anchoredMatches(
  one: readonly number[],
  other: readonly number[],
  region: Region,
): Match[] {
  const anchors = anchorsOf(one, other, region);
  if (anchors.length === 0) return [];
  const matches: Match[] = [];
  let from = region.from;
  for (const anchor of anchors) {
    matches.push(...regionMatches(one, other, { from, to: anchor }), anchor);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  matches.push(...regionMatches(one, other, { from, to: region.to }));
  return matches;
}

/**
 * Equal items of two sequences in the order of both. A longest common subsequence where the
 * differing parts are short; long ones are first cut at items that stand once in both, so that
 * the time stays near linear however much was moved. A long part without any such item matches
 * nothing.
 */
export function matchSequences(one: readonly number[], other: readonly number[]): Match[] {
  return regionMatches(one, other, { from: [0, 0], to: [one.length, other.length] });
}
