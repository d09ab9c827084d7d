/** Why a coefficient has no value. */
export type UndefinedReason =
  /** Fewer coders than the coefficient compares. */
  | "too-few-coders"
  /** More coders than the two the coefficient is for. */
  | "too-many-coders"
  /** No unit was judged by two coders. */
  | "nothing-shared"
  /** No coder marked anything, so there is nothing to agree on. */
  | "nothing-coded"
  /** All judgements are the same: agreement by insight and by habit cannot be told apart. */
  | "no-variation"
  /** An ordinal or interval level, and a value that is not a number. */
  | "not-numbers"
  /** A coder's spans of different codes overlap, and the coefficient knows one value a place. */
  | "overlapping-codes"
  /** Too few articles to draw samples from. */
  | "too-few-articles"
  /** The exact computation would exceed its limits. */
  | "too-large";

/** A coefficient without a value, and why. */
export interface Undefined {
  readonly kind: "undefined";
  readonly reason: UndefinedReason;
}

/**
 * A measure of agreement: 1 is perfect; for measures corrected for chance 0 is what chance gives
 * and values below 0 are worse than chance.
 */
export type Coefficient = { readonly kind: "value"; readonly value: number } | Undefined;

/** A coefficient without a value. */
export function undefinedFor(reason: UndefinedReason): Undefined {
  return { kind: "undefined", reason };
}

/**
 * One minus observed over expected disagreement: the form all measures corrected for chance
 * share (Krippendorff 2019, ch. 12). Without expected disagreement nothing could have differed:
 * undefined, never 1 or NaN.
 */
export function correctedForChance(observed: number, expected: number): Coefficient {
  return expected > 0
    ? { kind: "value", value: 1 - observed / expected }
    : undefinedFor("no-variation");
}
