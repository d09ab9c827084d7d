import { expect, test } from "vitest";
import { passArgs } from "./pass-draft.ts";
import type { PassDraft } from "./pass-draft.ts";

const draft: PassDraft = {
  ...{ name: " Main ", scope: "all", draw: "whole", size: "", seed: "7" },
  codebook: "follow",
  coders: new Set(["coder:a"]),
  ...{ isMasked: false, isDouble: false, doubleSize: "", isAgain: false, againSize: "" },
  afterDays: "14",
};
const all = { coders: 1, among: null };

test("a plain form asks for a pass of everything by everybody", () => {
  expect(passArgs(draft, all)).toEqual({
    ...{ name: "Main", draw: { kind: "all" }, codebook: "follow" },
    ...{ coders: [], mask: null, doubleCoded: null, recoding: null },
  });
});

test("one seed serves the sample, the letters and the parts; some coders are named", () => {
  const filled: PassDraft = {
    ...draft,
    ...{ draw: "outlet", size: " 12 ", isMasked: true, isDouble: true, doubleSize: "3" },
    ...{ isAgain: true, againSize: "2" },
  };
  const among = { ids: ["article:1" as const], from: "the story “S”" };
  expect(passArgs(filled, { coders: 2, among })).toEqual({
    name: "Main",
    draw: {
      ...{ kind: "stratified", by: "outlet", size: 12, seed: 7 },
      ...{ among: ["article:1"], from: "the story “S”" },
    },
    codebook: "follow",
    coders: ["coder:a"],
    mask: 7,
    doubleCoded: { seed: 7, size: 3 },
    recoding: { seed: 7, size: 2, afterDays: 14 },
  });
});

test("what is missing is said in a sentence, where it is missing", () => {
  const wrong: readonly (readonly [string, Partial<PassDraft>])[] = [
    ["name", { name: " " }],
    ["coders", { coders: new Set() }],
    ["seed", { seed: "4294967296" }],
    ["seed", { seed: "-1" }],
    ["size", { draw: "simple", size: "0" }],
    ["double", { isDouble: true }],
    ["again", { isAgain: true, againSize: "2", afterDays: "soon" }],
  ];
  for (const [field, values] of wrong) {
    const problem: unknown = expect.stringMatching(/\.$/u);
    expect(passArgs({ ...draft, ...values }, all)).toEqual({ field, problem });
  }
});
