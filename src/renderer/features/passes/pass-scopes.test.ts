import { expect, test } from "vitest";
import { veiledState, veilOf } from "../../../core/coding/masks/mask-project.ts";
import { Workbench } from "../../../core/commands/testing/workbench.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { scopeOf, scopesOf } from "./pass-scopes.ts";

function setUp() {
  const bench = new Workbench();
  for (const outlet of ["The Courier", "The Herald"]) bench.article(["It rained."], { outlet });
  return bench;
}

test("a pass may be begun of all articles, or of a story's or an outlet's, by their names", () => {
  const { state } = setUp();
  const [outlet] = recordsOf(state, "outlet");
  const scopes = scopesOf(state, false);
  expect(scopes[0]).toEqual({ id: "all", label: "All articles" });
  expect(scopes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(recordsOf(state, "outlet").map(({ id }) => id)),
  );
  const of = recordsOf(state, "article").filter((each) => each.outlet === outlet?.id);
  expect(scopeOf(state, outlet?.id ?? "").among).toEqual({
    ids: of.map(({ id }) => id),
    from: outlet?.name,
  });
});

test("P2: under masks none is begun of an outlet, whose letter would be kept as its name", () => {
  const bench = setUp();
  bench.run("createPass", {
    ...{ name: "Masked", draw: { kind: "all" }, codebook: "follow", coders: [], mask: 3 },
    ...{ doubleCoded: null, recoding: null },
  });
  const veil = veilOf(bench.state, bench.coder);
  if (veil === null) throw new Error("nothing is hidden");
  const scopes = scopesOf(veiledState(veil, bench.state), true);
  expect(scopes.length).toBeGreaterThan(1);
  expect(
    scopes.filter(({ id, label }) => id.startsWith("outlet:") || /Outlet/u.test(label)),
  ).toEqual([]);
});
