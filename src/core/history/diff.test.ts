import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import {
  changesOf,
  applyDiff,
  diffSchema,
  diffStates,
  emptyDiff,
  isEmptyDiff,
  reverseDiff,
  squashDiffs,
  partsOf,
} from "./diff.ts";
import type { Diff } from "./diff.ts";

function story(body: string, label: string): AnyRecord {
  return { id: `story:${body}`, type: "story", label, labelSetBy: "person" };
}

/** Few ids and few labels, so that the same record is added, changed and removed often. */
const states: fc.Arbitrary<State> = fc
  .dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("one", "two", "three"))
  .map((labels) => {
    const records = Object.entries(labels).map(([body, label]) => story(body, label));
    return new Map<AnyId, AnyRecord>(records.map((record) => [record.id, record]));
  });

function applied(state: State, diff: Diff): State {
  const result = applyDiff(state, diff);
  if (!result.ok) throw new Error(result.problem.message);
  return new Map(result.value);
}

test("S20: a diff leads from one state to the other, and its reverse back", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const diff = diffStates(before, after);
      expect(applied(before, diff)).toEqual(after);
      expect(applied(after, reverseDiff(diff))).toEqual(before);
      expect(reverseDiff(reverseDiff(diff))).toEqual(diff);
      expect(isEmptyDiff(diffStates(before, before))).toBe(true);
    }),
  );
});

test("S20: squashed diffs do what they do in turn, and nothing more", () => {
  fc.assert(
    fc.property(states, states, states, (first, second, third) => {
      const one = diffStates(first, second);
      const two = diffStates(second, third);
      const both = squashDiffs([one, two]);
      expect(both).toEqual(diffStates(first, third));
      expect(applied(first, both)).toEqual(third);
      expect(isEmptyDiff(squashDiffs([one, reverseDiff(one)]))).toBe(true);
      expect(squashDiffs([one])).toEqual(one);
      expect(squashDiffs([squashDiffs([one, two]), reverseDiff(two)])).toEqual(one);
    }),
  );
});

test("S20: applying leaves the given state as it was", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const copy = new Map(before);
      applyDiff(before, diffStates(before, after));
      expect(before).toEqual(copy);
    }),
  );
});

test("S20: a diff is refused by any state it was not made for", () => {
  fc.assert(
    fc.property(states, states, states, (before, after, other) => {
      const diff = diffStates(before, after);
      const touched = [diff.added, diff.updated, diff.removed].flatMap((part) => Object.keys(part));
      const fits = touched.every(
        (id) => JSON.stringify(other.get(id as AnyId)) === JSON.stringify(before.get(id as AnyId)),
      );
      expect(applyDiff(other, diff).ok).toBe(fits);
    }),
  );
});

test("S20: a refusal names the record and what is the matter", () => {
  const one = story("a", "one");
  const added: Diff = { ...emptyDiff, added: { [one.id]: one } };
  const result = applyDiff(new Map([[one.id, one]]), added);
  expect(result).toMatchObject({
    ok: false,
    problem: { code: "diff-conflict", message: expect.stringContaining("story:a") as string },
  });
});

test("S20: a diff from outside is read only when every record is valid and filed once, under its id", () => {
  const [a, b] = [story("a", "one"), story("b", "two")];
  const read = (diff: unknown) => diffSchema.safeParse(diff).success;
  expect(read({ added: { "story:a": a }, updated: {}, removed: { "story:b": b } })).toBe(true);
  expect(read({ added: { "story:b": a }, updated: {}, removed: {} })).toBe(false);
  expect(read({ added: { "story:a": a }, updated: {}, removed: { "story:a": a } })).toBe(false);
  expect(read({ added: {}, updated: { "story:a": [a, b] }, removed: {} })).toBe(false);
  expect(read({ added: { "story:a": { ...a, label: "" } }, updated: {}, removed: {} })).toBe(false);
  expect(read({ added: {}, updated: {} })).toBe(false);
});

test("S20: a diff survives being written as JSON and read again", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const diff = diffStates(before, after);
      expect(diffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
    }),
  );
});

test("a diff in parts, one after the other, does what the whole does", () => {
  fc.assert(
    fc.property(states, states, fc.integer({ min: 1, max: 5 }), (before, after, most) => {
      const whole = diffStates(before, after);
      const parts = partsOf(whole, most);
      expect(parts.reduce(applied, before)).toEqual(applied(before, whole));
      expect(parts.every((part) => changesOf(part).length <= most)).toBe(true);
    }),
  );
});
