import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { paragraphs, step } from "./testing/random-step.ts";
import { Workbench } from "./testing/workbench.ts";

function begun() {
  const bench = new Workbench();
  const article = bench.article(["The regime slammed its critics.", "Nobody was hurt."]);
  return { bench, article };
}

describe("reviews of findings", () => {
  test("say it once a coder, measure, code and place; saying it again replaces it", () => {
    const { bench, article } = begun();
    const span = bench.span(article, "regime");
    const said = { measure: "signal:loaded", span, code: null };
    bench.run("reviewFinding", { ...said, verdict: "wrong" });
    bench.run("reviewFinding", { ...said, verdict: "right" });
    bench.run("reviewFinding", { ...said, measure: "signal:passive", verdict: "wrong" });
    const reviews = recordsOf(bench.state, "findingreview");
    expect(reviews.map(({ measure, verdict }) => [measure, verdict])).toEqual([
      ["signal:loaded", "right"],
      ["signal:passive", "wrong"],
    ]);
    expect(reviews[0]?.anchor.quote.exact).toBe("regime");
    bench.run("reopenFinding", { review: reviews[0]?.id ?? "findingreview:0" });
    expect(recordsOf(bench.state, "findingreview")).toHaveLength(1);
  });

  test("follow their words into a new revision", () => {
    const { bench, article } = begun();
    const span = bench.span(article, "hurt");
    bench.run("reviewFinding", { measure: "signal:passive", span, code: null, verdict: "wrong" });
    bench.run("setBlockKept", { article, block: 0, kept: false });
    const [review] = recordsOf(bench.state, "findingreview");
    expect(review?.anchor.span).toEqual(bench.span(article, "hurt"));
    expect(review?.anchor.span.start).toBeLessThan(span.start);
  });
});

describe("taking a suggestion", () => {
  test("codes the passage and remembers whether the code was the suggested one", () => {
    const { bench, article } = begun();
    const [one, other] = recordsOf(bench.state, "code");
    if (one === undefined || other === undefined) throw new Error("no codes");
    const first = bench.span(article, "The regime slammed its critics.");
    bench.run("takeSuggestion", { code: one.id, suggested: one.id, span: first });
    const second = bench.span(article, "Nobody was hurt.");
    bench.run("takeSuggestion", { code: other.id, suggested: one.id, span: second });
    const codings = recordsOf(bench.state, "coding");
    expect(codings.map(({ code, origin }) => [code, origin])).toEqual([
      [one.id, "suggestion-accepted"],
      [other.id, "suggestion-changed"],
    ]);
    const again = bench.run("takeSuggestion", { code: one.id, suggested: one.id, span: first });
    expect(again).toMatchObject({ code: "already-coded" });
  });
});

describe("samples", () => {
  test("keep what was drawn, and what is said of each item", () => {
    const { bench, article } = begun();
    const items = [
      { span: bench.span(article, "regime"), isHit: true },
      { span: bench.span(article, "Nobody was hurt."), isHit: false },
    ];
    bench.run("keepSample", { measure: "signal:loaded", seed: 7, hits: 3, others: 1, items });
    const [sample] = recordsOf(bench.state, "samplecheck");
    if (sample === undefined) throw new Error("no sample");
    bench.run("checkItem", { sample: sample.id, item: 1, isThere: true });
    const isThere = () =>
      recordsOf(bench.state, "samplecheck")[0]?.items.map((item) => item.isThere);
    expect(isThere()).toEqual([null, true]);
    bench.run("checkItem", { sample: sample.id, item: 1, isThere: null });
    expect(isThere()).toEqual([null, null]);
    const outside = bench.run("checkItem", { sample: sample.id, item: 2, isThere: true });
    expect(outside).toMatchObject({ code: "no-such-sample" });
  });
});

describe("C1: any run of commands on findings", () => {
  test("leaves a whole project after each, and each can be undone exactly", () => {
    const kinds = fc.constantFrom(2, 3, 8, 10, 12, 20, 21, 50, 50, 50, 50, 50);
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        bench.article(paragraphs, { headline: "Harbour closed" });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          expect(bench.broken()).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
