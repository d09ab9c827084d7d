import { setImmediate } from "node:timers/promises";
import type { Steps } from "../../core/model/steps.ts";

/** How long a loop may keep the main process from answering, in milliseconds. */
const SLICE = 8;

/**
 * For long loops in the main process: the returned function, awaited in every round, lets whatever
 * waits be answered as soon as the loop has run for eight milliseconds.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Does the steps, letting whatever waits be answered between them; null: cancelled on the way. */
export async function inSlices<Value>(steps: Steps<Value>): Promise<Value>;
export async function inSlices<Value>(
  steps: Steps<Value>,
  signal: AbortSignal,
): Promise<Value | null>;
export async function inSlices<Value>(
  steps: Steps<Value>,
  signal?: AbortSignal,
): Promise<Value | null> {
  const breathe = breather();
  for (;;) {
    if (signal?.aborted === true) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
