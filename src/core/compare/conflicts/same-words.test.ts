import { expect, test } from "vitest";
import { sameWord } from "./same-words.ts";

test("words used for the same have one stem, others their own", () => {
  expect(sameWord("protesters")).toBe(sameWord("demonstrators"));
  expect(sameWord("built")).toBe(sameWord("construction"));
  expect(sameWord("lasted")).toBe(sameWord("took"));
  expect(sameWord("last")).not.toBe(sameWord("lasted"));
  expect(sameWord("harbours")).toBe(sameWord("harbour"));
});
