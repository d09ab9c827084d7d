import { expect, test } from "vitest";
import {
  CONFLICTS_BLIND,
  CONFLICTS_DEV,
  parseGoldArticle,
  placeJudgements,
  readGoldStories,
  readNearMisses,
} from "./gold.ts";

test("the gold set reads, every judgement fits its texts, and the counts are those it states", async () => {
  const stories = await readGoldStories();
  const level = (wanted: number): number =>
    stories.flatMap(({ judgements }) => judgements.pairs).filter((pair) => pair.level === wanted)
      .length;
  expect(stories.map(({ name, second }) => [name, second?.reader])).toEqual([
    ["border-talks", undefined],
    ["ferry-inquiry", "c"],
    ["football-fine", undefined],
    ["hospital-merger", "c"],
    ["river-permit", undefined],
    ["teachers-strike", undefined],
  ]);
  expect(stories.every(({ articles }) => articles.length === 3)).toBe(true);
  expect([level(2), level(1)]).toEqual([103, 116]);
  expect(stories.flatMap(({ judgements }) => judgements.conflicts)).toHaveLength(24);
  expect(stories.flatMap(({ judgements }) => judgements.utterances)).toHaveLength(24);
});

test("the development set for conflicts reads, and the counts are those it states", async () => {
  const stories = await readGoldStories(CONFLICTS_DEV);
  const conflicts = stories.flatMap(({ judgements }) => judgements.conflicts);
  const sentences = stories.flatMap(({ articles }) => articles.flatMap((each) => each.sentences));
  expect([stories.length, sentences.length, conflicts.length]).toEqual([9, 221, 59]);
  expect(conflicts.filter(({ update }) => update === true)).toHaveLength(4);
});

test("the blind set for conflicts reads, and the counts are those it states", async () => {
  const stories = await readGoldStories(CONFLICTS_BLIND);
  const conflicts = stories.flatMap(({ judgements }) => judgements.conflicts);
  expect([stories.length, conflicts.length]).toEqual([8, 45]);
  const nearMisses = await readNearMisses(CONFLICTS_BLIND);
  expect([...nearMisses.keys()].sort()).toEqual(stories.map(({ name }) => name));
  const places = [...nearMisses].flatMap(([name, misses]) =>
    misses.flatMap(({ values }) => values.map((value) => ({ name, ...value }))),
  );
  expect([...nearMisses.values()].flat()).toHaveLength(53);
  for (const { name, article, sentence, words } of places) {
    const told = stories.find((story) => story.name === name)?.articles;
    const { text = "", sentences = [] } = told?.find(({ id }) => id === article) ?? {};
    expect(text.slice(sentences[sentence]?.start, sentences[sentence]?.end)).toContain(words);
  }
});

const articles = [
  parseGoldArticle(
    "one",
    "Rain\nThe Day\t2024-01-01T07:00:00Z\n\nIt rains.\nIt pours.\n\nStill.\n",
  ),
  parseGoldArticle("two", "Wet\nThe Night\t2024-01-01T19:00:00Z\n\nIt rained.\n"),
];
const nothing = { pairs: [], conflicts: [], utterances: [] };

test("an article's sentences are its lines, and empty lines part paragraphs", () => {
  expect(articles[0]).toEqual({
    id: "one",
    headline: "Rain",
    outlet: "The Day",
    published: "2024-01-01T07:00:00Z",
    text: "It rains. It pours.\n\nStill.",
    sentences: [
      { start: 0, end: 9 },
      { start: 10, end: 19 },
      { start: 21, end: 27 },
    ],
  });
});

test("judgements that do not fit the texts are refused", () => {
  const pair = { a: "one", i: 2, b: "two", j: 0, level: 2 as const };
  expect(() => placeJudgements("a", { ...nothing, pairs: [pair] }, articles)).not.toThrow();
  for (const wrong of [{ i: 3 }, { j: 1 }, { a: "two", i: 0, b: "one" }, { b: "three" }]) {
    const pairs = [{ ...pair, ...wrong }];
    expect(() => placeJudgements("a", { ...nothing, pairs }, articles)).toThrow(/^a: /u);
  }
  expect(() => placeJudgements("a", { ...nothing, pairs: [pair, pair] }, articles)).toThrow(
    /twice/u,
  );
  const renderings = [
    { article: "one", sentence: 1, words: "rains" },
    { article: "two", sentence: 0, words: "rained" },
  ];
  const utterances = [{ renderings }];
  expect(() => placeJudgements("a", { ...nothing, utterances }, articles)).toThrow(/"rains"/u);
});
