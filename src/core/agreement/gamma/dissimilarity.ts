/** A unit of a continuum: who marked it (a number from 0), where and as what. */
export interface Unit {
  readonly coder: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** How much the place and the code of two units weigh against an empty unit, which costs 1. */
export interface Weights {
  readonly positional: number;
  readonly categorical: number;
  /** How far two codes are apart, 0 to 1: 1 for any two different ones unless it is told. */
  readonly codeDistance?: (one: string, other: string) => number;
}

/**
 * d(u, v) = α d_pos + β d_cat with d_pos = ((|Δ start| + |Δ end|) / (sum of the lengths))² and
 * d_cat the distance of the codes, Δ∅ = 1 (Mathet, Widlöcher & Métivier 2015, The unified and
 * holistic method gamma, §§ 4.3–4.5).
 */
export function dissimilarity(one: Unit, other: Unit, weights: Weights): number {
  const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  const lengths = one.end - one.start + (other.end - other.start);
  const codes = one.code === other.code ? 0 : (weights.codeDistance?.(one.code, other.code) ?? 1);
  return weights.positional * (apart / lengths) ** 2 + weights.categorical * codes;
}
