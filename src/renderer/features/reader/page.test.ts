import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../core/model/block.ts";
import type { Block } from "../../../core/model/block.ts";
import { locate, pageOf, pageRange, passageOf } from "./page.ts";

const blocks: Block[] = [
  { kind: "paragraph", text: "The ferry is late.", kept: true },
  { kind: "paragraph", text: "Share this", kept: false, reason: "share-bar" },
  { kind: "quote", text: "It always is.", kept: true },
];
const page = pageOf("Ferry late again", blocks);

const anyBlocks = fc.array(
  fc
    .record({ text: fc.string({ unit: "grapheme" }), kept: fc.boolean() })
    .map(({ text, kept }): Block =>
      kept
        ? { kind: "paragraph", text, kept }
        : { kind: "paragraph", text, kept, reason: "person" },
    ),
);

describe("a page", () => {
  it("is the headline, then the clean text", () => {
    expect(page.text).toBe("Ferry late again\n\nThe ferry is late.\n\nIt always is.");
    expect(page.text.slice(page.textStart)).toBe(cleanText(blocks));
  });

  it("keeps removed blocks at their place, out of the text", () => {
    expect(page.parts.map((part) => part.kind)).toEqual([
      "headline",
      "paragraph",
      "removed",
      "quote",
    ]);
  });

  it("without a headline is the clean text, whatever the blocks", () => {
    fc.assert(
      fc.property(anyBlocks, (some) => {
        const plain = pageOf(null, some);
        expect(plain.text).toBe(cleanText(some));
        for (const part of plain.parts) {
          if (part.kind === "removed") continue;
          expect(plain.text.slice(part.start, part.end)).toBe(part.text);
        }
      }),
    );
  });
});

describe("passages", () => {
  it("come back from their page offsets", () => {
    const passage = { field: "text", start: 4, end: 9 } as const;
    const range = pageRange(page, passage);
    expect(page.text.slice(range.start, range.end)).toBe("ferry");
    expect(passageOf(page, range)).toEqual(passage);
    const inHeadline = { field: "headline", start: 6, end: 10 } as const;
    expect(passageOf(page, pageRange(page, inHeadline))).toEqual(inHeadline);
  });

  it("lose white space at their ends, and vanish when nothing else is in them", () => {
    expect(passageOf(page, { start: 18, end: 22 })).toEqual({ field: "text", start: 0, end: 3 });
    expect(passageOf(page, { start: 16, end: 18 })).toBeNull();
  });

  it("stay in the text when they begin in the headline", () => {
    expect(passageOf(page, { start: 3, end: 21 })).toEqual({ field: "text", start: 0, end: 3 });
  });
});

describe("places", () => {
  it("are a part and an offset in it; between parts the end of the one before", () => {
    expect(locate(page, 20)).toMatchObject({ part: { kind: "paragraph" }, local: 2 });
    expect(locate(page, 17)).toMatchObject({ part: { kind: "headline" }, local: 16 });
    expect(locate(page, 999)).toMatchObject({ part: { kind: "quote" }, local: 13 });
    expect(locate(pageOf(null, []), 0)).toBeNull();
  });
});
