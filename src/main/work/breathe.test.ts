import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { sampleReportInput } from "../../core/report/testing/fixture.ts";
import { sectionIds } from "../../core/report/sections.ts";
import type { Steps } from "../../core/model/steps.ts";
import { inSlices } from "./breathe.ts";
import { WorkerPool } from "./pool.ts";
import { tasks } from "./tasks.ts";

/** So many steps of so many milliseconds; the value is how many were done. */
function* busy(count: number, milliseconds: number): Steps<number> {
  for (let step = 0; step < count; step += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return count;
}

test("steps let what waits be answered between them", async () => {
  let answered = 0;
  const waiting = setInterval(() => (answered += 1), 1);
  expect(await inSlices(busy(30, 4), new AbortController().signal)).toBe(30);
  clearInterval(waiting);
  expect(answered).toBeGreaterThan(5);
});

test("steps are left when they are cancelled", async () => {
  const cancelling = new AbortController();
  const working = inSlices(busy(1000, 2), cancelling.signal);
  await setTimeout(20);
  cancelling.abort();
  expect(await working).toBeNull();
});

test("a worker makes the same page of a report as the caller would", async () => {
  const pool = new WorkerPool(new URL("worker.ts", import.meta.url), 1);
  const job = { input: sampleReportInput, sections: sectionIds, options: { hasPages: true } };
  const made = await pool.run("composeReport", job);
  await pool.close();
  expect(made).toEqual({ ok: true, value: tasks.composeReport(job) });
});
