import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphs, step } from "./testing/random-step.ts";
import { Workbench } from "./testing/workbench.ts";

function whole(bench: Workbench): void {
  expect(bench.broken()).toEqual([]);
}

describe("C1: any run of commands", () => {
  test("leaves a whole project after each, and each can be undone exactly", () => {
    const steps = fc.array(fc.tuple(fc.nat(21), fc.nat(40), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        bench.article(paragraphs, { headline: "Harbour closed" });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          whole(bench);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("C3, C4, C5: decisions on a story", () => {
  test("name what is there, and no sentence or form is decided twice, whatever is done", () => {
    const kinds = fc.constantFrom(2, 4, 5, 12, 13, 14, 14, 15, 16, 16, 17, 18, 19, 19, 20, 21);
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), {
      minLength: 15,
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        const ids = [0, 1, 0].map((from) => bench.article(paragraphs.slice(from)));
        bench.run("regroupStories", { groups: [{ articles: ids, label: "Harbour" }] });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          whole(bench);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("passes", () => {
  test("name what is there and keep their codebook, whatever else is done", () => {
    const kinds = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 3, 10, 11, 12, 20, 21, 44) },
      { weight: 2, arbitrary: fc.constantFrom(70, 70, 71, 72, 73, 74, 75) },
      { weight: 2, arbitrary: fc.constantFrom(60, 60, 61, 61, 63) },
    );
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        for (const from of [0, 1])
          bench.article(paragraphs.slice(from), { outlet: `Outlet ${from}` });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          whole(bench);
        }
      }),
      { numRuns: 100 },
    );
  });
});
