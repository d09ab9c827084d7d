import { diffStates } from "../../../core/history/diff.ts";
import type { AnyId, AnyRecord, State } from "../../../core/model/records.ts";
import type { Result } from "../../../core/model/result.ts";
import { createProject, openProject } from "../open.ts";
import type { Change, Ports, Store } from "../store.ts";
import type { Random } from "./random.ts";
import { article, code, memo, story } from "./records.ts";

/** What a run has done so far, and what must therefore be true after any stop. */
export interface Progress {
  /** `states[n]` is the state after change n + 1; those not confirmed yet included. */
  readonly states: State[];
  /** The label of what could be undone in each. */
  readonly undoLabels: (string | null)[];
  /** How many of them were confirmed. */
  confirmed: number;
}

/** The value of a success; throws on a failure. */
export function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.message}`);
}

/** A random change of a state: some records added, changed or removed. */
export function randomChange(state: State, random: Random, name: string): Change {
  const next = new Map<AnyId, AnyRecord>(state);
  const texts: string[] = [];
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const body = String(random.below(6));
    const said = `${name} ${random.below(1000)}`;
    const made = random.pick<() => AnyRecord[]>([
      () => [story(body, said)],
      () => [memo(body, said)],
      () => [code(body, said)],
      () => {
        texts.push(`Text of ${said}.`);
        return article(body, said, `Text of ${said}.`);
      },
    ])();
    const remove = random.next() < 0.25;
    for (const record of made) {
      if (remove) next.delete(record.id);
      else next.set(record.id, record);
    }
  }
  // Something always changes, so that every change is an entry.
  const mark = story("mark", name);
  next.set(mark.id, mark);
  return { label: name, command: "test.change", coder: null, diff: diffStates(state, next), texts };
}

function withChange(state: State, { diff }: Change): State {
  const next = new Map(state);
  for (const { id } of Object.values(diff.removed)) next.delete(id);
  for (const [, to] of Object.values(diff.updated)) next.set(to.id, to);
  for (const record of Object.values(diff.added)) next.set(record.id, record);
  return next;
}

/**
 * A run of random commands on a new project: changes (alone or two at once), undo, redo,
 * writing of documents in the background, closing and opening again. `progress` is kept up
 * to date throughout.
 */
export async function randomRun(
  ports: Partial<Ports>,
  random: Random,
  steps: number,
  progress: Progress,
): Promise<void> {
  let store = must(await createProject("simulated", { name: "Run" }, ports));
  progress.states.push(store.state);
  progress.undoLabels.push(null);
  progress.confirmed = 1;
  // Places in `states`: before and after each change that can be undone or redone.
  const undo: { label: string; before: State; after: State }[] = [];
  let redo: typeof undo = [];
  const expect = async (state: State, running: ReturnType<Store["commit"]>): Promise<void> => {
    progress.states.push(state);
    progress.undoLabels.push(undo.at(-1)?.label ?? null);
    must(await running);
    progress.confirmed += 1;
  };
  for (let step = 0; step < steps; step += 1) {
    const state = progress.states.at(-1) ?? store.state;
    const commit = (from: State, name: string): { after: State; running: Promise<void> } => {
      const change = randomChange(from, random, name);
      const after = withChange(from, change);
      undo.push({ label: name, before: from, after });
      redo = [];
      return { after, running: expect(after, store.commit(change)) };
    };
    const chance = random.next();
    if (chance < 0.45) await commit(state, `change ${step}`).running;
    else if (chance < 0.55) {
      // Two that touch different records, so that neither waits for the other's state.
      const [a, b] = [story(`a${step}`, "a"), story(`b${step}`, "b")];
      const running = [a, b].map((record) => {
        const from = progress.states.at(-1) ?? state;
        const after = new Map(from).set(record.id, record);
        const change = { label: record.id, command: "test.two", coder: null };
        undo.push({ label: record.id, before: from, after });
        return expect(after, store.commit({ ...change, diff: diffStates(from, after) }));
      });
      redo = [];
      await Promise.all(running);
    } else if (chance < 0.7) {
      const top = undo.pop();
      if (top === undefined) continue;
      redo.push(top);
      await expect(top.before, store.undo(null));
    } else if (chance < 0.78) {
      const top = redo.pop();
      if (top === undefined) continue;
      undo.push(top);
      await expect(top.after, store.redo(null));
    } else if (chance < 0.93) void store.flush();
    else {
      must(await store.close());
      store = must(await openProject("simulated", ports));
    }
  }
  must(await store.close());
}
