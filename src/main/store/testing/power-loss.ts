import { sameJson } from "../../../core/history/equal.ts";
import { diffStates } from "../../../core/history/diff.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { createProject, openProject } from "../open.ts";
import type { Ports, Store } from "../store.ts";
import { Random } from "./random.ts";
import { story } from "./records.ts";
import { must, runCommands } from "./run.ts";
import { SimulatedFileSystem } from "./simulated-file-system.ts";

/** What a run has done so far, and what must therefore be true after any stop. */
interface Progress {
  /** `states[n]` is the state after change n + 1; those not confirmed yet included. */
  readonly states: Store["state"][];
  /** The label of what could be undone in each. */
  readonly undoLabels: (string | null)[];
  /** How many of them were confirmed. */
  confirmed: number;
}

/** A disk as the power failed, with what had to be on it. */
interface Loss {
  readonly at: string;
  readonly disk: SimulatedFileSystem;
  readonly confirmed: number;
  readonly begun: number;
}

/** A tail that was torn off, or left as zeros, is no loss: it was never confirmed. */
const harmless = ["journal-tail-cut", "journal-damaged"];

/** Ports that repeat: ids count up, and a minute passes with every look at the clock. */
export function repeatable(fs: SimulatedFileSystem, seed: number): Partial<Ports> {
  let count = 0;
  const newId = () => `id-${seed}-${(count += 1)}`;
  const clock = () => new Date(Date.UTC(2026, 0, 1, 0, (count += 1)));
  return { fs, newId, clock, flushAfter: 1_000_000 };
}

/**
 * Runs random commands once and lets the power fail before every single step, each time on
 * a disk of its own, which is then opened: everything confirmed must be there, whole and
 * without a word of loss. Every fourth is worked on and opened again, and every tenth loses
 * power during its recovery too. Returns how often the power failed; throws, naming seed and
 * step, where anything is wrong.
 */
export async function losePowerAtEveryStep(seed: number, commands: number): Promise<number> {
  const random = new Random(seed);
  const progress: Progress = { states: [], undoLabels: [], confirmed: 0 };
  const disk = new SimulatedFileSystem();
  const losses: Loss[] = [];
  disk.onStep = (what) =>
    losses.push({
      at: `step ${losses.length} (${what})`,
      disk: disk.afterPowerLoss(new Random(seed + losses.length)),
      confirmed: progress.confirmed,
      begun: progress.states.length,
    });
  const ports = repeatable(disk, seed);
  const store = must(await createProject("simulated", { name: "Run" }, ports));
  const witness = {
    begun: (state: Store["state"], undoLabel: string | null) => {
      progress.states.push(state);
      progress.undoLabels.push(undoLabel);
    },
    confirmed: () => (progress.confirmed += 1),
  };
  witness.begun(store.state, null);
  witness.confirmed();
  const reopen = () => openProject("simulated", ports);
  await runCommands(store, reopen, random, commands, witness);

  let count = losses.length;
  for (const [index, loss] of losses.entries()) {
    try {
      const again: SimulatedFileSystem[] = [];
      const twiceHere = index % 10 === 0;
      if (twiceHere) {
        loss.disk.onStep = () => again.push(loss.disk.afterPowerLoss(random));
      }
      await check(loss, progress, seed + 100_000, !twiceHere && index % 4 === 1);
      const during = again.length > 0 ? [random.pick(again)] : [];
      for (const twice of during)
        await check({ ...loss, disk: twice }, progress, seed + 200_000, false);
      count += during.length;
    } catch (error) {
      throw new Error(`seed ${seed}, power lost at ${loss.at}`, { cause: error });
    }
  }
  return count;
}

async function check(loss: Loss, progress: Progress, ids: number, goOn: boolean): Promise<void> {
  const ports = repeatable(loss.disk, ids);
  const opened = await openProject("simulated", ports);
  if (!opened.ok) {
    if (loss.confirmed === 0) return;
    throw new Error(`cannot be opened: ${opened.problem.message}`);
  }
  const store = opened.value;
  if (loss.confirmed > 0) await checkStore(store, loss, progress);
  if (goOn) {
    const before = store.state;
    const after = new Map(before).set("story:later", story("later", "Later"));
    const change = { label: "Later", command: "test.later", coder: null };
    must(await store.commit({ ...change, diff: diffStates(before, after) }));
    must(await store.close());
    const reopened = must(await openProject("simulated", ports));
    if (!sameState(reopened, after)) throw new Error("a change after recovery was lost");
    const problem = reopened.problems[0];
    if (problem) throw new Error(`a second opening complains: ${problem.message}`);
    must(await reopened.undo(null));
    if (!sameState(reopened, before)) throw new Error("undo after recovery went wrong");
    must(await reopened.close());
  } else must(await store.close());
}

async function checkStore(store: Store, loss: Loss, progress: Progress): Promise<void> {
  let found = -1;
  for (let n = loss.confirmed - 1; n < loss.begun && found < 0; n += 1) {
    const state = progress.states[n];
    if (state && sameState(store, state) && store.seq === n + 1) found = n;
  }
  if (found < 0) {
    throw new Error(
      `${loss.confirmed} changes were confirmed; found another state, after ${store.seq}`,
    );
  }
  if (store.undoLabel !== progress.undoLabels[found]) {
    throw new Error(`undo offers ${String(store.undoLabel)}`);
  }
  const alarm = store.problems.find(({ code }) => !harmless.includes(code));
  if (alarm) throw new Error(`nothing is lost, yet: ${alarm.message}`);
  for (const { text } of recordsOf(store.state, "revision")) must(await store.readText(text));
}

function sameState(store: Store, state: Store["state"]): boolean {
  return sameJson(Object.fromEntries(store.state), Object.fromEntries(state));
}
