import { undefinedFor } from "./coefficient.ts";
import type { Coefficient } from "./coefficient.ts";
import { coderCount } from "./ratings.ts";
import type { Ratings } from "./ratings.ts";

/** The share (0 to 1) of the units both coders judged on which they agree; null if there are none. */
function pairAgreement(ratings: Ratings, one: number, other: number): number | null {
  let shared = 0;
  let same = 0;
  for (const row of ratings) {
    const ours = row[one] ?? null;
    const theirs = row[other] ?? null;
    if (ours === null || theirs === null) continue;
    shared += 1;
    if (ours === theirs) same += 1;
  }
  return shared === 0 ? null : same / shared;
}

/**
 * Average pairwise agreement, 0 to 1: for each two coders the share of the units both judged on
 * which they agree, averaged over the pairs of coders that share a unit. Not corrected for
 * chance, hence defined without variation too. (Neuendorf 2002, ch. 7; for missing values each
 * pair is compared on what it shares.)
 */
export function percentAgreement(ratings: Ratings): Coefficient {
  const coders = coderCount(ratings);
  if (coders < 2) return undefinedFor("too-few-coders");
  const pairs: number[] = [];
  for (let one = 0; one < coders; one += 1) {
    for (let other = one + 1; other < coders; other += 1) {
      const agreement = pairAgreement(ratings, one, other);
      if (agreement !== null) pairs.push(agreement);
    }
  }
  if (pairs.length === 0) return undefinedFor("nothing-shared");
  return { kind: "value", value: pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length };
}
