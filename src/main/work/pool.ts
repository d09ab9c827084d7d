import { availableParallelism } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { LEAVE } from "./messages.ts";
import type { TaskMessage, TaskReply } from "./messages.ts";
import type { Progress, TaskInput, TaskName, TaskOutput } from "./tasks.ts";

export interface TaskOptions {
  /** Cancels the task: one that runs is killed with its worker. */
  readonly signal?: AbortSignal;
  /** Kills the task after so many milliseconds. */
  readonly timeout?: number;
  /** Called while the task runs, by those that tell how far they are. */
  readonly progress?: Progress;
}

interface Waiting {
  readonly message: TaskMessage;
  readonly options: TaskOptions;
  readonly settle: (result: Result<unknown>) => void;
  /** Takes it out of the queue when it is cancelled there. */
  readonly onAbort: () => void;
}

/**
 * Runs core's tasks on worker threads, in the order asked, at most one a worker. A worker that
 * exceeds its time or is cancelled is killed and replaced: a hostile file costs its own import.
 */
export class WorkerPool {
  readonly #script: URL;
  readonly #size: number;
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #queue: Waiting[] = [];
  readonly #others: WorkerPool[] = [];
  #running = 0;
  #closed = false;

  /** `script`: the built worker, given by the entry because a bundle moves shared code about. */
  constructor(script: URL, size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
    this.#script = script;
    this.#size = size;
  }

  /**
   * The task's output. Fails with `cancelled`, `timeout` (it took longer than allowed) or
   * `task-failed` (it threw, or its worker died).
   */
  async run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options: TaskOptions = {},
  ): Promise<Result<TaskOutput<Name>>> {
    if (options.signal?.aborted === true) return cancelled();
    const result = await new Promise<Result<unknown>>((settle) => {
      const onAbort = (): void => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        settle(cancelled());
      };
      const waiting: Waiting = { message: { name, input }, options, settle, onAbort };
      // Once cancelled it need not stand behind the long work of others to say so.
      options.signal?.addEventListener("abort", onAbort, { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
    // The worker ran the task of this name, so the output is of its type.
    return result as Result<TaskOutput<Name>>;
  }

  /** A pool of one worker, for tasks that keep something in it; it closes with this one. */
  ofOne(): WorkerPool {
    const other = new WorkerPool(this.#script, 1);
    this.#others.push(other);
    return other;
  }

  /** Stops all workers; what still waits is cancelled. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#others.map((other) => other.close()));
    for (const waiting of this.#queue.splice(0)) waiting.settle(cancelled());
    // Idle workers leave by themselves; only one that is at work has to be killed.
    const idle = new Set(this.#idle.splice(0));
    for (const worker of idle) worker.postMessage(LEAVE);
    const gone = [...this.#workers].map(async (worker) => {
      if (idle.has(worker)) await once(worker, "exit");
      else await worker.terminate();
    });
    await Promise.all(gone);
  }

  #next(): void {
    while (this.#running < this.#size) {
      const waiting = this.#queue.shift();
      if (waiting === undefined) return;
      waiting.options.signal?.removeEventListener("abort", waiting.onAbort);
      // One signal may have ended the task before this one just now.
      if (this.#closed || waiting.options.signal?.aborted === true) {
        waiting.settle(cancelled());
        continue;
      }
      this.#running += 1;
      this.#runOn(this.#idle.pop() ?? this.#newWorker(), waiting);
    }
  }

  #newWorker(): Worker {
    const worker = new Worker(this.#script);
    this.#workers.add(worker);
    // One that dies between tasks must not be given the next; its task's own listeners tell the rest.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      this.#workers.delete(worker);
      const place = this.#idle.indexOf(worker);
      if (place !== -1) this.#idle.splice(place, 1);
    });
    return worker;
  }

  #runOn(worker: Worker, { message, options, settle }: Waiting): void {
    const { signal, timeout, progress } = options;
    const finish = (result: Result<unknown>, reusable: boolean): void => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      clearTimeout(timer);
      if (reusable && !this.#closed) this.#idle.push(worker);
      else void worker.terminate();
      this.#running -= 1;
      settle(result);
      this.#next();
    };
    const onAbort = (): void => {
      finish(cancelled(), false);
    };
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            finish(
              failed("timeout", `This took longer than ${timeout / 1000} seconds and was stopped.`),
              false,
            );
          }, timeout);
    signal?.addEventListener("abort", onAbort);
    const onMessage = (reply: TaskReply): void => {
      if (reply.kind === "progress") progress?.(reply.done, reply.total);
      else if (reply.kind === "done") finish(ok(reply.output), true);
      else finish(failed("task-failed", `${message.name} failed: ${reply.message}`), true);
    };
    const onError = (error: unknown): void => {
      finish(failed("task-failed", `${message.name} failed: ${String(error)}`), false);
    };
    const onExit = (): void => {
      finish(failed("task-failed", `${message.name} failed: its worker ended.`), false);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(message);
  }
}

function cancelled(): Result<never> {
  return failed("cancelled", "This was cancelled before it was done.");
}
