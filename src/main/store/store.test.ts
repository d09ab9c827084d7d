import { describe, expect, test } from "vitest";
import { emptyDiff } from "../../core/history/diff.ts";
import type { AnyRecord } from "../../core/model/records.ts";
import { encodeDocument, readDocument } from "./document.ts";
import { FileFailure } from "./file-system.ts";
import { NO_SUM } from "./journal-line.ts";
import { SCHEMA } from "./migrations.ts";
import { createProject, openProject } from "./open.ts";
import { sha256 } from "./sums.ts";
import { code, article, story } from "./testing/records.ts";
import {
  codesOf,
  documentsOf,
  open,
  putting,
  repeatable,
  segmentOf,
  smallProject,
} from "./testing/project.ts";
import { must } from "./testing/run.ts";
import { SimulatedFileSystem } from "./testing/simulated-file-system.ts";
import { stateSum } from "./testing/state-sum.ts";

test("S1: a new project holds its own record and a codebook, and keeps out of others' folders", async () => {
  const fs = new SimulatedFileSystem();
  const store = must(await createProject("simulated", { name: "New" }, repeatable(fs, "a")));
  expect([...store.state.keys()].sort()).toEqual(["codebook:main", "project:main"]);
  expect([store.seq, store.undoLabel, codesOf(store)]).toEqual([1, null, []]);
  must(await store.close());
  const again = await createProject("simulated", { name: "New" }, repeatable(fs, "b"));
  expect(again).toMatchObject({ ok: false, problem: { code: "folder-not-empty" } });
});

test("S1: a folder without a project is not opened, and nothing is written into it", async () => {
  const fs = new SimulatedFileSystem();
  const opened = await openProject("simulated", repeatable(fs, "a"));
  expect(opened).toMatchObject({ ok: false, problem: { code: "project-not-found" } });
  expect(await fs.list("")).toEqual([]);
});

describe("S9: a change is confirmed once it is durable", () => {
  test("it resolves after the journal is synced, and not before", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    await store.backUp();
    const segment = await segmentOf(fs);
    const steps: string[] = [];
    fs.onStep = (what) => steps.push(what);
    const seen: number[] = [];
    store.onChange((entry) => seen.push(entry.seq));
    must(await store.commit(putting(store.state, "Rename", story("one", "Later"))));
    expect(steps).toEqual([`write ${segment}`, `sync ${segment}`]);
    expect([store.seq, seen, store.state.get("story:one")]).toEqual([
      7,
      [7],
      story("one", "Later"),
    ]);
  });

  test("changes that come together share one write, and those that do not fit are refused", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    await store.backUp();
    const steps: string[] = [];
    fs.onStep = (what) => steps.push(what);
    const results = await Promise.all([
      store.commit(putting(store.state, "A", story("a", "A"))),
      store.commit(putting(store.state, "One", story("one", "First"))),
      store.commit(putting(store.state, "One again", story("one", "Second"))),
      store.commit(putting(store.state, "B", story("b", "B"))),
    ]);
    expect(steps).toHaveLength(2);
    expect(results.map((result) => (result.ok ? result.value.seq : result.problem.code))).toEqual([
      7,
      8,
      "diff-conflict",
      9,
    ]);
    must(await store.close());
    expect((await open(fs)).state.get("story:one")).toEqual(story("one", "First"));
  });

  test("what was asked for first is first, however long it takes to check, and closing waits", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const many = Array.from({ length: 3000 }, (_, index) => story(`many${index}`, "One of many"));
    const asked = [
      store.commit(putting(store.state, "Many", ...many)),
      store.undo(null),
      store.commit(putting(store.state, "One", story("single", "A single one"))),
    ];
    must(await store.close());
    const entries = (await Promise.all(asked)).map(must);
    expect(entries.map(({ seq, label }) => [seq, label])).toEqual([
      [7, "Many"],
      [8, "Many"],
      [9, "One"],
    ]);
    expect(await store.undo(null)).toMatchObject({ problem: { code: "project-closed" } });
  });

  test("a text is durable before the entry that names it", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const steps: string[] = [];
    fs.onStep = (what) => steps.push(what.replace(/[0-9a-f]{64}.*/, "…"));
    const records = article("b", "Second", "Another text.");
    must(
      await store.commit({
        ...putting(store.state, "Import", ...records),
        texts: ["Another text."],
        originals: [{ bytes: new Uint8Array([1, 2]), extension: "html" }],
      }),
    );
    const ofJournal = steps.findIndex((what) => what.startsWith("write journal"));
    expect(steps.indexOf("sync texts")).toBeGreaterThan(-1);
    expect(steps.indexOf("sync texts")).toBeLessThan(ofJournal);
    expect(steps.indexOf("sync originals")).toBeGreaterThan(-1);
    expect(steps.indexOf("sync originals")).toBeLessThan(ofJournal);
  });
});

describe("S11, S26: a disk that refuses", () => {
  test("full at any byte: the change fails, says so, and is not there; later ones are", async () => {
    for (let room = 0; room < 2400; room += 60) {
      const { fs } = await smallProject();
      const store = await open(fs);
      fs.room = room;
      const before = store.state;
      const change = putting(before, "Import", ...article("b", "Second", "Another text."));
      const result = await store.commit({ ...change, texts: ["Another text."] });
      if (!result.ok) {
        expect(result.problem.code, `room ${room}`).toBe("disk-full");
        expect(store.state).toBe(before);
      }
      const flushed = await store.flush();
      if (!flushed.ok) expect(codesOf(store)).toEqual(["disk-full"]);
      fs.room = Infinity;
      must(await store.commit(putting(store.state, "Later", story("later", "Later"))));
      const state = store.state;
      must(await store.close());
      expect(codesOf(store)).toEqual([]);
      const again = await open(fs);
      expect(stateSum(again.state), `room ${room}`).toBe(stateSum(state));
      expect(codesOf(again)).toEqual([]);
    }
  });

  test("a journal that can be neither written nor set right makes the project read-only", async () => {
    const { fs, state } = await smallProject();
    const store = await open(fs);
    const segment = await segmentOf(fs);
    fs.onStep = (what) => {
      if (what === `sync ${segment}`) throw new FileFailure("EIO", segment);
    };
    const result = await store.commit(putting(store.state, "A", story("a", "A")));
    expect(result).toMatchObject({ ok: false, problem: { code: "project-read-only" } });
    expect(store.readOnly?.code).toBe("project-read-only");
    fs.onStep = () => undefined;
    const later = await store.commit(putting(store.state, "B", story("b", "B")));
    expect(later).toMatchObject({ ok: false, problem: { code: "project-read-only" } });
    expect(stateSum(store.state)).toBe(stateSum(state));
    must(await store.close());
    const again = await open(fs);
    expect(again.readOnly).toBeNull();
    must(await again.commit(putting(again.state, "B", story("b", "B"))));
  });

  test("a failed append that could be cut off leaves the project as it was, and usable", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const segment = await segmentOf(fs);
    let failures = 1;
    fs.onStep = (what) => {
      if (what === `sync ${segment}` && failures-- > 0) throw new FileFailure("EIO", segment);
    };
    const result = await store.commit(putting(store.state, "A", story("a", "A")));
    expect(result).toMatchObject({ ok: false, problem: { code: "disk-failure" } });
    must(await store.commit(putting(store.state, "B", story("b", "B"))));
    must(await store.close());
    const again = await open(fs);
    expect([again.state.has("story:a"), again.state.has("story:b")]).toEqual([false, true]);
    expect(codesOf(again)).toEqual([]);
  });
});

test("S19: a project is open once; closed, it can be opened again", async () => {
  const { fs } = await smallProject();
  const store = await open(fs);
  const second = await openProject("simulated", repeatable(fs, "b"));
  expect(second).toMatchObject({ ok: false, problem: { code: "project-locked" } });
  must(await store.close());
  const late = await store.commit(putting(store.state, "A", story("a", "A")));
  expect(late).toMatchObject({ ok: false, problem: { code: "project-closed" } });
  expect(await store.flush()).toMatchObject({ ok: false, problem: { code: "project-closed" } });
  must(await (await open(fs)).close());
});

describe("S21: schema versions", () => {
  test("a document of version 0 is brought to today's and written so", async () => {
    // Version 0, before the first release, knew no retired codes.
    const { fs, state } = await smallProject();
    const old: Record<string, unknown> = { ...code("c", "Conflict") };
    delete old["retired"];
    const now = must(await readDocument(fs, "codebook.json"));
    if (now === null) throw new Error("no codebook");
    const records = { ...now.records, "code:c": old };
    fs.tamper("codebook.json", () => encodeDocument({ ...now, schema: 0, records }));
    const store = await open(fs);
    expect(codesOf(store)).toEqual([]);
    expect(stateSum(store.state)).toBe(stateSum(state));
    must(await store.close());
    const written = new TextDecoder().decode((await fs.read("codebook.json")) ?? new Uint8Array());
    expect(written).toContain(`{"schema":${SCHEMA},`);
    expect(written).toContain('"retired":false');
  });

  test("a revision of version 1 has no file of its own, and taking a block away is a removal", async () => {
    const { fs, state } = await smallProject();
    const path = (await documentsOf(fs)).find((name) => name.startsWith("articles/")) ?? "";
    const now = must(await readDocument(fs, path));
    if (now === null) throw new Error("no article");
    const old: Record<string, unknown> = { ...state.get("revision:a") };
    delete old["original"];
    const edit = (removed: number, inserted: number) => [{ at: 0, removed, inserted }];
    const again = { ...old, madeBy: "restore" };
    const records = {
      ...now.records,
      "revision:a": old,
      "revision:b": { ...again, id: "revision:b", edits: edit(4, 0) },
      "revision:c": { ...again, id: "revision:c", edits: edit(0, 4) },
    };
    fs.tamper(path, () => encodeDocument({ ...now, schema: 1, records }));
    const store = await open(fs);
    expect(codesOf(store)).toEqual([]);
    expect(store.state.get("revision:a")).toEqual(state.get("revision:a"));
    expect(store.state.get("revision:b")).toMatchObject({ madeBy: "removal", original: null });
    expect(store.state.get("revision:c")).toMatchObject({ madeBy: "restore", original: null });
  });

  test("what a newer program wrote is not opened, and nothing is touched", async () => {
    const document = encodeDocument({ schema: 99, appliedSeq: 6, head: NO_SUM, records: {} });
    const sum = sha256(`99\n${NO_SUM}\n`, '{"shape":"new"}');
    const line = `{"schema":99,"previous":"${NO_SUM}","sum":"${sum}","entry":{"shape":"new"}}\n`;
    for (const [path, bytes] of [
      ["codebook.json", document],
      ["journal/other-7.ndjson", new TextEncoder().encode(line)],
    ] as const) {
      const { fs } = await smallProject();
      fs.tamper(path, () => bytes);
      const steps: string[] = [];
      fs.onStep = (what) => steps.push(what);
      const opened = await openProject("simulated", repeatable(fs, "b"));
      expect(opened, path).toMatchObject({ ok: false, problem: { code: "project-newer" } });
      expect(steps).toEqual([]);
      expect(await fs.lock("lock.sqlite")).not.toBeNull();
    }
  });
});

describe("S22: undo and redo", () => {
  test("they are entries themselves, name what they undo, and survive closing", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const before = stateSum(store.state);
    const made = must(await store.commit(putting(store.state, "Add B", story("b", "B"))));
    const after = stateSum(store.state);
    expect([store.undoLabel, store.redoLabel]).toEqual(["Add B", null]);
    const undone = must(await store.undo("coder:two"));
    expect(undone).toMatchObject({ seq: 8, undoes: made.id, coder: "coder:two", label: "Add B" });
    expect(stateSum(store.state)).toBe(before);
    must(await store.close());

    const again = await open(fs);
    expect([again.undoLabel, again.redoLabel]).toEqual(["Rename story", "Add B"]);
    const redone = must(await again.redo(null));
    expect(redone).toMatchObject({ seq: 9, redoes: made.id });
    expect(stateSum(again.state)).toBe(after);
    expect(await again.redo(null)).toMatchObject({ problem: { code: "nothing-to-redo" } });
  });

  test("all the way back leaves the project as it was made, and nothing more to undo", async () => {
    const { fs, state } = await smallProject();
    const store = await open(fs);
    while (store.undoLabel !== null) must(await store.undo(null));
    expect([...store.state.keys()].sort()).toEqual(["codebook:main", "project:main"]);
    expect(await store.undo(null)).toMatchObject({ problem: { code: "nothing-to-undo" } });
    while (store.redoLabel !== null) must(await store.redo(null));
    expect(stateSum(store.state)).toBe(stateSum(state));
  });
});

describe("S25: what could not be read back is refused", () => {
  test.each<[string, AnyRecord[]]>([
    ["nothing-changed", []],
    ["record-invalid", [{ ...story("a", "A"), label: "" }]],
    ["record-invalid", [{ ...code("a", "A"), order: NaN }]],
    ["text-missing", article("b", "B", "A text that was not handed in.")],
    [
      "original-missing",
      [
        {
          ...article("a", "Bridge closed", "")[0],
          original: { hash: "0".repeat(64), extension: "txt" },
        },
      ],
    ],
    [
      "original-missing",
      [
        {
          ...article("a", "Bridge closed", "T")[1],
          original: { hash: "0".repeat(64), extension: "txt" },
        },
      ],
    ],
    ["record-moved", [{ ...article("a", "B", "T")[1], article: "article:other" }]],
  ])("%s", async (expected, records) => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const change = { ...putting(store.state, "Bad", ...records), texts: ["T"] };
    expect(await store.commit(change)).toMatchObject({ ok: false, problem: { code: expected } });
    expect(store.seq).toBe(6);
    expect(await store.commit({ ...change, diff: emptyDiff })).toMatchObject({
      problem: { code: "nothing-changed" },
    });
  });

  test("a change of many records for one of them, or one that is changed twice", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const many = Array.from({ length: 120 }, (_, at) => story(`s${at}`, `Story ${at}`));
    const good = putting(store.state, "Many", ...many);
    const bad = putting(store.state, "Many", ...many, { ...story("s110", "x"), label: "" });
    const twice = { ...good, diff: { ...good.diff, removed: { "story:s3": story("s3", "3") } } };
    for (const change of [bad, twice]) {
      expect(await store.commit(change)).toMatchObject({ problem: { code: "record-invalid" } });
    }
    expect(store.seq).toBe(6);
    must(await store.commit(good));
    expect(store.state.get("story:s119")).toEqual(many[119]);
  });

  test("a change without a name, for its entry could not be read", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const change = { ...putting(store.state, "A", story("a", "A")), label: "" };
    expect(await store.commit(change)).toMatchObject({ problem: { code: "record-invalid" } });
    must(await store.commit(putting(store.state, "A", story("a", "A"))));
    must(await store.close());
    expect([codesOf(store), (await open(fs)).seq]).toEqual([[], 7]);
  });

  test("a text with half a character", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    const change = { ...putting(store.state, "A", story("a", "A")), texts: ["half \ud83d"] };
    expect(await store.commit(change)).toMatchObject({ problem: { code: "text-not-well-formed" } });
  });
});

describe("S5: saving", () => {
  test("writes only the documents a change touched, and project.json last", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    await store.backUp();
    must(await store.commit(putting(store.state, "Rename", story("one", "Later"))));
    const renamed: string[] = [];
    fs.onStep = (what) => {
      const to = /^rename .* to (.*)$/.exec(what)?.[1];
      if (to !== undefined) renamed.push(to);
    };
    must(await store.flush());
    expect(renamed).toEqual(["stories.json", "project.json"]);
    must(await store.flush());
    expect(renamed).toHaveLength(2);
  });

  test("changes made while documents are being written are not lost to the next", async () => {
    const { fs } = await smallProject();
    const store = await open(fs);
    must(await store.commit(putting(store.state, "A", story("one", "During"))));
    const flushing = store.flush();
    must(await store.commit(putting(store.state, "B", story("one", "After"))));
    must(await flushing);
    must(await store.close());
    const stories = new TextDecoder().decode((await fs.read("stories.json")) ?? new Uint8Array());
    expect(stories).toContain("After");
  });
});
