import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProject, openProject } from "../src/main/store/open.ts";
import type { Store } from "../src/main/store/store.ts";
import { putting } from "../src/main/store/testing/project.ts";
import { article, memo } from "../src/main/store/testing/records.ts";
import { must } from "../src/main/store/testing/run.ts";
import { spreadOf } from "./measure.ts";
import type { Bench } from "./measure.ts";

const ARTICLES = 1000;
const WORDS = 600;
const RUNS = 7;
const CHANGES = 100;

/**
 * On a project of 1,000 articles of 600 words: opening it, and the time until a change is
 * confirmed, 95th in a hundred, against a bare write and sync of as many bytes.
 */
export const benchStore: Bench = async () => {
  const base = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const folder = join(base, "Bench.parallax");
  try {
    await fill(folder);
    const opening: number[] = [];
    for (let run = -1; run < RUNS; run += 1) {
      const started = performance.now();
      const store = must(await openProject(folder));
      if (run >= 0) opening.push(performance.now() - started);
      must(await store.close());
    }
    const store = must(await openProject(folder));
    const changes: number[] = [];
    const bare: number[] = [];
    for (let run = -1; run < RUNS; run += 1) {
      const ours = await p95((index) => change(store, `${run + 1}-${index}`));
      const theirs = await bareWrites(join(base, `bare-${run + 1}`));
      if (run < 0) continue;
      changes.push(ours);
      bare.push(theirs);
    }
    must(await store.close());
    const { median: bareMedian } = spreadOf(bare);
    const changeSpread = spreadOf(changes);
    const ratio = changeSpread.median / bareMedian;
    return [
      { name: `open a project of ${ARTICLES} articles`, unit: "ms", ...spreadOf(opening) },
      {
        name: "change confirmed, 95th in 100",
        unit: "ms",
        ...changeSpread,
        against: { name: "write and sync alone", median: bareMedian, ratio },
      },
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
};

async function fill(folder: string): Promise<void> {
  const store = must(await createProject(folder, { name: "Bench" }));
  const texts = Array.from({ length: ARTICLES }, (_, index) =>
    Array.from({ length: WORDS }, (_unused, word) => `word${(index * 31 + word * 17) % 5000}`).join(
      " ",
    ),
  );
  const records = texts.flatMap((text, index) => article(`a${index}`, `Headline ${index}`, text));
  must(await store.commit({ ...putting(store.state, "Import", ...records), texts }));
  must(await store.close());
}

async function change(store: Store, name: string): Promise<void> {
  must(await store.commit(putting(store.state, "Memo", memo(name, `A thought about ${name}.`))));
}

async function bareWrites(path: string): Promise<number> {
  const file = await open(path, "a");
  const line = new Uint8Array(600).fill(97);
  try {
    return await p95(async () => {
      await file.appendFile(line);
      await file.sync();
    });
  } finally {
    await file.close();
  }
}

async function p95(job: (index: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < CHANGES; index += 1) {
    const started = performance.now();
    await job(index);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(CHANGES * 0.95)] ?? 0;
}
