import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countedOf } from "../../core/coding/matrices/counted.ts";
import { emptyMetadata } from "../../core/model/article.ts";
import { field } from "../../core/model/field.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { WorkerPool } from "../work/pool.ts";
import { createStore } from "./create.ts";
import { newId } from "./new-id.ts";
import { Retrieval } from "./retrieval.ts";
import { ProjectSession } from "./session.ts";

const ARTICLES = 130;
const text = "The minister came. “A minister must go,” she said.\n\nNobody was hurt.";

let home: string;
let pool: WorkerPool;
let session: ProjectSession;
let ids: ArticleId[];
let controller: AbortController;
let progress: (number | null)[][];

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const job = () => ({
  signal: controller.signal,
  progress: (done: number, total: number | null) => {
    progress.push([done, total]);
  },
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "parallax-retrieval-"));
  controller = new AbortController();
  progress = [];
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
  const folder = join(home, "Test.parallax");
  session = new ProjectSession(folder, valueOf(await createStore(folder, "Test")), pool);
  ids = Array.from({ length: ARTICLES }, () => newId("article"));
  const articles = ids.map((id, index) => ({
    id,
    file: `${index}.txt`,
    original: null,
    metadata: { ...emptyMetadata, headline: field(`Minister ${index}`, "text") },
    blocks: [{ kind: "paragraph", text: `${text} Number ${index}.`, kept: true }],
  }));
  valueOf(await session.run("importArticles", { articles, groups: [] }));
});

afterEach(async () => {
  await session.close();
  await pool.close();
  rmSync(home, { recursive: true, force: true });
});

test("a concordance goes through the whole library, in parts, and tells each voice", async () => {
  const retrieval = new Retrieval(pool);
  const found = valueOf(
    await retrieval.concordance(session, { text: "minister", match: "word" }, job()),
  );
  expect([found.hits, found.articles, found.unread]).toEqual([3 * ARTICLES, ARTICLES, 0]);
  expect(found.lines.slice(0, 3).map(({ voice }) => voice)).toEqual(["headline", "own", "direct"]);
  expect(progress).toEqual([
    [60, ARTICLES],
    [120, ARTICLES],
  ]);
  expect(await retrieval.concordance(session, { text: "“”", match: "word" }, job())).toMatchObject({
    ok: false,
    problem: { code: "no-words" },
  });
});

test("one that is cancelled stops between parts, and the worker goes on to the next", async () => {
  const retrieval = new Retrieval(pool);
  const asked = { text: "minister", match: "word" } as const;
  const stopped = await retrieval.concordance(session, asked, {
    ...job(),
    progress: () => {
      controller.abort();
    },
  });
  expect(stopped).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  controller = new AbortController();
  expect(valueOf(await retrieval.concordance(session, asked, job())).articles).toBe(ARTICLES);
});

test("codings are found by how they lie in the texts, and units and facts are of the texts", async () => {
  const retrieval = new Retrieval(pool);
  const [one, two] = recordsOf(session.state, "code");
  const [first] = ids;
  const article = first === undefined ? undefined : session.state.get(first);
  const [pass] = recordsOf(session.state, "pass");
  if (article?.type !== "article" || one === undefined || two === undefined) throw new Error("?");
  if (pass === undefined) throw new Error("no pass");
  const span = (start: number, end: number) => ({
    ...{ article: article.id, revision: article.revision, field: "text", start, end },
  });
  valueOf(await session.run("codeSpan", { code: one.id, span: span(4, 12) }));
  valueOf(await session.run("codeSpans", { code: two.id, spans: [span(22, 30), span(52, 58)] }));
  const near = (count: number) =>
    retrieval.retrieve(
      session,
      {
        kind: "related",
        relation: { how: "near-sentences", count },
        to: { kind: "code", code: one.id, below: false },
      },
      job(),
    );
  expect(valueOf(await near(0)).spans).toEqual([]);
  expect(valueOf(await near(1)).spans.map(({ start }) => start)).toEqual([22]);

  valueOf(await session.run("completeArticle", { article: article.id }));
  const counted = countedOf(session.state, pass, true);
  const table = {
    ...{ unit: "sentence" as const, pass: pass.id, codes: [one, two] },
    coders: recordsOf(session.state, "coder"),
  };
  const within = new Set<string>(counted.articles.map(({ article: { id } }) => id));
  const rows = valueOf(await retrieval.unitTable(session, table, within, job())).split("\r\n");
  expect(rows.slice(1, -1).map((row) => row.slice(-3))).toEqual([
    ...["0,0", "1,0", "0,1", "0,1", "0,0"].map((cells) => cells),
  ]);

  const facts = valueOf(await retrieval.facts(session, [article.id], job()));
  expect(facts[0]?.facts.words).toEqual({ headline: 2, own: 10, direct: 4, indirect: 0 });
  expect(facts).toEqual(valueOf(await retrieval.facts(session, [article.id], job())));
});
