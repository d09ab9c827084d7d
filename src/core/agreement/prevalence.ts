import { unitsOf } from "./continuum.ts";
import type { Continuum } from "./continuum.ts";
import { countValues, total } from "./ratings.ts";
import type { Rating, Ratings } from "./ratings.ts";

/** How common a code is: a coefficient is not to be read without it. */
export interface Prevalence {
  readonly code: string;
  /** Units: a coder's overlapping spans of the code are one. */
  readonly units: number;
  /** Readings (a text by a coder) with the code, and readings in all. */
  readonly readings: number;
  readonly allReadings: number;
  /** The share of the characters read that stand under the code, 0 to 1. */
  readonly coverage: number;
}

/** The prevalence of every code over some texts, in the order of the codes' names. */
export function prevalenceOf(texts: readonly Continuum[]): Prevalence[] {
  const counts = new Map<string, { units: number; readings: number; characters: number }>();
  let allReadings = 0;
  let allCharacters = 0;
  for (const text of texts) {
    for (const coder of text.coders) {
      allReadings += 1;
      allCharacters += text.length;
      const found = new Set<string>();
      for (const { code, start, end } of unitsOf(text, coder)) {
        const count = counts.get(code) ?? { units: 0, readings: 0, characters: 0 };
        counts.set(code, count);
        count.units += 1;
        count.characters += end - start;
        if (!found.has(code)) count.readings += 1;
        found.add(code);
      }
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { units, readings, characters }]) => ({
      code,
      units,
      readings,
      allReadings,
      coverage: characters / allCharacters,
    }));
}

/** The share of all judgements each value has, 0 to 1; missing values left out. */
export function sharesOfValues(ratings: Ratings): ReadonlyMap<Rating, number> {
  const counts = countValues(ratings.flat());
  const all = total(counts);
  return new Map([...counts].map(([value, count]) => [value, count / all]));
}

/**
 * Texts × coders for one code: 1 where the coder marked it in the text, 0 where not, null where
 * the coder did not code the text. What the coefficients of units take.
 */
export function presenceOf(
  texts: readonly Continuum[],
  coders: readonly string[],
  code: string,
): Ratings {
  return texts.map((text) =>
    coders.map((coder) => {
      if (!text.coders.includes(coder)) return null;
      return text.spans.some((span) => span.coder === coder && span.code === code) ? 1 : 0;
    }),
  );
}
