import { describe, expect, test } from "vitest";
import { openProject } from "./open.ts";
import type { Store } from "./store.ts";
import {
  codesOf,
  documentsOf,
  open,
  putting,
  repeatable,
  segmentOf,
  smallProject,
} from "./testing/project.ts";
import type { SimulatedFileSystem } from "./testing/simulated-file-system.ts";
import { Random } from "./testing/random.ts";
import { story } from "./testing/records.ts";
import { must } from "./testing/run.ts";
import { stateSum } from "./testing/state-sum.ts";

const half = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (written: string) => new TextEncoder().encode(written);
const without = (index: number) => (all: Uint8Array) =>
  bytes(
    text(all)
      .split("\n")
      .map((line, at) => (at === index ? line.slice(0, 40) : line))
      .join("\n"),
  );

describe("S16: a document that is damaged, missing, old or of another history", () => {
  test("each in turn truncated: put together again, the damaged file kept and named", async () => {
    const { fs: whole } = await smallProject();
    for (const path of await documentsOf(whole)) {
      const { fs, state } = await smallProject();
      fs.tamper(path, half);
      const store = await open(fs);
      expect(stateSum(store.state), path).toBe(stateSum(state));
      expect(codesOf(store), path).toEqual(["document-damaged"]);
      expect(store.problems[0]?.file).toBe(path);
      expect(await fs.list("quarantine")).toHaveLength(1);
      must(await store.close());
      const again = await open(fs);
      expect([codesOf(again), stateSum(again.state)]).toEqual([[], stateSum(state)]);
    }
  });

  test("each in turn missing: put together again and named", async () => {
    const { fs: whole } = await smallProject();
    for (const path of await documentsOf(whole)) {
      const { fs, state } = await smallProject();
      fs.tamper(path, () => null);
      const store = await open(fs);
      expect(stateSum(store.state), path).toBe(stateSum(state));
      expect(codesOf(store), path).toEqual(["document-missing"]);
      must(await store.close());
    }
  });

  test("all missing at once, and the journal alone left", async () => {
    const { fs, state } = await smallProject();
    for (const path of await documentsOf(fs)) fs.tamper(path, () => null);
    const store = await open(fs);
    expect(stateSum(store.state)).toBe(stateSum(state));
  });

  test("one letter changed though it still reads as JSON", async () => {
    const { fs, state } = await smallProject();
    fs.tamper("stories.json", (all) => bytes(text(all).replace("The bridge", "The ridge!")));
    const store = await open(fs);
    expect(stateSum(store.state)).toBe(stateSum(state));
    expect(codesOf(store)).toEqual(["document-damaged"]);
  });

  test("line ends changed by version control are no damage", async () => {
    const { fs, state } = await smallProject();
    fs.tamper("stories.json", (all) => bytes(text(all).replaceAll("\n", "\r\n")));
    const store = await open(fs);
    expect([codesOf(store), stateSum(store.state)]).toEqual([[], stateSum(state)]);
  });

  test("an older version of one document put back", async () => {
    const { fs } = await smallProject();
    const old = await fs.read("stories.json");
    const store = await open(fs);
    must(await store.commit(putting(store.state, "Rename", story("one", "Newer"))));
    must(await store.close());
    fs.tamper("stories.json", () => old);
    const again = await open(fs);
    expect(again.state.get("story:one")).toEqual(story("one", "Newer"));
    expect(codesOf(again)).toEqual(["document-damaged"]);
  });

  test("an old version of the whole project's documents needs only the journal", async () => {
    const { fs } = await smallProject();
    const old = new Map<string, Uint8Array | null>();
    for (const path of await documentsOf(fs)) old.set(path, await fs.read(path));
    const store = await open(fs);
    must(await store.commit(putting(store.state, "Rename", story("one", "Newer"))));
    must(await store.close());
    for (const [path, content] of old) fs.tamper(path, () => content);
    const again = await open(fs);
    expect(again.state.get("story:one")).toEqual(story("one", "Newer"));
    expect(codesOf(again)).toEqual([]);
  });
});

describe("S15: backups", () => {
  test("with its journal gone, a document comes back from the backup, the rest is named", async () => {
    const { fs, state } = await smallProject();
    const store = await open(fs);
    must(await store.close());
    expect(await fs.list("backups")).toHaveLength(1);
    const later = await open(fs);
    must(await later.commit(putting(later.state, "Rename", story("one", "Later"))));
    must(await later.close());
    for (const name of await fs.list("journal")) fs.tamper(`journal/${name}`, () => null);
    fs.tamper("stories.json", half);
    const again = await open(fs);
    expect(again.state.get("story:one")).toEqual(state.get("story:one"));
    expect(codesOf(again)).toEqual(["document-damaged", "changes-lost"]);
    expect(again.problems[1]?.message).toContain("stories.json");
  });

  test("project.json and a document gone together", async () => {
    const { fs, state } = await smallProject();
    must(await (await open(fs)).close());
    for (const path of ["project.json", "codebook.json"]) fs.tamper(path, () => null);
    for (const name of await fs.list("journal")) fs.tamper(`journal/${name}`, () => null);
    const again = await open(fs);
    expect(stateSum(again.state)).toBe(stateSum(state));
    expect(codesOf(again)).toContain("document-missing");
  });

  test("a damaged backup is set aside, the one before it taken", async () => {
    const { fs, state } = await smallProject();
    must(await (await open(fs)).close());
    fs.tamper("backups/000000000099-20260101.json", () => bytes("{"));
    fs.tamper("codebook.json", half);
    const again = await open(fs);
    expect(stateSum(again.state)).toBe(stateSum(state));
    expect(codesOf(again)).toEqual(["backup-damaged", "document-damaged"]);
  });

  test("one a day while there is work, five at most", async () => {
    const { fs } = await smallProject();
    for (let day = 1; day <= 8; day += 1) {
      const clock = () => new Date(Date.UTC(2026, 1, day));
      const store = await open(fs, { clock });
      must(await store.commit(putting(store.state, "Rename", story("one", `Day ${day}`))));
      must(await store.close());
      must(await (await open(fs, { clock })).close());
    }
    const names = await fs.list("backups");
    expect(names.map((name) => name.slice(13))).toEqual(
      [4, 5, 6, 7, 8].map((day) => `2026020${day}.json`),
    );
    const store = await open(fs);
    expect(store.undoLabel).toBe("Rename");
    expect(codesOf(store)).toEqual([]);
  });
});

describe("S12, S13: the journal", () => {
  test("a torn tail is cut, kept and named; work goes on behind it", async () => {
    const { fs, state } = await smallProject();
    fs.tamper(await segmentOf(fs), (all) => bytes(`${text(all)}{"schema":1,"previous":"00`));
    const store = await open(fs);
    expect(codesOf(store)).toEqual(["journal-tail-cut"]);
    expect(stateSum(store.state)).toBe(stateSum(state));
    must(await store.commit(putting(store.state, "Rename", story("one", "Later"))));
    must(await store.close());
    const again = await open(fs);
    expect([codesOf(again), again.undoLabel]).toEqual([[], "Rename"]);
  });

  test("a torn line followed by more entries: the state is whole, the damage named", async () => {
    const { fs, state } = await smallProject();
    fs.tamper(await segmentOf(fs), without(3));
    const store = await open(fs);
    expect(stateSum(store.state)).toBe(stateSum(state));
    expect(codesOf(store)).toEqual(["journal-damaged"]);
    expect(await fs.list("quarantine")).toHaveLength(1);
    // Only what lies behind the gap can be undone surely.
    must(await store.undo(null));
    must(await store.undo(null));
    expect(store.undoLabel).toBeNull();
    must(await store.close());
    expect(codesOf(await open(fs))).toEqual([]);
  });

  test("the same, when the documents do not hold it: what is lost is named, the rest is there", async () => {
    const { fs, state } = await smallProject();
    for (const path of await documentsOf(fs)) fs.tamper(path, () => null);
    fs.tamper(await segmentOf(fs), without(3));
    const store = await open(fs);
    expect(store.state.has("code:c")).toBe(false);
    expect(store.state.size).toBe(state.size - 1);
    expect(codesOf(store)).toEqual(["changes-lost", "journal-damaged"]);
    expect(store.problems[0]?.message).toContain("number 4");
  });

  test("a lost change that a later one touched again is healed by it", async () => {
    const { fs, state } = await smallProject();
    for (const path of await documentsOf(fs)) fs.tamper(path, () => null);
    fs.tamper(await segmentOf(fs), without(1));
    const store = await open(fs);
    expect(stateSum(store.state)).toBe(stateSum(state));
    expect(codesOf(store)).toContain("changes-lost");
  });

  test("the whole journal gone: the project is there, its history is said to be lost", async () => {
    const { fs, state } = await smallProject();
    fs.tamper(await segmentOf(fs), () => null);
    const store = await open(fs);
    expect(stateSum(store.state)).toBe(stateSum(state));
    expect([codesOf(store), store.undoLabel]).toEqual([["history-lost"], null]);
    must(await store.commit(putting(store.state, "Rename", story("one", "Later"))));
    must(await store.close());
    const again = await open(fs);
    expect([codesOf(again), again.undoLabel, again.seq]).toEqual([[], "Rename", 7]);
  });

  test("a last line without its line end still counts", async () => {
    const { fs, state } = await smallProject();
    fs.tamper(await segmentOf(fs), (all) => all.slice(0, -1));
    const store = await open(fs);
    expect([codesOf(store), stateSum(store.state)]).toEqual([[], stateSum(state)]);
    must(await store.commit(putting(store.state, "Rename", story("one", "Later"))));
    must(await store.close());
    expect((await open(fs)).undoLabel).toBe("Rename");
  });
});

test("S14: two copies put together: one history is followed, the other kept and named", async () => {
  const { fs } = await smallProject();
  const copy = fs.afterKill();
  copy.identity = () => Promise.resolve("another disk");
  const here = await open(fs);
  must(await here.commit(putting(here.state, "Here", story("here", "Here"))));
  must(await here.close());
  const there = await open(copy);
  must(await there.commit(putting(there.state, "There", story("there", "There"))));
  must(await there.close());
  const segment = await segmentOf(copy);
  const content = await copy.read(segment);
  expect(await fs.list("journal")).not.toContain(segment.slice("journal/".length));
  fs.tamper(segment, () => content);

  const store = await open(fs);
  expect([store.state.has("story:here"), store.state.has("story:there")]).toEqual([true, false]);
  expect(codesOf(store)).toEqual(["journal-forked"]);
  must(await store.close());
  expect(codesOf(await open(fs))).toEqual([]);
});

/** Damages a file as chance has it: gone, cut short, one byte changed, or zeros to its end. */
function harm(fs: SimulatedFileSystem, path: string, random: Random): void {
  fs.tamper(path, (all) => {
    const kind = random.below(4);
    if (kind === 0) return null;
    if (kind === 1) return all.slice(0, random.below(all.length));
    const harmed = new Uint8Array(all);
    if (kind === 2) harmed[random.below(all.length)] = random.below(256);
    else harmed.fill(0, random.below(all.length));
    return harmed;
  });
}

async function filesOf(fs: SimulatedFileSystem): Promise<string[]> {
  const names = async (folder: string) =>
    (await fs.list(folder)).map((name) => `${folder}/${name}`);
  return [
    ...(await documentsOf(fs)),
    ...(await names("journal")),
    ...(await names("backups")),
    "replica.json",
  ];
}

/** What a second opening may not find: a journal that ends too early stays so until a change. */
function newProblems(store: Store): string[] {
  return codesOf(store).filter((code) => code !== "history-lost");
}

describe("S17: damage at random", () => {
  const start = 1;

  test("any one file: the state is the same", async () => {
    for (let seed = start; seed < start + 150; seed += 1) {
      const random = new Random(seed);
      const { fs, state } = await smallProject();
      const path = random.pick(await filesOf(fs));
      harm(fs, path, random);
      const store = await open(fs);
      expect(stateSum(store.state), `seed ${seed}, ${path}`).toBe(stateSum(state));
      must(await store.close());
      const again = await open(fs);
      expect(newProblems(again), `seed ${seed}, ${path}`).toEqual([]);
      must(await again.close());
    }
  });

  test("any few files: the state is the same, or the loss is named", async () => {
    for (let seed = start; seed < start + 300; seed += 1) {
      const random = new Random(seed);
      const { fs } = await smallProject();
      let onlyInJournal = false;
      let state = (await open(fs.afterKill())).state;
      if (random.next() < 0.7) {
        // With a backup, and work after it that may not have reached the documents.
        const store = await open(fs);
        await store.backUp();
        must(await store.commit(putting(store.state, "Later", story("later", "Later"))));
        must(await store.commit(putting(store.state, "Later", story("one", "Later"))));
        onlyInJournal = random.next() < 0.5;
        if (!onlyInJournal) must(await store.flush());
        state = store.state;
      }
      const left = fs.afterKill();
      const harmed = new Set<string>();
      // A journal cut at a line end looks whole unless a document holds what followed.
      const files = (await filesOf(left)).filter(
        (path) => !(onlyInJournal && path.startsWith("journal/")),
      );
      for (let count = 2 + random.below(3); count > 0; count -= 1) harmed.add(random.pick(files));
      for (const path of harmed) harm(left, path, random);
      const where = `seed ${seed}, ${[...harmed].join(", ")}`;
      const opened = await openProject("simulated", repeatable(left, "again"));
      if (!opened.ok) {
        expect(opened.problem.code, where).toMatch(/^project-(?:empty|not-found)$/);
        continue;
      }
      const store = opened.value;
      const lost = codesOf(store).some(
        (code) =>
          code === "changes-lost" || code === "journal-damaged" || code === "journal-tail-cut",
      );
      if (!lost) expect(stateSum(store.state), where).toBe(stateSum(state));
      must(await store.close());
      const again = await open(left);
      expect(stateSum(again.state), where).toBe(stateSum(store.state));
      expect(newProblems(again), where).toEqual([]);
    }
  });
});
