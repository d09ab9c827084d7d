import { expect, test } from "vitest";
import { differencesBetween } from "./differences.ts";

function between(base: string, other: string, reported = false): string[] {
  return differencesBetween(
    { text: base, source: "A", reported: false },
    { text: other, source: "B", reported },
  );
}

test.each([
  [
    "We will sign the treaty.",
    "We will not sign the treaty.",
    "“not” stands in B only: one denies what the other says.",
  ],
  [
    "We lost six ships there.",
    "We lost 8 ships there.",
    "“six” in A is “8” in B: the numbers differ.",
  ],
  [
    "We will sign the treaty today.",
    "We may sign the treaty today.",
    "“will” in A is “may” in B: the degree of certainty differs.",
  ],
  [
    "We met Brandt at the harbour.",
    "We met Keller at the harbour.",
    "“Brandt” in A is “Keller” in B: the names differ.",
  ],
  [
    "This treaty is inviolable.",
    "This treaty is not for barter.",
    "“inviolable” in A is “not for barter” in B: other words for it.",
  ],
])("%s / %s", (base, other, reason) => {
  expect(between(base, other)).toEqual([reason]);
});

test.each([
  ["We will sign the treaty, and then go home.", "We will sign the treaty"],
  ["We lost six ships there.", "We lost 6 ships there!"],
  ["The harbour is closed until May.", "the harbour IS CLOSED until may"],
])("no difference in substance: %s / %s", (base, other) => {
  expect(between(base, other)).toEqual([]);
});

test("a reporter's other words are no difference, another number is", () => {
  expect(between("We lost six old ships there.", "they lost six ageing ships there", true)).toEqual(
    [],
  );
  expect(between("We lost six old ships there.", "they lost eight ships there", true)).toEqual([
    "“six old” in A is “eight” in B: the numbers differ.",
  ]);
});

test("reporting shifts tenses, which is no difference in certainty", () => {
  expect(between("I will sign the treaty.", "she would sign the treaty", true)).toEqual([]);
  expect(between("I will sign the treaty.", "she might sign the treaty", true)).toEqual([
    "“I will” in A is “she might” in B: the degree of certainty differs.",
  ]);
});
