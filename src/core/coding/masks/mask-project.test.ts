import { expect, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { NOBODY } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import { veiledState, veiledWords, veilOf } from "./mask-project.ts";

const outlets = ["The Tessmark Courier", "Corvania Today", "Vask Valley Herald"];

function masked(options: { mask: number | null; blind?: boolean }) {
  const bench = new Workbench();
  const ids = outlets.map((outlet, index) =>
    bench.article(["The Courier reports.", `Article ${index}, says ${outlet}.`], {
      outlet,
      headline: `${outlet}: harbour closed`,
    }),
  );
  const [first] = ids;
  const [code] = recordsOf(bench.state, "code");
  if (first === undefined || code === undefined) throw new Error("nothing to code");
  bench.run("codeSpan", { code: code.id, span: bench.span(first, "Courier reports") });
  const article = bench.state.get(first);
  if (article?.type !== "article" || article.outlet === null) throw new Error("no outlet");
  const evidence = [bench.span(first, "The Courier")];
  bench.run("addNote", { outlet: article.outlet, text: "The Courier speaks of itself", evidence });
  bench.run("createPass", {
    name: "Masked",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [],
    mask: options.mask,
    doubleCoded: options.blind === true ? { seed: 1, size: 2 } : null,
    recoding: null,
  });
  const veil = veilOf(bench.state, bench.coder);
  return { bench, ids, veil };
}

test("under masks no record names an outlet, and every string that offsets count in is as long", () => {
  const { bench, veil } = masked({ mask: 4 });
  if (veil === null) throw new Error("not masked");
  const state = veiledState(veil, bench.state);
  const written = JSON.stringify([...state.values()]);
  expect(written).not.toMatch(/Courier|Tessmark|Corvania|Herald|Vask/u);
  expect(
    recordsOf(state, "outlet")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Outlet A", "Outlet B", "Outlet C"]);
  expect(new Set(recordsOf(state, "outlet").map(({ colour }) => colour)).size).toBe(3);
  for (const revision of recordsOf(bench.state, "revision")) {
    const seen = state.get(revision.id);
    expect(seen?.type === "revision" && seen.headline?.length).toBe(revision.headline?.length);
  }
  const [truth] = recordsOf(bench.state, "coding");
  const [coding] = recordsOf(state, "coding");
  expect(coding?.anchor.span).toEqual(truth?.anchor.span);
  expect(truth?.anchor.quote.exact).toBe("Courier reports");
  expect(coding?.anchor.quote.exact.endsWith(" reports")).toBe(true);
  expect(coding?.anchor.quote.exact).toHaveLength("Courier reports".length);
});

test("P7: from nobody everything is hidden that is from any coder", () => {
  const bench = new Workbench();
  const article = bench.article(["The Courier reports."], { outlet: outlets[0] ?? "" });
  const [code] = recordsOf(bench.state, "code");
  if (code === undefined) throw new Error("no code");
  bench.run("codeSpan", { code: code.id, span: bench.span(article, "Courier reports") });
  bench.run("createPass", {
    name: "Masked",
    draw: { kind: "all" },
    codebook: "follow",
    coders: [bench.coder],
    mask: 4,
    doubleCoded: null,
    recoding: null,
  });
  expect(veilOf(bench.state, "coder:other")).toBeNull();
  const veil = veilOf(bench.state, NOBODY);
  if (veil === null) throw new Error("not masked");
  const seen = veiledState(veil, bench.state);
  expect(recordsOf(seen, "outlet").map(({ name }) => name)).toEqual(["Outlet A"]);
  expect([recordsOf(bench.state, "coding").length, recordsOf(seen, "coding")]).toEqual([1, []]);
});

test("the articles stand in an order of the seed, the same each time", () => {
  const orders = [1, 2, 3, 4, 5].map((mask) => {
    const { bench, veil } = masked({ mask });
    if (veil === null) throw new Error("not masked");
    const order = (): string[] =>
      recordsOf(veiledState(veil, bench.state), "article").map(({ id }) => id);
    expect(order()).toEqual(order());
    return order().join(" ");
  });
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test("the program's own words are masked too, files by their names", () => {
  const { bench, ids, veil } = masked({ mask: 4 });
  if (veil === null) throw new Error("not masked");
  const article = bench.state.get(ids[0] ?? "article:none");
  const file = article?.type === "article" ? article.file : "";
  expect(veiledWords(veil, `read ${file} of Corvania Today`)).toMatch(
    /^read an article of ‹[ABC]›\u2060+$/u,
  );
});

test("a blind pass hides others' work and notes, and shows outlets; an ordinary one hides nothing", () => {
  const { bench, veil } = masked({ mask: null, blind: true });
  if (veil === null) throw new Error("not blind");
  const [coding] = recordsOf(bench.state, "coding");
  if (coding === undefined) throw new Error("no coding");
  const other = { ...coding, id: bench.newId("coding"), coder: "coder:other" as const };
  const state = veiledState(veil, new Map([...bench.state, [other.id, other]]));
  expect(recordsOf(state, "coding").map(({ id }) => id)).toEqual([coding.id]);
  expect(recordsOf(state, "note")).toEqual([]);
  expect(recordsOf(state, "outlet")).toEqual(recordsOf(bench.state, "outlet"));
  expect(masked({ mask: null }).veil).toBeNull();
});
