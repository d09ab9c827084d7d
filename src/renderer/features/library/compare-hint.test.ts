import { describe, expect, it } from "vitest";
import { compareHint } from "./compare-hint.ts";

describe("what is missing to compare", () => {
  it("is nothing for two to six articles of one story", () => {
    for (const count of [2, 6]) expect(compareHint(Array<string>(count).fill("a"))).toBeNull();
  });

  it("is said for none, one, too many, and articles of several stories", () => {
    const said = [[], ["a"], Array<string>(7).fill("a"), ["a", "b"]].map(compareHint);
    expect(said).not.toContain(null);
    expect(new Set(said).size).toBe(4);
  });
});
