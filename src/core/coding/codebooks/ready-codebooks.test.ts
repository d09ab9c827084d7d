import { describe, expect, test } from "vitest";
import { planCodes } from "../new-codes.ts";
import { codableCount, newCodesOf, readyCodebookIds, readyCodebooks } from "./ready-codebooks.ts";

describe.each(readyCodebookIds)("the ready-made codebook %s", (id) => {
  test("says of every code when it is meant, when not, and shows it", () => {
    for (const code of newCodesOf(id).filter(({ codable }) => codable)) {
      for (const words of [code.definition, code.includes, code.excludes, code.example]) {
        expect(words, code.name).not.toBe("");
      }
    }
  });

  test("is cited with its year and labelled as adapted, not validated", () => {
    expect(readyCodebooks[id].source).toMatch(/^Adapted from .*\(\d{4}\).*; not validated$/u);
  });

  test("has no name twice in one place, so that all of it can be added", () => {
    const codes = newCodesOf(id);
    let made = 0;
    const { added } = planCodes([], codes, () => {
      made += 1;
      return `code:${made}`;
    });
    expect(added).toHaveLength(codes.length);
  });
});

test("they have as many codes as the schemes they are after", () => {
  expect(readyCodebookIds.map((id) => [id, codableCount(id)])).toEqual([
    ["policy-frames", 15],
    ["generic-frames", 5],
    ["frame-elements", 4],
    ["persuasion-techniques", 23],
    ["tone", 4],
  ]);
});
