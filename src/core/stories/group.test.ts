import fc from "fast-check";
import { expect, test } from "vitest";
import { elsewhere, grounding, walkout } from "./fixture.ts";
import { groupStories } from "./group.ts";
import type { StoryArticle } from "./group.ts";

const ids = (articles: readonly StoryArticle[]): string[] => articles.map(({ id }) => id);
const groups = (articles: readonly StoryArticle[]): (readonly string[])[] =>
  groupStories(articles).map((group) => group.articles);

test("articles on one event are one story, an article on another is alone", () => {
  expect(groups([...grounding, elsewhere])).toEqual([["elsewhere"], ids(grounding)]);
  expect(groups(walkout)).toEqual([ids(walkout)]);
});

test("two events on one topic are two stories", () => {
  expect(groups([...walkout, ...grounding])).toEqual([ids(grounding), ids(walkout)]);
});

test("an unrelated article changes no other story", () => {
  const without = groups([...walkout, ...grounding]);
  expect(groups([...walkout, ...grounding, elsewhere])).toEqual([["elsewhere"], ...without]);
});

test("articles without words are stories of their own", () => {
  const empty = (id: string): StoryArticle => ({ id, headline: null, text: "", published: null });
  expect(groupStories([empty("b"), empty("a")])).toEqual([
    { articles: ["a"], label: "Untitled", alsoIn: [] },
    { articles: ["b"], label: "Untitled", alsoIn: [] },
  ]);
  expect(groupStories([])).toEqual([]);
});

const sentences = [...walkout, ...grounding, elsewhere].flatMap(({ text }) => text.split("\n"));
const anyArticles = fc
  .array(
    fc.record({
      headline: fc.option(fc.constantFrom(...sentences)),
      text: fc.array(fc.constantFrom(...sentences), { maxLength: 5 }).map((all) => all.join("\n")),
      published: fc.constantFrom(null, "2031-03-07", "2031-03-20T08:00:00Z", "not a date"),
    }),
    { maxLength: 12 },
  )
  .map((articles) => articles.map((article, index) => ({ ...article, id: `article-${index}` })));

test("every article is in exactly one story, whatever the articles", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      expect(groups(articles).flat().sort()).toEqual(ids(articles).sort());
    }),
    { numRuns: 60 },
  );
});

test("the order of the articles does not matter", () => {
  fc.assert(
    fc.property(
      anyArticles.chain((articles) =>
        fc.tuple(
          fc.constant(articles),
          fc.shuffledSubarray(articles, { minLength: articles.length }),
        ),
      ),
      ([articles, shuffled]) => {
        expect(groupStories(shuffled)).toEqual(groupStories(articles));
      },
    ),
    { numRuns: 60 },
  );
});
