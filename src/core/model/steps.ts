/**
 * Work that may take long, done a step at a time: each `yield` is a place where whoever does it can
 * let others go first, or leave it.
 */
export type Steps<Value> = Generator<undefined, Value>;

/** What comes of the steps, done without a pause. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
