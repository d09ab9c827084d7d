import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./diff.ts";

/** The steps in short: `same`, `[-removed-]`, `{+added+}`, `<form|form>`. */
function inShort(base: string, other: string): string {
  return diffWords(base, other)
    .map((step) => {
      switch (step.kind) {
        case "same":
          return step.other;
        case "removed":
          return `[-${step.base}-]`;
        case "added":
          return `{+${step.other}+}`;
        case "form":
          return `<${step.base}|${step.other}>`;
        case "rewritten":
          return `REWRITTEN`;
      }
    })
    .join("");
}

describe("diffWords", () => {
  it.each([
    ["The dam broke.", "The dam broke.", "The dam broke."],
    ["The old dam broke.", "The dam broke.", "The [-old -]dam broke."],
    ["The dam broke.", "The dam, he said, broke.", "The dam{+, he said,+} broke."],
    [
      "Nine men drowned on Friday.",
      "Nine women drowned on Friday.",
      "Nine [-men-]{+women+} drowned on Friday.",
    ],
    [
      "“We will stay,” she said.",
      '"We will stay", she said.',
      '<“|">We will stay<,”|",> she said.',
    ],
    [
      "The Council met in Sella.",
      "The council met in Sella.",
      "The <Council|council> met in Sella.",
    ],
    ["The U.S. navy came late.", "The US navy came late.", "The <U.S.|US> navy came late."],
    ["Ada's boat sank at noon.", "Ada boat sank at noon.", "[-Ada's-]{+Ada+} boat sank at noon."],
    [
      "The ferry sank.\nNobody died.",
      "The ferry sank. Nobody died.",
      "The ferry sank. Nobody died.",
    ],
  ])("%s → %s", (base, other, steps) => {
    expect(inShort(base, other)).toBe(steps);
  });

  it("says rewritten, not confetti, where too little is common", () => {
    expect(
      inShort(
        "The mayor of Tarn resigned in the spring.",
        "Nobody in Osk expected a vote so soon.",
      ),
    ).toBe("REWRITTEN");
  });

  it("keeps no lone function word between larger changes", () => {
    const steps = inShort(
      "Late on Monday old miners of the northern valley struck over pay and housing in Tarn.",
      "Late on Monday young weavers demanding the right wages struck over pay and housing in Tarn.",
    );
    expect(steps).toBe(
      "Late on Monday [-old miners of the northern valley-]{+young weavers demanding the right wages+} struck over pay and housing in Tarn.",
    );
  });

  it("has only additions from nothing, only removals to nothing, no steps between nothings", () => {
    expect(inShort("", "It rained.")).toBe("{+It rained.+}");
    expect(inShort("It rained.", "")).toBe("[-It rained.-]");
    expect(diffWords("", "")).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom("the", "The", "dam", "Dam", "broke", "Ada's", "Ada", "U.S.", "US", "3,000"),
    fc.constantFrom(" ", "  ", "\n", ", ", "“", "”", '"', "—", ".", "…", "🙂", "🙃", "́"),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));
  const tight = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  const anyText = fc.oneof(text, tight);

  it("rebuilds both sides exactly, and one side only where it should", () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        const steps = diffWords(base, other);
        expect(steps.map((step) => step.base).join("")).toBe(base);
        expect(steps.map((step) => step.other).join("")).toBe(other);
        for (const step of steps) {
          if (step.kind === "removed") expect(step.other).toBe("");
          if (step.kind === "added") expect(step.base).toBe("");
          if (step.kind === "same") {
            expect(step.base.replace(/\s/gu, "")).toBe(step.other.replace(/\s/gu, ""));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("cuts no character in two", () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        for (const step of diffWords(base, other)) {
          expect(step.base.isWellFormed() && step.other.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
