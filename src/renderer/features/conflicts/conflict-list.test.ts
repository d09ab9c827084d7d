import { describe, expect, it } from "vitest";
import type { Conflict } from "../../../core/compare/comparison.ts";
import { sidesOf } from "./conflict-list.ts";
import type { ListedConflict } from "./conflict-list.ts";

const texts: Readonly<Record<string, string>> = {
  "article:1": "Three people were held.",
  "article:2": "three  people were held, all of them from villages below the dam.",
  "article:3": "Seven people were held.",
};

function conflict(values: readonly (readonly [string, number, number])[]): ListedConflict {
  const found: Conflict = {
    id: "c",
    kind: "number",
    about: "people",
    update: false,
    reason: "",
    values: values.map(([article, start, end]) => ({ article, start, end, value: "" })),
  };
  return { id: "c", kind: "number", about: "people", state: "open", found, review: null };
}
const textOf = (id: string): string | null => texts[id] ?? null;

describe("what stands against what", () => {
  it("has each wording once, whatever its case and spaces", () => {
    const found = conflict([
      ["article:1", 0, 12],
      ["article:2", 0, 13],
      ["article:3", 0, 12],
    ]);
    expect(sidesOf(found, textOf)).toBe("Three people ≠ Seven people");
  });

  it("cuts long words at a space", () => {
    expect(sidesOf(conflict([["article:2", 0, 64]]), textOf)).toBe("three people were held, all…");
  });

  it("says nothing of what is not found any more, nor of articles that are gone", () => {
    expect(sidesOf({ ...conflict([]), found: null }, textOf)).toBe("");
    expect(sidesOf(conflict([["article:9", 0, 5]]), textOf)).toBe("");
  });
});
