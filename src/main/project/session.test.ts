import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diffOfChanges } from "../../core/history/diff.ts";
import { emptyMetadata } from "../../core/model/article.ts";
import { field } from "../../core/model/field.ts";
import { hashBytes } from "../../core/model/hash.ts";
import { NOBODY } from "../../core/model/ids.ts";
import type { ArticleId, CoderId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { openProject } from "../store/open.ts";
import { WorkerPool } from "../work/pool.ts";
import { createStore } from "./create.ts";
import { newId } from "./new-id.ts";
import { ProjectSession } from "./session.ts";
import { readArticle } from "./read-article.ts";

let home: string;
let folder: string;
let pool: WorkerPool;
let session: ProjectSession;

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function reopen(): Promise<void> {
  await session.close();
  session = new ProjectSession(folder, valueOf(await openProject(folder)), pool);
}

async function addArticle(headline: string, text: string): Promise<ArticleId> {
  const id = newId("article");
  const metadata = {
    ...emptyMetadata,
    headline: field(headline, "text"),
    outlet: field("The Buoy", "text"),
  };
  const blocks = [{ kind: "paragraph", text, kept: true }];
  const articles = [{ id, file: "a.txt", original: null, metadata, blocks }];
  valueOf(await session.run("importArticles", { articles, groups: [] }));
  return id;
}

const found = async (query: string): Promise<number> => {
  const ids = recordsOf(session.state, "article").map(({ id }) => id);
  return (await session.search(query, new Set<string>(ids))).articles;
};

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "parallax-session-"));
  folder = join(home, "Test.parallax");
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
  session = new ProjectSession(folder, valueOf(await createStore(folder, "Test")), pool);
});

afterEach(async () => {
  await session.close();
  await pool.close();
  rmSync(home, { recursive: true });
});

test("a new project has a coder, a pass, a codebook, and nothing to undo", () => {
  expect(recordsOf(session.state, "pass")).toHaveLength(1);
  expect(recordsOf(session.state, "code").length).toBeGreaterThan(0);
  expect(session.undoState.undoLabel).toBeNull();
});

test("what was done is there after reopening, and so is its undo", async () => {
  const id = await addArticle("Ferry sinks", "The ferry sank. “All are safe,” Ada Quill said.");
  const code = recordsOf(session.state, "code")[0];
  const article = session.state.get(id);
  if (article?.type !== "article") throw new Error("no article");
  const span = { article: id, revision: article.revision, field: "text", start: 0, end: 9 };
  valueOf(await session.run("codeSpan", { code: code?.id, span }));
  await reopen();
  expect(recordsOf(session.state, "coding")).toHaveLength(1);
  expect(session.undoState.undoLabel).toBe(`code ${code?.name ?? ""}`);
  valueOf(await session.undo());
  expect(recordsOf(session.state, "coding")).toHaveLength(0);
  await reopen();
  valueOf(await session.redo());
  expect(recordsOf(session.state, "coding")).toHaveLength(1);
});

test("an article is read with its quotations", async () => {
  const id = await addArticle("Ferry sinks", "The ferry sank. “All are safe,” Ada Quill said.");
  const read = valueOf(await readArticle(session, id));
  expect(read.analysis.quotations).toMatchObject([{ speaker: { name: "Ada Quill" } }]);
});

test("search follows what is imported, removed and undone, and survives a damaged index", async () => {
  const id = await addArticle("Ferry sinks", "The captain rang the café’s bell.");
  expect(await found("cafe bell")).toBe(1);
  expect(await found("“rang the”")).toBe(1);
  expect(await found("capt")).toBe(1);
  expect(await found("submarine")).toBe(0);
  expect(await found("\"'; DROP (")).toBe(0);
  valueOf(await session.run("removeArticles", { articles: [id] }));
  expect(await found("captain")).toBe(0);
  valueOf(await session.undo());
  expect(await found("captain")).toBe(1);
  await session.close();
  writeFileSync(join(folder, "cache", "search.sqlite"), "no database at all ".repeat(500));
  session = new ProjectSession(folder, valueOf(await openProject(folder)), pool);
  expect(await found("captain")).toBe(1);
});

test("a place found is the place in the text", async () => {
  const id = await addArticle("Ferry sinks", "Ein “Café” — and 🐟 in the CAFÉ.");
  const { hits } = await session.search("cafe", new Set([id]));
  expect(hits.map(({ match }) => match)).toEqual(["Café", "CAFÉ"]);
});

test("changes asked for at once are made one after another", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Code ${index}`);
  const done = await Promise.all(names.map((name) => session.run("addCode", { name })));
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect(recordsOf(session.state, "codebook")[0]?.version).toBe(13);
});

test("arguments that are none are refused in a sentence and change nothing", async () => {
  const before = session.state;
  const done = await session.run("renameStory", { story: "story:x", label: "" });
  expect(done).toMatchObject({ ok: false, problem: { code: "bad-arguments" } });
  expect(session.state).toBe(before);
});

test("a text damaged on disk is named, not read", async () => {
  const id = await addArticle("Ferry sinks", "The ferry sank.");
  const revision = recordsOf(session.state, "revision")[0];
  await reopen();
  appendFileSync(join(folder, "texts", `${revision?.text ?? ""}.txt`), "forged");
  const read = await readArticle(session, id);
  expect(read.ok).toBe(false);
});

test("C6: a newer version of an article is kept with its own file", async () => {
  const id = await addArticle("Ferry sinks", "The ferry sank.");
  const bytes = new TextEncoder().encode("The ferry sank. Nobody was hurt.");
  const original = { hash: hashBytes(bytes), extension: "txt" };
  const blocks = [{ kind: "paragraph", text: "The ferry sank. Nobody was hurt.", kept: true }];
  const newer = { id: newId("article"), revises: id, file: "b.txt", original, blocks };
  const args = { articles: [{ ...newer, metadata: emptyMetadata }], groups: [] };
  expect(await session.run("importArticles", args)).toMatchObject({
    problem: { code: "original-missing" },
  });
  const originals = [{ bytes, extension: "txt" }];
  expect(valueOf(await session.run("importArticles", args, originals)).label).toBe(
    "import 1 newer version",
  );
  await reopen();
  expect(valueOf(await readArticle(session, id)).text).toBe("The ferry sank. Nobody was hurt.");
  expect(recordsOf(session.state, "revision").map(({ original: file }) => file)).toContainEqual(
    original,
  );
  expect(session.undoState.undoLabel).toBe("import 1 newer version");
});

test("a project that lost its coders opens with coders for the work that names them", async () => {
  const id = await addArticle("Ferry sinks", "The ferry sank.");
  valueOf(await session.run("writeMemo", { about: id, text: "Look again" }));
  const coders = recordsOf(session.state, "coder");
  await session.close();
  const store = valueOf(await openProject(folder));
  const diff = diffOfChanges(coders.map((before) => ({ id: before.id, before, after: null })));
  valueOf(await store.commit({ label: "Damage", command: "test", coder: null, diff }));
  session = new ProjectSession(folder, store, pool);
  expect(session.coder).toBe(coders[0]?.id);
  valueOf(await session.run("writeMemo", { about: id, text: "And again" }));
  expect(recordsOf(session.state, "coder")).toMatchObject([
    { id: coders[0]?.id, name: "Recovered coder 1", initials: "R1" },
  ]);
  expect(recordsOf(session.state, "memo")).toHaveLength(1);
});

test("P7: who codes is chosen for this machine, and falls back to the only one who is there", async () => {
  const [first] = recordsOf(session.state, "coder");
  const added = valueOf(await session.run("addCoder", { name: "Ben Ode", initials: "BO" }));
  const ben = added.focus as CoderId;
  expect(session.coder).toBe(first?.id);
  valueOf(await session.setCoder(ben));
  const article = await addArticle("Ferry sank", "A ferry sank at night.");
  const told: CoderId[] = [];
  session.onChange(({ coder }) => told.push(coder));
  valueOf(await session.run("writeMemo", { about: article, text: "Ben saw it." }));
  expect(recordsOf(session.state, "memo")[0]?.coder).toBe(ben);
  expect(told).toEqual([ben]);

  // Once the coder is gone, the only one there is codes.
  await session.close();
  session = new ProjectSession(folder, valueOf(await openProject(folder)), pool, ben);
  expect(session.coder).toBe(ben);
  for (let steps = 0; steps < 3; steps += 1) valueOf(await session.undo());
  expect(session.coder).toBe(first?.id);
  expect(await session.setCoder(ben)).toMatchObject({
    ok: false,
    problem: { code: "no-such-coder" },
  });
});

test("P7: of several coders none is taken unasked, and nothing is changed until one is chosen", async () => {
  const article = await addArticle("Ferry sank", "A ferry sank at night.");
  const [first] = recordsOf(session.state, "coder");
  const memo = { about: article, text: "Whose?" };
  valueOf(await session.run("addCoder", { name: "Ben Ode", initials: "BO" }));
  await reopen();
  expect(session.coder).toBe(NOBODY);
  const refusal = {
    ok: false,
    problem: {
      code: "nobody-codes",
      message: "Choose who codes on this machine first; until then, only read.",
    },
  };
  const { seq } = session;
  expect(await session.run("writeMemo", memo)).toEqual(refusal);
  expect(await session.undo()).toEqual(refusal);
  const merged = { label: "merge", diff: diffOfChanges([]) };
  expect(await session.merge({ ...merged, merges: "" }, seq)).toEqual(refusal);
  expect(session.seq).toBe(seq);

  // Whoever is not among them may add themselves; the change is nobody's until they are chosen.
  const told: CoderId[] = [];
  session.onChange(({ coder }) => told.push(coder));
  const { focus } = valueOf(await session.run("addCoder", { name: "Cy Moor", initials: "CM" }));
  expect(told).toEqual([NOBODY]);
  valueOf(await session.setCoder(focus as CoderId));
  valueOf(await session.run("writeMemo", memo));
  expect(recordsOf(session.state, "memo")).toMatchObject([{ coder: focus }]);
  expect(focus).not.toBe(first?.id);
});

test("P7: the only coder is remembered from their first change on, whoever is added then", async () => {
  await session.close();
  const remembered: CoderId[] = [];
  const store = valueOf(await openProject(folder));
  session = new ProjectSession(folder, store, pool, null, (coder) => remembered.push(coder));
  const first = recordsOf(session.state, "coder")[0]?.id;
  expect([session.coder, remembered]).toEqual([first, []]);
  valueOf(await session.run("addCoder", { name: "Ben Ode", initials: "BO" }));
  valueOf(await session.run("addCode", { name: "Afterwards" }));
  expect([session.coder, remembered]).toEqual([first, [first]]);
});

test("P4: undo stops at the closing of a masked pass, also after reopening, and says why", async () => {
  await addArticle("Ferry sinks", "The ferry sank.");
  const pass = {
    name: "Round one",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [],
    mask: 7,
    doubleCoded: null,
    recoding: null,
  };
  const { focus } = valueOf(await session.run("createPass", pass));
  const outlet = recordsOf(session.state, "outlet")[0]?.id;
  valueOf(await session.run("closePass", { pass: focus, guesses: [{ outlet, guess: null }] }));
  const stops = {
    undoLabel: null,
    undoStop: expect.stringMatching(/^Undo stops at the closing of Round one: .*\.$/u) as string,
    redoLabel: null,
  };
  expect(session.undoState).toEqual(stops);
  const isClosed = () =>
    recordsOf(session.state, "pass").find(({ id }) => id === focus)?.closedAt !== null;

  // What was done since is undone as ever, and done again.
  valueOf(await session.run("addCode", { name: "Afterwards" }));
  expect(session.undoState).toMatchObject({ undoStop: null });
  valueOf(await session.undo());
  expect(session.undoState).toEqual({ ...stops, redoLabel: expect.any(String) as string });
  for (const reopened of [false, true]) {
    if (reopened) await reopen();
    const { seq } = session;
    expect(await session.undo()).toMatchObject({ ok: false, problem: { code: "undo-stops" } });
    expect([session.seq, isClosed()]).toEqual([seq, true]);
  }
  valueOf(await session.redo());
  expect(recordsOf(session.state, "code").map(({ name }) => name)).toContain("Afterwards");
});
