import { percentile } from "../../agreement/bootstrap.ts";
import { seededRandom } from "../../agreement/random.ts";
import type { Counted } from "./counted.ts";
import { figure } from "./figure.ts";
import type { Measure } from "./figure.ts";
import type { Share } from "./matrix.ts";

/** Whether figures have intervals: how they are made, or why there are none, a sentence. */
export type IntervalKind =
  | { readonly kind: "wilson" | "bootstrap"; readonly how: string }
  | { readonly kind: "none"; readonly why: string };

const SAMPLES = 1000;
/** The standard normal's 97.5 % point. */
const Z = 1.959964;

/**
 * Intervals are given only where a random sample was declared: figures of all there is have no
 * sampling error, and of what was picked none that is known.
 */
export function intervalKind(
  { pass, completeOnly, left }: Counted,
  measure: Measure,
): IntervalKind {
  const none = (why: string): IntervalKind => ({ kind: "none", why: `No intervals: ${why}` });
  const sample = pass.sample?.kind;
  if (sample !== "simple" && sample !== "stratified") {
    return none(
      "the pass declares no random sample, so the figures are of these articles and say nothing of others.",
    );
  }
  if (!completeOnly) return none("articles that nobody has completed are counted as well.");
  if (measure === "count") return none("a count is of the sample; choose a share or a rate.");
  const part =
    left === 0
      ? ""
      : ` ${left} of the articles drawn are not complete yet: what was completed first need not be a random part.`;
  if (measure === "articles" && sample === "simple") {
    return {
      kind: "wilson",
      how: `95 % intervals after Wilson (1927), for the simple random sample the pass declares.${part}`,
    };
  }
  const within =
    sample === "stratified" ? `, drawn within each ${pass.sample?.by ?? "stratum"}` : "";
  return {
    kind: "bootstrap",
    how: `95 % intervals by bootstrap over articles (percentiles of ${SAMPLES} samples; Efron 1979)${within}, for the random sample the pass declares.${part}`,
  };
}

/** Wilson's score interval of a share: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  const share = hits / of;
  const middle = share + (Z * Z) / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: hits === of ? 1 : Math.min(1, (middle + half) / scale),
  };
}

/** The interval of each row's figure in one column; null where there is none. */
export function intervalsOf(
  rows: number,
  shares: readonly Share[],
  measure: Measure,
  kind: IntervalKind,
  { pass }: Counted,
): (row: number) => { readonly low: number; readonly high: number } | null {
  if (kind.kind === "none" || shares.length < 2) return () => null;
  if (kind.kind === "wilson") {
    return (row) => wilson(shares.filter(({ coded }) => coded.has(row)).length, shares.length);
  }
  const strata = strataOf(shares, pass.sample?.kind === "stratified" ? pass.sample.by : null);
  const random = seededRandom(pass.sample?.seed ?? 1);
  const values = Array.from({ length: rows }, (): number[] => []);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const sums = Array.from({ length: rows }, () => ({ count: 0, articles: 0, coded: 0 }));
    let words = 0;
    for (const stratum of strata) {
      for (let drawn = 0; drawn < stratum.length; drawn += 1) {
        const share = stratum[Math.floor(random() * stratum.length)];
        if (share === undefined) continue;
        words += share.words;
        for (const [row, coded] of share.coded) {
          const sum = sums[row];
          if (sum === undefined) continue;
          sum.count += coded.count;
          sum.articles += 1;
          sum.coded += coded.words;
        }
      }
    }
    for (const [row, sum] of sums.entries()) {
      const value = figure(measure, sum, shares.length, words);
      if (value !== null) values[row]?.push(value);
    }
  }
  const between = values.map((own) => {
    if (own.length < SAMPLES / 2) return null;
    own.sort((a, b) => a - b);
    return { low: percentile(own, 0.025), high: percentile(own, 0.975) };
  });
  return (row) => between[row] ?? null;
}

function strataOf(
  shares: readonly Share[],
  by: "outlet" | "story" | null,
): readonly (readonly Share[])[] {
  if (by === null) return [shares];
  return [...Map.groupBy(shares, ({ article }) => article.article[by]).values()];
}
