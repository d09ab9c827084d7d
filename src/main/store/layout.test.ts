import { expect, test } from "vitest";
import { createProject, openProject } from "./open.ts";
import { decodeDocument, encodeDocument } from "./document.ts";
import { NO_SUM } from "./journal-line.ts";
import { SEGMENT_LIMIT } from "./journal-writer.ts";
import { documentOf, isDocument } from "./layout.ts";
import { sha256 } from "./sums.ts";
import { article, code, memo, story } from "./testing/records.ts";
import { codesOf, open, putting, repeatable, smallProject } from "./testing/project.ts";
import { must } from "./testing/run.ts";
import { SimulatedFileSystem } from "./testing/simulated-file-system.ts";
import { stateSum } from "./testing/state-sum.ts";

test("S2: a document's text is what the specification shows", () => {
  const records = { "story:b": story("b", "B"), "story:a": story("a", "A") };
  const text = new TextDecoder().decode(
    encodeDocument({ schema: 1, appliedSeq: 12, head: NO_SUM, records }),
  );
  const [first, ...lines] = text.split("\n");
  expect(first).toMatch(
    /^\{"schema":1,"appliedSeq":12,"head":"0{64}","sum":"[0-9a-f]{64}","records":\{$/,
  );
  expect(lines).toEqual([
    `"story:a":${JSON.stringify(story("a", "A"))},`,
    `"story:b":${JSON.stringify(story("b", "B"))}`,
    "}}",
    "",
  ]);
});

test("S3: the sum can be checked by anyone who has the text", () => {
  const records = { "story:a": story("a", "“Ä” \u2028 👩‍👩‍👧") };
  const documents = { "stories.json": 3 };
  const bytes = encodeDocument({ schema: 1, appliedSeq: 3, head: NO_SUM, documents, records });
  const { sum, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  expect(sum).toBe(sha256(JSON.stringify(rest)));
  expect(must(decodeDocument(bytes, "x"))).toEqual(rest);
});

test("S4: each record has its document, sharded ones by the hash of what never changes", () => {
  const [first, revision] = article("a", "Headline", "Text.");
  const shard = sha256("article:a").slice(0, 2);
  expect(documentOf(first)).toBe(`articles/${shard}.json`);
  expect(documentOf(revision)).toBe(`articles/${shard}.json`);
  expect(documentOf(memo("m", "Text"))).toBe(`codings/${sha256("memo:m").slice(0, 2)}.json`);
  const [told, coder, at] = ["story:s", "coder:one", "2026-01-02T03:04:05.678Z"] as const;
  const actor = { id: "actor:x", type: "actor", story: told, name: "X", forms: ["X"] } as const;
  expect(documentOf({ ...actor, kind: null, country: null, side: null, coder, at })).toBe(
    `codings/${sha256("actor:x").slice(0, 2)}.json`,
  );
  expect(documentOf(code("c", "Code"))).toBe("codebook.json");
  expect(documentOf(story("s", "Story"))).toBe("stories.json");
  const paths = [`articles/${shard}.json`, "project.json", "../project.json", "articles/abc.json"];
  expect(paths.map(isDocument)).toEqual([true, true, false, false]);
});

test("S24: a full journal file is left for a new one, and all are read again", async () => {
  const fs = new SimulatedFileSystem();
  const store = must(await createProject("simulated", { name: "Long" }, repeatable(fs, "a")));
  const long = "x".repeat(SEGMENT_LIMIT / 3);
  for (let count = 0; count < 6; count += 1) {
    must(await store.commit(putting(store.state, "Add", story(`s${count}`, long))));
  }
  const segments = (await fs.list("journal")).map((name) => name.replace(/^.*-/, ""));
  expect(segments).toEqual(["1.ndjson", "5.ndjson"]);
  const stopped = fs.afterKill();
  const again = await open(stopped);
  expect([codesOf(again), again.seq]).toEqual([[], 7]);
  expect(stateSum(again.state)).toBe(stateSum(store.state));
  for (let count = 0; count < 6; count += 1) must(await again.undo(null));
  expect(again.undoLabel).toBeNull();
});

test("S27: files that are not the project's are left alone and named", async () => {
  const { fs } = await smallProject();
  const strangers = ["journal/first-1-1 (copy).ndjson", "articles/notes.txt"];
  // The simulated disk takes plain names only, as the store does: the listing is what matters.
  const list = fs.list.bind(fs);
  fs.list = async (folder) => {
    const own = await list(folder);
    const more = strangers.filter((path) => path.startsWith(`${folder}/`));
    return [...own, ...more.map((path) => path.slice(folder.length + 1))];
  };
  const opened = must(await openProject("simulated", repeatable(fs, "b")));
  expect(opened.problems).toMatchObject([
    { code: "unknown-file", file: "articles/notes.txt" },
    { code: "unknown-file", file: "journal/first-1-1 (copy).ndjson" },
  ]);
});
