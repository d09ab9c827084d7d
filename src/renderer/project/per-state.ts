import type { State } from "../../core/model/records.ts";

/**
 * A selector that is computed once for each state: states are replaced, never changed in place,
 * and many parts of the window ask the same of one. What it returns must not be changed.
 */
export function perState<Value>(select: (state: State) => Value): (state: State) => Value {
  const known = new WeakMap<State, { readonly value: Value }>();
  return (state) => {
    const found = known.get(state) ?? { value: select(state) };
    known.set(state, found);
    return found.value;
  };
}
