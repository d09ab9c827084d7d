import { tokenOf } from "../../core/model/records.ts";
import type { RecordType, State } from "../../core/model/records.ts";

/**
 * A selector that is computed once for each state: states are replaced, never changed in place,
 * and many parts of the window ask the same of one. With `types`, those it reads, it is computed
 * again only when a record of one of them has changed, and returns the same object until then.
 * What it returns must not be changed.
 */
export function perState<Value>(
  select: (state: State) => Value,
  types?: readonly RecordType[],
): (state: State) => Value {
  const known = new WeakMap<State, { readonly value: Value }>();
  let last: { readonly tokens: readonly object[]; readonly value: Value } | null = null;
  const tokensOf = (state: State) => types?.map((type) => tokenOf(state, type)) ?? [state];
  return (state) => {
    const found = known.get(state);
    if (found !== undefined) return found.value;
    const tokens = tokensOf(state);
    const isSame = last !== null && last.tokens.every((token, index) => token === tokens[index]);
    const made = last !== null && isSame ? last : { tokens, value: select(state) };
    last = made;
    known.set(state, made);
    return made.value;
  };
}
