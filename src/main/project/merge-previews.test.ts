import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenInvariants } from "../../core/commands/testing/invariants.ts";
import { diffStates, isEmptyDiff } from "../../core/history/diff.ts";
import { hashBytes } from "../../core/model/hash.ts";
import { ForkedBench, plain, sharedProject } from "../../core/merge/testing/forked-bench.ts";
import type { RandomStep } from "../../core/merge/testing/forked-bench.ts";
import type { Choices } from "../../core/merge/merged.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { AnyId } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import type { MergePreview } from "../../shared/contract.ts";
import { createProject, openProject } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { WorkerPool } from "../work/pool.ts";
import { MergePreviews } from "./merge-previews.ts";
import { ProjectSession } from "./session.ts";

let home: string;
let pool: WorkerPool;
const open = new Set<ProjectSession>();
const job = { signal: new AbortController().signal, progress: () => undefined };
const noChoices: Choices = new Map();

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "parallax-merge-"));
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
});

afterEach(async () => {
  for (const session of open) await session.close();
  open.clear();
  await pool.close();
  rmSync(home, { recursive: true, force: true });
});

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** What the bench did since `before`, as a change of the store. */
async function follow(store: Store, bench: ForkedBench, texts: Set<string>): Promise<void> {
  const diff = diffStates(store.state, bench.state);
  if (isEmptyDiff(diff)) return;
  const made = [...bench.texts].filter(([hash]) => !texts.has(hash));
  for (const [hash] of made) texts.add(hash);
  const change = { label: "Edit", command: "test.edit", coder: bench.coder, diff };
  valueOf(await store.commit({ ...change, texts: made.map(([, text]) => text) }));
}

/** The project both copies come from, in a folder. */
async function shared(folder: string): Promise<void> {
  const bench = sharedProject();
  const records = [...bench.state.values()].filter(
    ({ type }) => !["project", "revision", "article", "story", "outlet"].includes(type),
  );
  const store = valueOf(await createProject(folder, { name: "Test", records }));
  await follow(store, new ForkedBench("base", bench), new Set());
  valueOf(await store.close());
}

async function edit(
  folder: string,
  name: string,
  work: readonly RandomStep[] | ((bench: ForkedBench) => void),
): Promise<void> {
  const store = valueOf(await openProject(folder));
  const from = sharedProject();
  const bench = new ForkedBench(name, from);
  bench.state = store.state;
  for (const { text } of recordsOf(store.state, "revision")) {
    bench.texts.set(text, valueOf(await store.readText(text)));
  }
  const texts = new Set(bench.texts.keys());
  if (typeof work === "function") {
    work(bench);
    await follow(store, bench, texts);
  } else {
    for (const step of work) {
      bench.steps([step]);
      await follow(store, bench, texts);
    }
  }
  valueOf(await store.close());
}

async function sessionOf(folder: string): Promise<ProjectSession> {
  const store = valueOf(await openProject(folder));
  const [coder] = recordsOf(store.state, "coder");
  const session = new ProjectSession(folder, store, pool, coder?.id);
  open.add(session);
  return session;
}

async function closed(session: ProjectSession): Promise<void> {
  open.delete(session);
  await session.close();
}

/** Merges the copy in a folder into the project in another; returns what was shown and stands. */
async function merge(
  into: string,
  from: string,
  choices = noChoices,
): Promise<{ readonly preview: MergePreview; readonly session: ProjectSession }> {
  const session = await sessionOf(into);
  const previews = new MergePreviews(pool);
  const preview = valueOf(await previews.preview(session, from, job));
  if (!preview.isEmpty) valueOf(await previews.commit(session, preview.preview, choices, job));
  return { preview, session };
}

/** Every file of a folder with its bytes' hash, but what opening leaves there. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    names
      .filter((name) => !name.startsWith("lock.sqlite") && !name.startsWith("cache"))
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, hashBytes(readFileSync(join(folder, name)))]),
  );
}

const at = (name: string): string => join(home, name);

/** Seeded, so that a failure comes again: 200 random edits. */
function randomEdits(seed: number): readonly RandomStep[] {
  const step = fc.tuple(fc.nat(26), fc.nat(40), fc.nat(40));
  const [edits = []] = fc.sample(fc.array(step, { minLength: 200, maxLength: 200 }), {
    numRuns: 1,
    seed,
  });
  return edits;
}

test.each([11, 12])(
  "S28: two copies of 200 random edits each (seed %i) merge to the same project from either side",
  { timeout: 240_000 },
  async (seed) => {
    await shared(at("a"));
    cpSync(at("a"), at("b"), { recursive: true });
    await edit(at("a"), "a", randomEdits(seed));
    await edit(at("b"), "b", randomEdits(seed + 100));
    cpSync(at("a"), at("a2"), { recursive: true });
    cpSync(at("b"), at("b2"), { recursive: true });
    const before = filesOf(at("b"));

    const ours = await merge(at("a"), at("b"));
    const theirs = await merge(at("b2"), at("a2"));
    expect(plain(theirs.session.state)).toEqual(plain(ours.session.state));
    expect(filesOf(at("b")), "the other copy is as it was").toEqual(before);
    expect(ours.preview.sharesHistory).toBe(true);

    const texts = new Map<string, string>();
    for (const { text } of recordsOf(ours.session.state, "revision")) {
      texts.set(text, valueOf(await ours.session.text(text)));
    }
    expect(brokenInvariants(ours.session.state, (hash) => texts.get(hash))).toEqual([]);

    // Every record of both is accounted for, in the file that stays in the project.
    const merged = ours.session.state;
    await closed(ours.session);
    const [file = ""] = readdirSync(at("a/merges"));
    const account = JSON.parse(readFileSync(at(`a/merges/${file}`), "utf8")) as {
      accounts: { id: AnyId }[];
    };
    const accounted = new Set(account.accounts.map(({ id }) => id));
    for (const folder of ["a2", "b"]) {
      const store = valueOf(await openProject(at(folder)));
      expect([...store.state.keys()].filter((id) => !accounted.has(id))).toEqual([]);
      valueOf(await store.close());
    }

    // One undo takes all of it back; after opening anew it can still be done again.
    const again = await sessionOf(at("a"));
    expect(plain(again.state)).toEqual(plain(merged));
    expect(again.undoState.undoLabel).toBe("merge b");
    valueOf(await again.undo());
    const alone = valueOf(await openProject(at("a2")));
    expect(plain(again.state)).toEqual(plain(alone.state));
    valueOf(await alone.close());
    valueOf(await again.redo());
    expect(plain(again.state)).toEqual(plain(merged));
  },
);

test("S28: a second merge takes in only what came since, and nothing a third time", async () => {
  await shared(at("a"));
  cpSync(at("a"), at("b"), { recursive: true });
  await edit(at("a"), "a", (bench) => bench.run("addCode", { name: "Fear" }));
  await edit(at("b"), "b", (bench) => bench.run("addCode", { name: "Hope" }));
  const first = await merge(at("a"), at("b"));
  await closed(first.session);

  // What we then remove of theirs stays removed, though their copy still has it.
  await edit(at("a"), "a2", (bench) => {
    const hope = recordsOf(bench.state, "code").find(({ name }) => name === "Hope");
    if (hope === undefined) throw new Error("Hope did not come in");
    bench.run("removeCode", { code: hope.id });
    expect(bench.state.has(hope.id)).toBe(false);
  });
  await edit(at("b"), "b2", (bench) => bench.run("addCode", { name: "Anger" }));
  const second = await merge(at("a"), at("b"));
  const names = recordsOf(second.session.state, "code").map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Fear", "Anger"]));
  expect(names).not.toContain("Hope");
  expect(second.preview.conflicts).toEqual([]);
  await closed(second.session);

  const third = await merge(at("a"), at("b"));
  expect(third.preview.isEmpty).toBe(true);
});

test("S28: a merge that was undone is no common past: nothing of it counts as removed", async () => {
  await shared(at("a"));
  cpSync(at("a"), at("b"), { recursive: true });
  await edit(at("b"), "b", (bench) => bench.run("addCode", { name: "Hope" }));
  const first = await merge(at("a"), at("b"));
  valueOf(await first.session.undo());
  await closed(first.session);
  const { session } = await merge(at("a"), at("b"));
  expect(recordsOf(session.state, "code").map(({ name }) => name)).toContain("Hope");
});

test("S28: conflicts come side by side, and what is chosen stands", async () => {
  await shared(at("a"));
  cpSync(at("a"), at("b"), { recursive: true });
  const define = (definition: string) => (bench: ForkedBench) => {
    const [code] = recordsOf(bench.state, "code");
    if (code === undefined) throw new Error("no code");
    bench.run("editCode", { code: code.id, values: { definition } });
  };
  await edit(at("a"), "a", define("Ours."));
  await edit(at("b"), "b", define("Theirs."));
  const session = await sessionOf(at("a"));
  const previews = new MergePreviews(pool);
  const preview = valueOf(await previews.preview(session, at("b"), job));
  const [conflict, ...others] = preview.conflicts;
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({
    removedBy: null,
    fields: [{ name: "definition", ours: "Ours.", theirs: "Theirs.", canBeBoth: true }],
  });
  const id = conflict?.id as AnyId;
  const choices: Choices = new Map([[id, { definition: "both" }]]);
  valueOf(await previews.commit(session, preview.preview, choices, job));
  const code = session.state.get(id);
  const definition = code?.type === "code" ? code.definition : "";
  expect(definition).toContain("Ours.");
  expect(definition).toContain("Theirs.");
});

test("S28: what came in between is not merged over; an open copy and the project itself are refused", async () => {
  await shared(at("a"));
  cpSync(at("a"), at("b"), { recursive: true });
  await edit(at("b"), "b", (bench) => bench.run("addCode", { name: "Hope" }));
  const session = await sessionOf(at("a"));
  const previews = new MergePreviews(pool);
  const preview = valueOf(await previews.preview(session, at("b"), job));
  valueOf(await session.run("addCode", { name: "Fear" }));
  const stale = await previews.commit(session, preview.preview, noChoices, job);
  expect(stale).toMatchObject({ ok: false, problem: { code: "merge-stale" } });
  expect(readdirSync(at("a/merges"))).toEqual([]);

  const held = valueOf(await openProject(at("b")));
  const locked = await previews.preview(session, at("b"), job);
  expect(locked).toMatchObject({ ok: false, problem: { code: "project-locked" } });
  valueOf(await held.close());
  const same = await previews.preview(session, at("a"), job);
  expect(same).toMatchObject({ ok: false, problem: { code: "same-copy" } });
  const none = await previews.preview(session, home, job);
  expect(none).toMatchObject({ ok: false, problem: { code: "project-not-found" } });
});
