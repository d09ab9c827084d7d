import fc from "fast-check";
import { expect, test } from "vitest";
import { featuresOf } from "./features.ts";
import type { ArticleFeatures, StoryArticle } from "./features.ts";
import { bridge, elsewhere, grounding, orchard, roundUp, walkout } from "./fixture.ts";
import { StoryIndex } from "./story-index.ts";

const all = [...walkout, ...grounding, ...bridge, ...orchard, elsewhere, roundUp];
const features = (articles: readonly StoryArticle[]): ArticleFeatures[] =>
  articles.map((article) => featuresOf(article));
const indexOf = (articles: readonly StoryArticle[]): StoryIndex => {
  const index = new StoryIndex();
  index.add(features(articles));
  return index;
};

const sentences = all.flatMap(({ text }) => text.split("\n"));
const anyArticles = fc
  .array(
    fc.record({
      headline: fc.option(fc.constantFrom(...sentences)),
      text: fc
        .array(fc.constantFrom(...sentences), { maxLength: 6 })
        .map((some) => some.join("\n")),
      published: fc.constantFrom(null, "2031-03-07", "2031-03-20T08:00:00Z"),
    }),
    { maxLength: 10 },
  )
  .map((articles) => articles.map((article, index) => ({ ...article, id: `article-${index}` })));
const batches = anyArticles.chain((articles) =>
  fc.tuple(fc.constant(articles), fc.nat(articles.length), fc.nat(articles.length)),
);

test("an article added to its story touches that story alone", () => {
  const [first, ...others] = grounding;
  if (first === undefined) throw new Error("the fixture has articles");
  const index = indexOf([...others, ...bridge, elsewhere]);
  expect(index.add(features([first]))).toMatchObject([
    { articles: grounding.map(({ id }) => id), alsoIn: [] },
  ]);
  expect(index.stories).toEqual(indexOf([...grounding, ...bridge, elsewhere]).stories);
});

test("one by one, the fixture falls into the same stories as at once, in any order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const index = new StoryIndex();
      for (const article of features(shuffled)) index.add([article]);
      expect(index.stories).toEqual(indexOf(all).stories);
    }),
    { numRuns: 30 },
  );
});

test("articles added at once are grouped alike in any order, also into a library", () => {
  fc.assert(
    fc.property(batches, ([articles, cut]) => {
      const [index, other] = [indexOf(articles.slice(0, cut)), indexOf(articles.slice(0, cut))];
      const added = features(articles.slice(cut));
      expect(other.add([...added].reverse())).toEqual(index.add(added));
      expect(other.stories).toEqual(index.stories);
    }),
    { numRuns: 60 },
  );
});

test("every article is in exactly one story, whatever is added, replaced and removed", () => {
  fc.assert(
    fc.property(batches, ([articles, cut, size]) => {
      const index = indexOf(articles.slice(0, cut));
      index.add(features(articles.slice(Math.min(cut, size))));
      const gone = articles.slice(0, size).map(({ id }) => id);
      index.remove(gone);
      const left = articles.slice(size).map(({ id }) => id);
      const first = Math.min(cut, size);
      expect(index.stories.flatMap((story) => story.articles).sort()).toEqual(
        left.filter((id) => articles.slice(0, cut).concat(articles.slice(first)).some((one) => one.id === id)).sort(), // prettier-ignore
      );
      const listed = index.stories.flatMap((story) => story.alsoIn);
      expect(listed.filter((id) => gone.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("an article that shares nothing changes no story", () => {
  const word = fc.stringMatching(/^zq[b-df-hj-np-tv-z]{4,7}$/u);
  fc.assert(
    fc.property(anyArticles, fc.array(word, { minLength: 1, maxLength: 30 }), (articles, words) => {
      const index = indexOf(articles);
      const before = index.stories;
      const stranger = { id: "z", headline: null, text: words.join(" "), published: null };
      const changed = index.add(features([stranger]));
      expect(changed.map((story) => story.articles)).toEqual([["z"]]);
      expect(index.stories).toEqual([...before, ...changed]);
    }),
    { numRuns: 60 },
  );
});

test("what add returns are the stories that are new or changed, and only those", () => {
  fc.assert(
    fc.property(batches, ([articles, cut, from]) => {
      const index = indexOf(articles.slice(0, cut));
      const before = new Set(index.stories.map((story) => JSON.stringify(story)));
      const changed = index.add(features(articles.slice(Math.min(cut, from))));
      const expected = index.stories.filter((story) => !before.has(JSON.stringify(story)));
      expect(changed).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("an index restored from its snapshot is as it was and goes on as it would have", () => {
  fc.assert(
    fc.property(batches, ([articles, cut]) => {
      const index = indexOf(articles.slice(0, cut));
      const kept = structuredClone(features(articles.slice(0, cut)));
      const restored = StoryIndex.restore(kept, structuredClone(index.snapshot()));
      expect(restored.stories).toEqual(index.stories);
      const added = features(articles.slice(cut));
      restored.add(added);
      index.add(added);
      const groups = (one: StoryIndex): unknown => one.stories.map((story) => story.articles);
      expect(groups(restored)).toEqual(groups(index));
    }),
    { numRuns: 60 },
  );
});

test("what is taken out changes the stories it was in or listed in, and no others", () => {
  const index = indexOf(all);
  expect(index.remove(["round-up", "elsewhere"]).map((story) => story.articles)).toEqual([
    ["bridge-a", "bridge-b"],
    ["orchard-a", "orchard-b"],
  ]);
  expect(index.remove(["nobody"])).toEqual([]);
  const rest = [...walkout, ...grounding, ...bridge, ...orchard];
  expect(index.stories).toEqual(indexOf(rest).stories);
});

test("an article whose words change moves to where they belong", () => {
  const index = indexOf([...walkout, ...bridge]);
  const [moved] = walkout;
  const text = `${bridge[0]?.text ?? ""}\nEngineers will speak on Thursday.`;
  index.add(features([{ id: moved?.id ?? "", headline: null, text, published: null }]));
  expect(index.stories.map((story) => story.articles)).toEqual([
    ["bridge-a", "bridge-b", "walkout-a"],
    ["walkout-b"],
  ]);
});

test("features given the sentences are those found without, small, and without the text", () => {
  const text = Array.from({ length: 400 }, (_, at) => `Sentence ${at} tells of thing${at}.`).join(
    " ",
  );
  const long = featuresOf({ id: "long", headline: "Much", text, published: null });
  expect(JSON.stringify(long).length).toBeLessThan(10_000);
  expect(Object.values(long)).not.toContain(text);
  const ranges = [{ start: 0, end: 30 }, { start: 31, end: 60 }]; // prettier-ignore
  const given = featuresOf({ id: "a", headline: null, text, published: null }, ranges);
  expect(given.passages).toHaveLength(2);
});
