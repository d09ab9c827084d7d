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
    { job: "mine", label: "Reading", done: 0, total: null, canCancel: true, state: "running" },
    { job: "mine", label: "Comparing", done: 0, total: 6, canCancel: true, state: "running" },
    { job: "mine", label: "Comparing", done: 1, total: 6, canCancel: true, state: "cancelled" },
  ]);
});

test("at its last part a job cannot be cancelled, and says so; one cancelled before does not begin it", async () => {
  const told: JobState[] = [];
  const jobs = new Jobs((state) => told.push(state));
  const kept = await jobs.run(
    "Importing",
    ({ signal, beginLast }) => {
      const begun = beginLast();
      jobs.cancel("kept");
      jobs.cancelAll();
      return Promise.resolve([begun, signal.aborted]);
    },
    "kept",
  );
  expect(kept).toEqual([true, false]);
  expect(told.map(({ canCancel, state }) => [canCancel, state])).toEqual([
    [true, "running"],
    [false, "running"],
    [false, "done"],
  ]);
  const stopped = await jobs.run("Importing", ({ beginLast }) => {
    jobs.cancelAll();
    return Promise.resolve(beginLast());
  });
  expect(stopped).toBe(false);
  expect(told.at(-1)).toMatchObject({ canCancel: true, state: "cancelled" });
});
