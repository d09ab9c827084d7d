import { expect, test } from "vitest";
import { divideByEvent } from "./events.ts";
import { featuresOf } from "./features.ts";
import type { StoryArticle } from "./features.ts";
import { grounding, walkout } from "./fixture.ts";

const divide = (articles: readonly StoryArticle[]): string[][] =>
  divideByEvent(articles.map((one) => featuresOf(one))).map((part) => part.map(({ id }) => id));

test("a topic is divided by the events told in it", () => {
  const parts = divide([...walkout, ...grounding]);
  expect(parts.sort()).toEqual([
    ["grounding-a", "grounding-b", "grounding-c"],
    ["walkout-a", "walkout-b"],
  ]);
});

test("one event is not divided", () => {
  expect(divide(grounding)).toHaveLength(1);
});

test("a single article is not split off, for it may be one that is told differently", () => {
  expect(divide([...walkout.slice(0, 1), ...grounding])).toHaveLength(1);
});

test("copies do not make an event: two tellings printed twice each stay together", () => {
  const twice = grounding
    .slice(0, 2)
    .flatMap((article) => [article, { ...article, id: `${article.id}-copy` }]);
  expect(divide(twice)).toHaveLength(1);
});

test("a copy goes where its original goes", () => {
  const copies = walkout.map((article) => ({ ...article, id: `${article.id}-copy` }));
  const parts = divide([...walkout, ...grounding, ...copies]);
  expect(parts.map((part) => part.length).sort()).toEqual([3, 4]);
});
