import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "../../core/importers/limits.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { ImportPreview, JobState } from "../../shared/contract.ts";
import { createStore } from "../project/create.ts";
import { ProjectSession } from "../project/session.ts";
import { Jobs } from "../work/jobs.ts";
import { WorkerPool } from "../work/pool.ts";
import { gatherFiles } from "./gather.ts";
import { ImportPreviews } from "./previews.ts";

let home: string;
let inbox: string;
let pool: WorkerPool;
let session: ProjectSession;
let previews: ImportPreviews;

const never = new AbortController().signal;
const story = (town: string): string =>
  `Bridge closes in ${town}\n\nThe old bridge of ${town} was closed on Friday after a crack was found. “It is not safe,” said Mara Lund, the town engineer.\n\nRepairs will take two months, the council said.\n`;

function put(name: string, content: string): string {
  const path = join(inbox, name);
  writeFileSync(path, content);
  return path;
}

const preview = (...paths: string[]): Promise<ImportPreview> =>
  previews.ofPaths(paths, session, never, () => undefined);

const decisions = (shown: ImportPreview) =>
  shown.items.map(({ index }) => ({ index, metadata: null, kept: null, revises: null }));

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "parallax-import-"));
  inbox = join(home, "inbox");
  mkdirSync(inbox);
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 2);
  const store = await createStore(join(home, "P.parallax"), "P");
  if (!store.ok) throw new Error(store.problem.message);
  session = new ProjectSession(join(home, "P.parallax"), store.value, pool);
  previews = new ImportPreviews(pool);
});

afterEach(async () => {
  await session.close();
  await pool.close();
  rmSync(home, { recursive: true });
});

test("I1: folders are walked in name order; hidden files are passed over, links are named", async () => {
  mkdirSync(join(inbox, "b"));
  put("c.txt", "x");
  put(".hidden", "x");
  put("b/a.txt", "x");
  symlinkSync(home, join(inbox, "loop"));
  const { files, problems } = await gatherFiles([inbox, join(home, "gone.txt")]);
  expect(files.map(({ name }) => name)).toEqual([join("b", "a.txt"), "c.txt"]);
  expect(problems.map(({ code }) => code)).toEqual(["link", "unreadable"]);
  expect(problems[1]?.message).toBe("gone.txt is not there; check its name.");
});

test("previews articles, problems and duplicates, and imports what was decided", async () => {
  put("a.txt", story("Ostby"));
  put("b.txt", story("Ostby").replaceAll("“", '"').replaceAll("”", '"'));
  put("c.md", story("Vessel"));
  put("d.exe", "\u0000\u0001binary");
  writeFileSync(join(inbox, "e.txt"), Buffer.alloc(MAX_FILE_BYTES + 1, 32));
  const shown = await preview(inbox);
  expect(shown.items.map(({ file }) => file)).toEqual(["a.txt", "b.txt", "c.md"]);
  expect(shown.items.map(({ duplicateOf }) => duplicateOf !== null)).toEqual([false, true, false]);
  expect(shown.problems.map(({ file }) => file)).toEqual(["d.exe", "e.txt"]);
  const wanted = decisions(shown).filter(({ index }) => index !== 1);
  expect(await previews.commit(shown.preview, wanted, session)).toEqual({
    ok: true,
    value: { imported: 2 },
  });
  expect(recordsOf(session.state, "article").map(({ original }) => original?.extension)).toEqual([
    "txt",
    "md",
  ]);
  const again = await preview(join(inbox, "a.txt"));
  expect(again.items[0]?.duplicateOf?.label).toBe("Bridge closes in Ostby");
});

test("a newer version of an article is recognised and becomes its next revision", async () => {
  const page = (more: string): string =>
    `<html><head><meta property="og:site_name" content="Fjord Post"><meta property="og:title" content="Bridge closes in Ostby"><meta property="og:url" content="https://fjord.example/bridge"></head><body><article><h1>Bridge closes in Ostby</h1><p>The old bridge of Ostby was closed on Friday after divers found a crack in its middle pier, the council said.</p><p>Repairs will take two months, and traffic will be sent round the lake until then.${more}</p></article></body></html>`;
  put("a.html", page(""));
  const first = await preview(inbox);
  await previews.commit(first.preview, decisions(first), session);
  put("a.html", page(" A ferry will run for people on foot."));
  const second = await preview(inbox);
  expect(second.items[0]?.versionOf?.label).toBe("Bridge closes in Ostby");
  const wanted = decisions(second).map((decision, at) => ({
    ...decision,
    revises: second.items[at]?.versionOf?.article ?? null,
  }));
  expect(await previews.commit(second.preview, wanted, session)).toMatchObject({ ok: true });
  expect(recordsOf(session.state, "article")).toHaveLength(1);
  expect(recordsOf(session.state, "revision").map(({ number }) => number)).toEqual([1, 2]);
});

test("a block taken out in the preview is removed by hand, one put back is kept", async () => {
  put("a.txt", `${story("Ostby")}\n\nLeave a Reply\n\nYour email address will not be published.\n`);
  const shown = await preview(inbox);
  const [decision] = decisions(shown);
  if (decision === undefined) throw new Error("nothing read");
  const blocks = previews.blocksOf(shown.preview, decision.index);
  if (!blocks.ok) throw new Error(blocks.problem.message);
  const kept = blocks.value.blocks.map((block) => !block.kept);
  await previews.commit(shown.preview, [{ ...decision, kept }], session);
  const [revision] = recordsOf(session.state, "revision");
  const reasons = revision?.layout.flatMap((block) => ("removed" in block ? [block.reason] : []));
  expect(new Set(reasons)).toEqual(new Set(["person"]));
});

test("I2: a file that changed since it was shown is not imported", async () => {
  const path = put("a.txt", story("Ostby"));
  const shown = await preview(path);
  writeFileSync(path, story("Another"));
  const done = await previews.commit(shown.preview, decisions(shown), session);
  expect(done).toMatchObject({ ok: false, problem: { code: "file-changed" } });
  expect(recordsOf(session.state, "article")).toHaveLength(0);
});

test("asking twice imports once, another project's window not at all", async () => {
  put("a.txt", story("Ostby"));
  const shown = await preview(inbox);
  const done = await Promise.all([
    previews.commit(shown.preview, decisions(shown), session),
    previews.commit(shown.preview, decisions(shown), session),
  ]);
  expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(recordsOf(session.state, "article")).toHaveLength(1);
});

test("cancelled up to its one change, an import brings nothing and waits on; at that change it brings everything", async () => {
  put("a.txt", story("Ostby"));
  put("b.txt", story("Vessel"));
  const shown = await preview(inbox);
  const told: JobState[] = [];
  const commitCancelledAt = (label: string) => {
    const jobs = new Jobs((state) => {
      told.push(state);
      if (state.label === label || !state.canCancel) jobs.cancel("import");
    });
    return jobs.run(
      "Importing",
      (job) => previews.commit(shown.preview, decisions(shown), session, job),
      "import",
    );
  };
  for (const label of ["Importing", "Grouping into stories"]) {
    const done = await commitCancelledAt(label);
    expect(done).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(recordsOf(session.state, "article")).toHaveLength(0);
    expect(told.at(-1)?.state).toBe("cancelled");
  }
  const done = await commitCancelledAt("never shown");
  expect(done).toEqual({ ok: true, value: { imported: 2 } });
  expect(recordsOf(session.state, "article")).toHaveLength(2);
  expect(told.at(-1)).toMatchObject({ state: "done", canCancel: false });
});

test("while it comes in a preview can be looked at, discarded it does not come back", async () => {
  const path = put("a.txt", story("Ostby"));
  const shown = await preview(inbox);
  writeFileSync(path, story("Another"));
  const coming = previews.commit(shown.preview, decisions(shown), session);
  expect(previews.blocksOf(shown.preview, 0).ok).toBe(true);
  previews.discard(shown.preview);
  expect((await coming).ok).toBe(false);
  expect(previews.blocksOf(shown.preview, 0).ok).toBe(false);
});

test("the folder a browser saved beside a page is passed over", async () => {
  mkdirSync(join(inbox, "page_files"));
  mkdirSync(join(inbox, "other_files"));
  for (const name of ["page.html", "page_files/a.js", "other_files/b.txt"]) put(name, "x");
  const { files } = await gatherFiles([inbox]);
  expect(files.map(({ name }) => name)).toEqual([join("other_files", "b.txt"), "page.html"]);
});

test("a cancelled preview cannot be imported", async () => {
  put("a.txt", story("Ostby"));
  const controller = new AbortController();
  controller.abort();
  const shown = await previews.ofPaths([inbox], session, controller.signal, () => undefined);
  expect(shown.cancelled).toBe(true);
  const done = await previews.commit(shown.preview, [], session);
  expect(done).toMatchObject({ ok: false, problem: { code: "no-preview" } });
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
  const path = put("a.txt", story("Ostby"));
  chmodSync(path, 0);
  const shown = await preview(path);
  expect(shown.problems[0]?.code).toBe("unreadable");
});

test("a pasted text is an article without a file", async () => {
  const shown = await previews.ofText(story("Ostby"), session);
  if (!shown.ok) throw new Error(shown.problem.message);
  await previews.commit(shown.value.preview, decisions(shown.value), session);
  expect(recordsOf(session.state, "article")).toMatchObject([
    { file: "pasted text", original: null },
  ]);
});
