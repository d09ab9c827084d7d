import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { countedOf } from "../src/core/coding/matrices/counted.ts";
import { matrixOf } from "../src/core/coding/matrices/matrix.ts";
import type { CodeId } from "../src/core/model/ids.ts";
import { recordsOf } from "../src/core/model/records.ts";
import type { TextFacts } from "../src/core/retrieval/text-facts.ts";
import { Retrieval } from "../src/main/project/retrieval.ts";
import { ProjectSession } from "../src/main/project/session.ts";
import { openProject } from "../src/main/store/open.ts";
import { must } from "../src/main/store/testing/run.ts";
import { WorkerPool } from "../src/main/work/pool.ts";
import { codedProject } from "./coded-project.ts";
import { spreadOf } from "./measure.ts";
import type { Measurement } from "./measure.ts";

const ARTICLES = 5000;
const ROUNDS = 3;
const project = { articles: ARTICLES, words: 10_000, codings: 1000 };
const others = { otherWords: 500, otherCodings: 4 };

/**
 * A library of 5,000 articles of 500 words with 21,000 codings asked as the app asks it: how long
 * the answer takes, and for how long the main process answered nothing else meanwhile.
 */
export async function benchRetrieval(): Promise<readonly Measurement[]> {
  const home = mkdtempSync(join(tmpdir(), "parallax-bench-retrieval-"));
  const folder = join(home, "Bench.parallax");
  const pool = new WorkerPool(new URL("../src/main/work/worker.ts", import.meta.url), 2);
  try {
    await codedProject(folder, { ...project, ...others });
    const session = new ProjectSession(folder, must(await openProject(folder)), pool);
    // Until the index for searching is made, it would be measured as well.
    await session.search("council", new Set());
    const found = await measured(session, new Retrieval(pool));
    await session.close();
    return found;
  } finally {
    await pool.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function measured(session: ProjectSession, retrieval: Retrieval): Promise<Measurement[]> {
  const job = { signal: new AbortController().signal, progress: () => undefined };
  const [one, two] = recordsOf(session.state, "code").map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error("a project without codes");
  const near = (to: CodeId) => ({
    kind: "related" as const,
    relation: { how: "near-words" as const, count: 10 },
    to: { kind: "code" as const, code: to, below: true },
  });
  const where = {
    kind: "all" as const,
    of: [near(two), { kind: "code" as const, code: one, below: true }],
  };
  const ids = recordsOf(session.state, "article").map(({ id }) => id);
  const all = `${ARTICLES} articles`;
  const jobs: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      `concordance of ${all}, voices not yet known`,
      () => retrieval.concordance(session, { text: "council | mayor*", match: "word" }, job),
    ],
    [
      `concordance of ${all}, rarer words, voices not yet known`,
      () => retrieval.concordance(session, { text: "embankment | aqueduct", match: "word" }, job),
    ],
    [
      `concordance of ${all}, again`,
      () => retrieval.concordance(session, { text: "harbour bridge", match: "stem" }, job),
    ],
    ["query for codings with a code near them", () => retrieval.retrieve(session, where, job)],
    ["facts of the texts for counting", () => retrieval.facts(session, ids, job)],
  ];
  const measurements: Measurement[] = [];
  for (const [name, ask] of jobs) {
    // What is found out once is kept: these are other questions each time they are put.
    const rounds = name.endsWith("known") || name.startsWith("facts") ? 1 : ROUNDS;
    const times: number[] = [];
    const pauses: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
      delay.disable();
      pauses.push(delay.max / 1e6);
    }
    measurements.push({ name, unit: "ms", ...spreadOf(times) });
    measurements.push({ name: `${name}: longest pause`, unit: "ms", ...spreadOf(pauses) });
  }
  const [pass] = recordsOf(session.state, "pass");
  if (pass === undefined) throw new Error("a project without a pass");
  const known = must(await retrieval.facts(session, ids, job));
  const facts = new Map<string, TextFacts>(known.map((each) => [each.article, each.facts]));
  for (const columns of ["outlet", "sentence"] as const) {
    const times = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      const counted = countedOf(session.state, pass, false);
      const options = { columns, measure: "count" as const, voices: [], below: false };
      matrixOf(counted, recordsOf(session.state, "code"), options, (id) => facts.get(id));
      return performance.now() - started;
    });
    measurements.push({
      name: `matrix of 21,000 codings by ${columns}`,
      unit: "ms",
      ...spreadOf(times),
    });
  }
  return measurements;
}
