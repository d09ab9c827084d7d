import type { Coder } from "../../core/model/coding.ts";
import type { State } from "../../core/model/records.ts";
import { newId } from "./new-id.ts";

/**
 * Coders for a project that has lost every record of one: those its codings, memos, notes and
 * decisions name, under new names, so that the work is somebody's again; else a new one.
 */
export function lostCoders(state: State): readonly [Coder, ...Coder[]] {
  const ids = new Set<Coder["id"]>();
  for (const record of state.values()) if ("coder" in record) ids.add(record.coder);
  const [first = newId("coder"), ...others] = ids;
  return [coderNamed(first, 1), ...others.map((id, index) => coderNamed(id, index + 2))];
}

function coderNamed(id: Coder["id"], number: number): Coder {
  return { id, type: "coder", name: `Recovered coder ${number}`, initials: `R${number}` };
}
