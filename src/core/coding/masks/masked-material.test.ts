import { expect, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { recordsOf } from "../../model/records.ts";
import { materialsOf } from "../../retrieval/material.ts";
import { veilOf } from "./mask-project.ts";
import { maskedMaterial } from "./masked-material.ts";

const TEXT = "The mayor told the Courier that it rained.";

function setUp(mask: number | null) {
  const bench = new Workbench();
  const article = bench.article([TEXT], { outlet: "The Tessmark Courier" });
  const [code] = recordsOf(bench.state, "code");
  if (code === undefined) throw new Error("no code");
  for (const words of ["the Courier that it", "Courier that"]) {
    bench.run("codeSpan", { code: code.id, span: bench.span(article, words) });
  }
  bench.run("createPass", {
    ...{ name: "M", draw: { kind: "all" }, codebook: "follow", coders: [], mask },
    ...{ doubleCoded: mask === null ? { seed: 1, size: 1 } : null, recoding: null },
  });
  const veil = veilOf(bench.state, bench.coder);
  const [listed] = materialsOf(bench.state);
  if (veil === null || listed === undefined) throw new Error("nothing is hidden");
  return { bench, veil, listed };
}

test("P3: quotes are the words of the masked text, also where they begin within a name", () => {
  const { bench, veil, listed } = setUp(3);
  const { text, codings } = maskedMaterial(veil, bench.state, { ...listed, text: TEXT });
  expect(text).toHaveLength(TEXT.length);
  expect(codings.map(({ quote }) => quote.replace(/.*(?= that)/u, ""))).toEqual([
    " that it",
    " that",
  ]);
  // Without the text it cannot be seen what of a quote is a name.
  const without = maskedMaterial(veil, bench.state, { ...listed, text: null });
  expect(without.codings.map(({ quote }) => quote)).toEqual(["", ""]);
});

test("P3: a passage that has lost its place is masked with the words that stood around it", () => {
  const { bench, veil, listed } = setUp(3);
  const codings = listed.codings.map((coding) => ({ ...coding, orphan: true }));
  const lost = maskedMaterial(veil, bench.state, { ...listed, codings, text: TEXT });
  expect(JSON.stringify(lost)).not.toContain("Courier");
});

test("P3: an answer that names an outlet is asked about as it is shown", () => {
  const { bench, veil, listed } = setUp(3);
  const answer = { variable: "v", pass: "p", coder: "c", coding: null, quotation: null } as const;
  const answers = ["the Courier", 4].map((value) => ({
    ...answer,
    scope: "article" as const,
    value,
  }));
  const masked = maskedMaterial(veil, bench.state, { ...listed, answers, text: TEXT });
  expect(masked.answers.map(({ value }) => value)).not.toContain("the Courier");
  expect(masked.answers[1]?.value).toBe(4);
});

test("where no outlet is masked a query knows what stands there", () => {
  const { bench, veil, listed } = setUp(null);
  const material = { ...listed, text: null };
  expect(maskedMaterial(veil, bench.state, material)).toBe(material);
});
