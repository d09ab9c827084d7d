import { expect, test } from "vitest";
import { Workbench } from "../../core/commands/testing/workbench.ts";
import { recordsOf } from "../../core/model/records.ts";
import { codesFor } from "./selectors.ts";

test("a coding is given codes of its own pass, whichever is coded in", () => {
  const bench = new Workbench();
  const article = bench.article(["The mayor said that it rained."]);
  const [code] = recordsOf(bench.state, "code");
  const { revision } = recordsOf(bench.state, "article")[0] ?? {};
  if (code === undefined || revision === undefined) throw new Error("nothing to code with");
  const span = { article, revision, field: "text", start: 0, end: 9 } as const;
  bench.run("codeSpan", { code: code.id, span });
  bench.run("createPass", {
    name: "Held",
    draw: { kind: "all" },
    codebook: "hold",
    coders: [],
    mask: null,
    doubleCoded: null,
    recoding: null,
  });
  bench.run("addCode", { name: "Added since" });
  const names = (coding: Parameters<typeof codesFor>[1]) =>
    codesFor(bench.state, coding).codes.map(({ name }) => name);
  const [before = null] = recordsOf(bench.state, "coding");
  expect(before).not.toBeNull();
  expect(codesFor(bench.state, before).held).toBeNull();
  expect(names(before)).toContain("Added since");
  expect(codesFor(bench.state, null).held).toMatchObject({ version: 1 });
  expect(names(null)).not.toContain("Added since");
});
