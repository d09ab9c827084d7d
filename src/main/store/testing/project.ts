import { diffStates } from "../../../core/history/diff.ts";
import type { AnyRecord, State } from "../../../core/model/records.ts";
import { createProject, openProject } from "../open.ts";
import type { Change, Ports, Store } from "../store.ts";
import { article, code, memo, story } from "./records.ts";
import { must } from "./run.ts";
import { SimulatedFileSystem } from "./simulated-file-system.ts";

/** Ports that repeat: ids count up, and a minute passes with every look at the clock. */
export function repeatable(fs: SimulatedFileSystem, name: string): Partial<Ports> {
  let count = 0;
  const newId = () => `${name}-${(count += 1)}`;
  const clock = () => new Date(Date.UTC(2026, 0, 1, 0, (count += 1)));
  return { fs, newId, clock, flushAfter: 1_000_000 };
}

/** A change that puts records in a state, adding or replacing. */
export function putting(state: State, label: string, ...records: readonly AnyRecord[]): Change {
  const next = new Map(state);
  for (const record of records) next.set(record.id, record);
  return { label, command: "test.put", coder: null, diff: diffStates(state, next) };
}

/** Opens a project on a simulated disk. */
export async function open(fs: SimulatedFileSystem, more: Partial<Ports> = {}): Promise<Store> {
  return must(
    await openProject("simulated", { ...repeatable(fs, `open${(opened += 1)}`), ...more }),
  );
}
let opened = 0;

/** The text of the article that {@link smallProject} holds. */
export const TEXT = "A bridge was closed on Monday.";

/** A closed project of six changes, written out, with records in every kind of document. */
export async function smallProject(): Promise<{
  readonly fs: SimulatedFileSystem;
  readonly state: State;
}> {
  const fs = new SimulatedFileSystem();
  const store = must(await createProject("simulated", { name: "Small" }, repeatable(fs, "first")));
  const put = async (label: string, texts: string[], ...records: AnyRecord[]) =>
    must(await store.commit({ ...putting(store.state, label, ...records), texts }));
  await put("Add story", [], story("one", "One"));
  await put("Import", [TEXT], ...article("a", "Bridge closed", TEXT));
  await put("Add code", [], code("c", "Conflict"));
  await put("Add memo", [], memo("m", "Look again."));
  await put("Rename story", [], story("one", "The bridge"));
  must(await store.close());
  return { fs, state: store.state };
}

/** The path of the journal's only segment. */
export async function segmentOf(fs: SimulatedFileSystem): Promise<string> {
  return `journal/${String((await fs.list("journal")).at(-1))}`;
}

/** All documents of a project, by path. */
export async function documentsOf(fs: SimulatedFileSystem): Promise<string[]> {
  const top = (await fs.list("")).filter(
    (name) => name.endsWith(".json") && name !== "replica.json",
  );
  const sharded = await Promise.all(
    ["articles", "codings"].map(async (folder) =>
      (await fs.list(folder)).map((name) => `${folder}/${name}`),
    ),
  );
  return [...top, ...sharded.flat()];
}

/** Problem codes of a store, in order. */
export function codesOf(store: Store): string[] {
  return store.problems.map(({ code: problem }) => problem);
}
