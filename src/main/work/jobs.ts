import { randomUUID } from "node:crypto";
import type { JobState } from "../../shared/contract.ts";

/** At most one progress message in this many milliseconds a job: the window needs no more. */
const REPORT_EVERY = 100;

/** A long piece of work as the window sees it. */
export interface Job {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null) => void;
}

/** The long work that is under way: told to the window, and cancelled from it. */
export class Jobs {
  readonly #tell: (state: JobState) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(tell: (state: JobState) => void) {
    this.#tell = tell;
  }

  /** Runs work as a job named `label`; what it returns or throws passes through. */
  async run<Value>(label: string, work: (job: Job) => Promise<Value>): Promise<Value> {
    const job = randomUUID();
    const controller = new AbortController();
    this.#running.set(job, controller);
    let last: { done: number; total: number | null } = { done: 0, total: null };
    let toldAt = 0;
    const report = (state: JobState["state"]): void => {
      toldAt = performance.now();
      this.#tell({ job, label, ...last, state });
    };
    report("running");
    let ended: JobState["state"] = "failed";
    try {
      const value = await work({
        signal: controller.signal,
        progress: (done, total) => {
          last = { done, total };
          if (performance.now() - toldAt >= REPORT_EVERY) report("running");
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
