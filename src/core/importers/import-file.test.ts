import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metadataSchema } from "../model/article.ts";
import { cleanText } from "../model/block.ts";
import { normaliseText } from "../text/normalise.ts";
import type { ImportResult } from "./draft.ts";
import { importFile, importPasted } from "./import-file.ts";
import { MAX_FILE_BYTES, MAX_PAGE_ELEMENTS, MAX_TEXT_LENGTH } from "./limits.ts";

const encoder = new TextEncoder();

function fromText(name: string, text: string): ImportResult {
  return importFile({ name, bytes: encoder.encode(text) });
}

function codes(result: ImportResult): string[] {
  return result.problems.map((problem) => problem.code);
}

function textOf(result: ImportResult): string {
  return result.drafts.map((draft) => cleanText(draft.blocks)).join("\n");
}

const prose =
  "The harbour board met on Tuesday and agreed to rebuild the northern pier before winter comes.";

/** What every result must be, whatever went in. */
function expectSound(result: ImportResult): void {
  expect(result.drafts.length + result.problems.length).toBeGreaterThan(0);
  for (const problem of result.problems) {
    expect(problem.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(problem.message).toMatch(/\.$/u);
  }
  for (const draft of result.drafts) {
    expect(metadataSchema.safeParse(draft.metadata).error).toBeUndefined();
    const text = cleanText(draft.blocks);
    expect(normaliseText(text)).toBe(text);
    for (const block of draft.blocks) {
      expect(block.text).toBe(block.text.trim());
      expect(block.text).not.toMatch(/^$|[\r\n\t]/u);
      expect(normaliseText(block.text)).toBe(block.text);
    }
  }
}

const extension = fc.constantFrom("txt", "md", "html", "htm", "xhtml", "pdf", "csv", "");
const fileName = extension.map((ending) => (ending === "" ? "file" : `file.${ending}`));

/** Pieces that hit the rules, to be put together and mangled. */
const piece = fc.constantFrom(
  "<p>",
  "</p>",
  "<div class='related'>",
  "</div>",
  "<article>",
  "<h1>",
  "<table><tr><td>",
  "<!--",
  "-->",
  '<script type=\'application/ld+json\'>{"@type":"Article",',
  "</script>",
  '<meta charset="x">',
  "<br><br>",
  "&#x110000;",
  "&amp;",
  "<a href='x'>",
  "<blockquote>",
  "<html",
  "<!doctype html>",
  "<svg><p>",
  "# ",
  "> ",
  "- ",
  "**",
  "---\n",
  "title: x\n",
  "\n\n",
  "\r\n",
  "\u0301",
  "\u200d",
  "\u202e",
  "👩‍👩‍👧",
  "\ud800",
  "شالوم",
  "© 2024 ",
  "Sources\n",
  "Read more: ",
  "[+12 chars]",
  "By Ann Bell\n",
  "May 5, 2025\n",
  prose,
);
const mangled = fc
  .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe("importing anything at all", () => {
  it("random bytes give a result or a typed problem", () => {
    fc.assert(
      fc.property(fileName, fc.uint8Array({ maxLength: 2000 }), (name, bytes) =>
        expectSound(importFile({ name, bytes })),
      ),
      { numRuns: 400 },
    );
  });

  it("random strings and mangled markup give a result or a typed problem", () => {
    fc.assert(
      fc.property(fileName, mangled, (name, text) => expectSound(fromText(name, text))),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(mangled, (text) => expectSound(importPasted(text))),
      { numRuns: 300 },
    );
  });

  it("any Unicode keeps offsets: the clean text is normalised, whatever the line ends", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = `${words.join(" ")} ${prose}\n\n${prose} ${words.join("\u00a0")}`;
        const result = fromText("a.txt", text);
        expectSound(result);
        expect(textOf(fromText("a.txt", text.replaceAll("\n", "\r\n")))).toBe(textOf(result));
      }),
    );
  });
});

describe("what is refused says why", () => {
  it("by size, kind and content", () => {
    const tooLarge = importFile({ name: "a.txt", bytes: new Uint8Array(MAX_FILE_BYTES + 1) });
    expect(codes(tooLarge)).toEqual(["file-too-large"]);
    expect(codes(importFile({ name: "a.txt", bytes: encoder.encode("%PDF-1.7") }))).toEqual([
      "not-importable",
    ]);
    expect(codes(fromText("a.csv", "a,b"))).toEqual(["not-importable"]);
    expect(codes(fromText("a.txt", " \n "))).toEqual(["empty"]);
    expect(codes(importFile({ name: "a.txt", bytes: new Uint8Array([1, 2, 0, 65]) }))).toEqual([
      "binary",
    ]);
    expect(codes(fromText("a.txt", "word ".repeat(MAX_TEXT_LENGTH / 4)))).toEqual([
      "text-too-long",
    ]);
    expect(codes(fromText("a.txt", "Leave a Reply"))).toEqual(["no-article"]);
  });

  it("names the file and what can be imported", () => {
    const [problem] = fromText("notes.docx", "x").problems;
    expect(problem?.file).toBe("notes.docx");
    expect(problem?.message).toContain("plain text (.txt)");
  });

  it("pages with too many or too deep elements", () => {
    const wide = `<html>${"<i>a</i>".repeat(MAX_PAGE_ELEMENTS + 1)}</html>`;
    expect(codes(fromText("a.html", wide))).toEqual(["page-too-complex"]);
    expect(codes(fromText("a.html", "<div>".repeat(50_000)))).toEqual(["page-too-complex"]);
    expect(codes(fromText("a.html", `<html><body>${"<p><ul><li>".repeat(300)}x`))).toEqual([
      "page-too-complex",
    ]);
  });
});

describe("encodings", () => {
  const accented = `Café owners said the new règlement was unfair.\n\n${prose}`;

  it("reads byte order marks, UTF-8, and windows-1252 as a guess that it names", () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(accented, (letter) => [
        letter.charCodeAt(0) & 255,
        letter.charCodeAt(0) >> 8,
      ]).flat(),
    ]);
    const latin = Uint8Array.from(accented, (letter) => letter.charCodeAt(0));
    expect(textOf(importFile({ name: "a.txt", bytes: utf16 }))).toContain("Café");
    expect(codes(fromText("a.txt", accented))).toEqual([]);
    const guessed = importFile({ name: "a.txt", bytes: latin });
    expect(textOf(guessed)).toContain("règlement");
    expect(codes(guessed)).toEqual(["encoding-guessed"]);
  });

  it("reads the charset a page names", () => {
    const page = `<html><head><meta charset="iso-8859-2"></head><body><p>${prose} \xb3</p></body></html>`;
    const result = importFile({
      name: "a.html",
      bytes: Uint8Array.from(page, (letter) => letter.charCodeAt(0)),
    });
    expect(textOf(result)).toContain("ł");
    expect(codes(result)).toEqual([]);
  });
});

describe("formats", () => {
  it("goes by content where a text file holds a page", () => {
    expect(
      fromText("a.txt", `<!doctype html><html><body><p>${prose}</p></body></html>`).drafts[0]
        ?.format,
    ).toBe("html");
    expect(fromText("README", prose).drafts[0]?.format).toBe("text");
    expect(importPasted(`# A heading\n\n${prose}`).drafts[0]?.format).toBe("markdown");
    expect(importPasted(`<p>${prose}</p>`).drafts[0]?.format).toBe("html");
  });
});
