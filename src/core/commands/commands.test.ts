import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameJson } from "../history/equal.ts";
import { emptyMetadata } from "../model/article.ts";
import { field } from "../model/field.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";
import { segmentSentences } from "../text/sentences.ts";
import { brokenInvariants } from "./testing/invariants.ts";
import { Workbench } from "./testing/workbench.ts";

function whole(bench: Workbench): void {
  expect(brokenInvariants(bench.state, (hash) => bench.texts.get(hash))).toEqual([]);
}

function same(a: State, b: State): boolean {
  return sameJson(Object.fromEntries(a), Object.fromEntries(b));
}

const paragraphs = [
  "The harbour was closed on Monday. “We had no choice,” the harbour master said.",
  "Fishermen 🐟 blocked the road. The harbour was closed on Monday, they said.",
  "Nobody was hurt. Café owners gave out soup.",
];

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

/** Sentences of an article from the given one on, as a wanted cell, with the first as a span. */
function rowOf(bench: Workbench, id: ArticleId, from: number, count: number) {
  const article = bench.state.get(id);
  if (article?.type !== "article") return null;
  const all = segmentSentences(bench.text(id));
  const start = all.length === 0 ? 0 : from % all.length;
  const sentences = all.slice(start, start + count);
  const [first] = sentences;
  if (first === undefined) return null;
  const { revision } = article;
  const span = { article: id, revision, field: "text" as const, ...first };
  return { cell: { article: id, revision, sentences }, span };
}

/** A row of one cell for each article of the story. */
function rowAt(bench: Workbench, story: StoryId, from: number, count: number) {
  const told = recordsOf(bench.state, "article").filter((article) => article.story === story);
  return { cells: told.flatMap(({ id }) => rowOf(bench, id, from, count)?.cell ?? []) };
}

/** One random command that is likely to be possible; what it refuses must change nothing. */
function step(bench: Workbench, kind: number, a: number, b: number): void {
  const { state } = bench;
  const article = pick(recordsOf(state, "article"), a);
  const story = pick(recordsOf(state, "story"), b);
  const outlet = pick(recordsOf(state, "outlet"), a);
  const code = pick(recordsOf(state, "code"), b);
  const coding = pick(recordsOf(state, "coding"), a);
  const note = pick(recordsOf(state, "note"), b);
  const before = state;
  const done = ((): ReturnType<Workbench["run"]> | null => {
    if (article === undefined) return null;
    const text = bench.text(article.id);
    const start = text.length === 0 ? 0 : (a * 7) % text.length;
    const span = {
      article: article.id,
      revision: article.revision,
      field: "text" as const,
      start,
      end: Math.min(text.length, start + 1 + (b % 30)),
    };
    const isSpan = span.start < span.end;
    switch (kind) {
      case 0:
        return code && isSpan ? bench.run("codeSpan", { code: code.id, span }) : null;
      case 1:
        return coding ? bench.run("removeCoding", { coding: coding.id }) : null;
      case 2:
        return bench.run("setBlockKept", { article: article.id, block: b % 3, kept: a % 2 === 0 });
      case 3:
        return bench.run("correctMetadata", {
          article: article.id,
          values: { headline: a % 3 === 0 ? null : `Headline ${a}`, outlet: `Outlet ${b % 3}` },
        });
      case 4:
        return bench.run("moveArticles", {
          articles: [article.id],
          story: a % 2 === 0 ? null : (story?.id ?? null),
        });
      case 5:
        return story && story.id !== article.story
          ? bench.run("mergeStories", { from: story.id, into: article.story })
          : null;
      case 6:
        return outlet && isSpan
          ? bench.run("addNote", { outlet: outlet.id, text: `Note ${a}`, evidence: [span] })
          : null;
      case 7:
        return note && isSpan ? bench.run("addEvidence", { note: note.id, span }) : null;
      case 8:
        return note ? bench.run("removeNote", { note: note.id }) : null;
      case 9:
        return coding
          ? bench.run("writeMemo", { about: coding.id, text: a % 3 === 0 ? "" : `Memo ${a}` })
          : null;
      case 10:
        return code ? bench.run("removeCode", { code: code.id }) : null;
      case 11:
        return bench.run("addCode", { name: `Code ${a}` });
      case 12:
        return recordsOf(state, "article").length > 1
          ? bench.run("removeArticles", { articles: [article.id] })
          : null;
      case 13:
        return bench.run("regroupStories", {
          groups: [{ articles: recordsOf(state, "article").map(({ id }) => id), label: "All" }],
        });
      case 14: {
        const rows = [a, a + 1 + (b % 2)].map((at) => rowAt(bench, article.story, at, 1 + (b % 2)));
        if (rows.some(({ cells }) => cells.length === 0)) return null;
        const how = pick(["pin", "merge", "split"] as const, b) ?? "pin";
        return bench.run("arrangeRows", { story: article.story, rows, how });
      }
      case 15: {
        const row = pick(recordsOf(state, "pinnedrow"), b);
        return row ? bench.run("unpinRows", { rows: [row.id] }) : null;
      }
      case 16: {
        const rows = [rowAt(bench, article.story, a, 1)];
        return rows[0]?.cells.length === 0
          ? null
          : bench.run("arrangeRows", { story: article.story, rows, how: "pin" });
      }
      case 17:
        return bench.run("decideActor", {
          story: article.story,
          actor: a % 3 === 0 ? (pick(recordsOf(state, "actor"), b)?.id ?? null) : null,
          name: `Form ${a % 6}`,
          forms: [`Form ${a % 6}`, `form ${b % 6}`],
          ...{ kind: null, country: null, side: null, how: "merge" },
        });
      case 18: {
        const actor = pick(recordsOf(state, "actor"), a);
        if (actor === undefined) return null;
        return b % 3 === 0
          ? bench.run("forgetActor", { actor: actor.id })
          : bench.run("splitActor", {
              story: actor.story,
              from: actor.id,
              name: `Form ${b % 6}`,
              forms: [actor.forms[b % actor.forms.length] ?? ""],
            });
      }
      case 19: {
        const told = recordsOf(state, "article").filter((each) => each.story === article.story);
        const [values, review] = [
          told.flatMap((each) => rowOf(bench, each.id, a, 1)?.span ?? []),
          pick(recordsOf(state, "conflictreview"), b),
        ];
        return review !== undefined && a % 4 === 0
          ? bench.run("reopenConflict", { review: review.id })
          : bench.run("reviewConflict", {
              story: article.story,
              conflict: `conflict-${b % 2}`,
              found:
                a % 5 === 0 || values.length === 0
                  ? null
                  : { kind: "number", about: "boats", values },
              state: a % 2 === 0 ? "confirmed" : "dismissed",
              reason: a % 3 === 0 ? null : "the same",
              note: "",
            });
      }
      case 20:
        return bench.run("importArticles", {
          articles: [
            {
              id: bench.newId("article"),
              revises: article.id,
              file: "newer.txt",
              original: null,
              metadata: { ...emptyMetadata, headline: field(`Headline ${a}`, "page") },
              blocks: [...paragraphs.slice(b % 3), ...paragraphs.slice(a % 3)].map((words) => ({
                kind: "paragraph",
                text: words,
                kept: true,
              })),
            },
          ],
          groups: [],
        });
      default:
        bench.article(paragraphs.slice(a % 3), { outlet: `Outlet ${b % 3}` });
        return null;
    }
  })();
  if (done !== null && "code" in done) expect(bench.state).toBe(before);
  else if (done !== null) {
    const after = bench.state;
    bench.undo(done);
    expect(same(bench.state, before)).toBe(true);
    bench.apply(done);
    expect(same(bench.state, after)).toBe(true);
  }
}

describe("C1: any run of commands", () => {
  test("leaves a whole project after each, and each can be undone exactly", () => {
    const steps = fc.array(fc.tuple(fc.nat(21), fc.nat(40), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        bench.article(paragraphs, { headline: "Harbour closed" });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          whole(bench);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("C3, C4, C5: decisions on a story", () => {
  test("name what is there, and no sentence or form is decided twice, whatever is done", () => {
    const kinds = fc.constantFrom(2, 4, 5, 12, 13, 14, 14, 15, 16, 16, 17, 18, 19, 19, 20, 21);
    const steps = fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), {
      minLength: 15,
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (run) => {
        const bench = new Workbench();
        const ids = [0, 1, 0].map((from) => bench.article(paragraphs.slice(from)));
        bench.run("regroupStories", { groups: [{ articles: ids, label: "Harbour" }] });
        for (const [kind, a, b] of run) {
          step(bench, kind, a, b);
          whole(bench);
        }
      }),
      { numRuns: 100 },
    );
  });
});

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
    expect(same(bench.state, before)).toBe(true);
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
