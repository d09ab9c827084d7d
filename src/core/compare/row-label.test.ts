import fc from "fast-check";
import { expect, test } from "vitest";
import { labelOfRow } from "./row-label.ts";

test("the label is the wording nearest to the others, whatever their order", () => {
  const wordings = [
    "The ferry to Skarn ran aground on Monday, the coast guard said.",
    "Ferry to Skarn aground",
    "A ferry bound for Skarn ran aground on Monday with sixty people aboard, and nobody was hurt.",
  ];
  const label = labelOfRow(wordings);
  expect(label).toBe("The ferry to Skarn ran aground on Monday, the coast guard said.");
  expect(labelOfRow(wordings.toReversed())).toBe(label);
});

test("a long one is cut at a clause, or at a word", () => {
  const label = labelOfRow([
    "The company will close two of its three mills before the end of next year, the board decided on Tuesday after a long night.",
  ]);
  expect(label).toBe("The company will close two of its three mills before the end of next year…");
});

test("a label is never long and never empty where there are words", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (wordings) => {
      const label = labelOfRow(wordings);
      expect(label.length).toBeLessThanOrEqual(84);
    }),
  );
});
