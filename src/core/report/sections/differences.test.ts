import fc from "fast-check";
import { expect, it } from "vitest";
import { isWithin, markedPair } from "./differences.ts";
import type { Inline } from "../tree.ts";

const word = fc.constantFrom("dam", "water", "the", "of", "1,2", "“no”", "Kelmar’s", "é", "—");
const wording = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === "break" || inline.kind === "quiet" ? "" : inline.text))
    .join("");
}

it("keeps every character of both wordings", () => {
  fc.assert(
    fc.property(wording, wording, (base, other) => {
      const pair = markedPair(base, other);
      expect(words(pair.base)).toBe(base);
      expect(words(pair.other)).toBe(other);
    }),
  );
});

it("marks removed words in the base only and added ones in the other only", () => {
  const pair = markedPair(
    "The government intends to fill the reservoir in October.",
    "The government plans to fill the reservoir in October.",
  );
  expect(pair.base.filter(({ kind }) => kind !== "text")).toEqual([
    { kind: "removed", text: "intends" },
  ]);
  expect(pair.other.filter(({ kind }) => kind !== "text")).toEqual([
    { kind: "added", text: "plans" },
  ]);
});

it("says so where wordings have too little in common to be marked", () => {
  const pair = markedPair("Nobody was hurt.", "A stone struck the rear window of her car.");
  expect(pair.base.map(({ kind }) => kind)).toEqual(["text"]);
  expect(pair.other.map(({ kind }) => kind)).toEqual(["text"]);
  expect(pair.remark.map(({ kind }) => kind)).toEqual(["quiet"]);
});

it("knows a wording that is a part of another, word for word", () => {
  expect(isWithin("“second full winter”", "A ‘second, full winter’ of measurements")).toBe(true);
  expect(isWithin("winter of measure", "A second winter of measurements")).toBe(false);
  expect(isWithin("full second winter", "A second full winter")).toBe(false);
});
