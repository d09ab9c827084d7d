import { describe, expect, test } from "vitest";
import type { Code, CodebookVersion } from "../model/codebook.ts";
import { codebookChanges, codebookHistory } from "./codebook-changes.ts";
import { codeNamed } from "./testing/code-named.ts";

const kept = (version: number, codes: readonly Code[]): CodebookVersion => ({
  id: `codebookversion:${version}`,
  type: "codebookversion",
  version,
  keptAt: `2026-01-0${version}T00:00:00.000Z`,
  codes,
});

describe("what changed from one version to another", () => {
  test("is told code by code", () => {
    const before = [
      codeNamed("a"),
      codeNamed("b", { definition: "One thing", order: 2 }),
      codeNamed("c", { order: 3 }),
      codeNamed("d", { retired: true, order: 4 }),
      codeNamed("gone", { order: 5 }),
    ];
    const after = [
      codeNamed("a", { name: "A", codable: false }),
      codeNamed("b", { definition: "Another", example: "So", parent: "code:a", order: 2 }),
      codeNamed("c", { retired: true, mergedInto: "code:b", order: 3, colour: 4 }),
      codeNamed("d", { order: 4 }),
      codeNamed("new", { order: 6 }),
    ];
    expect(codebookChanges(before, after).map(({ name, what }) => `${name} ${what}`)).toEqual([
      "A was renamed from a",
      "A only holds others",
      "b has other words: definition, example",
      "b was moved below A",
      "c was merged into b",
      "d was brought back",
      "new was added",
      "gone was removed",
    ]);
  });

  test("is nothing where only colours, keys and order did", () => {
    const before = [codeNamed("a"), codeNamed("b", { order: 2 })];
    const after = [codeNamed("a", { order: 3, colour: 5, key: "a" }), codeNamed("b", { order: 2 })];
    expect(codebookChanges(before, after)).toEqual([]);
  });
});

describe("a codebook’s history", () => {
  test("goes from version to version kept, and ends with what is", () => {
    const versions = [kept(3, [codeNamed("a"), codeNamed("b")]), kept(1, [codeNamed("a")])];
    const steps = codebookHistory(versions, { version: 5, codes: [codeNamed("b")] });
    expect(
      steps.map(({ version, since, keptAt, changes }) => [
        version,
        since,
        keptAt !== null,
        changes.map(({ what }) => what),
      ]),
    ).toEqual([
      [1, null, true, []],
      [3, 1, true, ["was added"]],
      [5, 3, false, ["was removed"]],
    ]);
  });

  test("does not tell a version twice that is kept and current", () => {
    const codes = [codeNamed("a")];
    expect(codebookHistory([kept(2, codes)], { version: 2, codes })).toHaveLength(1);
    expect(codebookHistory([], { version: 2, codes })).toMatchObject([{ version: 2, since: null }]);
  });
});
