/** A vector most of whose components are 0: the numbers of the others, ascending, and their values. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The vector of length 1 in the direction of the given components (any order, each index once). */
export function unitVector(components: readonly (readonly [number, number])[]): SparseVector {
  const ordered = [...components].sort(([a], [b]) => a - b);
  const values = Float64Array.from(ordered, ([, value]) => value);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return {
    indices: Int32Array.from(ordered, ([index]) => index),
    values: values.map((value) => value / length),
  };
}

/** The inner product of two vectors: of vectors of length 1, the cosine of their angle. */
export function innerProduct(a: SparseVector, b: SparseVector): number {
  const [left, right] = [a.indices, b.indices];
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) sum += (a.values[i] ?? 0) * (b.values[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}

/** A count as a weight: the tenth mention of a word says less than the second (1 + ln count). */
export function damped(count: number): number {
  return 1 + Math.log(count);
}

/** A likeness to nine digits: sums of the same numbers in another order then come out the same. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
