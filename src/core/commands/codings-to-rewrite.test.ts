import { describe, expect, test } from "vitest";
import { currentPassOf } from "../coding/passes/pass-articles.ts";
import { codesOfPass } from "../coding/passes/pass-codes.ts";
import type { Diff } from "../history/diff.ts";
import { recordsOf } from "../model/records.ts";
import type { Problem } from "../model/result.ts";
import { Workbench } from "./testing/workbench.ts";

function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(result.message);
  return result;
}

/** A passage coded in a pass that holds to the codebook, another in one that follows it. */
function heldAndFollowing() {
  const bench = new Workbench();
  const article = bench.article(["Nobody was hurt. The harbour was closed."]);
  const [alpha, beta] = recordsOf(bench.state, "code");
  if (alpha === undefined || beta === undefined) throw new Error("no codes");
  const begin = (name: string, codebook: "follow" | "hold") => {
    const plain = { coders: [], mask: null, doubleCoded: null, recoding: null };
    done(bench.run("createPass", { name, codebook, draw: { kind: "all" }, ...plain }));
    const pass = currentPassOf(bench.state);
    if (pass === null) throw new Error("no pass");
    return pass;
  };
  const code = (words: string) => {
    done(bench.run("codeSpan", { code: alpha.id, span: bench.span(article, words) }));
    const coding = recordsOf(bench.state, "coding").at(-1);
    if (coding === undefined) throw new Error("not coded");
    return coding;
  };
  const held = begin("Held", "hold");
  const stays = code("Nobody");
  begin("Following", "follow");
  const goes = code("The harbour");
  const codings = [stays.id, goes.id];
  return {
    bench,
    ...{ alpha, beta, held, stays, goes },
    merge: () => bench.run("mergeCodes", { codes: [alpha.id], into: beta.id }),
    split: (chosen = codings) =>
      bench.run("splitCode", { code: alpha.id, codings: chosen, name: "Part" }),
    close: () => done(bench.run("closePass", { pass: held.id, guesses: [] })),
  };
}

describe("P8: codings of a pass that holds to a version with their code", () => {
  test("keep it from being merged or split while the pass is open", () => {
    const { bench, beta, stays, goes, merge, split } = heldAndFollowing();
    const before = bench.state;
    for (const refused of [merge(), split(), split([stays.id])]) {
      expect(refused).toEqual({
        code: "code-in-use",
        message:
          "The pass Held holds to version 1 of the codebook and has passages coded Conflict; close it first.",
      });
    }
    expect(bench.state).toBe(before);
    // What is not coded in it is changed all the same.
    done(split([goes.id]));
    done(bench.run("removeCoding", { coding: stays.id }));
    done(merge());
    expect(recordsOf(bench.state, "code").find(({ id }) => id === beta.id)?.retired).toBe(false);
    expect(bench.broken()).toEqual([]);
  });

  test("stay what they were where the pass is closed, and the pass goes on with its codes", () => {
    const { bench, alpha, beta, held, stays, goes, merge, close } = heldAndFollowing();
    close();
    const diff = done(merge());
    expect(recordsOf(bench.state, "coding")).toEqual([stays, { ...goes, code: beta.id }]);
    expect(bench.state.get(alpha.id)).toMatchObject({ retired: true, mergedInto: beta.id });
    expect(bench.broken()).toEqual([]);
    done(bench.run("reopenPass", { pass: held.id }));
    expect(codesOfPass(bench.state, held).map(({ id }) => id)).toContain(alpha.id);
    done(bench.run("closePass", { pass: held.id, guesses: [] }));
    expect(Object.keys(diff.updated)).not.toContain(stays.id);
  });

  test("stay likewise when the code is split; of them alone no code is made", () => {
    const { bench, alpha, stays, goes, split, close } = heldAndFollowing();
    close();
    const before = bench.state;
    expect(split([stays.id])).toEqual({
      code: "code-in-use",
      message:
        "The passages chosen are all of passes that hold to a version of the codebook with Conflict; choose others.",
    });
    expect(bench.state).toBe(before);
    done(split());
    const part = recordsOf(bench.state, "code").find(({ name }) => name === "Part");
    expect(recordsOf(bench.state, "coding").map(({ id, code }) => [id, code])).toEqual([
      [stays.id, alpha.id],
      [goes.id, part?.id],
    ]);
    expect(bench.broken()).toEqual([]);
  });

  test("do not ask of the target that it codes, where none goes over", () => {
    const { bench, beta, goes, merge, close } = heldAndFollowing();
    close();
    done(bench.run("editCode", { code: beta.id, values: { codable: false } }));
    expect(merge()).toMatchObject({ code: "not-codable" });
    done(bench.run("removeCoding", { coding: goes.id }));
    done(merge());
  });
});
