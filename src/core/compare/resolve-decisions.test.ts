import { expect, test } from "vitest";
import { Workbench } from "../commands/testing/workbench.ts";
import type { ArticleId, RevisionId, StoryId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { AnyRecord } from "../model/records.ts";
import { segmentSentences } from "../text/sentences.ts";
import { decisionsOf } from "./resolve-decisions.ts";
import type { SentencesOfArticle } from "./resolve-decisions.ts";

const first = ["One boat sank. Two crews swam.", "Three men drowned."];
const second = ["A boat sank. Both crews swam."];

function revisionOf(bench: Workbench, id: ArticleId): RevisionId {
  const article = bench.state.get(id);
  if (article?.type !== "article") throw new Error(`no ${id}`);
  return article.revision;
}

function sentencesOf(bench: Workbench, id: ArticleId): SentencesOfArticle {
  return { revision: revisionOf(bench, id), sentences: segmentSentences(bench.text(id)) };
}

function begin() {
  const bench = new Workbench();
  const a = bench.article(first);
  const b = bench.article(second);
  bench.run("regroupStories", { groups: [{ articles: [a, b], label: "Harbour" }] });
  const story: StoryId = recordsOf(bench.state, "story")[0]?.id ?? "story:none";
  const cell = (article: ArticleId, ...indexes: readonly number[]) => {
    const { revision, sentences } = sentencesOf(bench, article);
    const chosen = indexes.flatMap((index) => sentences[index] ?? []);
    return { article, revision, sentences: chosen };
  };
  const pin = (...cells: readonly ReturnType<typeof cell>[]) =>
    bench.run("arrangeRows", { story, rows: [{ cells: [...cells] }], how: "pin" });
  const resolve = () => decisionsOf(bench.state, story, (article) => sentencesOf(bench, article));
  return { bench, a, b, story, cell, pin, resolve };
}

test("C3: rows are found again by their words, whatever index their sentences have by now", () => {
  const { bench, a, b, cell, pin, resolve } = begin();
  pin(cell(a, 2), cell(b, 0, 1));
  const row = (sentences: number[]) => [
    {
      cells: [
        { article: a, sentences },
        { article: b, sentences: [0, 1] },
      ],
      decided: [a, b],
    },
  ];
  expect(resolve()).toMatchObject({ decisions: { pinnedRows: row([2]) }, unplaced: [] });
  bench.run("setBlockKept", { article: a, block: 0, kept: false });
  expect(resolve()).toMatchObject({ decisions: { pinnedRows: row([0]) }, unplaced: [] });
});

test("C3: a cell whose words are gone is shown, not applied, and its article not decided", () => {
  const { bench, a, b, cell, pin, resolve } = begin();
  pin(cell(a, 2), cell(b, 0));
  bench.run("setBlockKept", { article: a, block: 1, kept: false });
  expect(resolve()).toMatchObject({
    decisions: { pinnedRows: [{ cells: [{ article: b, sentences: [0] }], decided: [b] }] },
    unplaced: [{ article: a, reason: "orphan", sentences: [{ quote: { exact: first[1] } }] }],
  });
});

test("a row without any cell left is none; an article whose present text is not given is named", () => {
  const { bench, a, story, cell, pin } = begin();
  pin(cell(a, 0));
  const resolved = decisionsOf(bench.state, story, () => null);
  expect(resolved.decisions.pinnedRows).toEqual([]);
  expect(resolved.unplaced).toMatchObject([{ article: a, reason: "unread" }]);
  const old = { revision: "revision:old", sentences: [{ start: 0, end: 14 }] } as const;
  expect(decisionsOf(bench.state, story, () => old).unplaced).toMatchObject([{ reason: "unread" }]);
});

test("sentences that are one by now go to the later row; those torn apart to none", () => {
  const { bench, a, b, story, cell, pin } = begin();
  pin(cell(a, 0));
  pin(cell(a, 1));
  const rows = recordsOf(bench.state, "pinnedrow");
  const later = rows.map((row, index): [AnyRecord["id"], AnyRecord] => [
    row.id,
    { ...row, at: `2025-01-0${index + 2}T00:00:00.000Z` },
  ]);
  bench.state = new Map([...bench.state, ...later]);
  const whole = { revision: revisionOf(bench, a), sentences: [{ start: 0, end: 40 }] };
  expect(decisionsOf(bench.state, story, () => whole)).toMatchObject({
    decisions: { pinnedRows: [{ id: rows[1]?.id, cells: [{ sentences: [0] }] }] },
    unplaced: [{ row: rows[0]?.id, reason: "taken" }],
  });
  bench.run("unpinRows", { rows: rows.map(({ id }) => id) });
  pin(cell(b, 0, 1));
  const [one, two] = sentencesOf(bench, b).sentences;
  if (one === undefined || two === undefined) throw new Error("two sentences");
  const gap = { start: one.end, end: two.start };
  const torn = { revision: revisionOf(bench, b), sentences: [one, gap, two] };
  expect(decisionsOf(bench.state, story, () => torn).unplaced).toMatchObject([{ reason: "apart" }]);
});

test("C4: decided actors of the story, as the comparison takes them", () => {
  const { bench, story, resolve } = begin();
  const decided = {
    name: "Ann Lee",
    forms: ["Lee"],
    kind: "person" as const,
    country: null,
    side: "port",
  };
  bench.run("decideActor", { ...decided, story, actor: null, how: "describe" });
  const { actors } = resolve().decisions;
  expect(actors).toEqual([{ ...decided, id: recordsOf(bench.state, "actor")[0]?.id }]);
});
