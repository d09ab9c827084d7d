import { describe, expect, test } from "vitest";
import { codeNamed } from "../../../core/coding/testing/code-named.ts";
import { movesOf } from "./codebook-records.ts";

const codes = [
  codeNamed("a", { order: 1 }),
  codeNamed("b", { order: 2 }),
  codeNamed("b1", { order: 1, parent: "code:b" }),
  codeNamed("b2", { order: 2, parent: "code:b" }),
  codeNamed("c", { order: 3 }),
];
const moves = (name: string) => {
  const code = codes.find((each) => each.name === name);
  if (code === undefined) throw new Error(`no ${name}`);
  return movesOf(codes, code);
};

describe("where a code goes by one step", () => {
  test("up and down among those beside it, not past the ends", () => {
    expect(moves("a")).toMatchObject({ up: null, down: { parent: null, before: "code:c" } });
    expect(moves("b")).toMatchObject({
      up: { parent: null, before: "code:a" },
      down: { parent: null, before: null },
    });
    expect(moves("c").down).toBeNull();
  });

  test("in below the one before, out right behind the one above", () => {
    expect(moves("c").in).toEqual({ parent: "code:b", before: null });
    expect(moves("a").in).toBeNull();
    expect(moves("b2").out).toEqual({ parent: null, before: "code:c" });
    expect(moves("c").out).toBeNull();
  });

  test("a code is named with those above it", () => {});
});
