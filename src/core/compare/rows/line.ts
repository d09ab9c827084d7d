/** How far around a sentence its surroundings reach. */
export const REACH = 2;
const STEPS = [-2, -1, 1, 2];

/** Sentences less alike than this do not become linked by anything else they share. */
const LEAST_COSINE = 0.08;

/** One sentence of `a` against the sentences of `b` it shares a rare term with; all else is 0. */
export interface Line {
  readonly cosines: Float64Array;
  readonly substances: Float64Array;
  readonly sharedPairs: Int32Array;
  /** How many of the shared terms stand in no other sentence of the two articles. */
  readonly singular: Int32Array;
  /** 1 where a term is shared, 2 where both sentences have one of their own. */
  readonly touched: Uint8Array;
  /** Which sentences of `b` those are, as they were met, and how many. */
  readonly met: Int32Array;
  count: number;
  /** Those of them that are alike enough, ascending, and how many. */
  readonly candidates: Int32Array;
  kept: number;
}

/** A line for `size` sentences of `b` that has met none. */
export function newLine(size: number): Line {
  return {
    cosines: new Float64Array(size),
    substances: new Float64Array(size),
    sharedPairs: new Int32Array(size),
    singular: new Int32Array(size),
    touched: new Uint8Array(size),
    met: new Int32Array(size),
    count: 0,
    candidates: new Int32Array(size),
    kept: 0,
  };
}

/** Makes a line as new; only what was touched, or long texts would cost their square. */
export function emptyLine(line: Line): void {
  for (let at = 0; at < line.count; at += 1) {
    const other = line.met[at] ?? 0;
    line.cosines[other] = 0;
    line.substances[other] = 0;
    line.sharedPairs[other] = 0;
    line.singular[other] = 0;
    line.touched[other] = 0;
  }
  line.count = 0;
  line.kept = 0;
}

/** Up to so many numbers are sorted by insertion, without the cost of a call. */
const FEW = 48;

/** Keeps what is alike enough, in order; names carried over alone propose nothing. */
export function keepCandidates(line: Line): void {
  const { met, candidates, cosines, touched } = line;
  for (let index = 0; index < line.count; index += 1) {
    const other = met[index] ?? 0;
    if (touched[other] !== 2 || (cosines[other] ?? 0) < LEAST_COSINE) {
      cosines[other] = 0;
      continue;
    }
    let at = line.kept;
    while (line.kept < FEW && at > 0 && (candidates[at - 1] ?? 0) > other) {
      candidates[at] = candidates[at - 1] ?? 0;
      at -= 1;
    }
    candidates[at] = other;
    line.kept += 1;
  }
  if (line.kept > FEW) candidates.subarray(0, line.kept).sort();
}

/** The cosines with all of `b` of the sentences around one, as far as there are any. */
export function cosinesAround(
  lines: readonly Line[],
  sentence: number,
  sentences: number,
): readonly Float64Array[] {
  return STEPS.flatMap((step) => {
    const at = sentence + step;
    return at < 0 || at >= sentences ? [] : (lines[at % lines.length]?.cosines ?? []);
  });
}

/** The mean of some sentences' cosines with those around one of `size`. */
export function meanAround(around: readonly Float64Array[], other: number, size: number): number {
  let sum = 0;
  for (const cosines of around) {
    sum += (cosines[other - 2] ?? 0) + (cosines[other - 1] ?? 0);
    sum += (cosines[other + 1] ?? 0) + (cosines[other + 2] ?? 0);
  }
  const beside = Math.min(REACH, other) + Math.min(REACH, size - 1 - other);
  return sum / Math.max(1, around.length * beside);
}
