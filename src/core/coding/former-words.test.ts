import { expect, test } from "vitest";
import type { Anchor, FormerWords } from "../model/span.ts";
import { formerWords } from "./former-words.ts";

const anchor: Anchor = {
  span: { article: "article:1", revision: "revision:1", field: "text", start: 0, end: 5 },
  quote: { exact: "seven", prefix: "", suffix: "" },
  orphan: false,
};
const put = (exact: string, score: number | null): Anchor => {
  const former: FormerWords = { quote: { exact, prefix: "", suffix: "" }, score };
  return { ...anchor, former };
};

test("T6, T7: what words were put on is told, and how surely they are placed; long ones are cut", () => {
  expect(formerWords(anchor)).toBeNull();
  expect(formerWords(put("sevne", null))).toBe("put on “sevne”, changed by hand");
  expect(formerWords(put("sevne", 0.9399))).toBe(
    "put on “sevne”, placed on like words (93 of 100)",
  );
  const long =
    "The reservoir will be refilled from October, the minister told a crowded meeting in Ostermill";
  expect(formerWords(put(long, null))).toBe(
    "put on “The reservoir will be refilled from October, the minister told a crowded meeting in…”, changed by hand",
  );
  expect(formerWords(put("x".repeat(90), null))).toBe(
    `put on “${"x".repeat(90)}”, changed by hand`,
  );
});
