import type { CoderId, OutletId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import type { State } from "../../model/records.ts";
import { articlesOfPass } from "./pass-articles.ts";

/** The outlets whose articles a pass is of: those there are to guess. */
export function outletsOfPass(state: State, pass: Pass): OutletId[] {
  const found = new Set<OutletId>();
  for (const id of articlesOfPass(state, pass)) {
    const article = state.get(id);
    if (article?.type === "article" && article.outlet !== null) found.add(article.outlet);
  }
  return [...found];
}

/** How often a coder saw through the masks. */
export interface HitRate {
  readonly coder: CoderId;
  /** Outlets named rightly. */
  readonly right: number;
  /** Outlets the coder gave a guess or said to have none for: no guess is not a hit. */
  readonly of: number;
}

/**
 * How many of the masked outlets each coder guessed, for those who were asked. One who guesses
 * by chance names one outlet rightly, however many there are (the fixed points of a permutation).
 */
export function hitRates(pass: Pass): HitRate[] {
  return [...Map.groupBy(pass.guesses, ({ coder }) => coder)].map(([coder, guesses]) => ({
    coder,
    right: guesses.filter(({ outlet, guess }) => outlet === guess).length,
    of: guesses.length,
  }));
}
