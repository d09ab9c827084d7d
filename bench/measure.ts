/** One figure of `npm run bench`: the median of several runs, with their spread. */
export interface Measurement {
  readonly name: string;
  /** What the figures count: milliseconds for times, otherwise as said (`articles/s`). */
  readonly unit: string;
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly runs: number;
  /** Measured against: the other's median in the same run and unit, and ours over it. */
  readonly against?: { readonly name: string; readonly median: number; readonly ratio: number };
}

/** A bench: measures one thing and returns its figures. */
export type Bench = () => Promise<readonly Measurement[]>;

/** Median, minimum and maximum of some figures. */
export function spreadOf(figures: readonly number[]): {
  median: number;
  minimum: number;
  maximum: number;
  runs: number;
} {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const first = sorted[0];
  const last = sorted.at(-1);
  if (middle === undefined || first === undefined || last === undefined) {
    throw new Error("a spread needs at least one figure");
  }
  return { median: middle, minimum: first, maximum: last, runs: sorted.length };
}

/** A job's turn goes on until it has been timed for so long, so that quick jobs are timed often. */
const TURN = 150;

/**
 * Times several jobs in turn (A B A B …), so that a drifting machine hurts them alike; one
 * uncounted round first. A quick job is repeated in its turn, each time counted: else it would
 * always run on what the slow one before it left to be cleared away. Returns each job's times in
 * milliseconds, in the order given.
 */
export async function timeInTurn(
  jobs: readonly (() => unknown)[],
  rounds: number,
  turn = TURN,
): Promise<number[][]> {
  const times = jobs.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, job] of jobs.entries()) {
      const began = performance.now();
      do {
        const started = performance.now();
        await job();
        if (round >= 0) times[index]?.push(performance.now() - started);
      } while (performance.now() - began < turn);
    }
  }
  return times;
}
