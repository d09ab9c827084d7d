import { setImmediate } from "node:timers/promises";

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
