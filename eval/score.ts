import type { Tell } from "./mistakes.ts";

/** One figure of `npm run eval`: a measure on a data set, beside what it is compared with. */
export interface Score {
  /** Data set, as in the shared data's README: `quotations/dev`. */
  readonly set: string;
  /** What is measured: `content F1`. */
  readonly measure: string;
  /** The figure, as a share between 0 and 1. */
  readonly value: number;
  /** How many items it was measured on. */
  readonly items: number;
  /** A baseline measured in the same run, where there is one. */
  readonly baseline?: { readonly name: string; readonly value: number };
  /** The target the data's README sets, as a share between 0 and 1. */
  readonly target?: number;
}

/** An evaluation: reads its set under `data` (the shared data folder), scores it, tells its errors. */
export type Evaluation = (data: string, tell: Tell) => Promise<readonly Score[]>;

/** One that scores the project's own gold set as well: that alone where there is no shared data. */
export type GoldEvaluation = (data: string | null, tell: Tell) => Promise<readonly Score[]>;
