import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressForm } from "./address.ts";
import { recogniseRevision } from "./recognise.ts";
import type { RevisedText, RevisionCandidate } from "./recognise.ts";
import { fingerprintRevision, RevisionIndex } from "./revision-index.ts";

const sentences = [
  "The harbour board closed both piers of the old ferry terminal after divers found cracks in its pillars.",
  "Engineers expect the repairs to last until autumn and to cost about nine million crowns.",
  "Most of the money will be lent by the islands' own savings bank without any interest.",
  "Travellers to the outer islands have to take the bus over the northern bridge this summer.",
  "Shopkeepers in the lower town fear for their trade and have written a letter to the mayor.",
  "The terminal was built for steamers and mended for the last time after a storm forty years ago.",
];

const article = (text: string, known: Partial<RevisionCandidate> = {}): RevisionCandidate => ({
  id: "article:1",
  headline: "Cracks close ferry terminal in Vesthavn",
  text,
  outlet: "Sound Herald",
  address: null,
  published: "2031-05-01",
  ...known,
});

const older = article(sentences.join(" "));
const newerText = [...sentences.slice(0, 4), "The mayor called a meeting for Tuesday."].join(" ");
const newer = (known: Partial<RevisedText> = {}): RevisedText => article(newerText, known);

describe("recogniseRevision", () => {
  it("recognises most of the text under a headline like it", () => {
    const found = recogniseRevision(newer({ headline: "Ferry terminal closed by cracks" }), [
      older,
    ]);
    expect(found?.of).toBe("article:1");
    expect(found?.share).toBeGreaterThan(0.5);
    expect(found?.share).toBeLessThan(0.9);
    expect(found?.evidence).toMatch(
      /^Both are from the same outlet, the headlines are alike, \d\d % of their words stand in common passages\.$/u,
    );
  });

  it("recognises an older version as well as a newer one", () => {
    const late = { ...newer(), id: "article:2" };
    expect(recogniseRevision(older, [late])?.of).toBe("article:2");
  });

  it("recognises the same address though much was written anew", () => {
    const text = [
      ...sentences.slice(0, 2),
      "Divers will go down again when the storm has passed, and the board meets on Friday.",
      "Until then nobody may set foot on the piers, which are fenced in and guarded by night.",
      "A crane from the mainland is to lift out the worst of the pillars next week.",
    ].join(" ");
    const changed = { text, headline: "Divers go down again" };
    const address = "https://www.herald.example/news/piers?utm_source=x";
    const there = [{ ...older, address: "http://herald.example/news/piers/" }];
    expect(recogniseRevision(newer({ ...changed, address }), there)?.of).toBe("article:1");
    expect(recogniseRevision(newer({ ...changed }), there)).toBeNull();
  });

  it.each<[string, Partial<RevisedText>]>([
    ["another outlet", { outlet: "Vesthavn Post" }],
    ["an unknown outlet", { outlet: null }],
    ["a date weeks away", { published: "2031-06-20" }],
    ["another headline", { headline: "Mayor calls a meeting" }],
    ["another address", { address: "https://herald.example/mayor" }],
  ])("is not misled by %s", (_, known) => {
    const there = { ...older, address: "https://herald.example/piers" };
    expect(recogniseRevision(newer(known), [there])).toBeNull();
  });

  it("takes no copy for a revision, but a copy under another headline", () => {
    expect(recogniseRevision(older, [older])).toBeNull();
    expect(recogniseRevision({ ...older, text: older.text.toUpperCase() }, [older])).toBeNull();
    const headline = "Vesthavn's ferries lose both their piers";
    expect(recogniseRevision({ ...older, headline }, [older])?.share).toBe(1);
  });

  it("chooses the version with most in common, whatever the order", () => {
    const versions = [4, 5, 6].map((count) =>
      article(sentences.slice(0, count).join(" "), { id: `article:${count}` }),
    );
    const incoming = article(sentences.slice(1).join(" "), { headline: older.headline });
    expect(recogniseRevision(incoming, versions)?.of).toBe("article:6");
    expect(recogniseRevision(incoming, versions.toReversed())?.of).toBe("article:6");
  });

  it("recognises a text after random edits, with a share that falls with them", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 8 }), (places) => {
        const words = older.text.split(" ");
        for (const at of places) words[at % words.length] = `word${at}`;
        const text = words.join(" ");
        const found = recogniseRevision({ ...older, text }, [older]);
        expect(found?.of ?? null).toBe(text === older.text ? null : "article:1");
        if (found !== null) expect(found.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("RevisionIndex", () => {
  const filler = (seed: number): RevisionCandidate => {
    const words = Array.from({ length: 80 }, (_, at) => `w${(seed * 7919 + at * 104729) % 99991}`);
    return article(words.join(" "), { id: `article:filler-${seed}` });
  };
  const library = Array.from({ length: 300 }, (_, seed) => filler(seed));
  const prints = [older, ...library].map((each) => fingerprintRevision(each.id, each));

  it("leads to the versions of an article and to nothing else", () => {
    const index = new RevisionIndex(prints);
    expect(index.candidatesFor(fingerprintRevision("new", newer()))).toEqual(["article:1"]);
    expect(index.candidatesFor(fingerprintRevision("new", filler(999)))).toEqual([]);
    expect(index.candidatesFor(fingerprintRevision("new", newer({ outlet: "Post" })))).toEqual([]);
  });

  it("leads to the same address whatever its text", () => {
    const address = "https://herald.example/piers";
    const index = new RevisionIndex([
      ...prints,
      fingerprintRevision("article:there", article("Nothing alike.", { address })),
    ]);
    const found = index.candidatesFor(fingerprintRevision("new", newer({ address })));
    expect(found).toEqual(["article:there", "article:1"]);
  });

  it("gives the same after its fingerprints were stored, in any order, and forgets", () => {
    const stored: unknown = JSON.parse(JSON.stringify(prints));
    expect(stored).toEqual(prints);
    const index = new RevisionIndex(prints.toReversed());
    const looked = fingerprintRevision("new", newer());
    expect(index.candidatesFor(looked)).toEqual(new RevisionIndex(prints).candidatesFor(looked));
    index.remove("article:1");
    index.remove("article:never-there");
    expect(index.candidatesFor(looked)).toEqual([]);
  });

  it("gives few candidates though many are alike", () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ ...older, id: `article:${at}` }));
    const index = new RevisionIndex(many.map((each) => fingerprintRevision(each.id, each)));
    expect(index.candidatesFor(fingerprintRevision("new", newer()))).toHaveLength(8);
  });
});

describe("addressForm", () => {
  it.each([
    ["https://www.herald.example/a/b/", "herald.example/a/b"],
    ["http://m.herald.example/a/b/amp", "herald.example/a/b"],
    ["https://herald.example/a?id=3&utm_medium=mail#top", "herald.example/a?id=3"],
    ["https://herald.example/", null],
    ["herald", null],
  ])("%s", (address, form) => expect(addressForm(address)).toBe(form));
});
