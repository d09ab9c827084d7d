import { diffStates } from "../../../core/history/diff.ts";
import type { AnyId, AnyRecord, State } from "../../../core/model/records.ts";
import type { Result } from "../../../core/model/result.ts";
import type { Change, Store } from "../store.ts";
import type { Random } from "./random.ts";
import { article, code, memo, story } from "./records.ts";

/** Is told what a run is about to do and what was confirmed, in order, before it goes on. */
export interface Witness {
  /** A change was handed in that leads to this state, in which `undoLabel` can be undone. */
  readonly begun: (state: State, undoLabel: string | null) => void;
  /** The oldest change begun and not yet confirmed was confirmed. */
  readonly confirmed: () => void;
}

/** The value of a success; throws on a failure. */
export function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.message}`);
}

/** A random change of a state: some records added, changed or removed. */
function randomChange(state: State, random: Random, name: string): Change {
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

interface Step {
  readonly label: string;
  readonly before: State;
  readonly after: State;
}

/**
 * Random commands on an open project: changes (alone or two at once), undo, redo, writing of
 * documents in the background, closing and opening again with `reopen`. Closes it at the end.
 */
export async function runCommands(
  opened: Store,
  reopen: () => Promise<Result<Store>>,
  random: Random,
  steps: number,
  witness: Witness,
): Promise<void> {
  let store = opened;
  let state = store.state;
  const undo: Step[] = [];
  let redo: Step[] = [];

  const beneath = opened.undoLabel;
  const begin = (after: State): void => {
    state = after;
    witness.begun(after, undo.at(-1)?.label ?? beneath);
  };
  const finish = async (running: ReturnType<Store["commit"]>): Promise<void> => {
    must(await running);
    witness.confirmed();
  };
  const commit = (change: Change): Promise<void> => {
    const after = withChange(state, change);
    undo.push({ label: change.label, before: state, after });
    redo = [];
    begin(after);
    return finish(store.commit(change));
  };
  const plain = (record: AnyRecord): Change => {
    const diff = diffStates(state, new Map(state).set(record.id, record));
    return { label: record.id, command: "test.two", coder: null, diff };
  };

  for (let step = 0; step < steps; step += 1) {
    const chance = random.next();
    const name = `${store.seq}-${random.below(1_000_000)}`;
    if (chance < 0.45) await commit(randomChange(state, random, `change ${name}`));
    else if (chance < 0.55) {
      const records = [story(`a${name}`, "a"), story(`b${name}`, "b")];
      await Promise.all(records.map((record) => commit(plain(record))));
    } else if (chance < 0.7) {
      const top = undo.pop();
      if (top === undefined) continue;
      redo.push(top);
      begin(top.before);
      await finish(store.undo(null));
    } else if (chance < 0.78) {
      const top = redo.pop();
      if (top === undefined) continue;
      undo.push(top);
      begin(top.after);
      await finish(store.redo(null));
    } else if (chance < 0.93) void store.flush();
    else {
      must(await store.close());
      store = must(await reopen());
    }
  }
  must(await store.close());
}
