import { describe, expect, test } from "vitest";
import { basisWords } from "../../coding/agreement/figure-words.ts";
import { agreementSection } from "./agreement-section.ts";
import { sampleAgreement } from "../testing/sample-agreement.ts";
import type { Block, Inline } from "../tree.ts";

const said = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ("text" in inline ? inline.text : "\n")).join("");

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [said(block.content)];
    case "list":
      return block.items.map(said);
    case "table":
      return block.bodies
        .flat()
        .map(({ cells }) => cells.map((each) => said(each.content)).join(" | "));
    case "chart":
      return [block.chart.label];
    case "passage":
      return [block.text];
  }
}

describe("the section on agreement", () => {
  test("says what was frozen, each code with how common it is, what is undefined and why", () => {
    const { blocks, sections } = agreementSection(sampleAgreement);
    expect(blocks.flatMap(wordsOf).join(" ")).toContain("Krippendorff");
    const words = sections.flatMap((section) => section.blocks.flatMap(wordsOf));
    expect(words[0]).toContain("5 articles read by Rosa Mell and Timo Kant.");
    expect(words[0]).toContain("1 of 6 was not completed by two coders and is not counted.");
    expect(words[1]).toContain("Frozen on 20 March 2025");
    expect(words[2]).toContain("undefined: all judgements are the same");
    expect(words[3]).toBe(
      "Conflict 11 units in 6 of 10 readings, 3.4 % of the characters | 5 | 0.80 [0.60, 0.95] | 0.55 [0.35, 0.70] | 0.54 [0.34, 0.69] | 0.58 [0.38, 0.73] | 0.47 [0.27, 0.62] unitizing",
    );
    expect(words.at(-1)).toContain(
      "Of 4 disagreements 4 were decided: 2 as Rosa Mell had it, 1 as Timo Kant had it, 1 otherwise.",
    );
  });

  test("says of three readers that not each of them need have read everything", () => {
    const [first] = sampleAgreement;
    if (first?.figures == null) throw new Error("no sample");
    const readers = ["Ada", "Ben", "Cy"].map((label) => ({ id: label, label }));
    expect(basisWords({ ...first.figures, readers, planned: 5, orphans: 0 })).toBe(
      "5 articles read by two or more of Ada, Ben and Cy.",
    );
  });

  test("says so where nothing is frozen, and where disagreements were never opened", () => {
    expect(agreementSection([]).blocks.flatMap(wordsOf)).toEqual([
      "Agreement has not been frozen in any pass.",
    ]);
    const [one] = sampleAgreement;
    if (one === undefined) throw new Error("no sample");
    const words = agreementSection([{ ...one, decided: null }]).sections.flatMap((section) =>
      section.blocks.flatMap(wordsOf),
    );
    expect(words.at(-1)).toBe("The disagreements have not been opened.");
  });
});
