import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../model/records.ts";
import { paragraphs, step } from "./testing/random-step.ts";
import { Workbench } from "./testing/workbench.ts";

describe("coding sheets, whatever is done", () => {
  test("stay whole after each command, and each can be undone exactly", () => {
    const sheets = fc.integer({ min: 40, max: 45 });
    const kinds = fc.oneof(
      { weight: 3, arbitrary: sheets },
      fc.constantFrom(0, 0, 0, 0, 2, 12, 20),
    );
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), {
      minLength: 20,
      maxLength: 60,
    });
    const seen = { answers: 0, complete: 0, ofCodings: 0, ofQuotations: 0, rules: 0 };
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        for (const from of [0, 1]) bench.article(paragraphs.slice(from), { headline: "Harbour" });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          expect(bench.broken()).toEqual([]);
        }
        const answers = recordsOf(bench.state, "answer");
        seen.answers += answers.length;
        seen.ofCodings += answers.filter(({ coding }) => coding !== null).length;
        seen.ofQuotations += answers.filter(({ quotation }) => quotation !== null).length;
        const standings = recordsOf(bench.state, "passarticle");
        seen.complete += standings.filter(({ state }) => state === "complete").length;
        const variables = recordsOf(bench.state, "variable");
        seen.rules += variables.filter(({ askedIf }) => askedIf !== null).length;
      }),
      { numRuns: 200 },
    );
    // The random run is no test of what it never does.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  });
});
