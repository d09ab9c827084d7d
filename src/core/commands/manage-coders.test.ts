import { expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { Workbench } from "./testing/workbench.ts";

test("coders are added with a name and initials of their own", () => {
  const bench = new Workbench();
  const before = bench.state;
  const done = bench.run("addCoder", { name: "Ben Ode", initials: "BO" });
  if ("code" in done) throw new Error(done.message);
  const names = () => recordsOf(bench.state, "coder").map(({ initials }) => initials);
  expect(names()).toEqual(["A", "BO"]);
  for (const again of [
    { name: "ben ode", initials: "X" },
    { name: "Other", initials: "bo" },
  ]) {
    expect(bench.run("addCoder", again)).toMatchObject({ code: "coder-taken" });
  }
  bench.undo(done);
  expect(names()).toEqual(["A"]);
  expect(bench.state.size).toBe(before.size);
});

test("a coder who has done nothing is removed; one who has, and the only one, stay", () => {
  const bench = new Workbench();
  const article = bench.article(["The harbour was closed."]);
  expect(bench.run("removeCoder", { coder: bench.coder })).toMatchObject({ code: "last-coder" });
  bench.run("addCoder", { name: "Ben Ode", initials: "BO" });
  const ben = recordsOf(bench.state, "coder").find(({ initials }) => initials === "BO")?.id;
  if (ben === undefined) throw new Error("no Ben");
  bench.run("writeMemo", { about: article, text: "Look again." });
  expect(bench.run("removeCoder", { coder: bench.coder })).toMatchObject({ code: "coder-in-use" });
  // Named in a pass is in use as well.
  bench.run("createPass", {
    name: "Two",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [ben],
    mask: null,
    doubleCoded: null,
    recoding: null,
  });
  expect(bench.run("removeCoder", { coder: ben })).toMatchObject({ code: "coder-in-use" });
  const pass = recordsOf(bench.state, "pass").find(({ name }) => name === "Two")?.id;
  if (pass === undefined) throw new Error("no pass");
  bench.run("removePass", { pass });
  expect(bench.run("removeCoder", { coder: ben })).not.toHaveProperty("code");
  expect(bench.broken()).toEqual([]);
});
