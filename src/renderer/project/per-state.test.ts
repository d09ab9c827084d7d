import { expect, test } from "vitest";
import { RecordTables } from "../../core/model/record-tables.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { AnyRecord, State } from "../../core/model/records.ts";
import { perState } from "./per-state.ts";

function story(body: string): AnyRecord {
  return { id: `story:${body}`, type: "story", label: body, labelSetBy: "person" };
}

const coder: AnyRecord = { id: "coder:a", type: "coder", name: "Ada", initials: "A" };

test("a selector looks again only when a type it reads has changed", () => {
  let looked = 0;
  const labels = perState(
    (state) => {
      looked += 1;
      return recordsOf(state, "story").map(({ label }) => label);
    },
    ["story"],
  );
  const first = RecordTables.of(new Map([[story("a").id, story("a")]]));
  const withCoder = first.with([{ id: coder.id, before: null, after: coder }]);
  const withBoth = withCoder.with([{ id: "story:b", before: null, after: story("b") }]);
  expect(labels(withCoder)).toBe(labels(first));
  expect(looked).toBe(1);
  expect(labels(withBoth)).toEqual(["a", "b"]);
  expect(labels(withBoth)).toEqual(["a", "b"]);
  expect(looked).toBe(2);
  // Going back, as a view that is still drawn with the older state does.
  expect(labels(first)).toEqual(["a"]);
  expect(looked).toBe(2);
  const plain: State = new Map([[story("c").id, story("c")]]);
  expect(labels(plain)).toEqual(["c"]);
});
