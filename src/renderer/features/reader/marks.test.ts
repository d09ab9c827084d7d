import { describe, expect, it } from "vitest";
import { announcement } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { pageOf } from "./page.ts";

const page = pageOf("Ferry late", [
  { kind: "paragraph", text: "The ferry is late again, the harbour said.", kept: true },
]);
const marks: Mark[] = [
  { kind: "coding", id: "1", colour: 0, label: "Blame", field: "text", start: 4, end: 17 },
  { kind: "coding", id: "2", colour: 1, label: "Routine", field: "text", start: 13, end: 23 },
  { kind: "quotation", id: "3", label: "The harbour, said", field: "text", start: 0, end: 23 },
];

describe("what is said of a place", () => {
  it("is the word, then the codes and quotations there", () => {
    expect(announcement(page, { start: 25, end: 29 }, marks, false)).toBe(
      "late Coded Blame, Routine. The harbour, said.",
    );
  });

  it("says that it is selected", () => {
    expect(announcement(page, { start: 0, end: 5 }, marks, true)).toBe("Selected: Ferry");
  });

  it("shortens what is long to its beginning and end", () => {
    const long = pageOf(null, [{ kind: "paragraph", text: "a".repeat(300) + "z", kept: true }]);
    const heard = announcement(long, { start: 0, end: 301 }, [], true);
    expect(heard.length).toBeLessThan(230);
    expect(heard.endsWith("z")).toBe(true);
  });
});
