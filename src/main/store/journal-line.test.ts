import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDiff } from "../../core/history/diff.ts";
import type { Entry } from "../../core/history/undo.ts";
import { decodeLine, diffOfLine, encodeLine, NO_SUM } from "./journal-line.ts";
import type { Line } from "./journal-line.ts";
import { migrateDiff, SCHEMA } from "./migrations.ts";
import { historyOf } from "./read-journal.ts";
import { code, story } from "./testing/records.ts";
import { must } from "./testing/run.ts";

function entry(seq: number, label = `Change ${seq}`): Entry {
  const diff = { ...emptyDiff, added: { "story:a": story("a", label) } };
  const time = "2026-01-02T03:04:05.678Z";
  return { seq, id: `e${seq}`, replica: "r", coder: null, time, label, command: "test", diff };
}

function read(text: string): Line {
  const decoded = decodeLine(text);
  if (decoded === null || decoded === "newer") throw new Error("a line that does not read");
  return decoded;
}

function line(seq: number, previous: string, label?: string): Line {
  return read(encodeLine(entry(seq, label), previous).text);
}

test("S7: a line is read back as it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (label) => {
      const { text, sum } = encodeLine(entry(1, label), NO_SUM);
      expect(text).not.toContain("\n");
      const decoded = read(text);
      expect(decoded).toMatchObject({ schema: SCHEMA, previous: NO_SUM, sum });
      expect(must(diffOfLine(decoded))).toEqual(entry(1, label).diff);
    }),
    // Line ends to a regular expression, but none to JSON: pasted texts have them.
    { examples: [["\u2028"], ["\u2029"], ["\u0085"], ["\r\n"]] },
  );
});

test("S7: a line changed in any one place is not read", () => {
  const { text } = encodeLine(entry(1), NO_SUM);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
      fc.pre(text.slice(at, at + 1) !== put);
      expect(decodeLine(text.slice(0, at) + put + text.slice(at + 1))).toBeNull();
    }),
  );
});

test("S14: where the history forks, the branch of the documents is followed, else the longer", () => {
  const [one] = [line(1, NO_SUM)];
  const two = line(2, one.sum);
  const three = line(3, two.sum);
  const other = line(2, one.sum, "Other");
  expect(historyOf([other, three, one, two], "")).toEqual([one, two, three]);
  expect(historyOf([other, three, one, two], other.sum)).toEqual([one, other]);
  expect(historyOf([other, three, one, two], one.sum)).toEqual([one, two, three]);
});

test("S13: a history with a gap is followed on both sides of it", () => {
  const one = line(1, NO_SUM);
  const two = line(2, one.sum);
  const lost = line(3, two.sum);
  const four = line(4, lost.sum);
  const five = line(5, four.sum);
  for (const head of ["", two.sum, five.sum]) {
    expect(historyOf([five, one, four, two], head)).toEqual([one, two, four, five]);
  }
  expect(historyOf([], NO_SUM)).toEqual([]);
});

test("S21: the diffs of an older version's journal are read in today's schema", () => {
  const old: Record<string, unknown> = { ...code("c", "Conflict") };
  delete old["retired"];
  const now = code("c", "Conflict");
  expect(
    migrateDiff({ added: { "code:c": old }, updated: { "code:d": [old, old] }, removed: {} }, 0),
  ).toEqual({ added: { "code:c": now }, updated: { "code:d": [now, now] }, removed: {} });
  expect(migrateDiff({ added: { "code:c": { ...old, retired: true } } }, 0)).toEqual({
    added: { "code:c": { ...now, retired: true } },
  });
});
