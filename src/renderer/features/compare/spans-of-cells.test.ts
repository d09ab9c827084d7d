import { expect, test } from "vitest";
import { spansOfCells } from "./spans-of-cells.ts";

const text = "One is. Two was.\n\nThree will be. Four.";
const texts = [{ article: "article:a", revision: "revision:a", text }] as const;
const range = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test("neighbouring sentences are one passage, others of their own, articles not shown none", () => {
  const sentences = [range("Three will be."), range("One is."), range("Two was.")];
  const words = (article: "article:a" | "article:gone", ranges: typeof sentences) =>
    spansOfCells([{ article, sentences: ranges }], texts).map(({ start, end }) =>
      text.slice(start, end),
    );
  expect(words("article:a", sentences)).toEqual(["One is. Two was.\n\nThree will be."]);
  expect(words("article:a", [range("Four."), range("One is.")])).toEqual(["One is.", "Four."]);
  expect(words("article:gone", sentences)).toEqual([]);
});
