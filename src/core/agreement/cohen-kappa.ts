import { correctedForChance, undefinedFor } from "./coefficient.ts";
import type { Coefficient } from "./coefficient.ts";
import { coderCount, countValues } from "./ratings.ts";
import type { Rating, Ratings } from "./ratings.ts";

/**
 * Cohen's kappa of two coders: κ = (pₒ − pₑ) / (1 − pₑ) with pₑ = Σₖ pₖ₁ pₖ₂ (Cohen 1960, A
 * coefficient of agreement for nominal scales). Units only one of the two judged are left out.
 */
export function cohenKappa(ratings: Ratings): Coefficient {
  const coders = coderCount(ratings);
  if (coders < 2) return undefinedFor("too-few-coders");
  if (coders > 2) return undefinedFor("too-many-coders");
  const shared: (readonly [Rating, Rating])[] = [];
  for (const row of ratings) {
    const [one = null, other = null] = row;
    if (one !== null && other !== null) shared.push([one, other]);
  }
  if (shared.length === 0) return undefinedFor("nothing-shared");
  const ours = countValues(shared.map(([one]) => one));
  const theirs = countValues(shared.map(([, other]) => other));
  // Counts rather than shares: without variation the expected disagreement is exactly nothing.
  let expectedSame = 0;
  for (const [value, count] of ours) expectedSame += count * (theirs.get(value) ?? 0);
  const different = shared.filter(([one, other]) => one !== other).length;
  return correctedForChance(different * shared.length, shared.length ** 2 - expectedSame);
}
