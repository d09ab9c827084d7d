import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coding } from "../model/coding.ts";
import type { ArticleId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";
import { paragraphs, step } from "./testing/random-step.ts";
import { Workbench } from "./testing/workbench.ts";

const place = ({ coder, pass, anchor }: Coding) => JSON.stringify([coder, pass, anchor.span]);

/** The places coded at all, whatever with: changing the codebook loses none of them. */
function placesIn(state: State): string[] {
  return [...new Set(recordsOf(state, "coding").map(place))].sort();
}

const memoWords = (state: State) =>
  recordsOf(state, "memo").flatMap(({ text }) => text.split("\n\n"));

/** Codes one of two passages: two codes often meet on one. */
function code(bench: Workbench, article: ArticleId, a: number, b: number): void {
  const codes = recordsOf(bench.state, "code");
  const id = codes[b % codes.length]?.id;
  const words = ["harbour", "Nobody"][a % 2] ?? "";
  if (id !== undefined) bench.run("codeSpan", { code: id, span: bench.span(article, words) });
}

describe("the codebook, whatever is done to it", () => {
  test("stays whole, loses no coded place and no memo, and keeps every version coded under", () => {
    const kinds = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(60, 60, 60, 61, 62, 63, 64, 65) },
      { weight: 3, arbitrary: fc.constantFrom(70, 70, 70, 9) },
      { weight: 1, arbitrary: fc.constantFrom(1, 10, 11, 40, 44) },
    );
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), {
      minLength: 20,
      maxLength: 60,
    });
    const seen = { merged: 0, kept: 0, retired: 0, joined: 0 };
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        const article = bench.article(paragraphs, { headline: "Harbour" });
        for (const [kind, a, b] of run) {
          const before = bench.state;
          if (kind === 70) code(bench, article, a, b);
          else step(bench, kind, a, b);
          expect(bench.broken()).toEqual([]);
          if (kind < 60 || kind === 70) continue;
          expect(placesIn(bench.state)).toEqual(placesIn(before));
          expect(memoWords(bench.state)).toEqual(expect.arrayContaining(memoWords(before)));
          const gone = recordsOf(before, "coding").length - recordsOf(bench.state, "coding").length;
          seen.joined += gone;
        }
        const codes = recordsOf(bench.state, "code");
        const kept = new Set(recordsOf(bench.state, "codebookversion").map((one) => one.version));
        const current = bench.state.get("codebook:main");
        if (current?.type === "codebook") kept.add(current.version);
        for (const coding of recordsOf(bench.state, "coding")) {
          expect(kept).toContain(coding.codebookVersion);
        }
        seen.merged += codes.filter(({ mergedInto }) => mergedInto !== null).length;
        seen.retired += codes.filter(({ retired }) => retired).length;
        seen.kept += kept.size - 1;
      }),
      { numRuns: 200 },
    );
    // The random run is no test of what it never does.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
  });
});
