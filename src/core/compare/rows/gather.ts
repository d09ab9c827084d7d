/** A sentence of a story: the article by its place in the list compared, and its index there. */
interface Place {
  readonly article: number;
  readonly sentence: number;
}

/** Two sentences of different articles that may report the same, and how likely. */
export interface PlacedLink {
  readonly from: Place;
  readonly to: Place;
  /** Between 0 and 1. */
  readonly score: number;
}

/** By article (its place in the list): the first and last sentence of it in the row. */
export type RowCells = ReadonlyMap<number, readonly [first: number, last: number]>;

/**
 * Two rows become one when their sentences' links across articles average at least this: the
 * best F1 of the pairs that rows imply, on the development stories the weights were fitted on.
 */
const LEAST_AVERAGE = 0.14;

/**
 * Two rows that each hold several articles need links of this times the cube of the looser row's
 * own average: in two versions of one text neighbours resemble each other too, and still each
 * sentence has its own row. The cube, because it is to bind only where a row is nearly certain.
 */
const LEAST_COHESION = 0.8;

/** And each single sentence must have links to the other row that average at least this. */
const LEAST_OF_EACH = 0.04;

/** More sentences of one article than this are a passage, not a wording of one fact. */
const MOST_SENTENCES = 4;

/** Both rows' cells together; null where sentences of one article would not be neighbours. */
function joined(one: RowCells, other: RowCells): RowCells | null {
  const cells = new Map(one);
  for (const [article, [first, last]] of other) {
    const own = cells.get(article);
    if (own !== undefined && own[1] + 1 !== first && last + 1 !== own[0]) return null;
    const both = [Math.min(own?.[0] ?? first, first), Math.max(own?.[1] ?? last, last)] as const;
    if (both[1] - both[0] >= MOST_SENTENCES) return null;
    cells.set(article, both);
  }
  return cells;
}

/** The scores of links by their two sentences, whichever comes first. */
class Scores {
  readonly #starts: readonly number[];
  readonly #size: number;
  readonly #scores = new Map<number, number>();
  readonly #cohesions = new WeakMap<RowCells, number>();

  constructor(lengths: readonly number[], links: readonly PlacedLink[]) {
    let size = 0;
    this.#starts = lengths.map((length) => (size += length) - length);
    this.#size = size;
    for (const { from, to, score } of links) {
      const [one, other] = [this.numberOf(from), this.numberOf(to)];
      this.#scores.set(one * size + other, score);
      this.#scores.set(other * size + one, score);
    }
  }

  /** One number for each sentence of the story. */
  numberOf(place: Place): number {
    return (this.#starts[place.article] ?? 0) + place.sentence;
  }

  /** Whether the links between two rows are good enough to make them one. */
  holdTogether(one: RowCells, other: RowCells): boolean {
    const average = this.#average(one, other);
    if (average < LEAST_AVERAGE) return false;
    const looser = Math.min(this.#cohesion(one), this.#cohesion(other));
    if (average < LEAST_COHESION * looser ** 3) return false;
    return this.#eachHolds(one, other) && this.#eachHolds(other, one);
  }

  /** Whether no sentence of the one is a stranger to the other row. */
  #eachHolds(one: RowCells, other: RowCells): boolean {
    return [...one].every(([article, [first, last]]) => {
      // Where the other row has nothing but this article, there is nothing to hold to.
      if (other.size === 1 && other.has(article)) return true;
      for (let sentence = first; sentence <= last; sentence += 1) {
        const single = new Map([[article, [sentence, sentence] as const]]);
        if (this.#average(single, other) < LEAST_OF_EACH) return false;
      }
      return true;
    });
  }

  /** How well a row holds together, worked out once. */
  #cohesion(cells: RowCells): number {
    const known = this.#cohesions.get(cells) ?? this.#average(cells, cells);
    this.#cohesions.set(cells, known);
    return known;
  }

  /**
   * The mean over all pairs of a sentence of the one and one of the other row across articles;
   * 0 where there is none, as in a row of one article.
   */
  #average(one: RowCells, other: RowCells): number {
    let sum = 0;
    let pairs = 0;
    for (const [article, [first, last]] of one) {
      const start = this.#starts[article] ?? 0;
      for (const [against, [from, to]] of other) {
        if (against === article) continue;
        const shift = this.#starts[against] ?? 0;
        pairs += (last - first + 1) * (to - from + 1);
        for (let sentence = start + first; sentence <= start + last; sentence += 1) {
          for (let opposite = shift + from; opposite <= shift + to; opposite += 1) {
            sum += this.#scores.get(sentence * this.#size + opposite) ?? 0;
          }
        }
      }
    }
    return pairs === 0 ? 0 : sum / pairs;
  }
}

/**
 * Rows by agglomeration: every sentence starts as a row of its own, and the likeliest link still
 * open joins its two rows if the sentences of each article stay neighbours and the two rows hold
 * together on the average of their links (one strong link does not chain two facts together).
 * So mutual best pairs join first, then splits and merges (1:2, 2:1), then further articles.
 * Equal scores are taken in the order of `links`. The rows come in the order of their first
 * sentences, article by article.
 */
export function gatherRows(lengths: readonly number[], links: readonly PlacedLink[]): RowCells[] {
  const scores = new Scores(lengths, links);
  const rowOf: RowCells[] = lengths.flatMap((length, article) =>
    Array.from(
      { length },
      (_, sentence): RowCells => new Map([[article, [sentence, sentence] as const]]),
    ),
  );
  const refused = new Map<RowCells, Set<RowCells>>();
  let open = links
    .filter(({ score }) => score >= LEAST_AVERAGE)
    .sort((one, other) => other.score - one.score);
  // A link refused because a sentence between is missing may hold once that one has joined.
  for (let before = -1; open.length !== before;) {
    before = open.length;
    open = open.filter(({ from, to }) => {
      const one = rowOf[scores.numberOf(from)];
      const other = rowOf[scores.numberOf(to)];
      if (one === undefined || other === undefined || one === other) return false;
      // Rows never change, they are replaced: two that did not fit never will.
      if (refused.get(one)?.has(other) === true) return true;
      const cells = joined(one, other);
      if (cells === null || !scores.holdTogether(one, other)) {
        refused.set(one, (refused.get(one) ?? new Set()).add(other));
        return true;
      }
      for (const [article, [first, last]] of cells) {
        const end = scores.numberOf({ article, sentence: last });
        rowOf.fill(cells, end - (last - first), end + 1);
      }
      return false;
    });
  }
  return [...new Set(rowOf)];
}
