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
      "Comments are closed, but trackbacks are open.",
      "Comments have been disabled for this article",
      "2 comments on “Will the harbour freeze?”",
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
    [
      "Advertisement",
      "ADVERTISEMENT",
      "Story continues below advertisement",
      "Anzeige",
      "We may earn a commission if you buy through our links.",
      "If you purchase something through a link on this page, the Orton Courier may earn a small commission.",
      "The Orton Courier may receive a commission when you click on our affiliate links, at no cost to you.",
    ],
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
      "Video: Ida Holm",
      "Photograph by Jon Field for the Orton Courier.",
      "Ida Holm / AFP via Getty Images",
      "The old mill at dawn via Getty Images",
      "Jon Field/dpa 2021",
    ],
  ],
  ["navigation", ["Skip to content", "Back to top", "Tags: library, council, books", "4 min read"]],
  [
    "truncation-mark",
    [
      "Continue reading",
      "Subscribe to read the full article",
      "Already a subscriber? Log in",
      "Already a member? Sign in here.",
      "Not a subscriber yet? You can change that today.",
      "Not a member of the Orton Club? Join now",
      "To continue reading this article, please log in.",
      "For subscribers only",
      "This story is for subscribers of the Courier.",
    ],
  ],
  [
    "byline",
    [
      "Follow Ida Holm on Twitter @idaholm",
      "Follow us on Facebook and Instagram",
      "Follow Ida Holm on Twitter",
      "Follow us: Facebook | Instagram",
      "Contact the author via e-mail",
      "Got a tip? Write to us at tips@orton.example",
      "Do you have a question for the council? Email us.",
      "(Reporting by Ida Holm; Editing by Jon Field)",
    ],
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
  // Advertisements: commissions of others than the page.
  "The port can get new cranes from the European Commission if it files by June.",
  "Brokers may earn a commission of four percent on each flat in the new towers.",
  "Witnesses may receive an affiliate status with the truth commission of Orton.",
  "“We may get a commission from the sale,” the dealer said.",
  // Forms: what is on or to something else than a thread.
  "Three replies to the letter came from the palace before noon.",
  "2 comments on the verdict were struck from the record by the judge.",
  "Comments have been disabled on the page of the minister since the photo appeared.",
  // Credits: an agency or picture that something is said of.
  "Fishermen heard of the storm via AFP on the second day.",
  "The treaty was first made public via Reuters.",
  "The rebels / AP confirms that two towns have fallen.",
  "Video by Police shows how the car left the road.",
  "Pictures by Hubble reveal a second ring.",
  // Walls: people who are no members.
  "Not a member of the band had slept before the concert in Lund.",
  "Already a member of the council at twenty, Holm rose quickly.",
  "Not a subscriber to the old theory, she built a telescope of her own.",
  "Reserved for members of the court, the gallery stayed empty.",
  "To continue their studies, pupils must register with the new school.",
  "For access to the pier, visitors register at the harbour office.",
  "Register and see for yourself, the guide told the visitors.",
  // Contacts: what is followed, written or in contact, and with whom.
  "Follow-up checks were promised on Facebook by the water board.",
  "Contact between the two ships broke off after an e-mail about the storm.",
  "E-mail lists of the party were sold on Facebook.",
  "Reach for more, the coach wrote on Instagram, and she did.",
  "Message boards and Twitter filled with pictures of the flood.",
  // Prompts: calls that are somebody's.
  "Support our miners, the banner read, and the crowd sang.",
  "Help us keep the school, the parents asked the council.",
  "Become a member state first and a partner next, the treaty demands.",
  // Sources: years in which things came out.
  "Originally published in 1931, the atlas was redrawn after the war.",
  "Originally posted on Facebook, the film has been seen by thousands",
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
    for (const headline of [
      "Video: Old Mill Burns Down Within Minutes",
      "Photos: the flood that swallowed Orton",
      "Pictures By Hubble Show Two New Galaxies",
      "Two Responses to the Harbour Fire",
    ]) {
      expect(reasons(cleanBlocks(blocks(headline, prose)))).toEqual([null, null]);
    }
  });

  it("sets aside the credit of a picture that opens a page", () => {
    for (const credit of ["Foto: dpa", "Photo: Ida Holm/Getty Images", "Video by Jon Field"]) {
      expect(reasons(cleanBlocks(blocks(credit, prose)))).toEqual(["caption-credit", null]);
    }
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
