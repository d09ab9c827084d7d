import { blindsOf } from "../coding/passes/session.ts";
import type { CoderId } from "../model/ids.ts";
import type { State } from "../model/records.ts";

/**
 * True while signals, suggestions and what is counted of them are kept from the coder: in a pass
 * coded blind a machine's opinion is one more that is not to be seen.
 */
export function hidesFindings(state: State, coder: CoderId): boolean {
  return blindsOf(state, coder).blind !== null;
}
