import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress } from "./address.ts";
import type { Address } from "./address.ts";

const addresses: Address[] = [
  { kind: "library" },
  { kind: "import" },
  { kind: "stories" },
  { kind: "story", story: "story:a1" },
  { kind: "read", story: "story:a1", article: "article:b2", at: null },
  {
    kind: "read",
    story: "story:a1",
    article: "article:b2",
    at: { field: "headline", start: 0, end: 12 },
  },
  { kind: "beside", story: "story:a1", left: "article:b2", right: "article:c3" },
  { kind: "compare", story: "story:a1", columns: ["article:b2", "article:c3", "article:d4"] },
  { kind: "quotations", story: "story:a1" },
  { kind: "matrix", story: "story:a1" },
  { kind: "versions", story: "story:a1", article: "article:b2" },
  { kind: "outlets" },
  { kind: "outlet", outlet: "outlet:d4" },
  { kind: "codebook" },
  { kind: "codebook", code: "code:f6" },
  { kind: "sheets" },
  { kind: "coders" },
  { kind: "merge" },
  { kind: "agreement", pass: null },
  { kind: "agreement", pass: "pass:e5" },
  { kind: "notes" },
  { kind: "memos" },
  { kind: "matrices" },
  { kind: "retrieval", search: null },
  { kind: "retrieval", search: { find: "words", text: "troop* | 50 % & more?", match: "stem" } },
  {
    kind: "retrieval",
    search: { find: "codings", where: { kind: "not", of: { kind: "complete" } } },
  },
  { kind: "measures" },
  { kind: "check", sample: "samplecheck:e5" },
  { kind: "reports" },
];

describe("addresses", () => {
  it.each(addresses)("$kind survives being written and read", (address) => {
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it("are short text", () => {
    expect(
      formatAddress({
        kind: "read",
        story: "story:a1",
        article: "article:b2",
        at: { field: "text", start: 10, end: 25 },
      }),
    ).toBe("story/a1/read/b2?at=text.10-25");
  });

  it.each([
    "",
    "nowhere",
    "library/x",
    "outlets/a/b",
    "story",
    "story/A B",
    "story/a1/read",
    "story/a1/compare/b2",
    "story/a1/read/b2/c3",
    "story/a1/beside/b2",
    "story/a1/beside/b2/b2",
    "story/a1/beside/b2/c3/d4",
    "story/a1/compare/b2/b2",
    "story/a1/compare/b2/c3/d4/e5/f6/g7/h8",
    "story/a1/matrix/b2",
    "retrieval/x",
    "memos/x",
  ])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it("read any text without throwing, and what they read they write back", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = parseAddress(text);
        return address === null || parseAddress(formatAddress(address)) !== null;
      }),
    );
  });

  it("drop an empty or backward passage and keep the article", () => {
    expect(parseAddress("story/a1/read/b2?at=text.9-9")).toMatchObject({ kind: "read", at: null });
  });
});
