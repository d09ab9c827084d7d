import { randomUUID } from "node:crypto";
import type { JobState } from "../../shared/contract.ts";

/** At most one progress message in this many milliseconds a job: the window needs no more. */
const REPORT_EVERY = 100;

/** A long piece of work as the window sees it. */
export interface Job {
  readonly signal: AbortSignal;
  /** How far it has come; `label`: what is counted from now on, where the work has parts. */
  readonly progress: (done: number, total: number | null, label?: string) => void;
}

/** The long work that is under way: told to the window, and cancelled from it. */
export class Jobs {
  readonly #tell: (state: JobState) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(tell: (state: JobState) => void) {
    this.#tell = tell;
  }

  /**
   * Runs work as a job named `label`; what it returns or throws passes through. `job` is the id
   * it is cancelled by; who asked for it may give one, to tell it from the others.
   */
  async run<Value>(
    label: string,
    work: (job: Job) => Promise<Value>,
    job: string = randomUUID(),
  ): Promise<Value> {
    const controller = new AbortController();
    this.#running.set(job, controller);
    let last: Pick<JobState, "label" | "done" | "total"> = { label, done: 0, total: null };
    let toldAt = 0;
    const report = (state: JobState["state"]): void => {
      toldAt = performance.now();
      this.#tell({ job, ...last, state });
    };
    report("running");
    let ended: JobState["state"] = "failed";
    try {
      const value = await work({
        signal: controller.signal,
        progress: (done, total, now = last.label) => {
          const isOther = now !== last.label;
          last = { label: now, done, total };
          if (isOther || performance.now() - toldAt >= REPORT_EVERY) report("running");
        },
      });
      ended = controller.signal.aborted ? "cancelled" : "done";
      return value;
    } finally {
      this.#running.delete(job);
      report(ended);
    }
  }

  /** Cancels a job; one that has ended already is left alone. */
  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  /** Cancels everything. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
