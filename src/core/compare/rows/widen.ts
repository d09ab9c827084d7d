import type { ArticleFeatures } from "./features.ts";
import type { Lists } from "./lists.ts";
import { startOf } from "./lists.ts";
import { postingsOf } from "./postings.ts";
import type { Postings } from "./postings.ts";

/** What a name counts in the sentence before or after its own. */
const CARRIED_SHARE = 0.5;

/**
 * An article's features with what its sentences take over from their neighbours: "he", "the
 * minister" and "the company" mostly mean somebody named in the sentence before or after.
 */
export interface WideFeatures extends ArticleFeatures {
  /** By sentence: its own terms, then its neighbours' that may be names. */
  readonly wide: Lists;
  /** Beside each of them: its weight in the sentence itself, and as a name carried over. */
  readonly own: Float64Array;
  readonly carried: Float64Array;
  readonly postings: Postings;
}

/** Widens features; `mayBeName` is 1 for terms that any article of the lexicon writes so. */
export function widen(features: ArticleFeatures, mayBeName: Uint8Array): WideFeatures {
  const { sentences, terms, weights } = features;
  const starts = new Int32Array(sentences + 1);
  const values: number[] = [];
  const own: number[] = [];
  const carried: number[] = [];
  /** Where a term of the sentence at hand stands in `values`. */
  const here = new Int32Array(mayBeName.length).fill(-1);
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    const first = values.length;
    for (let at = startOf(terms, sentence); at < startOf(terms, sentence + 1); at += 1) {
      const term = terms.values[at] ?? 0;
      here[term] = values.length;
      values.push(term);
      own.push(weights[at] ?? 0);
      carried.push(0);
    }
    for (const neighbour of [sentence - 1, sentence + 1]) {
      if (neighbour < 0 || neighbour >= sentences) continue;
      for (let at = startOf(terms, neighbour); at < startOf(terms, neighbour + 1); at += 1) {
        const term = terms.values[at] ?? 0;
        if (mayBeName[term] === 0) continue;
        const weight = CARRIED_SHARE * (weights[at] ?? 0);
        const known = here[term] ?? -1;
        if (known >= 0) {
          carried[known] = Math.max(carried[known] ?? 0, weight);
          continue;
        }
        here[term] = values.length;
        values.push(term);
        own.push(0);
        carried.push(weight);
      }
    }
    for (let at = first; at < values.length; at += 1) here[values[at] ?? 0] = -1;
    starts[sentence + 1] = values.length;
  }
  const wide: Lists = { starts, values: Int32Array.from(values) };
  return {
    ...features,
    wide,
    own: Float64Array.from(own),
    carried: Float64Array.from(carried),
    postings: postingsOf(wide, mayBeName.length),
  };
}
