import { perThousand } from "../findings/count-signals.ts";

/** How often something was found, and in how many words it could have been. */
export interface Counted {
  readonly count: number;
  readonly words: number;
}

/** An outlet's rate among those of its peers, each in a thousand words. */
export interface RateRange {
  /** null: the outlet has no words to count in. */
  readonly rate: number | null;
  /** The n of the rate: how often it was found. */
  readonly count: number;
  /** Of those peers that have words, lowest first. */
  readonly peers: readonly { readonly id: string; readonly rate: number }[];
}

/** The outlet's rate, and its peers', who are known by their ids. */
export function rateRange(own: Counted, peers: ReadonlyMap<string, Counted>): RateRange {
  return {
    rate: perThousand(own.count, own.words),
    count: own.count,
    peers: [...peers]
      .flatMap(([id, { count, words }]) => {
        const rate = perThousand(count, words);
        return rate === null ? [] : [{ id, rate }];
      })
      .sort((one, other) => one.rate - other.rate),
  };
}

/**
 * The range as a sentence, which says no more than the figures do: "11.3 in 1,000 words (n = 4),
 * more than in any of 5 other outlets on the same stories (0.0 to 9.2)."
 */
export function rangeSentence({ rate, count, peers }: RateRange): string {
  if (rate === null) return "It has no words of its own here.";
  const own = `${rate.toFixed(1)} in 1,000 words (n = ${count.toLocaleString("en")})`;
  const [lowest, highest] = [peers[0], peers.at(-1)];
  if (lowest === undefined || highest === undefined) {
    return `${own}; no other outlet here tells the same stories.`;
  }
  if (peers.length === 1) {
    return `${own}; ${lowest.rate.toFixed(1)} in the one other outlet on the same stories.`;
  }
  const place =
    rate > highest.rate
      ? "more than in any of"
      : rate < lowest.rate
        ? "less than in any of"
        : "in the range of";
  const span = `${lowest.rate.toFixed(1)} to ${highest.rate.toFixed(1)}`;
  return `${own}, ${place} ${peers.length} other outlets on the same stories (${span}).`;
}
