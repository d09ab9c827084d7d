import { describe, expect, it } from "vitest";
import { cleanText } from "../model/block.ts";
import type { Block } from "../model/block.ts";
import type { Draft } from "./draft.ts";
import { importFile, importPasted } from "./import-file.ts";

function draftOf(text: string, name = "a.txt"): Draft {
  const [draft] = importFile({ name, bytes: new TextEncoder().encode(text) }).drafts;
  if (draft === undefined) throw new Error("no draft");
  return draft;
}

function kept(draft: Draft): string[] {
  return draft.blocks.filter((block) => block.kept).map((block) => block.text);
}

function removed(draft: Draft): [string, string][] {
  return draft.blocks.flatMap((block): [string, string][] =>
    block.kept ? [] : [[block.reason, block.text]],
  );
}

const first =
  "The council of Marlow voted on Monday to close the old bridge, citing rust in two of its piers.";
const second =
  "Shopkeepers said they had not been asked, and that trade on the east bank would suffer from it.";

describe("plain text", () => {
  it("takes blank lines or single line ends for paragraphs", () => {
    expect(kept(draftOf(`${first}\n\n${second}`))).toEqual([first, second]);
    expect(kept(draftOf(`${first}\r\n${second}`))).toEqual([first, second]);
  });

  it("joins the lines of hard-wrapped paragraphs again", () => {
    const wrapped = (text: string): string => text.replace(/(.{1,40})(?:\s|$)/gu, "$1\n");
    expect(kept(draftOf(`${wrapped(first)}\n${wrapped(second)}`))).toEqual([first, second]);
  });

  it("finds bullets and headings", () => {
    const draft = draftOf(
      `${first}\n\nWhat comes next\n\n• a new ferry\n• a bus every hour\n\n${second}`,
    );
    expect(draft.blocks.map((block: Block) => block.kind)).toEqual([
      "paragraph",
      "heading",
      "list",
      "list",
      "paragraph",
    ]);
    expect(kept(draft)).toContain("a new ferry");
  });

  it("takes the first line for the headline only if it reads like one", () => {
    expect(draftOf(`Marlow to close its old bridge\n\n${first}`).metadata.headline.value).toBe(
      "Marlow to close its old bridge",
    );
    expect(draftOf(`Minister to visit the U.S.\n${first}`).metadata.headline.value).toBe(
      "Minister to visit the U.S.",
    );
    expect(draftOf(`${first}\n${second}`).metadata.headline.value).toBeNull();
    expect(draftOf(`The bridge is shut.\n${second}`).metadata.headline.value).toBeNull();
  });

  it("sets aside only exact repeats of the headline", () => {
    const draft = draftOf(
      `Bridge to close\n\nBRIDGE TO CLOSE\n\nOld bridge to close for good\n\n${first}`,
    );
    expect(removed(draft)).toEqual([
      ["headline", "Bridge to close"],
      ["repeated", "BRIDGE TO CLOSE"],
    ]);
    expect(kept(draft)[0]).toBe("Old bridge to close for good");
  });

  it("reads date lines and bylines at the head", () => {
    const draft = draftOf(
      `Bridge to close\n\nBy Ada Lane and Bo Reed\n\nPublished: Monday, 3 March 2025, 10:15 GMT\n\n${first}`,
    );
    expect(draft.metadata.authors).toEqual({ value: ["Ada Lane", "Bo Reed"], source: "byline" });
    expect(draft.metadata.published).toEqual({ value: "2025-03-03", source: "text" });
    expect(kept(draft)).toEqual([first]);
  });

  it.each([
    "Author Ida Holm Attacked On Train",
    "Text Alerts Warn Valley Towns",
    "Von Hagen Loses Third Vote",
    "Di Carlo Retires After Final",
    "By Week Five Marlow Shops Close",
  ])("takes a headline in title case for the headline, not a byline: %s", (headline) => {
    const { metadata } = draftOf(`${headline}\n\n${first}\n\n${second}`);
    expect(metadata.headline.value).toBe(headline);
    expect(metadata.authors.value).toBeNull();
    const signed = draftOf(`${headline}\n\nBy Ada Lane\n\n${first}\n\n${second}`).metadata;
    expect(signed.headline.value).toBe(headline);
    expect(signed.authors.value).toEqual(["Ada Lane"]);
  });

  it("reads a byline above the headline, and one above a text without a headline", () => {
    const above = draftOf(`By Ada Lane\n\nMay 5, 2025\n\nBridge to close\n\n${first}`).metadata;
    expect(above.authors.value).toEqual(["Ada Lane"]);
    expect(above.headline.value).toBe("Bridge to close");
    const bare = draftOf(`By Ada Lane and Bo Reed\n\n${first}\n\n${second}`).metadata;
    expect(bare.authors.value).toEqual(["Ada Lane", "Bo Reed"]);
    expect(bare.headline.value).toBeNull();
    const german =
      "Der Rat der Stadt hat am Montag entschieden, dass die alte Brücke nicht mehr sicher ist und für ein Jahr gesperrt wird.";
    const von = draftOf(`Von Jörg Meißen\n\nBrücke wird gesperrt\n\n${german}`).metadata;
    expect(von.authors.value).toEqual(["Jörg Meißen"]);
    expect(von.headline.value).toBe("Brücke wird gesperrt");
  });

  it("leaves prose that begins like a byline or holds a date", () => {
    const prose = "By Monday evening the river had risen. On May 5, 2025 the gates were opened.";
    expect(kept(draftOf(`Flood\n\n${prose}\n\n${first}`))).toContain(prose);
  });

  it("takes the outlet from a copyright line, else from a lead that names itself", () => {
    expect(
      draftOf(
        `Bridge to close\n\n${first}\n\n© 2019–2024 The Marlow Gazette Ltd. All rights reserved.`,
      ).metadata.outlet.value,
    ).toBe("The Marlow Gazette");
    const lead = "The bridge will be shut for a year, reports rivernews7.";
    expect(draftOf(`Bridge to close\n\n${lead}\n\n${second}`).metadata.outlet.value).toBe(
      "rivernews7",
    );
    expect(draftOf(`Bridge to close\n\n${first}\n\n${second}`).metadata.outlet.value).toBeNull();
  });

  it("reads where an article first stood", () => {
    const named = draftOf(`Bridge to close\n\n${first}\n\nOriginal Source: www.river-times.com`);
    expect(named.metadata.originalSource.value).toEqual({
      name: "River Times",
      url: "www.river-times.com",
    });
    expect(kept(named)).toEqual([first]);
  });
});

describe("Markdown", () => {
  const source = `---\ntitle: "Bridge to close"\nauthor: Ada Lane\ndate: 2025-03-03\nsource: https://www.reuters.com/x\nlang: en\n---\n\n## What is known\n\n${first} See [the *plan*](https://example.org/a).\n\n> It is **not safe**, the engineer wrote.\n\n1. one thing\n2. another thing\n\n![A rusty pier](pier.jpg)\n\n***\n\n${second}`;

  it("takes its blocks from the marks and leaves the marks out", () => {
    const draft = draftOf(source, "a.md");
    expect(draft.blocks.map((block) => block.kind)).toEqual([
      "heading",
      "paragraph",
      "quote",
      "list",
      "list",
      "caption",
      "paragraph",
    ]);
    expect(cleanText(draft.blocks)).toContain("See the plan.");
    expect(cleanText(draft.blocks)).toContain("It is not safe, the engineer wrote.");
  });

  it("takes its metadata from the front matter", () => {
    const { metadata } = draftOf(source, "a.md");
    expect(metadata.headline).toEqual({ value: "Bridge to close", source: "meta" });
    expect(metadata.outlet.value).toBe("Reuters");
    expect(metadata.authors.value).toEqual(["Ada Lane"]);
    expect(metadata.published.value).toBe("2025-03-03");
  });

  it("reads its first heading as the headline", () => {
    const [draft] = importPasted(`# Bridge to close\n\n${first}`).drafts;
    expect(draft?.metadata.headline.value).toBe("Bridge to close");
  });
});

describe("limits of an article", () => {
  it("sees what is cut off", () => {
    const counted = draftOf(`Bridge to close\n\n${first} Officials [+1234 chars]`);
    expect(counted.metadata.completeness.value).toBe("truncated");
    expect(cleanText(counted.blocks)).not.toContain("chars]");
    expect(draftOf(`Bridge to close\n\n${first} Officials…`).metadata.completeness.value).toBe(
      "truncated",
    );
    expect(
      draftOf(`Bridge to close\n\n${first}\n\nSubscribe to read the full story`).metadata
        .completeness.value,
    ).toBe("truncated");
    expect(draftOf(`Bridge to close\n\n${first}`).metadata.completeness.value).toBe("full");
  });

  it("sees agency copy and opinion", () => {
    const agency = draftOf(`Bridge to close\n\nMARLOW, England (Reuters) - ${first}`);
    expect(agency.metadata.origin.value).toEqual({ kind: "agency", agency: "Reuters" });
    expect(
      draftOf(`Bridge to close\n\nReuters reported that it was shut. ${first}`).metadata.origin
        .value,
    ).toBeNull();
    expect(draftOf(`Opinion: Let the bridge stand\n\n${first}`).metadata.genre.value).toBe(
      "opinion",
    );
    expect(draftOf(`Bridge to close\n\n${first}`).metadata.genre.value).toBeNull();
  });
});
