import { afterEach, expect, test } from "vitest";
import { noDecisions } from "../../core/compare/decisions.ts";
import { WorkerPool } from "./pool.ts";

const pools: WorkerPool[] = [];
function poolOf(size: number): WorkerPool {
  const pool = new WorkerPool(new URL("./worker.ts", import.meta.url), size);
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

test("a task runs off the thread and answers", async () => {
  const result = await poolOf(1).run("analyseText", { text: "One thing. Another thing." });
  expect(result.ok && result.value.sentences.length).toBe(2);
});

test("tasks beyond the pool's size wait and all answer", async () => {
  const pool = poolOf(2);
  const results = await Promise.all(
    Array.from({ length: 7 }, (_, index) => pool.run("analyseText", { text: `Text ${index}.` })),
  );
  expect(results.every((result) => result.ok)).toBe(true);
});

test("a task over its time is killed, and the pool goes on", async () => {
  const pool = poolOf(1);
  const late = await pool.run("analyseText", { text: "A b c. ".repeat(200_000) }, { timeout: 1 });
  expect(late).toMatchObject({ ok: false, problem: { code: "timeout" } });
  expect(await pool.run("analyseText", { text: "Still here." })).toMatchObject({ ok: true });
});

test("a task that waits is given up as soon as it is cancelled, not when its turn has come", async () => {
  const pool = poolOf(1);
  let isRunning = true;
  const running = pool.run("analyseText", { text: "A b c. ".repeat(20_000) }).then((result) => {
    isRunning = false;
    return result;
  });
  const controller = new AbortController();
  const waiting = pool.run("analyseText", { text: "x" }, { signal: controller.signal });
  controller.abort();
  expect(await waiting).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(isRunning).toBe(true);
  expect(await running).toMatchObject({ ok: true });
});

test("a comparison tells its steps while it runs", async () => {
  const told: (readonly [number, number])[] = [];
  const result = await poolOf(1).run(
    "compareStory",
    { members: [], decisions: noDecisions },
    { progress: (done, total) => told.push([done, total]) },
  );
  expect(result).toMatchObject({ ok: true, value: { rows: [] } });
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
});

test("a cancelled task says so, whether it waits or runs", async () => {
  const pool = poolOf(1);
  const controller = new AbortController();
  const running = pool.run(
    "analyseText",
    { text: "A b c. ".repeat(200_000) },
    { signal: controller.signal },
  );
  const waiting = pool.run("analyseText", { text: "x" }, { signal: controller.signal });
  controller.abort();
  for (const result of await Promise.all([running, waiting])) {
    expect(result).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  }
});
