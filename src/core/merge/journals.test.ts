import { describe, expect, test } from "vitest";
import { changesOf, diffStates, reverseDiff } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import type { AnyRecord, State } from "../model/records.ts";
import { commonBase, mergeEntriesOf } from "./journals.ts";
import type { JournaledCopy } from "./journals.ts";
import { plain } from "./testing/forked-bench.ts";

const empty: State = new Map();

function outlet(name: string): AnyRecord {
  return { id: `outlet:${name}`, type: "outlet", name, mark: name, colour: 0 };
}

/** A copy that made these outlets in turn; `<-x` takes over all of another copy up to entry x. */
function copyOf(
  ...made: readonly (string | { merges: string; from: JournaledCopy })[]
): JournaledCopy {
  const state = new Map<AnyRecord["id"], AnyRecord>();
  const entries: { sum: string; diff: Diff; merges?: string }[] = [];
  let history = "";
  const add = (name: string, records: readonly AnyRecord[], merges?: string): void => {
    const before = new Map(state);
    for (const record of records) state.set(record.id, record);
    history += name;
    const diff = diffStates(before, state);
    entries.push(merges === undefined ? { sum: history, diff } : { sum: history, diff, merges });
  };
  for (const one of made) {
    if (typeof one !== "string") {
      const last = one.from.entries.findIndex(({ sum }) => sum === one.merges);
      const diffs = one.from.entries.slice(0, last + 1).map(({ diff }) => diff);
      const records = diffs.flatMap((diff) => changesOf(diff).flatMap(({ after }) => after ?? []));
      add(`<${one.merges}>`, records, one.merges);
    } else add(one, [outlet(one)]);
  }
  return { state, entries };
}

function names(copy: JournaledCopy, other: JournaledCopy): string[] {
  const [base, turned] = [commonBase(copy, other), commonBase(other, copy)];
  if (!base.ok || !turned.ok) throw new Error("no base");
  expect(plain(turned.value)).toEqual(plain(base.value));
  return [...base.value.keys()].map((id) => id.slice(id.indexOf(":") + 1)).sort();
}

describe("the base of two journals", () => {
  test("is the state after their common beginning", () => {
    expect(names(copyOf("0", "1", "a", "b"), copyOf("0", "1", "c"))).toEqual(["0", "1"]);
  });

  test("is all of the shorter one where it is the other's beginning", () => {
    expect(names(copyOf("0", "1"), copyOf("0", "1", "c"))).toEqual(["0", "1"]);
  });

  test("is empty where they share nothing", () => {
    expect(names(copyOf("0", "a"), copyOf("9", "b"))).toEqual([]);
  });

  test("does not need the beginning of the journals, only what came since", () => {
    const [one, other] = [copyOf("0", "1", "a"), copyOf("0", "1", "b")];
    const kept = { ...one, entries: one.entries.slice(1) };
    expect(names(kept, other)).toEqual(["0", "1"]);
  });

  test("is what was merged last, where one was merged into the other", () => {
    const theirs = copyOf("0", "b", "c", "d");
    const ours = copyOf("0", "a", { merges: "0bc", from: theirs }, "e");
    expect(names(ours, theirs)).toEqual(["0", "b", "c"]);
  });

  test("is what was merged also where the common beginning is longer than what came since", () => {
    const theirs = copyOf("0", "1", "2", "3", "b", "c");
    const ours = copyOf("0", "1", "2", "3", "a", { merges: "0123b", from: theirs });
    expect(names(ours, theirs)).toEqual(["0", "1", "2", "3", "b"]);
  });

  test("is the later of merges both ways", () => {
    const first = copyOf("0", "b");
    const ours = copyOf("0", "a", { merges: "0b", from: first }, "e", "f");
    const theirs = copyOf("0", "b", { merges: "0a<0b>e", from: ours }, "g");
    expect(names(ours, theirs)).toEqual(["0", "a", "b", "e"]);
  });

  test("fails where a journal does not lead to its state", () => {
    const ours = copyOf("0", "a");
    const base = commonBase({ ...ours, state: empty }, copyOf("0", "b"));
    expect(base.ok ? null : base.problem.code).toBe("diff-conflict");
  });

  test("does not count a merge that was taken back, until it is done again", () => {
    const theirs = copyOf("0", "b", "c");
    const merged = copyOf("0", "a", { merges: "0bc", from: theirs });
    const entries = merged.entries.map((entry, index) => ({ ...entry, id: `e${index}` }));
    const [, , last] = entries;
    if (last === undefined) throw new Error("no merge");
    const back = { id: "e3", sum: "0a<0bc>-", diff: reverseDiff(last.diff), undoes: "e2" };
    const before = copyOf("0", "a");
    const undone = { state: before.state, entries: mergeEntriesOf([...entries, back]) };
    expect(names(undone, theirs)).toEqual(["0"]);
    const again = { id: "e4", sum: "0a<0bc>-+", diff: last.diff, redoes: "e2" };
    const redone = { ...merged, entries: mergeEntriesOf([...entries, back, again]) };
    expect(names(redone, theirs)).toEqual(["0", "b", "c"]);
  });
});
