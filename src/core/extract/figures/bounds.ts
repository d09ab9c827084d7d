/** What the words before a number say of it. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

const AT_LEAST =
  /\b(?:at least|more than|over|above|upwards? of|exceed(?:s|ed|ing)?|no (?:fewer|less) than|as (?:many|much) as)\s+(?:an? )?[\p{Sc}]?$/iu;
const AT_MOST =
  /\b(?:at most|up to|under|below|less than|fewer than|no more than)\s+(?:an? )?[\p{Sc}]?$/iu;
const ABOUT =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated)\s+[\p{Sc}]?$/iu;

/** How far "about" may be off. */
const TOLERANCE = 0.1;

/** The least and the most a number may be, by the words before it. */
export function boundsOf(before: string, value: number): Bounds {
  if (AT_LEAST.test(before)) return { low: value, high: null };
  if (AT_MOST.test(before)) return { low: null, high: value };
  if (ABOUT.test(before)) return { low: value * (1 - TOLERANCE), high: value * (1 + TOLERANCE) };
  return { low: value, high: value };
}
