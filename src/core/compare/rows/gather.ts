import type { Scores } from "./scores.ts";

/** Two sentences of different articles that may report the same, and how likely. */
export interface PlacedLink {
  /** The sentences, numbered through all articles in their order. */
  readonly from: number;
  readonly to: number;
  /** Between 0 and 1. */
  readonly score: number;
  /** How far apart the sentences stand in their articles, each from 0 to 1: it settles ties. */
  readonly distance: number;
}

/** By article (its place in the list): the first and last sentence of it in the row. */
export type RowCells = ReadonlyMap<number, readonly [first: number, last: number]>;

/** A row that is fixed before any is formed: nothing of the articles in `closed` joins it. */
export interface FixedRow {
  readonly cells: RowCells;
  readonly closed: ReadonlySet<number>;
}

/**
 * Two rows become one when their sentences' links across articles average at least this: of what
 * does best (up to 0.3, all alike) on each development story, by weights from the others.
 */
export const LEAST_AVERAGE = 0.2;

/**
 * Two rows that each hold several articles need links of this power of the looser row's own
 * average: in two versions of one text neighbours resemble each other too, and still each sentence
 * has its own row. The power, because it is to bind only where a row is nearly certain.
 */
const COHESION_POWER = 6;

/** And each single sentence must have links to the other row that average at least this. */
const LEAST_OF_EACH = 0.04;

/** More sentences of one article than this are a passage, not a wording of one fact. */
const MOST_SENTENCES = 4;

/** One article's part of a row, by the numbers of its first and last sentence. */
interface Part {
  readonly article: number;
  readonly first: number;
  readonly last: number;
}

/** A row being formed. */
interface Forming {
  readonly id: number;
  /** By article, ascending. */
  readonly parts: readonly Part[];
  readonly sentences: number;
  /** The sum of its links, and of how many pairs of sentences across articles. */
  readonly within: number;
  readonly pairs: number;
  readonly closed: ReadonlySet<number> | null;
}

/** Both rows' parts together; null where sentences of one article would not be neighbours. */
function joinedParts(one: Forming, other: Forming): Part[] | null {
  const parts: Part[] = [];
  let [at, against] = [0, 0];
  for (;;) {
    const [mine, theirs] = [one.parts[at], other.parts[against]];
    if (mine === undefined && theirs === undefined) return parts;
    if (mine !== undefined && (theirs === undefined || mine.article < theirs.article)) {
      parts.push(mine);
      at += 1;
    } else if (theirs !== undefined && (mine === undefined || theirs.article < mine.article)) {
      parts.push(theirs);
      against += 1;
    } else if (mine !== undefined && theirs !== undefined) {
      if (mine.last + 1 !== theirs.first && theirs.last + 1 !== mine.first) return null;
      const first = Math.min(mine.first, theirs.first);
      const last = Math.max(mine.last, theirs.last);
      if (last - first >= MOST_SENTENCES) return null;
      parts.push({ article: mine.article, first, last });
      at += 1;
      against += 1;
    }
  }
}

function isClosedTo({ closed }: Forming, { parts }: Forming): boolean {
  return closed !== null && parts.some(({ article }) => closed.has(article));
}

/** What the links between two rows amount to: their sum, over how many pairs across articles. */
interface Between {
  readonly sum: number;
  readonly pairs: number;
}

/** Forms rows out of single sentences and fixed rows. */
class Former {
  readonly #scores: Scores;
  readonly rowOf: Forming[];
  #ids = 0;

  constructor(lengths: readonly number[], scores: Scores, fixed: readonly FixedRow[]) {
    this.#scores = scores;
    const starts: number[] = [];
    this.rowOf = [];
    for (const [article, length] of lengths.entries()) {
      starts.push(this.rowOf.length);
      for (let sentence = 0; sentence < length; sentence += 1) {
        const number = this.rowOf.length;
        this.rowOf.push(this.#row([{ article, first: number, last: number }], 0, 0, null));
      }
    }
    for (const { cells, closed } of fixed) {
      const parts = [...cells]
        .map(([article, [first, last]]) => {
          const start = starts[article] ?? 0;
          return { article, first: start + first, last: start + last };
        })
        .sort((one, other) => one.article - other.article);
      const single = parts.map((part) => this.#row([part], 0, 0, null));
      const between = single.flatMap((one, index) =>
        single.slice(index + 1).map((other) => this.#between(one, other)),
      );
      const sum = between.reduce((total, each) => total + each.sum, 0);
      const pairs = between.reduce((total, each) => total + each.pairs, 0);
      this.#place(this.#row(parts, sum, pairs, closed));
    }
  }

  /** Makes the two rows one where that holds together; whether it did. */
  join(one: Forming, other: Forming): boolean {
    if (isClosedTo(one, other) || isClosedTo(other, one)) return false;
    const parts = joinedParts(one, other);
    if (parts === null) return false;
    const between = this.#heldTogether(one, other);
    if (between === null) return false;
    const within = one.within + other.within + between.sum;
    const pairs = one.pairs + other.pairs + between.pairs;
    const closed =
      one.closed === null && other.closed === null
        ? null
        : new Set([...(one.closed ?? []), ...(other.closed ?? [])]);
    this.#place(this.#row(parts, within, pairs, closed));
    return true;
  }

  #row(
    parts: readonly Part[],
    within: number,
    pairs: number,
    closed: ReadonlySet<number> | null,
  ): Forming {
    const sentences = parts.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    this.#ids += 1;
    return { id: this.#ids - 1, parts, sentences, within, pairs, closed };
  }

  #place(row: Forming): void {
    for (const { first, last } of row.parts) this.rowOf.fill(row, first, last + 1);
  }

  #between(one: Forming, other: Forming): Between {
    let sum = 0;
    let pairs = 0;
    for (const mine of one.parts) {
      for (const theirs of other.parts) {
        if (mine.article === theirs.article) continue;
        pairs += (mine.last - mine.first + 1) * (theirs.last - theirs.first + 1);
        for (let sentence = mine.first; sentence <= mine.last; sentence += 1) {
          for (let opposite = theirs.first; opposite <= theirs.last; opposite += 1) {
            sum += this.#scores.get(sentence, opposite);
          }
        }
      }
    }
    return { sum, pairs };
  }

  /** The links between two rows if they are good enough to make them one; else null. */
  #heldTogether(one: Forming, other: Forming): Between | null {
    const between = this.#between(one, other);
    const average = averageOf(between);
    if (average < LEAST_AVERAGE) return null;
    const looser = Math.min(cohesion(one), cohesion(other));
    if (average < looser ** COHESION_POWER) return null;
    return this.#eachHolds(one, other) && this.#eachHolds(other, one) ? between : null;
  }

  /** Whether no sentence of the one is a stranger to the other row. */
  #eachHolds(one: Forming, other: Forming): boolean {
    return one.parts.every(({ article, first, last }) => {
      const against = other.parts.filter((part) => part.article !== article);
      // Where the other row has nothing but this article, there is nothing to hold to.
      if (against.length === 0) return true;
      const pairs = against.reduce((sum, part) => sum + part.last - part.first + 1, 0);
      for (let sentence = first; sentence <= last; sentence += 1) {
        let sum = 0;
        for (const part of against) {
          for (let opposite = part.first; opposite <= part.last; opposite += 1) {
            sum += this.#scores.get(sentence, opposite);
          }
        }
        if (sum < LEAST_OF_EACH * pairs) return false;
      }
      return true;
    });
  }
}

function averageOf({ sum, pairs }: Between): number {
  return pairs === 0 ? 0 : sum / pairs;
}

/** How well a row holds together; 0 for a row of one article. */
function cohesion({ within, pairs }: Forming): number {
  return averageOf({ sum: within, pairs });
}

/**
 * Rows by agglomeration: every sentence starts as a row of its own (those of fixed rows in
 * theirs), and the likeliest link still open joins its two rows if the sentences of each article
 * stay neighbours and the two rows hold together on the average of their links (one strong link
 * does not chain two facts together). So mutual best pairs join first, then splits and merges
 * (1:2, 2:1), then further articles. Of equal scores the nearer in place goes first, then the
 * order of `links`. The rows come in the order of their first sentences, article by article.
 */
export function gatherRows(
  lengths: readonly number[],
  scores: Scores,
  links: readonly PlacedLink[],
  fixed: readonly FixedRow[] = [],
): RowCells[] {
  const former = new Former(lengths, scores, fixed);
  const { rowOf } = former;
  const most = 2 * rowOf.length + fixed.length * 2 * lengths.length + 2;
  const refused = new Set<number>();
  let open = [...links].sort(
    (one, other) => other.score - one.score || one.distance - other.distance,
  );
  // A link refused because a sentence between is missing may hold once that one has joined.
  for (let before = -1; open.length !== before;) {
    before = open.length;
    open = open.filter(({ from, to }) => {
      const one = rowOf[from];
      const other = rowOf[to];
      if (one === undefined || other === undefined || one === other) return false;
      // Rows never change, they are replaced: two that did not fit never will.
      const pair = Math.min(one.id, other.id) * most + Math.max(one.id, other.id);
      if (refused.has(pair)) return true;
      if (former.join(one, other)) return false;
      refused.add(pair);
      return true;
    });
  }
  const starts = lengths.map((_, article) =>
    lengths.slice(0, article).reduce((sum, length) => sum + length, 0),
  );
  return [...new Set(rowOf)].map(
    ({ parts }) =>
      new Map(
        parts.map(({ article, first, last }) => {
          const start = starts[article] ?? 0;
          return [article, [first - start, last - start] as const];
        }),
      ),
  );
}
