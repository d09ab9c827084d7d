import { afterEach, expect, test } from "vitest";
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
