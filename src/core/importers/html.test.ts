import { describe, expect, it } from "vitest";
import { cleanText } from "../model/block.ts";
import type { Draft } from "./draft.ts";
import { importFile } from "./import-file.ts";

function draftOf(html: string): Draft {
  const [draft] = importFile({ name: "page.html", bytes: new TextEncoder().encode(html) }).drafts;
  if (draft === undefined) throw new Error("no draft");
  return draft;
}

const paragraphs = [
  "Engineers began on Wednesday to drain the canal at Hallow, where a barge had blocked the lock since the weekend.",
  "The work will take four days, the waterways office said, and boats were asked to wait at the basin in Tern.",
  "“We have never seen a boat wedged like this,” said the lock keeper, who has worked at the canal for twenty years.",
];
const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
const menu = "<nav><ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li></ul></nav>";
const teasers =
  "<aside class='related'><h3>More</h3><a href='/x'>Tern basin to get new moorings after long dispute over fees</a></aside>";

function page(head: string, content: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${menu}<main><article>${content}</article></main>${teasers}<footer>© 2024 Hallow Times</footer></body></html>`;
}

describe("the main text of a page", () => {
  it("is kept, and the page round it set aside at its place", () => {
    const draft = draftOf(page("<title>Canal drained</title>", `<h1>Canal drained</h1>${body}`));
    expect(cleanText(draft.blocks)).toBe(paragraphs.join("\n\n"));
    const reasons = draft.blocks.flatMap((block) => (block.kept ? [] : [block.reason]));
    expect(reasons[0]).toBe("navigation");
    expect(reasons).toContain("related-links");
    expect(reasons).toContain("headline");
    expect(draft.blocks[0]?.text).toBe("News · Sport");
    expect(draft.blocks.map((block) => block.text)).toContain("© 2024 Hallow Times");
  });

  it("keeps what a block is", () => {
    const draft = draftOf(
      page(
        "",
        `<h1>Canal drained</h1><p>${paragraphs[0] ?? ""}</p><h2>What it costs</h2><ul><li>pumps, hired for four days at the office's expense</li></ul><blockquote><p>${paragraphs[2] ?? ""}</p></blockquote><figure><img src="a.jpg"><figcaption>The barge in the lock</figcaption></figure><p>${paragraphs[1] ?? ""}</p>`,
      ),
    );
    const kinds = draft.blocks.filter((block) => block.kept).map((block) => block.kind);
    expect(kinds).toEqual(["paragraph", "heading", "list", "quote", "paragraph"]);
    expect(draft.blocks).toContainEqual({
      kind: "caption",
      text: "The barge in the lock",
      kept: false,
      reason: "caption-credit",
    });
  });

  it("takes two line breaks for a paragraph's end", () => {
    const draft = draftOf(
      page("", `<h1>Canal drained</h1><div>${paragraphs.join("<br><br>")}</div>`),
    );
    expect(draft.blocks.filter((block) => block.kept).map((block) => block.text)).toEqual(
      paragraphs,
    );
  });

  it("never runs, and never shows, what is not text", () => {
    const draft = draftOf(
      page(
        "",
        `${body}<script>document.body.textContent = "run";</script><style>p{}</style><p onclick="x()">The lock opens again on Sunday, if the weather holds, the office said in a statement.</p>`,
      ),
    );
    const all = draft.blocks.map((block) => block.text).join(" ");
    expect(all).not.toMatch(/document\.body|p\{\}|onclick/u);
  });

  it("leaves out another article's teaser", () => {
    const other =
      "<article><h2><a href='/y'>Moorings in Tern</a></h2><p>The basin in Tern gets forty new moorings next year, after a dispute that lasted for six.</p></article>";
    expect(
      cleanText(draftOf(page("", `<h1>Canal drained</h1>${body}${other}`)).blocks),
    ).not.toContain("forty new moorings");
  });

  it("keeps a note of a few short lines whole", () => {
    const draft = draftOf("<p>The lock is open again.</p><p>Boats may pass.</p>");
    expect(cleanText(draft.blocks)).toBe("The lock is open again.\n\nBoats may pass.");
  });

  it("reads a fragment without html or body", () => {
    expect(
      cleanText(draftOf(`<head><title>Canal drained</title></head><body>${body}</body>`).blocks),
    ).toContain(paragraphs[1]);
  });
});

describe("what a page says of its article", () => {
  it("from JSON-LD, references resolved", () => {
    const data = {
      "@graph": [
        { "@type": "Person", "@id": "#1", name: "Ada Lane" },
        {
          "@type": "NewsArticle",
          headline: "Canal drained at Hallow",
          datePublished: "2025-03-05T08:00:00+0100",
          dateModified: "2025-03-06",
          author: { "@id": "#1" },
          publisher: { name: "Hallow Times" },
          articleSection: "Opinion",
        },
      ],
    };
    const { metadata } = draftOf(
      page(
        `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
        `<h1>Canal drained at Hallow</h1>${body}`,
      ),
    );
    expect(metadata.headline.value).toBe("Canal drained at Hallow");
    expect(metadata.published).toEqual({ value: "2025-03-05T08:00:00+01:00", source: "json-ld" });
    expect(metadata.updated.value).toBe("2025-03-06");
    expect(metadata.authors).toEqual({ value: ["Ada Lane"], source: "json-ld" });
    expect(metadata.outlet).toEqual({ value: "Hallow Times", source: "json-ld" });
    expect(metadata.genre.value).toBe("opinion");
  });

  it("from OpenGraph and meta tags, the site's name taken off the title", () => {
    const head = `<title>x</title><meta property="og:title" content="Canal drained at Hallow | Hallow Times"><meta property="og:site_name" content="Hallow Times"><meta property="article:published_time" content="2025-03-05"><meta name="author" content="Ada Lane and Bo Reed"><link rel="canonical" href="https://www.hallow-times.co.uk/a">`;
    const { metadata } = draftOf(page(head, body));
    expect(metadata.headline).toEqual({ value: "Canal drained at Hallow", source: "open-graph" });
    expect(metadata.published).toEqual({ value: "2025-03-05", source: "open-graph" });
    expect(metadata.authors.value).toEqual(["Ada Lane", "Bo Reed"]);
    expect(metadata.address.value).toBe("https://www.hallow-times.co.uk/a");
    expect(metadata.language.value).toBe("en");
  });

  it("from the page itself", () => {
    const { metadata } = draftOf(
      page(
        "<title>Canal drained at Hallow - Times</title>",
        `<h1><span>Waterways</span> Canal drained at Hallow</h1><p class="byline">By Ada Lane</p><time>5 March 2025</time>${body}`,
      ),
    );
    expect(metadata.authors).toEqual({ value: ["Ada Lane"], source: "byline" });
    expect(metadata.published).toEqual({ value: "2025-03-05", source: "page" });
  });

  it("takes a person for the author before the outlet that signs everything", () => {
    const head = `<meta property="og:site_name" content="Hallow Times"><meta name="author" content="Hallow Times">`;
    expect(
      draftOf(page(head, `<p class="author">Ada Lane</p>${body}`)).metadata.authors.value,
    ).toEqual(["Ada Lane"]);
  });

  it("from the comment SingleFile leaves", () => {
    const comment =
      "<!--\n Page saved with SingleFile \n url: https://hallow.example.com/news/a \n saved date: Mon Mar 10 2025 09:30:00 GMT+0100 (Central European Standard Time)\n-->";
    const { metadata } = draftOf(
      `<!DOCTYPE html> <html lang="en">${comment}<body><article>${body}</article></body></html>`,
    );
    expect(metadata.address.value).toBe("https://hallow.example.com/news/a");
    expect(metadata.retrieved.value).toBe("2025-03-10T09:30:00+01:00");
  });

  it("survives broken JSON-LD", () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><title>Canal drained at Hallow</title>`;
    expect(draftOf(page(head, body)).metadata.headline.value).toBe("Canal drained at Hallow");
  });
});
