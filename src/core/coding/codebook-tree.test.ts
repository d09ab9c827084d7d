import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../model/codebook.ts";
import type { CodeId } from "../model/ids.ts";
import { codebookTree, codeLabels, codePath, codesAbove, codesBelow } from "./codebook-tree.ts";
import { codeNamed } from "./testing/code-named.ts";

const names = ["a", "b", "c", "d", "e"];
const forests = fc
  .array(fc.tuple(fc.constantFrom(...names, null, "gone"), fc.integer({ min: 0, max: 3 })), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((placed) =>
    placed.map(([parent, order], index): Code =>
      codeNamed(names[index] ?? "", {
        parent: parent === null ? null : `code:${parent}`,
        order,
      }),
    ),
  );

describe("the tree of codes", () => {
  const codes = [
    codeNamed("b", { order: 2 }),
    codeNamed("d", { order: 2, parent: "code:a" }),
    codeNamed("c", { order: 1, parent: "code:a" }),
    codeNamed("e", { order: 1, parent: "code:c" }),
    codeNamed("a", { order: 1 }),
  ];

  test("goes down before it goes on, each level in its order", () => {
    expect(codebookTree(codes).map(({ code, depth }) => [code.name, depth])).toEqual([
      ["a", 0],
      ["c", 1],
      ["e", 2],
      ["d", 1],
      ["b", 0],
    ]);
    expect(codesBelow(codes, "code:a").map(({ name }) => name)).toEqual(["c", "e", "d"]);
    expect(codesAbove(codes, "code:e").map(({ name }) => name)).toEqual(["c", "a"]);
  });

  test("gives a code its path, and in lists a name that tells it from those named alike", () => {
    const e = codes.find(({ name }) => name === "e");
    expect(e === undefined ? "" : codePath(codes, e)).toBe("a › c › e");
    const twins = [
      ...codes,
      { ...codeNamed("E", { order: 9, parent: "code:d" }), id: "code:e2" as const },
      { ...codeNamed("e", { order: 9, retired: true }), id: "code:e3" as const },
    ];
    const labels = codeLabels(twins);
    expect(
      ["code:e", "code:e2", "code:e3", "code:c"].map((id) => labels.get(id as CodeId)),
    ).toEqual(["e (a › c)", "E (a › d)", "e", "c"]);
  });

  test("has every code once, whatever its parents are", () => {
    fc.assert(
      fc.property(forests, (forest) => {
        const placed = codebookTree(forest).map(({ code }) => code.id);
        expect([...placed].sort()).toEqual(forest.map(({ id }) => id).sort());
        for (const { id } of forest) {
          expect(codesBelow(forest, id).some((code) => code.id === id)).toBe(false);
          expect(codesAbove(forest, id).some((code) => code.id === id)).toBe(false);
        }
      }),
    );
  });
});
