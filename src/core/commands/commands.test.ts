import { describe, expect, test } from "vitest";
import { emptyMetadata } from "../model/article.ts";
import { recordsOf } from "../model/records.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

function whole(bench: Workbench): void {
  expect(bench.broken()).toEqual([]);
}

const paragraphs = [
  "The harbour was closed on Monday. “We had no choice,” the harbour master said.",
  "Fishermen 🐟 blocked the road. The harbour was closed on Monday, they said.",
  "Nobody was hurt. Café owners gave out soup.",
];

describe("T2, T3: removing and restoring a block", () => {
  for (const block of [0, 1, 2]) {
    test(`block ${block}: codings elsewhere shift exactly, those in it come back with it`, () => {
      const bench = new Workbench();
      const id = bench.article(paragraphs, { headline: "Harbour closed" });
      const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
      for (const words of ["no choice", "blocked the road", "gave out soup"]) {
        expect(bench.run("codeSpan", { code, span: bench.span(id, words) })).not.toHaveProperty(
          "code",
        );
      }
      const quotes = () =>
        recordsOf(bench.state, "coding").map(({ anchor }) => [anchor.quote.exact, anchor.orphan]);
      bench.run("setBlockKept", { article: id, block, kept: false });
      whole(bench);
      expect(quotes().map(([, orphan]) => orphan)).toEqual([0, 1, 2].map((at) => at === block));
      bench.run("setBlockKept", { article: id, block, kept: true });
      whole(bench);
      expect(quotes()).toEqual([
        ["no choice", false],
        ["blocked the road", false],
        ["gave out soup", false],
      ]);
      expect(bench.text(id)).toBe(paragraphs.join("\n\n"));
    });
  }
});

describe("correcting metadata", () => {
  test("a new headline is a new revision; codings in the old one are placed or orphaned", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs, { headline: "Harbour closed after protest" });
    const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
    bench.run("codeSpan", { code, span: bench.span(id, "Harbour closed after", "headline") });
    bench.run("codeSpan", { code, span: bench.span(id, "Nobody was hurt") });
    bench.run("correctMetadata", {
      article: id,
      values: { headline: "Harbour closed after a protest" },
    });
    whole(bench);
    expect(recordsOf(bench.state, "coding").map(({ anchor }) => anchor.orphan)).toEqual([
      false,
      false,
    ]);
    expect(recordsOf(bench.state, "coding").map(({ voice }) => voice)).toEqual(["headline", "own"]);
    bench.run("correctMetadata", { article: id, values: { headline: "All quiet" } });
    whole(bench);
    expect(recordsOf(bench.state, "coding").map(({ anchor }) => anchor.orphan)).toEqual([
      true,
      false,
    ]);
  });

  test("a value that cannot be is refused in one sentence that names the field", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs);
    const done = bench.run("correctMetadata", { article: id, values: { published: "last May" } });
    expect(done).toMatchObject({ code: "bad-value" });
    expect(JSON.stringify(done)).toContain("The published could not be used");
  });

  test("an outlet is found whatever its article and case", () => {
    const bench = new Workbench();
    bench.article(paragraphs, { outlet: "The Daily Buoy" });
    const id = bench.article(paragraphs.slice(1), { outlet: "Other" });
    bench.run("correctMetadata", { article: id, values: { outlet: "daily buoy" } });
    const names = recordsOf(bench.state, "article").map(({ outlet }) => outlet);
    expect(new Set(names).size).toBe(1);
  });
});

describe("C2: stories", () => {
  test("keep their id as articles join, their label when a person gave it", () => {
    const bench = new Workbench();
    const first = bench.article(paragraphs);
    const second = bench.article(paragraphs.slice(1));
    bench.run("regroupStories", { groups: [{ articles: [first, second], label: "Harbour" }] });
    const story = recordsOf(bench.state, "story")[0];
    if (story === undefined) throw new Error("no story");
    bench.run("renameStory", { story: story.id, label: "My harbour" });
    const third = bench.article(paragraphs.slice(2));
    bench.run("regroupStories", { groups: [{ articles: [third, first, second], label: "X" }] });
    expect(recordsOf(bench.state, "story")).toEqual([
      { id: story.id, type: "story", label: "My harbour", labelSetBy: "person" },
    ]);
  });

  test("an article a person placed stays there, whatever grouping finds", () => {
    const bench = new Workbench();
    const first = bench.article(paragraphs);
    const second = bench.article(paragraphs.slice(1));
    bench.run("moveArticles", { articles: [second], story: null });
    bench.run("regroupStories", { groups: [{ articles: [first, second], label: "Both" }] });
    whole(bench);
    expect(recordsOf(bench.state, "story")).toHaveLength(2);
  });
});

describe("coding", () => {
  test("T5: knows whose words were coded", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs);
    const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
    bench.run("codeSpan", { code, span: bench.span(id, "We had no choice") });
    bench.run("codeSpan", { code, span: bench.span(id, "Nobody was hurt") });
    expect(recordsOf(bench.state, "coding").map(({ voice }) => voice)).toEqual(["direct", "own"]);
  });

  test("T4: refuses the same code on the same words, half a character, and an old revision", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs);
    const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
    const span = bench.span(id, "Nobody was hurt");
    bench.run("codeSpan", { code, span });
    expect(bench.run("codeSpan", { code, span })).toMatchObject({ code: "already-coded" });
    const fish = bench.span(id, "🐟");
    expect(bench.run("codeSpan", { code, span: { ...fish, end: fish.start + 1 } })).toMatchObject({
      code: "span-splits",
    });
    bench.run("setBlockKept", { article: id, block: 0, kept: false });
    expect(bench.run("codeSpan", { code, span })).toMatchObject({ code: "old-revision" });
  });

  test("two codes cannot have one key or one name, and every change raises the version", () => {
    const bench = new Workbench();
    expect(bench.run("addCode", { name: "conflict" })).toMatchObject({ code: "code-name-taken" });
    expect(bench.run("addCode", { name: "New", key: "1" })).toMatchObject({
      code: "code-key-taken",
    });
    bench.run("addCode", { name: "New", key: "9" });
    expect(recordsOf(bench.state, "codebook")[0]?.version).toBe(2);
  });
});

describe("removing articles", () => {
  test("takes with them all that points into them, and undo brings it all back", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs);
    bench.article(paragraphs.slice(1), { outlet: "Other" });
    const code = recordsOf(bench.state, "code")[0]?.id ?? "code:none";
    bench.run("codeSpan", { code, span: bench.span(id, "Nobody was hurt") });
    const coding = recordsOf(bench.state, "coding")[0]?.id ?? "";
    bench.run("writeMemo", { about: coding, text: "telling" });
    const outlet = recordsOf(bench.state, "outlet")[0]?.id ?? "outlet:none";
    bench.run("addNote", { outlet, text: "Calm", evidence: [bench.span(id, "Nobody")] });
    const before = bench.state;
    const done = bench.run("removeArticles", { articles: [id] });
    whole(bench);
    expect(recordsOf(bench.state, "coding")).toHaveLength(0);
    expect(recordsOf(bench.state, "memo")).toHaveLength(0);
    expect(recordsOf(bench.state, "note")[0]?.evidence).toEqual([]);
    if ("code" in done) throw new Error(done.message);
    bench.undo(done);
    expect(sameState(bench.state, before)).toBe(true);
  });
});

test("importing refuses an id that is there, and gives each outlet a mark of its own", () => {
  const bench = new Workbench();
  const id = bench.article(paragraphs, { outlet: "Harbour News" });
  bench.article(paragraphs.slice(1), { outlet: "Hill Nights" });
  const marks = recordsOf(bench.state, "outlet").map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(2);
  const again = bench.run("importArticles", {
    articles: [{ id, file: "a.txt", original: null, metadata: emptyMetadata, blocks: [] }],
    groups: [],
  });
  expect(again).toMatchObject({ code: "article-exists" });
});

describe("bugs that were", () => {
  const firstCode = (bench: Workbench) => recordsOf(bench.state, "code")[0]?.id ?? "code:none";
  const onlyAnchor = (bench: Workbench) => recordsOf(bench.state, "coding")[0]?.anchor;

  test("a coding in a removed block does not jump to the same words elsewhere", () => {
    const bench = new Workbench();
    const id = bench.article([
      "The road is shut. Nobody was hurt. The council met.",
      "Later. The road is shut. Nobody was hurt. The council met.",
    ]);
    const span = bench.span(id, "Nobody was hurt");
    bench.run("codeSpan", { code: firstCode(bench), span });
    bench.run("setBlockKept", { article: id, block: 0, kept: false });
    expect(onlyAnchor(bench)?.orphan).toBe(true);
    bench.run("setBlockKept", { article: id, block: 0, kept: true });
    expect(onlyAnchor(bench)).toMatchObject({ orphan: false, span: { start: span.start } });
  });

  test("a new article joining a story of one takes on that story and its label", () => {
    const bench = new Workbench();
    const first = bench.article(paragraphs);
    const story = recordsOf(bench.state, "story")[0]?.id ?? "story:none";
    bench.run("renameStory", { story, label: "Mine" });
    const second = bench.newId("article");
    const blocks = [{ kind: "paragraph", text: "More of it.", kept: true }] as const;
    const articles = [
      { id: second, file: "b", original: null, metadata: emptyMetadata, blocks: [...blocks] },
    ];
    const groups = [{ articles: [second, first], label: "Found" }];
    bench.run("importArticles", { articles, groups });
    whole(bench);
    expect(recordsOf(bench.state, "story")).toMatchObject([{ id: story, label: "Mine" }]);
  });

  test("articles split off draw no other after them", () => {
    const bench = new Workbench();
    const ids = [0, 1, 2].map((at) => bench.article([paragraphs[at] ?? ""]));
    const groups = [{ articles: ids, label: "All" }];
    bench.run("regroupStories", { groups });
    const [first, second, third] = ids;
    if (!first || !second || !third) throw new Error("three articles");
    bench.run("moveArticles", { articles: [second, third], story: null });
    bench.run("regroupStories", { groups });
    const stories = recordsOf(bench.state, "article").map(({ story }) => story);
    expect(new Set(stories).size).toBe(2);
    expect(stories[1]).toBe(stories[2]);
  });

  test("a new article joins the story a person merged its group into", () => {
    const bench = new Workbench();
    const [a, c] = [bench.article(paragraphs), bench.article(paragraphs.slice(1))];
    const [from, into] = recordsOf(bench.state, "story").map(({ id }) => id);
    bench.run("writeMemo", { about: from ?? "", text: "Thought" });
    bench.run("mergeStories", { from: from ?? "story:x", into: into ?? "story:y" });
    whole(bench);
    expect(recordsOf(bench.state, "memo")).toMatchObject([{ about: into }]);
    const fresh = bench.newId("article");
    const blocks = [{ kind: "paragraph", text: "Third.", kept: true }] as const;
    const articles = [
      { id: fresh, file: "c", original: null, metadata: emptyMetadata, blocks: [...blocks] },
    ];
    const groups = [
      { articles: [a], label: "A" },
      { articles: [c, fresh], label: "C" },
    ];
    bench.run("importArticles", { articles, groups });
    whole(bench);
    expect(recordsOf(bench.state, "story")).toHaveLength(1);
  });

  test("blank is unknown, and what a person says stays theirs", () => {
    const bench = new Workbench();
    const id = bench.article(paragraphs, { headline: "Harbour" });
    bench.run("correctMetadata", { article: id, values: { outlet: "  ", headline: "" } });
    whole(bench);
    expect(bench.state.get(id)).toMatchObject({
      outlet: null,
      metadata: { headline: { value: null, source: "person" } },
    });
  });

  test("outlets are not named alike, codes stand below codes there are, nothing is no change", () => {
    const bench = new Workbench();
    bench.article(paragraphs, { outlet: "The Daily Buoy" });
    bench.article(paragraphs.slice(1), { outlet: "Other" });
    const other = recordsOf(bench.state, "outlet").find(({ name }) => name === "Other");
    const outlet = other?.id ?? "outlet:none";
    expect(bench.run("editOutlet", { outlet, name: "daily buoy", mark: "XX" })).toMatchObject({
      code: "outlet-taken",
    });
    expect(bench.run("addCode", { name: "Low", parent: "code:gone" })).toMatchObject({
      code: "no-such-code",
    });
    bench.run("editCode", { code: firstCode(bench), values: {} });
    expect(recordsOf(bench.state, "codebook")[0]?.version).toBe(1);
  });
});
