/** An example for a fit: its features, whether it is positive. */
interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
}

/** Solves a system of linear equations by elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivots = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + pivots.indexOf(Math.max(...pivots));
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Mean and standard deviation of each feature. */
function spreadsOf(examples: readonly Example[]): { mean: number; deviation: number }[] {
  const width = examples[0]?.features.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const values = examples.map(({ features }) => features[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

const NEWTON_STEPS = 25;

/**
 * Ridge logistic regression by Newton's method: on features standardised over the examples, with
 * penalty `ridge`/2 · |weights|² (not on the intercept). Returns the weights for the features as
 * they are, the intercept last.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const spreads = spreadsOf(examples);
  const rows = examples.map(({ features }) => [
    ...features.map(
      (value, at) => (value - (spreads[at]?.mean ?? 0)) / (spreads[at]?.deviation ?? 1),
    ),
    1,
  ]);
  const width = spreads.length + 1;
  const penalty = (at: number): number => (at === width - 1 ? 0 : ridge);
  let weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const gradient = weights.map((weight, at) => penalty(at) * weight);
    const curvature = weights.map((_, at) =>
      weights.map((__, other) => (at === other ? penalty(at) + 1e-9 : 0)),
    );
    for (const [index, row] of rows.entries()) {
      const chance = sigmoid(dot(row, weights));
      const error = chance - (examples[index]?.positive === true ? 1 : 0);
      for (let at = 0; at < width; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + error * (row[at] ?? 0);
        const line = curvature[at] ?? [];
        const factor = chance * (1 - chance) * (row[at] ?? 0);
        for (let other = 0; other < width; other += 1) {
          line[other] = (line[other] ?? 0) + factor * (row[other] ?? 0);
        }
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  const unscaled = spreads.map(({ deviation }, at) => (weights[at] ?? 0) / deviation);
  const shift = dot(
    unscaled,
    spreads.map(({ mean }) => mean),
  );
  return [...unscaled, (weights[width - 1] ?? 0) - shift];
}
