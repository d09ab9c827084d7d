import { correctedForChance, undefinedFor } from "./coefficient.ts";
import type { Coefficient } from "./coefficient.ts";
import { coderCount, countValues, total } from "./ratings.ts";
import type { Rating, Ratings } from "./ratings.ts";

/**
 * Fleiss' kappa of any number of coders (Fleiss 1971, Measuring nominal scale agreement among
 * many raters): observed is the mean share of agreeing pairs of judgements a unit, expected the
 * sum of the squared shares of the values. Missing values as in Gwet (2014, Handbook of
 * Inter-Rater Reliability, ch. 2): units with two judgements or more count for what is observed,
 * and every unit's shares, whatever their number, equally for what is expected. With two coders
 * it is Scott's pi.
 */
export function fleissKappa(ratings: Ratings): Coefficient {
  if (coderCount(ratings) < 2) return undefinedFor("too-few-coders");
  const units = ratings.map(countValues).filter((counts) => counts.size > 0);
  const shares = new Map<Rating, number>();
  let agreement = 0;
  let shared = 0;
  for (const counts of units) {
    const judgements = total(counts);
    let agreeing = 0;
    for (const [value, count] of counts) {
      agreeing += count * (count - 1);
      shares.set(value, (shares.get(value) ?? 0) + count / judgements / units.length);
    }
    if (judgements < 2) continue;
    agreement += agreeing / (judgements * (judgements - 1));
    shared += 1;
  }
  if (shared === 0) return undefinedFor("nothing-shared");
  if (shares.size < 2) return undefinedFor("no-variation");
  let expectedSame = 0;
  for (const share of shares.values()) expectedSame += share * share;
  return correctedForChance(1 - agreement / shared, 1 - expectedSame);
}
