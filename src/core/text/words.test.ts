import fc from "fast-check";
import { expect, test } from "vitest";
import { nextByRule } from "./word-rule.ts";
import { segmentWords } from "./words.ts";
import type { Word } from "./words.ts";

/** Every word by the rule alone. */
function byRule(text: string): Word[] {
  const words: Word[] = [];
  for (let at: number | null = 0; at !== null;) at = nextByRule(text, 0, at, words);
  return words;
}

const PIECES = `a US U.S. b. Mr. 's ’s é e\u0301 - – — $5 US$5 € £3 3 20th 6-year-old AT&T & x.org
  . ... ? ! “ ” " ( ) 日本 ไทย _ % 50% \u200d don't o’clock ß word Word a.m. I , : 12:30 1,000.5 #
  @ / \u00ad 😀 α`.split(/[\n ]+/u);

test("words of plain letters are found without the rule, and just as by it", () => {
  const piece = fc.constantFrom(...PIECES, " ", " ", "\n");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(segmentWords(text)).toEqual(byRule(text));
    }),
    { numRuns: 2000 },
  );
});

test("a part of a text gives offsets into the whole", () => {
  const text = "One. Two words.";
  expect(segmentWords(text, { start: 5, end: 15 })).toEqual([
    { start: 5, end: 8, form: "two" },
    { start: 9, end: 14, form: "words" },
  ]);
});
