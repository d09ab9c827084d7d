import { describe, expect, it } from "vitest";
import type { Block, BlockKind, RemovalReason } from "../../model/block.ts";
import { cleanBlocks } from "../clean.ts";

const prose =
  "The mayor of Orton opened the new library on Friday, and three hundred people came to see it.";

function blocks(...texts: readonly (string | readonly [BlockKind, string])[]): Block[] {
  return texts.map((text): Block =>
    typeof text === "string"
      ? { kind: "paragraph", text, kept: true }
      : { kind: text[0], text: text[1], kept: true },
  );
}

function reasons(cleaned: readonly Block[]): (RemovalReason | null)[] {
  return cleaned.map((block) => (block.kept ? null : block.reason));
}

const notices: readonly (readonly [RemovalReason, readonly string[]])[] = [
  [
    "comment-form",
    [
      "Leave a Reply",
      "Leave a comment",
      "Post Comment",
      "Your email address will not be published. Required fields are marked *",
      "3 Comments",
      "Schreibe einen Kommentar",
      "Laisser un commentaire",
      "Deja una respuesta",
      "Comments are closed.",
    ],
  ],
  [
    "cookie-notice",
    [
      "We use cookies to improve your experience. By continuing you agree to our use of them.",
      "Accept all cookies",
      "Diese Website verwendet Cookies. Durch die Nutzung stimmen Sie zu, dass wir Cookies setzen.",
    ],
  ],
  [
    "copyright",
    [
      "Copyright 2024, Orton Courier LLC",
      "© Orton Courier",
      "(c) 2023 Orton Courier. All rights reserved.",
    ],
  ],
  [
    "share-bar",
    [
      "Share",
      "Share this article: Facebook | Twitter | WhatsApp | Email",
      "Tweet",
      "Teilen auf Facebook",
    ],
  ],
  [
    "newsletter",
    [
      "Sign up for our daily newsletter and never miss a story.",
      "Subscribe to our newsletter",
      "Get the best of Orton in your inbox every morning.",
      "Abonnieren Sie jetzt unseren kostenlosen Newsletter!",
    ],
  ],
  [
    "related-links",
    [
      "Read more: Library plans were drawn up ten years ago",
      "Also read: How Orton pays for its books",
      "Lesen Sie auch: Die Bücherei von morgen",
      "RELATED: Ten libraries worth a visit",
    ],
  ],
  [
    "advertisement",
    ["Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Anzeige"],
  ],
  [
    "original-source",
    [
      "Original Source: www.orton-courier.com",
      "Source: https://orton.example.com/library",
      "Originally published at Orton Courier",
    ],
  ],
  [
    "caption-credit",
    [
      "Photo: Ida Holm/Getty Images",
      "The new reading room at dusk (Photo: Ida Holm)",
      "Image 2 of 7",
    ],
  ],
  ["navigation", ["Skip to content", "Back to top", "Tags: library, council, books", "4 min read"]],
  [
    "truncation-mark",
    ["Continue reading", "Subscribe to read the full article", "Already a subscriber? Log in"],
  ],
  [
    "byline",
    ["Follow Ida Holm on Twitter @idaholm", "(Reporting by Ida Holm; Editing by Jon Field)"],
  ],
];

/** Prose that mentions what the notices are about. */
const sentences = [
  "“Leave a reply and I will call you back,” the recording said.",
  "Readers were asked to leave a comment on the plans by Friday, and four thousand of them did.",
  "The baker said we use cookies as bait, and your experience may vary.",
  "Regulators fined the company because its website set cookies before visitors could accept them.",
  "Copyright law was changed in 1998, and the publishers have complained ever since.",
  "All rights reserved to the crown were given up by the treaty, the historian said, and it took a century until the towns had them all.",
  "Share prices fell by a tenth after the newsletter had printed the minister's remarks.",
  "Subscribe to the view that books matter, she told the pupils, and the rest will follow.",
  "Related research found that towns with libraries lose fewer pupils.",
  "Read more closely, the report says the opposite.",
  "The advertisement for the post ran for two weeks in four papers.",
  "Sources close to the mayor said the cost had doubled.",
  "The original source of the fire was a heater in the cellar, the inquiry found.",
  "Photo shops in the old town have closed one by one since the bridge was shut.",
  "Home > sweet > home was the title that nobody at the museum could explain to the visitors who asked.",
  "Continue reading to your children until they are ten, the librarian advised.",
  "Reporting by Reuters showed that the mayor had known of the cost for a year.",
  "Follow the money, the auditor advised, and he emailed the council a list of forty payments to one firm.",
];

describe("cleaning", () => {
  for (const [reason, texts] of notices) {
    it.each(texts)(`sets aside as ${reason}: %s`, (text) => {
      expect(reasons(cleanBlocks(blocks(prose, text)))).toEqual([null, reason]);
    });
  }

  it.each(sentences)("leaves prose alone: %s", (text) => {
    expect(reasons(cleanBlocks(blocks(prose, text, prose)))).toEqual([null, null, null]);
  });

  it("loses no block and changes no text but where it cuts a mark off", () => {
    const all = blocks(prose, ...notices.flatMap(([, texts]) => texts), ...sentences);
    expect(cleanBlocks(all).map((block) => block.text)).toEqual(all.map((block) => block.text));
    const cut = cleanBlocks(blocks(`${prose} [+812 chars]`));
    expect(cut.map((block) => block.text)).toEqual([prose, "[+812 chars]"]);
  });

  it("sets a list of sources aside, and leaves a heading over prose", () => {
    const list = blocks(
      prose,
      ["heading", "Sources"],
      ["list", "Orton council minutes"],
      ["list", "Library act"],
      "Leave a Reply",
    );
    expect(reasons(cleanBlocks(list))).toEqual([
      null,
      "source-list",
      "source-list",
      "source-list",
      "comment-form",
    ]);
    expect(reasons(cleanBlocks(blocks(["heading", "Sources"], prose)))).toEqual([null, null]);
  });

  it("leaves a headline alone that begins like a pointer", () => {
    expect(reasons(cleanBlocks(blocks("Latest: library opens", prose)))).toEqual([null, null]);
  });

  it("sets aside the links under a label, not the heading of the prose behind them", () => {
    const links = blocks(
      prose,
      ["heading", "Related articles"],
      "Ten libraries worth a visit",
      "How a town pays for books",
      ["heading", "What the council says"],
      prose,
    );
    expect(reasons(cleanBlocks(links))).toEqual([
      null,
      "related-links",
      "related-links",
      "related-links",
      null,
      null,
    ]);
  });
});
