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

test.each([
  ["It will cost £20 million to mend.", "It will cost £20m to mend."],
  ["The flood took 1.2 million dollars from us.", "The flood took $1.2m from us."],
  ["We count twelve thousand empty flats here.", "We count 12,000 empty flats here."],
  ["The tunnel needs €5 billion this decade.", "The tunnel needs 5bn euros this decade."],
  ["We gave 2.5 billion to the farms.", "We gave two and a half billion to the farms."],
  ["The 1990s were hard on the valley.", "The 90s were hard on the valley."],
  ["The bell rang at 7:30 p.m. on Monday", "The bell rang at 19:30 on Monday"],
  ["We open at seven o’clock every morning.", "We open at 7 a.m. every morning."],
  ["The fair is on the 5th of June.", "The fair is on the 5 of June."],
  ["About 40 percent of the beds are empty.", "About 40 per cent of the beds are empty."],
  ["Millions of dead fish lay on the beach.", "5 million dead fish lay on the beach."],
  ["Half of the fleet stays in port.", "50% of the fleet stays in port."],
  ["We saw Brandt's house in flames.", "We saw the Brandt house in flames."],
])("the same, written otherwise: %s / %s", (base, other) => {
  expect(between(base, other)).toEqual([]);
  expect(between(other, base)).toEqual([]);
});

test.each([
  ["It will cost £20 million to mend.", "It will cost £25m to mend.", "£20 million", "£25m"],
  ["We lost three million bees here.", "We lost three billion bees here.", "million", "billion"],
  ["The 1990s were hard on the valley.", "The 80s were hard on the valley.", "1990s", "80s"],
  ["The bell rang at 7:30 p.m.", "The bell rang at 18:30.", "7:30 p.m", "18:30"],
  ["We built it in 1987 for you.", "We built it in 1978 for you.", "1987", "1978"],
])("other numbers, however written: %s / %s", (base, other, ours, theirs) => {
  expect(between(base, other)).toEqual([`“${ours}” in A is “${theirs}” in B: the numbers differ.`]);
});
