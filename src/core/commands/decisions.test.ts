import { describe, expect, test } from "vitest";
import { conflictOf } from "../compare/conflicts/conflict-of.ts";
import { reviewsOfConflicts } from "../compare/reviewed-conflicts.ts";
import { recordsOf } from "../model/records.ts";
import type { ArticleId, StoryId } from "../model/ids.ts";
import { segmentSentences } from "../text/sentences.ts";
import { sameState, Workbench } from "./testing/workbench.ts";

/** Articles of one story. */
function storyOf(...texts: readonly (readonly string[])[]) {
  const bench = new Workbench();
  const ids = texts.map((paragraphs) => bench.article(paragraphs));
  bench.run("regroupStories", { groups: [{ articles: ids, label: "Harbour" }] });
  const story = storyIn(bench, ids[0]);
  return { bench, ids, story };
}

function storyIn(bench: Workbench, id: ArticleId | undefined): StoryId {
  const article = bench.state.get(id ?? "article:none");
  if (article?.type !== "article") throw new Error("no article");
  return article.story;
}

/** A wanted cell of the article's sentences with these indexes. */
function cell(bench: Workbench, id: ArticleId | undefined, ...indexes: readonly number[]) {
  const article = bench.state.get(id ?? "article:none");
  if (article?.type !== "article") throw new Error("no article");
  const all = segmentSentences(bench.text(article.id));
  const sentences = indexes.map((index) => all[index] ?? { start: 0, end: 1 });
  return { article: article.id, revision: article.revision, sentences };
}

/** The words of the pinned rows of a story, row by row. */
function pinned(bench: Workbench, story: StoryId): string[][] {
  return recordsOf(bench.state, "pinnedrow")
    .filter((row) => row.story === story)
    .map(({ cells }) =>
      cells.flatMap(({ sentences }) =>
        sentences.map(({ quote, orphan }) => (orphan ? `lost: ${quote.exact}` : quote.exact)),
      ),
    );
}

function done(result: ReturnType<Workbench["run"]>) {
  if ("code" in result) throw new Error(result.message);
  return result;
}

function whole(bench: Workbench): void {
  expect(bench.broken()).toEqual([]);
}

const first = ["One boat sank. Two crews swam. Three men drowned. Four hours passed."];
const second = ["A boat sank. Both crews swam. Dan saw it. The port shut."];

describe("C3: pinned rows", () => {
  test("merging unites cells and is undone exactly", () => {
    const { bench, ids, story } = storyOf(first, second);
    const [a, b] = ids;
    const rows = [
      { cells: [cell(bench, a, 0), cell(bench, b, 0)] },
      { cells: [cell(bench, a, 1)] },
    ];
    const before = bench.state;
    const merged = done(bench.run("arrangeRows", { story, rows, how: "merge" }));
    expect(pinned(bench, story)).toEqual([["One boat sank.", "Two crews swam.", "A boat sank."]]);
    expect(recordsOf(bench.state, "pinnedrow")[0]?.decided).toEqual(ids);
    whole(bench);
    bench.undo(merged);
    expect(sameState(bench.state, before)).toBe(true);
  });

  test("merging is refused where an article's sentences would not be neighbours", () => {
    const { bench, ids, story } = storyOf(first, second);
    const rows = [{ cells: [cell(bench, ids[0], 0)] }, { cells: [cell(bench, ids[0], 2)] }];
    const before = bench.state;
    const refused = bench.run("arrangeRows", { story, rows, how: "merge" });
    expect(refused).toMatchObject({ code: "not-neighbours" });
    expect(JSON.stringify(refused)).toContain("Sentences of “One boat sank” would not stand next");
    expect(bench.state).toBe(before);
  });

  test("a sentence pinned anew leaves its row, which goes on under its id when all of it is taken", () => {
    const { bench, ids, story } = storyOf(first, second);
    const [a, b] = ids;
    const pin = (...rows: ReturnType<typeof cell>[][]) =>
      done(bench.run("arrangeRows", { story, rows: rows.map((cells) => ({ cells })), how: "pin" }));
    pin([cell(bench, a, 0, 1, 2, 3), cell(bench, b, 0)]);
    const id = recordsOf(bench.state, "pinnedrow")[0]?.id ?? "";
    done(bench.run("writeMemo", { about: id, text: "Telling" }));
    pin([cell(bench, a, 1)]);
    // What is no longer next to the rest is free.
    expect(pinned(bench, story)).toEqual([
      ["Three men drowned.", "Four hours passed.", "A boat sank."],
      ["Two crews swam."],
    ]);
    pin([cell(bench, a, 2, 3), cell(bench, b, 0, 1)]);
    expect(recordsOf(bench.state, "pinnedrow").map((row) => row.id)).toContain(id);
    expect(recordsOf(bench.state, "memo")).toMatchObject([{ about: id }]);
    expect(recordsOf(bench.state, "pinnedrow")).toHaveLength(2);
    whole(bench);
  });

  test("splitting puts neighbours into rows of their own; unpinning leaves them to analysis", () => {
    const { bench, ids, story } = storyOf(first, second);
    const rows = [[0], [1, 2]].map((at) => ({ cells: [cell(bench, ids[0], ...at)] }));
    done(bench.run("arrangeRows", { story, rows, how: "split" }));
    expect(pinned(bench, story)).toEqual([
      ["One boat sank."],
      ["Two crews swam.", "Three men drowned."],
    ]);
    const all = recordsOf(bench.state, "pinnedrow").map(({ id }) => id);
    done(bench.run("unpinRows", { rows: all }));
    expect(pinned(bench, story)).toEqual([]);
    expect(bench.run("unpinRows", { rows: all })).toMatchObject({ code: "no-such-row" });
  });

  test("parts of sentences, old revisions, one sentence twice and other stories are refused", () => {
    const { bench, ids, story } = storyOf(first, second);
    const other = bench.article(["Elsewhere a train was late."]);
    const [a] = ids;
    const run = (how: "pin" | "split", ...cells: ReturnType<typeof cell>[]) =>
      bench.run("arrangeRows", { story, rows: cells.map((each) => ({ cells: [each] })), how });
    const half = { ...cell(bench, a, 0), sentences: [{ start: 0, end: 5 }] };
    expect(run("pin", half)).toMatchObject({ code: "no-such-sentence" });
    expect(run("split", cell(bench, a, 0))).toMatchObject({ code: "too-few-rows" });
    expect(run("split", cell(bench, a, 0, 1), cell(bench, a, 1))).toMatchObject({
      code: "sentence-twice",
    });
    expect(run("pin", cell(bench, other, 0))).toMatchObject({ code: "no-such-article" });
    const old = cell(bench, a, 0);
    bench.run("correctMetadata", { article: old.article, values: { headline: "New" } });
    expect(run("pin", old)).toMatchObject({ code: "old-revision" });
  });

  test("removing a block loses its sentences, restoring it brings them back", () => {
    const { bench, ids, story } = storyOf(["The port shut.", ...first], second);
    const [a, b] = ids;
    const rows = [{ cells: [cell(bench, a, 0), cell(bench, b, 3)] }];
    done(bench.run("arrangeRows", { story, rows, how: "pin" }));
    const article = a ?? "article:none";
    done(bench.run("setBlockKept", { article, block: 0, kept: false }));
    expect(pinned(bench, story)).toEqual([["lost: The port shut.", "The port shut."]]);
    done(bench.run("setBlockKept", { article, block: 0, kept: true }));
    expect(pinned(bench, story)).toEqual([["The port shut.", "The port shut."]]);
    whole(bench);
  });

  test("rows let go of articles that leave, and follow stories that merge", () => {
    const { bench, ids, story } = storyOf(first, second, ["Boats sank."], ["Eve wept."]);
    const [a, b, c, d] = ids;
    if (!a || !b || !c || !d) throw new Error("four articles");
    const rows = [
      { cells: [cell(bench, a, 0), cell(bench, b, 0), cell(bench, c, 0)] },
      { cells: [cell(bench, a, 1), cell(bench, b, 1)] },
      { cells: [cell(bench, d, 0)] },
    ];
    done(bench.run("arrangeRows", { story, rows, how: "pin" }));
    done(bench.run("moveArticles", { articles: [a, b], story: null }));
    // The row whose articles left together goes with them; the other keeps what stayed.
    const split = storyIn(bench, a);
    expect(pinned(bench, story)).toEqual([["Boats sank."], ["Eve wept."]]);
    expect(pinned(bench, split)).toEqual([["Two crews swam.", "Both crews swam."]]);
    whole(bench);
    done(bench.run("mergeStories", { from: story, into: split }));
    expect(pinned(bench, split)).toHaveLength(3);
    whole(bench);
    done(bench.run("removeArticles", { articles: [d] }));
    expect(pinned(bench, split)).toHaveLength(2);
    whole(bench);
  });

  test("where a round-up is pinned in both stories that merge, the row of the one that stays stands", () => {
    const { bench, ids, story } = storyOf(first, second);
    const [a] = ids;
    const other = bench.article(["The strike went on. Boats sank too."]);
    const told = storyIn(bench, other);
    const article = bench.state.get(other);
    if (article?.type !== "article") throw new Error("no article");
    bench.state = new Map([...bench.state, [other, { ...article, alsoIn: [story] }]]);
    const pin = (where: StoryId, ...cells: ReturnType<typeof cell>[]) =>
      done(bench.run("arrangeRows", { story: where, rows: [{ cells }], how: "pin" }));
    pin(told, cell(bench, other, 1));
    pin(story, cell(bench, other, 0, 1), cell(bench, a, 0));
    whole(bench);
    done(bench.run("mergeStories", { from: story, into: told }));
    expect(pinned(bench, told)).toEqual([["Boats sank too."], ["One boat sank."]]);
    whole(bench);
  });

  test("rows of stories that grouping puts together stay", () => {
    const { bench, ids, story } = storyOf(first);
    const third = bench.article(second);
    const larger = [third, bench.article(["Eve wept."])];
    bench.run("regroupStories", { groups: [{ articles: larger, label: "Port" }] });
    const rows = [{ cells: [cell(bench, ids[0], 0)] }];
    done(bench.run("arrangeRows", { story, rows, how: "pin" }));
    done(bench.run("regroupStories", { groups: [{ articles: [...larger, ...ids], label: "X" }] }));
    whole(bench);
    expect(storyIn(bench, ids[0])).not.toBe(story);
    expect(pinned(bench, storyIn(bench, ids[0]))).toEqual([["One boat sank."]]);
  });
});

describe("C4: actors", () => {
  const plain = { actor: null, kind: null, country: null, side: null, how: "describe" } as const;
  const forms = (bench: Workbench) =>
    recordsOf(bench.state, "actor").map(({ name, forms: all }) => [name, ...all]);

  test("a form means one actor; a decision that loses all its forms is gone on with", () => {
    const { bench, story } = storyOf(first);
    const decide = (name: string, ...all: string[]) =>
      done(bench.run("decideActor", { ...plain, story, name, forms: all }));
    decide("Ann Lee", "Ann Lee", "Lee", "lee", "the mayor");
    decide("Bo Lee", "Bo Lee", "LEE");
    expect(forms(bench)).toEqual([
      ["Ann Lee", "Ann Lee", "the mayor"],
      ["Bo Lee", "Bo Lee", "LEE"],
    ]);
    const [ann, bo] = recordsOf(bench.state, "actor");
    done(bench.run("writeMemo", { about: bo?.id ?? "", text: "Who?" }));
    const merge = { ...plain, story, actor: ann?.id ?? null, how: "merge" } as const;
    done(
      bench.run("decideActor", {
        ...merge,
        name: "Ann Lee",
        forms: ["Ann Lee", "the mayor", "Bo Lee", "Lee"],
      }),
    );
    expect(recordsOf(bench.state, "actor").map(({ id }) => id)).toEqual([ann?.id]);
    expect(recordsOf(bench.state, "memo")).toMatchObject([{ about: ann?.id }]);
    whole(bench);
  });

  test("splitting leaves the rest, named by what is left; forgetting leaves all to analysis", () => {
    const { bench, story } = storyOf(first);
    const described = { ...plain, kind: "person", country: "Malta", side: "port" } as const;
    const all = ["Ann Lee", "Lee", "the mayor"];
    done(bench.run("decideActor", { ...described, story, name: "Ann Lee", forms: all }));
    const from = recordsOf(bench.state, "actor")[0]?.id ?? null;
    const split = (...some: string[]) =>
      bench.run("splitActor", { story, from, name: "Ann Lee", forms: some });
    expect(split(...all)).toMatchObject({ code: "nothing-left" });
    done(split("ANN LEE", "Lee"));
    expect(recordsOf(bench.state, "actor")).toMatchObject([
      { name: "the mayor", forms: ["the mayor"], kind: "person", country: "Malta", side: "port" },
      { name: "Ann Lee", forms: ["ANN LEE", "Lee"], kind: "person", country: null, side: null },
    ]);
    done(bench.run("forgetActor", { actor: from ?? "actor:none" }));
    expect(forms(bench)).toEqual([["Ann Lee", "ANN LEE", "Lee"]]);
    whole(bench);
  });

  test("decisions of merged stories stand side by side; of the same form the one that stays", () => {
    const { bench, story } = storyOf(first);
    const other = storyIn(bench, bench.article(second));
    for (const [where, name] of [
      [story, "Ann Lee"],
      [other, "Cy Lee"],
    ] as const) {
      const all = [name, "the mayor"];
      done(bench.run("decideActor", { ...plain, story: where, name, forms: all }));
    }
    done(bench.run("mergeStories", { from: other, into: story }));
    whole(bench);
    expect(forms(bench)).toEqual([
      ["Ann Lee", "Ann Lee", "the mayor"],
      ["Cy Lee", "Cy Lee"],
    ]);
  });
});

describe("C5: conflicts", () => {
  const review = (bench: Workbench, story: StoryId, ids: readonly ArticleId[]) => {
    const values = ids.map((id) => bench.span(id, "boat sank"));
    const found = { kind: "number", about: "boats", values } as const;
    return (state: "confirmed" | "dismissed", reason: string | null, again = false) =>
      bench.run("reviewConflict", {
        ...{ story, conflict: "conflict-1", found: again ? null : found, state, reason },
        note: "",
      });
  };

  test("are dismissed for a reason, reviewed again under the same record, and reopened", () => {
    const { bench, ids, story } = storyOf(first, second);
    const run = review(bench, story, ids);
    expect(run("dismissed", " ")).toMatchObject({ code: "no-reason" });
    expect(run("confirmed", null, true)).toMatchObject({ code: "no-such-conflict" });
    done(run("dismissed", "One boat, told twice"));
    const [earlier] = recordsOf(bench.state, "conflictreview");
    done(run("confirmed", "no longer", true));
    expect(recordsOf(bench.state, "conflictreview")).toMatchObject([
      { id: earlier?.id, state: "confirmed", reason: null, values: earlier?.values },
    ]);
    whole(bench);
    done(bench.run("reopenConflict", { review: earlier?.id ?? "conflictreview:none" }));
    expect(recordsOf(bench.state, "conflictreview")).toEqual([]);
  });

  test("keep their words through a revision that loses them, and go with the articles", () => {
    const { bench, ids, story } = storyOf(first, second, ["The boat sank."]);
    const [a, b] = ids;
    if (!a || !b) throw new Error("articles");
    done(review(bench, story, ids)("confirmed", null));
    done(bench.run("setBlockKept", { article: a, block: 0, kept: false }));
    const values = () => recordsOf(bench.state, "conflictreview").map((each) => each.values.length);
    expect(recordsOf(bench.state, "conflictreview")[0]?.values[0]).toMatchObject({
      orphan: true,
      quote: { exact: "boat sank" },
    });
    done(bench.run("removeArticles", { articles: [b] }));
    whole(bench);
    expect(values()).toEqual([2]);
    done(bench.run("removeArticles", { articles: [a] }));
    expect(values()).toEqual([]);
    whole(bench);
  });

  test("keep their review when their words are corrected, and are reviewed on under it", () => {
    const { bench, ids, story } = storyOf(first, second);
    const [a] = ids;
    if (a === undefined) throw new Error("articles");
    const found = (words: readonly string[]) =>
      conflictOf({
        kind: "number",
        update: false,
        about: "boats",
        reason: "",
        values: ids.map((id, index) => {
          const { start, end } = bench.span(id, words[index] ?? "");
          return { article: id, start, end, value: words[index] ?? "" };
        }),
      });
    const before = found(["boat sank", "boat sank"]);
    const spans = ids.map((id) => bench.span(id, "boat sank"));
    const args = { story, state: "dismissed", reason: "One boat, told twice", note: "" } as const;
    const { kind, about } = before;
    done(
      bench.run("reviewConflict", {
        ...args,
        conflict: before.id,
        found: { kind, about, values: spans },
      }),
    );
    done(bench.run("correctText", { span: bench.span(a, "boat"), replacement: "ferry" }));
    const after = found(["ferry sank", "boat sank"]);
    expect(after.id).not.toBe(before.id);

    const reviews = () => recordsOf(bench.state, "conflictreview");
    const [review] = reviews();
    const of = (conflict: typeof after) => reviewsOfConflicts(reviews(), [conflict]);
    expect([...of(after)]).toEqual([[after.id, review]]);
    expect(review?.values.map(({ quote, former }) => [quote.exact, former?.quote.exact])).toEqual([
      ["ferry sank", "boat sank"],
      ["boat sank", undefined],
    ]);
    // Of another kind, or of passages it does not stand on, it is no review.
    expect([...of({ ...after, kind: "date" })]).toEqual([]);
    const elsewhere = after.values.map((value) => ({ ...value, start: 0, end: 2 }));
    expect([...of({ ...after, values: elsewhere })]).toEqual([]);
    expect([...of({ ...after, values: after.values.slice(0, 1) })]).toEqual([]);

    const values = [bench.span(a, "ferry sank"), ...spans.slice(1)];
    done(
      bench.run("reviewConflict", {
        ...args,
        conflict: after.id,
        found: { kind, about, values },
        state: "confirmed",
      }),
    );
    expect(reviews()).toMatchObject([{ id: review?.id, conflict: after.id, state: "confirmed" }]);
    whole(bench);
  });

  test("move with their story, and of one reviewed in both the story's own review stands", () => {
    const { bench, ids, story } = storyOf(first, second);
    const others = [bench.article(["No boat sank."]), bench.article(["Every boat sank."])];
    bench.run("regroupStories", { groups: [{ articles: others, label: "Others" }] });
    const told = storyIn(bench, others[0]);
    done(review(bench, story, ids)("confirmed", null));
    done(review(bench, told, others)("dismissed", "rhetoric"));
    const from = recordsOf(bench.state, "conflictreview").find((each) => each.story === told);
    done(bench.run("writeMemo", { about: from?.id ?? "", text: "Hm" }));
    done(bench.run("mergeStories", { from: told, into: story }));
    whole(bench);
    const [stands, ...more] = recordsOf(bench.state, "conflictreview");
    expect([stands?.state, more.length]).toEqual(["confirmed", 0]);
    expect(recordsOf(bench.state, "memo")).toMatchObject([{ about: stands?.id }]);
  });
});
