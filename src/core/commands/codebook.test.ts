import { beforeEach, describe, expect, test, vi } from "vitest";
import { codebookTree } from "../coding/codebook-tree.ts";
import type { CodeId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { Code } from "../model/codebook.ts";
import { Draft } from "./draft.ts";
import { Workbench } from "./testing/workbench.ts";

let bench: Workbench;
beforeEach(() => {
  bench = new Workbench();
});

function named(name: string): Code {
  const found = recordsOf(bench.state, "code").find((code) => code.name === name);
  if (found === undefined) throw new Error(`no code ${name}`);
  return found;
}

/** Codes some words of a new article; returns the coding's id. */
function coded(code: string, article: ReturnType<Workbench["article"]>, words: string) {
  bench.run("codeSpan", { code: named(code).id, span: bench.span(article, words) });
  const coding = recordsOf(bench.state, "coding").at(-1);
  if (coding === undefined) throw new Error("not coded");
  return coding.id;
}

const version = () => recordsOf(bench.state, "codebook")[0]?.version;
const tree = () =>
  codebookTree(recordsOf(bench.state, "code")).map(
    ({ code, depth }) => `${">".repeat(depth)}${code.name}`,
  );
const starters = [
  "Conflict",
  "Human interest",
  "Economic consequences",
  "Morality",
  "Responsibility",
];

describe("merging codes", () => {
  test("moves the codings, joins memos on a span that had both, retires and names the target", () => {
    const article = bench.article(["Nobody was hurt. The harbour was closed."]);
    const only = coded("Conflict", article, "Nobody");
    const twin = coded("Conflict", article, "The harbour");
    const own = coded("Morality", article, "The harbour");
    bench.run("writeMemo", { about: twin, text: "A clash." });
    bench.run("writeMemo", { about: own, text: "A judgement." });
    const done = bench.run("mergeCodes", {
      codes: [named("Conflict").id],
      into: named("Morality").id,
    });
    const codings = recordsOf(bench.state, "coding");
    expect(codings.map(({ id, code, codebookVersion }) => [id, code, codebookVersion])).toEqual([
      [only, named("Morality").id, 1],
      [own, named("Morality").id, 1],
    ]);
    expect(recordsOf(bench.state, "memo").map(({ about, text }) => [about, text])).toEqual([
      [own, "A judgement.\n\nA clash."],
    ]);
    expect(named("Conflict")).toMatchObject({ retired: true, mergedInto: named("Morality").id });
    expect(version()).toBe(2);
    // Passages were coded under version 1, so what it was stays readable.
    const [kept] = recordsOf(bench.state, "codebookversion");
    expect(kept?.version).toBe(1);
    expect(kept?.codes.find(({ name }) => name === "Conflict")?.retired).toBe(false);
    if ("code" in done) throw new Error(done.message);
    bench.undo(done);
    expect(recordsOf(bench.state, "coding")).toHaveLength(3);
    expect(version()).toBe(1);
  });

  test("keeps an answer that gives way in the memo", () => {
    const article = bench.article(["Nobody was hurt."]);
    const from = coded("Conflict", article, "Nobody");
    const into = coded("Morality", article, "Nobody");
    bench.run("addVariable", {
      name: "strength",
      question: "How strong?",
      scope: "coding",
      kind: "number",
    });
    const variable = recordsOf(bench.state, "variable")[0]?.id ?? "variable:none";
    for (const [coding, value] of [
      [from, 3],
      [into, 1],
    ] as const) {
      const done = bench.run("answerVariable", {
        variable,
        article,
        quotation: null,
        coding,
        value,
      });
      expect(done).not.toHaveProperty("message");
    }
    bench.run("mergeCodes", { codes: [named("Conflict").id], into: named("Morality").id });
    expect(recordsOf(bench.state, "answer").map(({ coding, value }) => [coding, value])).toEqual([
      [into, 1],
    ]);
    expect(recordsOf(bench.state, "memo").map(({ about, text }) => [about, text])).toEqual([
      [into, "strength: 3"],
    ]);
    expect(bench.broken()).toEqual([]);
  });

  test("looks through all memos and answers no more often for many passages than for few", () => {
    /** How often a merge that joins this many pairs looked through all records of a type. */
    const looks = (pairs: number): Readonly<Record<string, number>> => {
      bench = new Workbench();
      const article = bench.article(["a b c d e f g h i j k l"]);
      for (const letter of "abcdefghijkl".slice(0, pairs)) {
        for (const code of ["Conflict", "Morality"]) {
          bench.run("writeMemo", { about: coded(code, article, letter), text: code });
        }
      }
      const all = vi.spyOn(Draft.prototype, "all");
      bench.run("mergeCodes", { codes: [named("Conflict").id], into: named("Morality").id });
      const types = all.mock.calls.map(([type]) => type);
      all.mockRestore();
      expect(recordsOf(bench.state, "memo")).toHaveLength(pairs);
      return Object.fromEntries(
        [...Map.groupBy(types, (type) => type)].map(([type, of]) => [type, of.length]),
      );
    };
    expect(looks(12)).toEqual(looks(2));
  });

  test("takes along what stands below, and refuses what cannot be", () => {
    const [conflict, morality] = [named("Conflict").id, named("Morality").id];
    bench.run("addCode", { name: "Blame", parent: conflict });
    bench.run("mergeCodes", { codes: [conflict], into: morality });
    expect(named("Blame").parent).toBe(morality);
    const refused: readonly [CodeId, CodeId, string][] = [
      [morality, morality, "same-code"],
      [morality, named("Blame").id, "code-cycle"],
      [morality, conflict, "code-retired"],
      [conflict, named("Responsibility").id, "code-retired"],
      [morality, "code:gone", "no-such-code"],
    ];
    for (const [from, into, code] of refused) {
      expect(bench.run("mergeCodes", { codes: [from], into })).toMatchObject({ code });
    }
    bench.run("addCode", { name: "blame", parent: named("Responsibility").id });
    expect(
      bench.run("mergeCodes", { codes: [morality], into: named("Responsibility").id }),
    ).toMatchObject({ code: "code-name-taken" });
  });

  test("the target cannot be removed any more, so that the merge stays known", () => {
    bench.run("mergeCodes", { codes: [named("Conflict").id], into: named("Morality").id });
    expect(bench.run("removeCode", { code: named("Morality").id })).toMatchObject({
      code: "code-merged-into",
    });
    bench.run("bringBackCode", { code: named("Conflict").id });
    expect(named("Conflict")).toMatchObject({ retired: false, mergedInto: null, key: "1" });
  });
});

describe("splitting a code", () => {
  test("gives the chosen codings to a new code right behind it", () => {
    const article = bench.article(["Nobody was hurt. The harbour was closed."]);
    const stays = coded("Conflict", article, "Nobody");
    const goes = coded("Conflict", article, "The harbour");
    const conflict = named("Conflict").id;
    bench.run("splitCode", { code: conflict, codings: [goes], name: "Clash" });
    const codings = new Map(recordsOf(bench.state, "coding").map(({ id, code }) => [id, code]));
    expect(codings.get(stays)).toBe(conflict);
    expect(codings.get(goes)).toBe(named("Clash").id);
    expect(tree()).toEqual(["Conflict", "Clash", ...starters.slice(1)]);
    expect(bench.run("splitCode", { code: conflict, codings: [goes], name: "C" })).toMatchObject({
      code: "no-such-coding",
    });
    expect(
      bench.run("splitCode", { code: conflict, codings: [stays], name: "morality" }),
    ).toMatchObject({ code: "code-name-taken" });
  });
});

describe("placing codes", () => {
  test("moves up, down, below another and out again; only the moved code changes", () => {
    const move = (name: string, parent: string | null, before: string | null) =>
      bench.run("moveCode", {
        code: named(name).id,
        parent: parent === null ? null : named(parent).id,
        before: before === null ? null : named(before).id,
      });
    const done = move("Responsibility", null, "Human interest");
    expect(tree()).toEqual(["Conflict", "Responsibility", ...starters.slice(1, 4)]);
    expect("updated" in done && Object.keys(done.updated)).toEqual([
      named("Responsibility").id,
      "codebook:main",
    ]);
    move("Morality", "Conflict", null);
    move("Human interest", "Conflict", "Morality");
    expect(tree()).toEqual([
      "Conflict",
      ">Human interest",
      ">Morality",
      "Responsibility",
      "Economic consequences",
    ]);
    expect(move("Conflict", "Morality", null)).toMatchObject({ code: "code-cycle" });
    expect(move("Morality", null, "Human interest")).toMatchObject({ code: "no-such-code" });
    move("Morality", null, null);
    expect(tree().at(-1)).toBe("Morality");
    expect(move("Morality", null, null)).toMatchObject({ updated: {} });
  });

  test("finds room again and again between the same two codes", () => {
    for (let turn = 0; turn < 80; turn += 1) {
      const [, second] = codebookTree(recordsOf(bench.state, "code"));
      const last = codebookTree(recordsOf(bench.state, "code")).at(-1);
      if (last === undefined || second === undefined) throw new Error("no codes");
      const before = tree();
      bench.run("moveCode", { code: last.code.id, parent: null, before: second.code.id });
      expect(tree()).toEqual([before[0], before.at(-1), ...before.slice(1, -1)]);
    }
  });

  test("retires with what stands below, brings back with what stands above", () => {
    const conflict = named("Conflict").id;
    bench.run("addCode", { name: "Blame", parent: conflict, key: "b" });
    bench.run("retireCode", { code: conflict });
    expect([named("Conflict").retired, named("Blame").retired]).toEqual([true, true]);
    expect(bench.run("addCode", { name: "Low", parent: conflict })).toMatchObject({
      code: "code-retired",
    });
    bench.run("addCode", { name: "Bias", key: "b" });
    bench.run("bringBackCode", { code: named("Blame").id });
    expect(named("Conflict")).toMatchObject({ retired: false, key: "1" });
    expect(named("Blame")).toMatchObject({ retired: false, key: null });
  });
});

describe("versions", () => {
  test("are kept when asked for, once, and when passages name them", () => {
    const kept = () => recordsOf(bench.state, "codebookversion").map((one) => one.version);
    bench.run("editCode", { code: named("Conflict").id, values: { definition: "A clash." } });
    expect(kept()).toEqual([]);
    bench.run("keepCodebook", {});
    bench.run("keepCodebook", {});
    expect(kept()).toEqual([2]);
    bench.run("addCode", { name: "Blame" });
    const article = bench.article(["Nobody was hurt."]);
    coded("Blame", article, "Nobody");
    bench.run("retireCode", { code: named("Morality").id });
    expect(kept()).toEqual([2, 3]);
    expect(version()).toBe(4);
  });
});

describe("ready-made codebooks", () => {
  test("come in one undoable change, and only once", () => {
    const done = bench.run("addReadyCodes", { codebook: "policy-frames" });
    if ("code" in done) throw new Error(done.message);
    const heading = named("Policy frames");
    const frames = recordsOf(bench.state, "code").filter(({ parent }) => parent === heading.id);
    expect(heading.codable).toBe(false);
    expect(frames).toHaveLength(15);
    expect(frames.every(({ source }) => source?.endsWith("not validated"))).toBe(true);
    expect(bench.run("addReadyCodes", { codebook: "policy-frames" })).toMatchObject({
      code: "codes-are-there",
    });
    bench.run("removeCode", { code: frames[3]?.id ?? "code:none" });
    bench.run("addReadyCodes", { codebook: "policy-frames" });
    expect(
      recordsOf(bench.state, "code").filter(({ parent }) => parent === heading.id),
    ).toHaveLength(15);
  });

  test("leave out what the first codebook has of them already", () => {
    expect(bench.run("addReadyCodes", { codebook: "generic-frames" })).toMatchObject({
      code: "codes-are-there",
    });
    bench.run("removeCode", { code: named("Morality").id });
    bench.run("addReadyCodes", { codebook: "generic-frames" });
    expect(tree().slice(-2)).toEqual(["Generic frames", ">Morality"]);
    expect(named("Morality").key).toBe("4");
  });
});
