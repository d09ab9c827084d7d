import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyMetadata } from "../../core/model/article.ts";
import { field } from "../../core/model/field.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { WorkerPool } from "../work/pool.ts";
import { createStore } from "./create.ts";
import { drawnSample, libraryWording, suggestionsFor } from "./findings.ts";
import { newId } from "./new-id.ts";
import { ProjectSession } from "./session.ts";
import { articleOf } from "./read-article.ts";

const WORDS =
  "The regime slammed its critics on Monday. The ferry left the harbour late. Nobody was hurt at the ferry. The harbour closed its ferry pier. The harbour ferry was sold. A ferry lay in the harbour. The harbour waits for a ferry. The market is open. The school is closed.";

let home: string;
let pool: WorkerPool;
let session: ProjectSession;
let article: ArticleId;

const job = { signal: new AbortController().signal, progress: () => undefined };

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function spanOf(words: string) {
  const { revision } = valueOf(articleOf(session.state, article));
  const start = WORDS.indexOf(words);
  return {
    article,
    revision: revision.id,
    field: "text" as const,
    start,
    end: start + words.length,
  };
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "parallax-findings-"));
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
  session = new ProjectSession(
    join(home, "Test.parallax"),
    valueOf(await createStore(join(home, "Test.parallax"), "Test")),
    pool,
  );
  article = newId("article");
  const metadata = { ...emptyMetadata, headline: field("Ruthless week", "text") };
  const blocks = [{ kind: "paragraph", text: WORDS, kept: true }];
  const articles = [{ id: article, file: "a.txt", original: null, metadata, blocks }];
  valueOf(await session.run("importArticles", { articles, groups: [] }));
});

afterEach(async () => {
  await session.close();
  await pool.close();
  rmSync(home, { recursive: true });
});

test("wording is counted over the library, and again after a finding was called wrong", async () => {
  const loaded = async () =>
    valueOf(await libraryWording(session, null, job)).articles[0]?.counts.signals.loaded;
  const before = await loaded();
  expect(before?.own).toBeGreaterThan(0);
  expect(before?.headline).toBe(1);
  const said = { measure: "signal:loaded", code: null, verdict: "wrong" };
  valueOf(await session.run("reviewFinding", { ...said, span: spanOf("slammed") }));
  expect((await loaded())?.own).toBe((before?.own ?? 0) - 1);
});

test("a sample is drawn by its seed and kept as a change that can be undone", async () => {
  const draw = async () => {
    const measure = { kind: "signal", signal: "loaded" } as const;
    const { sample } = valueOf(await drawnSample(session, measure, 3, 5, job));
    const kept = session.state.get(sample);
    if (kept?.type !== "samplecheck") throw new Error("no sample");
    return kept;
  };
  const one = await draw();
  const other = await draw();
  expect(one.items).toEqual(other.items);
  expect(one.items.some(({ isHit }) => isHit)).toBe(true);
  expect(one.items.filter(({ isHit }) => !isHit)).toHaveLength(3);
  expect(one.others).toBeGreaterThan(3);
  valueOf(await session.undo());
  expect(recordsOf(session.state, "samplecheck")).toHaveLength(1);
});

test("codes are learned from codings, and nothing is shown to a coder working blind", async () => {
  const code = recordsOf(session.state, "code")[0];
  if (code === undefined) throw new Error("no code");
  const learned = async () => valueOf(await suggestionsFor(session, article, ["learned"]));
  expect(await learned()).toEqual([]);
  for (const words of [
    "The ferry left the harbour late.",
    "The harbour closed its ferry pier.",
    "The harbour ferry was sold.",
    "A ferry lay in the harbour.",
    "The harbour waits for a ferry.",
  ]) {
    valueOf(await session.run("codeSpan", { code: code.id, span: spanOf(words) }));
  }
  const found = await learned();
  expect(found.length).toBeGreaterThan(0);
  for (const { cues } of found) {
    expect(cues.map(({ text }) => text.toLowerCase())).toContain("harbour");
  }
  valueOf(
    await session.run("createPass", {
      ...{ name: "Blind", draw: { kind: "all" }, codebook: "follow", coders: [], mask: 3 },
      ...{ doubleCoded: null, recoding: null },
    }),
  );
  expect(await learned()).toEqual([]);
});
