import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordsOf } from "../../core/model/records.ts";
import { openProject } from "./open.ts";
import { Random } from "./testing/random.ts";
import { must } from "./testing/run.ts";
import { stateSum } from "./testing/state-sum.ts";

const PROJECTS = 10;
const KILLS_EACH = 20;
/** Long enough for some hundred commands, after the child has begun to work. */
const LONGEST_MS = 250;

const child = join(import.meta.dirname, "testing/crash-child.ts");

/** What the child said before it was killed. */
interface Said {
  /** The sum of the state after each change, by its number. */
  readonly sums: Map<number, string>;
  readonly confirmed: number;
  readonly errors: string;
}

/** Lets a child work on the project and kills it after so many milliseconds of work. */
function workAndKill(folder: string, seed: number, ms: number, early: boolean): Promise<Said> {
  return new Promise((resolve) => {
    const how = existsSync(folder) ? "open" : "create";
    const running = spawn(process.execPath, [child, folder, how, String(seed)]);
    const killAfter = () => setTimeout(() => running.kill("SIGKILL"), ms);
    let said = "";
    let errors = "";
    if (early) killAfter();
    running.stdout.on("data", (data: Buffer) => {
      if (said === "" && !early) killAfter();
      said += data.toString();
    });
    running.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    running.on("close", () => {
      resolve({ ...understand(said), errors });
    });
  });
}

function understand(said: string): Omit<Said, "errors"> {
  const sums = new Map<number, string>();
  let confirmed = 0;
  let begun = 0;
  for (const line of said.split("\n").slice(0, -1)) {
    const [word, ...rest] = line.split(" ");
    if (word === "open") {
      confirmed = begun = Number(rest[0]);
      sums.set(begun, rest[1] ?? "");
    } else if (word === "begun") sums.set((begun += 1), rest[0] ?? "");
    else if (word === "confirmed") confirmed += 1;
  }
  return { sums, confirmed };
}

async function killProject(folder: string, seed: number): Promise<number> {
  const random = new Random(seed);
  let changes = 0;
  for (let kill = 0; kill < KILLS_EACH; kill += 1) {
    // Some are killed while they start, create or recover, the others while they work.
    const early = random.next() < 0.2;
    const ms = random.below(early ? 2 * LONGEST_MS : LONGEST_MS);
    const { sums, confirmed, errors } = await workAndKill(folder, seed * 1000 + kill, ms, early);
    const where = `seed ${seed}, kill ${kill} after ${ms} ms`;
    expect(errors, where).not.toContain("Error");
    const opened = await openProject(folder);
    if (!opened.ok && confirmed === 0 && changes === 0) {
      // It was killed while it created the project: nothing had been promised yet.
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    const store = must(opened);
    const alarms = store.problems.filter(({ code }) => code !== "journal-tail-cut");
    expect(alarms, where).toEqual([]);
    expect(store.seq, where).toBeGreaterThanOrEqual(Math.max(confirmed, changes));
    if (sums.size > 0) expect(stateSum(store.state), where).toBe(sums.get(store.seq));
    for (const { text } of recordsOf(store.state, "revision")) must(await store.readText(text));
    changes = store.seq;
    must(await store.close());
  }
  return changes;
}

test(
  "S9: every confirmed change is there after SIGKILL at 200 random moments",
  { timeout: 600_000 },
  async () => {
    const base = await mkdtemp(join(tmpdir(), "parallax-kill-"));
    const seeds = Array.from({ length: PROJECTS }, () => Math.floor(Math.random() * 1_000_000));
    const kill = (seed: number) => killProject(join(base, `${seed}.parallax`), seed);
    let changes = 0;
    // Two at a time, for one would wait on the other's start.
    for (let at = 0; at < seeds.length; at += 2) {
      const counts = await Promise.all(seeds.slice(at, at + 2).map(kill));
      for (const count of counts) changes += count;
    }
    await rm(base, { recursive: true, force: true });
    expect(changes).toBeGreaterThan(PROJECTS * KILLS_EACH);
  },
);
