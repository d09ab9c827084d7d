import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { analysisJsonSchema } from "../../core/exchange/analysis-schema.ts";
import type { AnalysisJson } from "../../core/exchange/analysis-schema.ts";
import { recordsOf } from "../../core/model/records.ts";
import { ProjectSession } from "../project/session.ts";
import { openProject } from "../store/open.ts";
import { WorkerPool } from "../work/pool.ts";
import { parseCommandLine } from "./command-line.ts";
import { runBatch } from "./run.ts";
import { readArticle } from "../project/read-article.ts";

let home: string;
let pool: WorkerPool;
let written: string;
let said: string[];

const article = (town: string): string =>
  `Bridge closes in ${town}\n\nThe old bridge of ${town} was closed on Friday after a crack was found. “It is not safe,” said Mara Lund, the town engineer.\n\nRepairs will take two months, the council of ${town} said.\n`;

const run = (...args: string[]): Promise<number> => {
  written = "";
  said = [];
  return runBatch(args, {
    folder: home,
    pool,
    version: "0.0.0",
    fontCss: "",
    printPdf: (html) => Promise.resolve(new TextEncoder().encode(`pdf of ${html.length}`)),
    write: (text) => {
      written += text;
    },
    say: (line) => said.push(line),
    now: () => new Date("2025-05-05T12:00:00Z"),
  });
};

const result = (): AnalysisJson => analysisJsonSchema.parse(JSON.parse(written));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "parallax-batch-"));
  mkdirSync(join(home, "in"));
  writeFileSync(join(home, "in", "a.txt"), article("Ostby"));
  writeFileSync(join(home, "in", "b.txt"), article("Vessel"));
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
});

afterEach(async () => {
  await pool.close();
  rmSync(home, { recursive: true });
});

test("the command line: what is asked, or what is wrong with it", () => {
  expect(parseCommandLine(["analyze", "a"])).toEqual({ kind: "analyze", inputs: ["a"], json: "-" });
  expect(parseCommandLine(["report", "a", "--pdf", "x.pdf"])).toMatchObject({ pdf: "x.pdf" });
  for (const wrong of [
    [],
    ["compare", "a"],
    ["analyze"],
    ["analyze", "a", "--pdf", "x"],
    ["report", "a"],
    ["import", "p"],
    ["analyze", "a", "--colour"],
  ]) {
    expect(typeof parseCommandLine(wrong)).toBe("string");
  }
});

test("B2: wrong usage says what is right and exits with 2", async () => {
  expect(await run("analyze")).toBe(2);
  expect(said.join("\n")).toContain("parallax analyze <file|folder|project>");
});

test("I1, B2: analyses a folder: every input is an article, a duplicate or a problem", async () => {
  writeFileSync(join(home, "in", "c.txt"), article("Ostby"));
  writeFileSync(join(home, "in", "d.bin"), Buffer.from([0, 1, 2, 3]));
  expect(await run("analyze", "in")).toBe(3);
  const json = result();
  expect(json.articles.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
  expect(json.duplicates).toEqual([{ file: "c.txt", of: json.articles[0]?.id }]);
  expect(json.problems.map(({ file }) => file)).toEqual(["d.bin"]);
});

test("B1: every sentence is in exactly one row, every article in exactly one story", async () => {
  expect(await run("analyze", "in")).toBe(0);
  const json = result();
  expect(json.stories.flatMap(({ articles }) => articles).sort()).toEqual(
    json.articles.map(({ id }) => id).sort(),
  );
  const placed = json.stories
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => cell.sentences.map((sentence) => `${cell.article} ${sentence}`));
  const all = json.articles.flatMap(({ id, sentences }) =>
    sentences.map((_range, index) => `${id} ${index}`),
  );
  expect(placed.sort()).toEqual(all.sort());
});

test("B1: the same input gives the same bytes", async () => {
  await run("analyze", "in");
  const first = written;
  await run("analyze", "in");
  expect(written).toBe(first);
});

test("a file whose encoding had to be guessed is a remark, not a failure", async () => {
  const latin = Buffer.from(article("Østby").replaceAll(/[“”]/gu, '"'), "latin1");
  writeFileSync(join(home, "in", "c.txt"), latin);
  expect(await run("analyze", "in")).toBe(0);
  expect(result().problems.map(({ code }) => code)).toEqual(["encoding-guessed"]);
});

test("of two files with one name the one that cannot be read is named and exits with 3", async () => {
  mkdirSync(join(home, "other"));
  writeFileSync(join(home, "other", "a.txt"), Buffer.from([0, 1, 2, 3]));
  expect(await run("analyze", "in/a.txt", "other/a.txt")).toBe(3);
  expect(result().articles.map(({ file }) => file)).toEqual(["a.txt"]);
  expect(result().problems.map(({ file }) => file)).toEqual([join("other", "a.txt")]);
});

test("writes the report where it was asked to", async () => {
  expect(await run("report", "in", "--pdf", "out/r.pdf", "--html", "out/r.html")).toBe(0);
  expect(readFileSync(join(home, "out", "r.html"), "utf8")).toContain("Bridge closes in Ostby");
  expect(readFileSync(join(home, "out", "r.pdf"), "utf8")).toMatch(/^pdf of \d+$/u);
});

test("imports into a project it makes, leaves duplicates out, and analyses the project", async () => {
  expect(await run("import", "P.parallax", "in")).toBe(0);
  expect(await run("import", "P.parallax", "in")).toBe(0);
  expect(said.filter((line) => line.includes("left out"))).toHaveLength(2);
  expect(await run("analyze", "P.parallax")).toBe(0);
  expect(result().articles).toHaveLength(2);
});

test("what analysts pinned in a project holds on the command line", async () => {
  await run("import", "P.parallax", "in");
  const folder = join(home, "P.parallax");
  const store = await openProject(folder);
  if (!store.ok) throw new Error(store.problem.message);
  const session = new ProjectSession(folder, store.value, pool);
  const [first, second] = recordsOf(session.state, "article");
  if (first === undefined || second === undefined) throw new Error("two articles");
  await session.run("mergeStories", { from: second.story, into: first.story });
  const cells = [];
  for (const { id } of [first, second]) {
    const read = await readArticle(session, id);
    if (!read.ok) throw new Error(read.problem.message);
    const { revision, analysis } = read.value;
    // Sentences that tell of different things: no alignment would put them together.
    const sentence = analysis.sentences.at(id === first.id ? 0 : -1);
    cells.push({ article: id, revision, sentences: [sentence] });
  }
  const story = recordsOf(session.state, "story")[0]?.id;
  const done = await session.run("arrangeRows", { story, rows: [{ cells }], how: "pin" });
  expect(done).toMatchObject({ ok: true });
  await session.close();
  expect(await run("analyze", "P.parallax")).toBe(0);
  const rows = result().stories[0]?.rows ?? [];
  const last = (result().articles[1]?.sentences.length ?? 0) - 1;
  const pinned = rows.filter(({ cells: told }) => {
    const sentences = told.map((cell) => cell.sentences.join()).sort();
    return sentences.join(" ") === `0 ${last}`;
  });
  expect(pinned).toHaveLength(1);
});

test("the report of a project holds what its analyst coded and noted", async () => {
  await run("import", "P.parallax", "in");
  const folder = join(home, "P.parallax");
  const store = await openProject(folder);
  if (!store.ok) throw new Error(store.problem.message);
  const session = new ProjectSession(folder, store.value, pool);
  const outlet = {
    article: recordsOf(session.state, "article")[0]?.id,
    values: { outlet: "Post" },
  };
  await session.run("correctMetadata", outlet);
  const id = recordsOf(session.state, "outlet")[0]?.id;
  await session.run("addNote", { outlet: id, text: "Names the engineer first.", evidence: [] });
  await session.close();
  expect(await run("report", "P.parallax", "--html", "r.html")).toBe(0);
  expect(readFileSync(join(home, "r.html"), "utf8")).toContain("Names the engineer first.");
});

test("a result that cannot be written is said, and fails", async () => {
  writeFileSync(join(home, "file"), "");
  expect(await run("report", "in", "--html", "file/r.html")).toBe(1);
  expect(said.at(-1)).toContain("could not be written");
});

test("a project that is open elsewhere is left alone: 4", async () => {
  await run("import", "P.parallax", "in");
  const open = await openProject(join(home, "P.parallax"));
  if (!open.ok) throw new Error(open.problem.message);
  expect(await run("analyze", "P.parallax")).toBe(4);
  expect(await run("import", "P.parallax", "in")).toBe(4);
  await open.value.close();
});
