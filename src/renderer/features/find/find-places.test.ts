import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../../core/text/fold.ts";
import { findPlaces, soughtWords } from "./find-places.ts";

const wordsAt = (text: string, query: string): string[] =>
  findPlaces(foldText(text), soughtWords(query)).map(({ start, end }) => text.slice(start, end));

test("words are found whatever their case, accents, dashes, marks and spaces", () => {
  expect(wordsAt("The Café – a café,  a CAFÉ.", " cafe ")).toEqual(["Café", "café", "CAFÉ"]);
  expect(wordsAt("“It’s over,” she said.", "it's over,\"")).toEqual(["It’s over,”"]);
  expect(wordsAt("one  two", "one two")).toEqual(["one  two"]);
});

test("places stand one after the other; no words are found nowhere", () => {
  expect(findPlaces(foldText("aaaa"), "aa")).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
  expect(wordsAt("anything", "  ")).toEqual([]);
});

test("whatever stands in a text is found in it, and what is found reads the same", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, query, after) => {
      fc.pre(soughtWords(query) !== "");
      const found = wordsAt(`${before}. ${query} .${after}`, query);
      expect(found.length).toBeGreaterThan(0);
      for (const words of found) expect(soughtWords(words)).toBe(soughtWords(query));
    }),
  );
});
