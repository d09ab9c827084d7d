import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordTables } from "./record-tables.ts";
import { recordsAbout, recordsOf, tokenOf } from "./records.ts";
import type { AnyId, AnyRecord, State } from "./records.ts";

const TIME = "2026-01-02T03:04:05.678Z";

function memo(body: string, about: string): AnyRecord {
  const times = { createdAt: TIME, updatedAt: TIME };
  return { id: `memo:${body}`, type: "memo", about, text: "x", coder: "coder:one", ...times };
}

function story(body: string, label: string): AnyRecord {
  return { id: `story:${body}`, type: "story", label, labelSetBy: "person" };
}

const bodies = fc.constantFrom("a", "b", "c", "d");
const anyRecord = fc.oneof(
  fc.tuple(bodies, fc.constantFrom("story:a", "story:b")).map(([body, about]) => memo(body, about)),
  fc.tuple(bodies, fc.constantFrom("One", "Two")).map(([body, label]) => story(body, label)),
);
const anySteps = fc.array(fc.tuple(anyRecord, fc.boolean()), { maxLength: 40 });

function changed(state: RecordTables, record: AnyRecord, isRemoved: boolean): RecordTables {
  const before = state.get(record.id) ?? null;
  return state.with([{ id: record.id, before, after: isRemoved ? null : record }]);
}

test("tables hold what a plain map holds, found by type and by what it is about", () => {
  fc.assert(
    fc.property(anySteps, anySteps, (first, steps) => {
      const plain = new Map<AnyId, AnyRecord>(first.map(([record]) => [record.id, record]));
      let tables = RecordTables.of(plain);
      for (const [record, isRemoved] of steps) {
        tables = changed(tables, record, isRemoved);
        if (isRemoved) plain.delete(record.id);
        else plain.set(record.id, record);
      }
      const state: State = plain;
      expect(new Map(tables)).toEqual(plain);
      expect(tables.size).toBe(plain.size);
      const sorted = (records: readonly AnyRecord[]) => records.map(({ id }) => id).sort();
      for (const type of ["memo", "story", "article"] as const) {
        expect(sorted(recordsOf(tables, type))).toEqual(sorted(recordsOf(state, type)));
      }
      for (const about of ["story:a", "story:b", "story:c"]) {
        const expected = recordsOf(state, "memo").filter((each) => each.about === about);
        expect(sorted(recordsAbout(tables, "memo", about))).toEqual(sorted(expected));
      }
    }),
  );
});

test("a token changes with a record of its type, or about its record, and only then", () => {
  const before = RecordTables.of(
    new Map([memo("a", "story:a"), memo("b", "story:b"), story("a", "A")].map((r) => [r.id, r])),
  );
  const after = changed(before, memo("c", "story:b"), false);
  expect(tokenOf(after, "memo")).not.toBe(tokenOf(before, "memo"));
  expect(tokenOf(after, "story")).toBe(tokenOf(before, "story"));
  expect(tokenOf(after, "memo", "story:a")).toBe(tokenOf(before, "memo", "story:a"));
  expect(tokenOf(after, "memo", "story:b")).not.toBe(tokenOf(before, "memo", "story:b"));
  expect(tokenOf(after, "memo", "story:none")).toBe(tokenOf(before, "memo", "story:none"));
});
