import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { around, bothEnds, firstWords } from "./shorten.ts";

const text = "Police put the audience at 600. The association said more than 1,000 had come.";

describe("words cut short", () => {
  test("a text is cut between words, and says that it was", () => {
    expect(firstWords(text, 24)).toBe("Police put the audience…");
    expect(firstWords("Police", 24)).toBe("Police");
    expect(bothEnds(text, 48)).toBe("Police put the audience at 600. … 1,000 had come.");
  });

  test("what has no space is cut all the same, and no character in two", () => {
    expect(firstWords("a".repeat(40), 10)).toBe(`${"a".repeat(9)}…`);
    expect(firstWords("😀".repeat(40), 10).isWellFormed()).toBe(true);
  });

  test("the words around a stretch begin and end with whole words", () => {
    const start = text.indexOf("600");
    expect(around(text, { start, end: start + 3 }, 14)).toEqual({
      before: "… audience at ",
      after: ". The …",
    });
    expect(around(text, { start: 0, end: 6 }, 999)).toEqual({ before: "", after: text.slice(6) });
  });

  test("no more than was asked for, and always well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 40 }), (words, most) => {
        const cut = firstWords(words.toWellFormed(), most);
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 2));
        expect(cut.isWellFormed()).toBe(true);
        expect(bothEnds(words.toWellFormed(), most).isWellFormed()).toBe(true);
      }),
    );
  });
});
