import type { Library } from "./library.ts";
import { similarity } from "./similarity.ts";
import type { WeighedArticle } from "./similarity.ts";

/** How alike two articles are, by their numbers; symmetric. */
export type Likeness = (a: number, b: number) => number;

/** Who is near whom in a library: each article's neighbours, as found when last sought. */
export class Neighbourhood {
  readonly #library: Library;
  readonly #near = new Map<number, readonly number[]>();
  readonly #nearTo = new Map<number, Set<number>>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The article's neighbours, best first. */
  of(number: number): readonly number[] {
    const known = this.#near.get(number);
    if (known !== undefined) return known;
    const found = this.#library.neighbours(number);
    this.#near.set(number, found);
    for (const other of found) {
      const holders = this.#nearTo.get(other);
      if (holders === undefined) this.#nearTo.set(other, new Set([number]));
      else holders.add(number);
    }
    return found;
  }

  /** The articles whose neighbour this one is, as far as theirs were sought. */
  whoseIs(number: number): Iterable<number> {
    return this.#nearTo.get(number) ?? [];
  }

  /** Has an article's neighbours sought anew next time: the library has changed since. */
  forget(number: number): void {
    for (const other of this.#near.get(number) ?? []) this.#nearTo.get(other)?.delete(number);
    this.#near.delete(number);
  }
}

/** The likeness of the library's articles by the weights of this moment, each pair worked out once. */
export function likenessNow(library: Library): Likeness {
  const weighed = new Map<number, WeighedArticle>();
  const known: Map<number, number>[] = [];
  const weigh = (number: number): WeighedArticle | null => {
    const before = weighed.get(number);
    const article = library.article(number);
    if (before !== undefined || article === null) return before ?? null;
    const value = library.weigh(article);
    weighed.set(number, value);
    return value;
  };
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const before = known[low]?.get(high);
    if (before !== undefined) return before;
    const [first, second] = [weigh(a), weigh(b)];
    const value = first === null || second === null ? 0 : similarity(first, second);
    (known[low] ??= new Map<number, number>()).set(high, value);
    return value;
  };
}

/** The mean likeness of the one's articles and the other's; 0 when there are none. */
export function meanLikeness(
  one: readonly number[],
  other: readonly number[],
  likeness: Likeness,
): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += likeness(a, b);
  return sum / (one.length * other.length || 1);
}
