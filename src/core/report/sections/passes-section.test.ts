import { expect, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { recordsOf } from "../../model/records.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import { reportPasses } from "../input/passes-input.ts";
import { passesSection } from "./passes-section.ts";

test("a masked pass is told as outlet-masked, with how many outlets each coder named rightly", () => {
  const bench = new Workbench();
  const ids = ["The Courier", "The Herald"].map((outlet) =>
    bench.article(["The harbour was closed."], { outlet }),
  );
  bench.run("createPass", {
    name: "First round",
    draw: { kind: "simple", size: 2, seed: 11, among: null, from: "" },
    codebook: "follow",
    coders: [],
    mask: 11,
    doubleCoded: null,
    recoding: null,
  });
  const pass = recordsOf(bench.state, "pass").find(({ mask }) => mask !== null);
  const [code] = recordsOf(bench.state, "code");
  const [article] = ids;
  const [one, two] = recordsOf(bench.state, "outlet");
  if (!pass || !code || !article || !one || !two) throw new Error("nothing to code");
  expect(reportPasses(bench.state)).toEqual([]);
  bench.run("codeSpan", { code: code.id, span: bench.span(article, "harbour") });
  bench.run("closePass", {
    pass: pass.id,
    guesses: [
      { outlet: one.id, guess: one.id },
      { outlet: two.id, guess: one.id },
    ],
  });
  const passes = reportPasses(bench.state);
  expect(passes.map(({ name }) => name)).toEqual(["First round"]);
  const [section] = passesSection({ ...sampleReportInput, passes }).sections;
  const written = JSON.stringify(section);
  expect(written).toContain("Outlet-masked: ");
  expect(written).toContain("Ada named 1 of 2 outlets rightly. Guessing at random names one");
  expect(written).toContain("drawn at random from all 2 articles (seed 11)");
  expect(written).toContain("version 1 of the codebook");
});

test("a plain pass says nothing of masks", () => {
  const passes = sampleReportInput.passes.map((pass) => ({ ...pass, mask: null }));
  expect(JSON.stringify(passesSection({ ...sampleReportInput, passes }))).not.toContain("masked");
  const [empty] = passesSection({ ...sampleReportInput, passes: [] }).blocks;
  expect(JSON.stringify(empty)).toContain("No pass has been coded in.");
});
