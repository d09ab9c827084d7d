import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDiff } from "./diff.ts";
import { entrySchema, stacksOf } from "./undo.ts";
import type { Entry, Stack } from "./undo.ts";

function entry(seq: number, more: Partial<Entry> = {}): Entry {
  return {
    seq,
    id: `e${seq}`,
    replica: "r1",
    coder: null,
    time: "2026-01-02T03:04:05.678Z",
    label: `Change ${seq}`,
    command: "test.change",
    diff: emptyDiff,
    ...more,
  };
}

function list(stack: Stack<Entry>): string[] {
  return stack === null ? [] : [...list(stack.below), stack.top.id];
}

test("S22: an undo moves the entry it names to redo, a redo back, a new change clears redo", () => {
  const entries = [entry(1), entry(2), entry(3), entry(4, { undoes: "e3" })];
  const undone = stacksOf(entries);
  expect([list(undone.undo), list(undone.redo)]).toEqual([["e2"], ["e3"]]);
  const redone = stacksOf([...entries, entry(5, { redoes: "e3" })]);
  expect([list(redone.undo), list(redone.redo)]).toEqual([["e2", "e3"], []]);
  const changed = stacksOf([...entries, entry(5)]);
  expect([list(changed.undo), list(changed.redo)]).toEqual([["e2", "e5"], []]);
});

test("S22: the first entry makes the project and cannot be undone", () => {
  expect(stacksOf([entry(1)]).undo).toBeNull();
});

test("S22: an undo of what is no longer kept leaves nothing to undo before it", () => {
  const stacks = stacksOf([entry(7), entry(8, { undoes: "e3" }), entry(9)]);
  expect(list(stacks.undo)).toEqual(["e9"]);
});

test("S22: the stacks agree with two plain lists under any run of changes, undos and redos", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("change", "undo", "redo")), (steps) => {
      const entries = [entry(1)];
      const undo: string[] = [];
      let redo: string[] = [];
      for (const step of steps) {
        const seq = entries.length + 1;
        const from = step === "undo" ? undo : redo;
        const id = step === "change" ? `e${seq}` : from.pop();
        if (id === undefined) continue;
        if (step === "undo") redo.push(id);
        else undo.push(id);
        if (step === "change") redo = [];
        const naming =
          step === "undo" ? { undoes: id } : step === "redo" ? { redoes: id } : undefined;
        entries.push(entry(seq, naming));
      }
      const stacks = stacksOf(entries);
      expect([list(stacks.undo), list(stacks.redo)]).toEqual([undo, redo]);
    }),
  );
});

test("S8: an entry is read whole or not at all", () => {
  expect(entrySchema.safeParse(entry(1)).success).toBe(true);
  expect(entrySchema.safeParse({ ...entry(1), extra: 1 }).success).toBe(false);
  expect(entrySchema.safeParse(entry(2, { undoes: "e1", redoes: "e1" })).success).toBe(false);
  expect(entrySchema.safeParse({ ...entry(1), undoes: undefined }).success).toBe(false);
});
