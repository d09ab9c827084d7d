import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../text/sentences.ts";
import { findNames } from "./find-names.ts";

function named(text: string): string[] {
  return findNames(text, segmentSentences(text)).map(
    ({ start, end, kind }) => `${text.slice(start, end)}: ${kind ?? "other"}`,
  );
}

describe("findNames", () => {
  it("tells persons, bodies and places by their words and what stands beside them", () => {
    expect(
      named(
        "On Monday Ana Brandt told the Ministry of Health and Social Care that Leith Holdings Inc. would leave Chile.",
      ),
    ).toEqual([
      "Ana Brandt: person",
      "Ministry of Health and Social Care: organisation",
      "Leith Holdings Inc.: organisation",
      "Chile: place",
    ]);
  });

  it("leaves titles out and says where they stand", () => {
    const text = "It was signed by former U.S. Sen. Harold Ames and Defense Secretary Mary Cole.";
    const names = findNames(text, segmentSentences(text));
    expect(
      names
        .filter(({ kind }) => kind === "person")
        .map(({ name, title }) => [
          name,
          title === null ? null : text.slice(title.start, title.end),
        ]),
    ).toEqual([
      ["Harold Ames", "former U.S. Sen."],
      ["Mary Cole", "Defense Secretary"],
    ]);
  });

  it("takes no capital for a name that its place in the sentence explains", () => {
    expect(named("Several boats left. Critics called it a mistake. The rain stopped.")).toEqual([]);
  });

  it("knows a surname by the full name elsewhere", () => {
    expect(named("Kolberg spoke first. Later Daniel Kolberg answered questions.")).toEqual([
      "Kolberg: person",
      "Daniel Kolberg: person",
    ]);
  });

  it("cuts possessives, nationalities before persons and names in a list", () => {
    expect(
      named("Peru's plan was read by French minister Claire Aubin, Tom Reed and Jane Hill."),
    ).toEqual([
      "Peru: place",
      "French: other",
      "Claire Aubin: person",
      "Tom Reed: person",
      "Jane Hill: person",
    ]);
  });

  it("joins bodies whose parts share a head", () => {
    expect(named("It asked the Border and Customs Administration (BCA) for help.")).toEqual([
      "Border and Customs Administration: organisation",
      "BCA: organisation",
    ]);
  });

  it("reads headlines by what the text itself shows to be names", () => {
    expect(named("MAYOR OF LEEDS QUITS OVER BRIDGE\n\nThe mayor of Leeds quit on Friday.")).toEqual(
      ["LEEDS: place", "Leeds: place"],
    );
  });

  it("gives spans inside the text, in order, none overlapping another", () => {
    const word = fc.constantFrom(
      "Ana",
      "Brandt",
      "President",
      "the",
      "of",
      "University",
      "Chile",
      "Chilean",
      "said",
      ",",
      ".",
      "“",
      "”",
      "and",
      "U.S.",
      "'s",
      "\n",
      "A",
      "I",
      "9th",
      "(",
      ")",
      "é",
      "\u{1F600}",
      "May",
      "Inc.",
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join(" ")),
        (text) => {
          let at = 0;
          for (const { start, end } of findNames(text, segmentSentences(text))) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            at = end;
          }
        },
      ),
    );
  });
});
