import { describe, expect, test } from "vitest";
import { codeNamed } from "../../coding/testing/code-named.ts";
import type { AnyRecord, State } from "../../model/records.ts";
import { reportCodebook } from "../input/codebook-input.ts";
import { codebookSection } from "./codebook-section.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import type { Inline, Section } from "../tree.ts";

const words = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");

function said(section: Section): string[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === "table") {
      return block.bodies.map((rows) =>
        rows.map(({ cells }) => cells.map(({ content }) => words(content)).join(" | ")).join(" / "),
      );
    }
    if (block.kind === "list") return block.items.map(words);
    return block.kind === "paragraph" ? [words(block.content)] : [];
  });
}

describe("the codebook in the report", () => {
  test("prints rules, tree, counts, what was retired and what changed", () => {
    const conflicts = sampleReportInput.codings.filter(({ code }) => code === "c1").length;
    expect(said(codebookSection(sampleReportInput))).toEqual([
      "Version 3: 3 codes to code with. Passages are those of this report.",
      `Conflict\nkey 1 | The event is told as a struggle between sides, with winners and losers.\nUse it: One side reproaches another.\nNot: Two views without a clash.\nExample: “The minister hit back at his critics.” | ${conflicts}`,
      expect.stringMatching(
        /^Consequences\nonly holds others \| What follows\. \| {2}\/ Human consequence\nbelow Consequences \| .* \/ Economy\nbelow Consequences \| No rules are written down\. \| \d+$/u,
      ),
      "Adapted from Somebody (2000); not validated: Conflict.",
      "Not in use any more: Clash (merged into Conflict).",
      "Version 3, against 1: Clash was merged into Conflict.",
    ]);
  });

  test("is made of a project’s records", () => {
    const records: AnyRecord[] = [
      { id: "codebook:main", type: "codebook", version: 2 },
      codeNamed("b", { parent: "code:a" }),
      codeNamed("a"),
      codeNamed("c", { retired: true, mergedInto: "code:b", order: 9 }),
      {
        id: "codebookversion:1",
        type: "codebookversion",
        version: 1,
        keptAt: "2026-01-01T00:00:00.000Z",
        codes: [codeNamed("a")],
      },
    ];
    const state: State = new Map(records.map((record) => [record.id, record]));
    expect(reportCodebook(state)).toMatchObject({
      version: 2,
      codes: [
        { name: "a", depth: 0, parent: null },
        { name: "b", depth: 1, parent: "a" },
        { name: "c", retired: true, mergedInto: "b" },
      ],
      history: [{ changes: [] }, { since: 1, changes: ["b was added", "c was added"] }],
    });
  });
});
