import { expect, test } from "vitest";
import type { JobState } from "../../shared/contract.ts";
import { Jobs } from "./jobs.ts";

test("who asks for a job may name it, cancel it by that name, and is told what each part counts", async () => {
  const told: JobState[] = [];
  const jobs = new Jobs((state) => told.push(state));
  const ended = await jobs.run(
    "Reading",
    ({ signal, progress }) => {
      progress(2, 2);
      progress(0, 6, "Comparing");
      progress(1, 6);
      jobs.cancel("mine");
      return Promise.resolve(signal.aborted);
    },
    "mine",
  );
  expect(ended).toBe(true);
  expect(told).toEqual([
    { job: "mine", label: "Reading", done: 0, total: null, state: "running" },
    { job: "mine", label: "Comparing", done: 0, total: 6, state: "running" },
    { job: "mine", label: "Comparing", done: 1, total: 6, state: "cancelled" },
  ]);
});
