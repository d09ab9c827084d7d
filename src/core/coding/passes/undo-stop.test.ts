import { expect, test } from "vitest";
import { diffOfChanges, reverseDiff } from "../../history/diff.ts";
import { openPass } from "../../model/pass.ts";
import type { Pass } from "../../model/pass.ts";
import { hasSeenPasses, undoStop } from "./undo-stop.ts";

const now = "2026-03-04T05:06:07.000Z";
const plain = openPass("pass:one", "Round one", now);
const blind: readonly (readonly [string, Pass])[] = [
  ["masked", { ...plain, mask: 7 }],
  ["double-coded", { ...plain, doubleCoded: { seed: 1, articles: [] } }],
  ["coded again", { ...plain, recodes: "pass:zero" }],
];
const closed = (pass: Pass): Pass => ({ ...pass, closedAt: now });
const closing = (pass: Pass) => diffOfChanges([{ id: pass.id, before: pass, after: closed(pass) }]);

test.each(blind)("P4: undo stops at the closing of a pass that was %s", (_, pass) => {
  expect(undoStop(reverseDiff(closing(pass)))).toEqual({
    code: "undo-stops",
    message:
      "Undo stops at the closing of Round one: what it hid has been seen, so it is not opened again.",
  });
  // Closing it, as redo may after an undo of old, opens nothing.
  expect(undoStop(closing(pass))).toBeNull();
  // Gone as a whole, with the merge that brought it: nothing is opened.
  const came = diffOfChanges([{ id: pass.id, before: null, after: closed(pass) }]);
  expect(undoStop(reverseDiff(came))).toBeNull();
  expect(hasSeenPasses(new Map([[pass.id, closed(pass)]]))).toBe(true);
  expect(hasSeenPasses(new Map([[pass.id, pass]]))).toBe(false);
});

test("P4: the closing of a pass that hid nothing is undone as ever", () => {
  expect(undoStop(reverseDiff(closing(plain)))).toBeNull();
  expect(hasSeenPasses(new Map([[plain.id, closed(plain)]]))).toBe(false);
});
