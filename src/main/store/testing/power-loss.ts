import { sameJson } from "../../../core/history/equal.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { createProject, openProject } from "../open.ts";
import type { Ports, Store } from "../store.ts";
import { repeatable } from "./project.ts";
import { Random } from "./random.ts";
import { must, runCommands } from "./run.ts";
import type { Witness } from "./run.ts";
import { SimulatedFileSystem } from "./simulated-file-system.ts";

/** What must be true after a stop: one of the states from the last confirmed to the last begun. */
interface Promised {
  readonly confirmed: number;
  /** `states[n]` is the state after change `n + 1`. */
  readonly states: readonly { readonly state: State; readonly undoLabel: string | null }[];
}

/** A disk as it was left by a stop, with what had been promised. */
interface Stop {
  readonly at: string;
  readonly disk: SimulatedFileSystem;
  readonly promised: Promised;
}

/** How likely a kill is tried at a step, besides the power loss that always is. */
const KILLED = 0.02;

/** A tail that was torn off, or left as zeros, is no loss: it was never confirmed. */
const harmless = ["journal-tail-cut", "journal-damaged"];

/**
 * Runs random commands once and lets the power fail before every single step, each time on
 * a disk of its own, which is then opened: everything confirmed must be there, whole and
 * without a word of loss, and stay there. Now and then the program is killed instead, opened
 * again, and loses power after that. Returns how often power failed; throws, naming seed and
 * step, where anything is wrong.
 */
export async function losePowerAtEveryStep(seed: number, commands: number): Promise<number> {
  const random = new Random(seed);
  const disk = new SimulatedFileSystem();
  const { losses, kills, witness } = watch(disk, random, [], 0);
  const ports = repeatable(disk, `${seed}`);
  const store = must(await createProject("simulated", { name: "Run" }, ports));
  witness.begun(store.state, null);
  witness.confirmed();
  await runCommands(store, () => openProject("simulated", ports), random, commands, witness);

  for (const kill of kills) {
    await naming(seed, `killed at ${kill.at}`, async () => {
      losses.push(...(await goOn(kill, random, `${seed}-killed`)));
    });
  }
  for (const [index, loss] of losses.entries()) {
    await naming(seed, `power lost at ${loss.at}`, async () => {
      if (index % 16 !== 0) return checkStop(loss, `${seed}-again`);
      const later = await goOn(loss, random, `${seed}-again`);
      if (later.length > 0) await checkStop(random.pick(later), `${seed}-later`);
    });
  }
  return losses.length;
}

async function naming(seed: number, what: string, job: () => Promise<void>): Promise<void> {
  try {
    await job();
  } catch (error) {
    throw new Error(`seed ${seed}, ${what}`, { cause: error });
  }
}

/** Keeps the disk as a power loss and as a kill would leave it before each step from now on. */
function watch(
  disk: SimulatedFileSystem,
  random: Random,
  before: Promised["states"],
  confirmedBefore: number,
): { readonly losses: Stop[]; readonly kills: Stop[]; readonly witness: Witness } {
  const states = [...before];
  let confirmed = confirmedBefore;
  const losses: Stop[] = [];
  const kills: Stop[] = [];
  disk.onStep = (what) => {
    const at = `step ${losses.length} (${what})`;
    const promised = { confirmed, states: [...states] };
    losses.push({ at, disk: disk.afterPowerLoss(random), promised });
    if (random.next() < KILLED) kills.push({ at, disk: disk.afterKill(), promised });
  };
  const witness: Witness = {
    begun: (state, undoLabel) => states.push({ state, undoLabel }),
    confirmed: () => (confirmed += 1),
  };
  return { losses, kills, witness };
}

/** Opens what a stop left, checks it, works on, and returns the power losses on the way. */
async function goOn(stop: Stop, random: Random, name: string): Promise<readonly Stop[]> {
  const { states, confirmed } = stop.promised;
  const ports = repeatable(stop.disk, name);
  const whileOpening = watch(stop.disk, random, states, confirmed);
  const store = await openStop(stop, ports);
  if (store === null) return [];
  const found = await checkStore(store, stop.promised);
  // What was seen after opening is promised like what was confirmed.
  const seen = states.slice(0, found);
  const afterOpening = watch(stop.disk, random, seen, found);
  const reopen = () => openProject("simulated", ports);
  await runCommands(store, reopen, random, 4, afterOpening.witness);
  const again = must(await reopen());
  const problem = again.problems[0];
  if (problem) throw new Error(`a second opening complains: ${problem.message}`);
  must(await again.close());
  return [...whileOpening.losses, ...afterOpening.losses];
}

async function checkStop(stop: Stop, name: string): Promise<void> {
  const store = await openStop(stop, repeatable(stop.disk, name));
  if (store === null) return;
  await checkStore(store, stop.promised);
  must(await store.close());
}

/** The project a stop left; null when it had not been promised that there is one. */
async function openStop(stop: Stop, ports: Partial<Ports>): Promise<Store | null> {
  const opened = await openProject("simulated", ports);
  if (stop.promised.confirmed === 0) return null;
  return must(opened);
}

/** Throws unless the store holds what was promised; returns how many changes it holds. */
async function checkStore(store: Store, { confirmed, states }: Promised): Promise<number> {
  const found = states[store.seq - 1];
  if (store.seq < confirmed || found === undefined || !sameState(store.state, found.state)) {
    throw new Error(`${confirmed} changes were confirmed; found another state, after ${store.seq}`);
  }
  if (store.undoLabel !== found.undoLabel) {
    throw new Error(`undo offers “${String(store.undoLabel)}”, not “${String(found.undoLabel)}”`);
  }
  const alarm = store.problems.find(({ code }) => !harmless.includes(code));
  if (alarm) throw new Error(`nothing is lost, yet: ${alarm.message}`);
  for (const { text } of recordsOf(store.state, "revision")) must(await store.readText(text));
  return store.seq;
}

function sameState(a: State, b: State): boolean {
  return sameJson(Object.fromEntries(a), Object.fromEntries(b));
}
