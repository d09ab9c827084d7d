import type { State } from "../../../core/model/records.ts";
import { sha256 } from "../sums.ts";

/** A short name for what a state holds: the same for equal states, whatever their order. */
export function stateSum(state: State): string {
  return sha256(
    JSON.stringify(
      [...state].sort(([a], [b]) => (a < b ? -1 : 1)),
      sortKeys,
    ),
  );
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
