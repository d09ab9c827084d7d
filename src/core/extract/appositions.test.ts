import { describe, expect, it } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { extractQuotations } from "./quotations.ts";

/** What a sentence reports, as "speaker: words". */
function reported(text: string): string[] {
  return extractQuotations(text, segmentSentences(text)).map(
    ({ start, end, speaker }) => `${speaker?.name ?? "?"}: ${text.slice(start, end)}`,
  );
}

describe("what somebody is, behind the name", () => {
  it.each([
    "Rents doubled in a year, according to Ola Brandt, an economist at the harbour bank.",
    "Rents doubled in a year, according to Ola Brandt, an economist based in Ostby.",
    "Rents doubled in a year, according to Ola Brandt, who counted them.",
    "Rents doubled in a year, according to Ola Brandt, head of the tenants’ league.",
    "Rents doubled in a year, according to Ola Brandt, her deputy, and wages fell.",
    "Rents doubled in a year, said Ola Brandt, the housing minister.",
    "Rents doubled in a year, said Ola Brandt, the housing minister, on Tuesday in Ostby.",
    "Rents doubled in a year, said Ola Brandt, head of the tenants’ league.",
  ])("is not what they say: %s", (text) => {
    expect(reported(text)).toEqual(["Ola Brandt: Rents doubled in a year"]);
  });

  it.each([
    "According to Ola Brandt, the economist, the levee would hold.",
    "According to Ola Brandt, who built it, the levee would hold.",
    "According to Ola Brandt, an engineer at the harbour, the levee would hold.",
    "In May, according to Ola Brandt, the engineer, the levee would hold.",
  ])("stands before what they say: %s", (text) => {
    expect(reported(text)).toEqual(["Ola Brandt: the levee would hold"]);
  });
});

describe("a clause behind the name", () => {
  it.each([
    ["According to Ola Brandt, the levee burst, drowning the fields.", "the levee burst"],
    ["According to Ola Brandt, the wall, the gate and the pumps would go.", "the wall, the gate"],
    ["In May, according to Ola Brandt, the levee would hold.", "the levee would hold"],
  ])("is what is said: %s", (text, words) => {
    expect(reported(text).join()).toContain(`Ola Brandt: ${words}`);
  });

  it("goes on with what stood before the reporting", () => {
    expect(reported("The levee will hold, Brandt said, the river has been falling.")).toEqual([
      "Brandt: The levee will hold",
      "Brandt: the river has been falling",
    ]);
  });
});
