import { afterEach, beforeEach, expect, test } from "vitest";
import { Workbench } from "../../core/commands/testing/workbench.ts";
import { emptyDiff } from "../../core/history/diff.ts";
import { ForkedBench } from "../../core/merge/testing/forked-bench.ts";
import { recordsOf } from "../../core/model/records.ts";
import { WorkerPool } from "../work/pool.ts";
import { measureAgreement } from "./agreement.ts";

let pool: WorkerPool;

beforeEach(() => {
  pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
});

afterEach(async () => {
  await pool.close();
});

/** Two coders with a passage each in one article of a double-coded pass. */
function coded() {
  const first = new Workbench();
  const article = first.article(["The harbour was closed. Fishermen blocked the road."]);
  const ben = { id: "coder:ben", type: "coder", name: "Ben", initials: "B" } as const;
  first.apply({ ...emptyDiff, added: { [ben.id]: ben } });
  first.run("createPass", {
    name: "Round",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [first.coder, ben.id],
    mask: null,
    doubleCoded: { seed: 1, size: 1 },
    recoding: null,
  });
  const second = new ForkedBench("b", first, ben.id);
  for (const [bench, words] of [
    [first, "harbour was closed"],
    [second, "harbour was"],
  ] as const) {
    bench.state = first.state;
    const [code] = recordsOf(bench.state, "code");
    if (code === undefined) throw new Error("no code");
    bench.run("codeSpan", { code: code.id, span: bench.span(article, words) });
    bench.run("completeArticle", { article });
    if (bench === first) continue;
    first.state = bench.state;
  }
  const pass = recordsOf(first.state, "pass").find(({ name }) => name === "Round")?.id;
  if (pass === undefined) throw new Error("no pass");
  return { state: first.state, pass };
}

test("agreement is measured in workers, step by step, and can be cancelled", async () => {
  const { state, pass } = coded();
  const steps: (readonly [number, number | null])[] = [];
  const progress = (done: number, total: number | null) => void steps.push([done, total]);
  const { signal } = new AbortController();
  const measured = await measureAgreement({ state }, pool, pass, { signal, progress });
  if (!measured.ok) throw new Error(measured.problem.message);
  const { codes, gamma, articles } = measured.value;
  expect(articles).toHaveLength(1);
  expect(codes[0]).toMatchObject({ prevalence: { units: 2, readings: 2, allReadings: 2 } });
  const alpha = codes[0]?.spans.coefficient;
  expect(alpha?.kind === "value" && alpha.value > 0.5 && alpha.value < 1).toBe(true);
  // One article can tell nothing of others.
  expect(codes[0]?.spans.interval).toEqual({ kind: "undefined", reason: "too-few-articles" });
  expect(gamma.interval).toEqual({ kind: "undefined", reason: "too-few-articles" });
  expect(steps.at(0)).toEqual([0, 2]);
  expect(steps.at(-1)).toEqual([2, 2]);

  const stop = new AbortController();
  stop.abort();
  const stopped = await measureAgreement({ state }, pool, pass, { signal: stop.signal, progress });
  expect(stopped).toMatchObject({ ok: false, problem: { code: "cancelled" } });
});

test("nothing is measured while a coder still has to complete an article", async () => {
  const { state, pass } = coded();
  const open = new Map(state);
  const [standing] = recordsOf(state, "passarticle");
  if (standing === undefined) throw new Error("nothing complete");
  open.set(standing.id, { ...standing, state: "open", completedAt: null });
  const { signal } = new AbortController();
  const job = { signal, progress: () => undefined };
  expect(await measureAgreement({ state: open }, pool, pass, job)).toMatchObject({
    ok: false,
    problem: { code: "not-ready" },
  });
});
