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

/** Work whose last part is done as a whole or not at all: a change of the project. */
export interface ChangingJob extends Job {
  /** Begins that part: from now on it cannot be cancelled. False: it was cancelled before. */
  readonly beginLast: () => boolean;
}

interface Running {
  readonly controller: AbortController;
  canCancel: boolean;
}

/** The long work that is under way: told to the window, and cancelled from it. */
export class Jobs {
  readonly #tell: (state: JobState) => void;
  readonly #running = new Map<string, Running>();

  constructor(tell: (state: JobState) => void) {
    this.#tell = tell;
  }

  /**
   * Runs work as a job named `label`; what it returns or throws passes through. `job` is the id
   * it is cancelled by; who asked for it may give one, to tell it from the others.
   */
  async run<Value>(
    label: string,
    work: (job: ChangingJob) => Promise<Value>,
    job: string = randomUUID(),
  ): Promise<Value> {
    const controller = new AbortController();
    const running: Running = { controller, canCancel: true };
    this.#running.set(job, running);
    let last: Pick<JobState, "label" | "done" | "total"> = { label, done: 0, total: null };
    let toldAt = 0;
    const report = (state: JobState["state"]): void => {
      toldAt = performance.now();
      this.#tell({ job, ...last, canCancel: running.canCancel, state });
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
        beginLast: () => {
          if (controller.signal.aborted) return false;
          running.canCancel = false;
          report("running");
          return true;
        },
      });
      ended = controller.signal.aborted ? "cancelled" : "done";
      return value;
    } finally {
      this.#running.delete(job);
      report(ended);
    }
  }

  /** Cancels a job; one that has ended already, or is at its last part, is left alone. */
  cancel(job: string): void {
    const running = this.#running.get(job);
    if (running?.canCancel === true) running.controller.abort();
  }

  /** Cancels everything that can be. */
  cancelAll(): void {
    for (const job of [...this.#running.keys()]) this.cancel(job);
  }
}
