import { starterRecords } from "../../core/commands/starter-records.ts";
import type { Result } from "../../core/model/result.ts";
import { createProject } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { newId } from "./new-id.ts";

/** Makes a project with a first coder, pass and codebook, and opens it. */
export function createStore(folder: string, name: string): Promise<Result<Store>> {
  const context = { now: new Date().toISOString(), newId };
  const records = starterRecords({ name: "Coder 1", initials: "C1" }, context);
  return createProject(folder, { name, records });
}
