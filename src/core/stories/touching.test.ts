import { expect, test } from "vitest";
import { featuresOf } from "./features.ts";
import type { StoryArticle } from "./features.ts";
import { bridge, elsewhere, grounding, orchard, roundUp, walkout } from "./fixture.ts";
import { groupStories } from "./group.ts";
import { Library } from "./library.ts";
import { markOf, touches } from "./touching.ts";

const everything = [...walkout, ...grounding, ...bridge, ...orchard, elsewhere];

/** The stories, by their first article, that list an article as touching them. */
function listings(articles: readonly StoryArticle[]): Record<string, readonly string[]> {
  const listed = groupStories(articles).filter(({ alsoIn }) => alsoIn.length > 0);
  return Object.fromEntries<readonly string[]>(
    listed.map((group): [string, readonly string[]] => [group.articles[0] ?? "", group.alsoIn]),
  );
}

test("a round-up that leads with news of its own is its own story, and listed in those of its items", () => {
  const lines = roundUp.text.split("\n");
  const text = [...lines.slice(3, 7), ...lines.slice(0, 3), ...lines.slice(7)].join("\n");
  const articles = [...everything, { ...roundUp, text }];
  expect(listings(articles)).toEqual({ "bridge-a": ["round-up"], "orchard-a": ["round-up"] });
  expect(groupStories(articles).map((group) => group.articles)).toContainEqual(["round-up"]);
});

test("a round-up is in the story it leads with, and listed in those of its other items", () => {
  const articles = [...everything, roundUp];
  expect(listings(articles)).toEqual({ "orchard-a": ["round-up"] });
  const ids = ["bridge-a", "bridge-b", "round-up"];
  expect(groupStories(articles).map((group) => group.articles)).toContainEqual(ids);
});

test("reports that tell their own event are listed nowhere else, even where the topic is shared", () => {
  expect(listings(everything)).toEqual({});
});

test("a live blog that leads with one event is in that story, and listed in the other's", () => {
  const [first, second] = [bridge[0]?.text ?? "", roundUp.text.split("\n").slice(5).join("\n")];
  const liveBlog = { ...roundUp, id: "live", headline: "Viaduct closed: as it happened", text: `${first}\n${second}` }; // prettier-ignore
  const groups = groupStories([...everything, liveBlog]);
  expect(groups.find(({ articles }) => articles.includes("live"))?.articles).toContain("bridge-a");
  expect(listings([...everything, liveBlog])).toEqual({ "orchard-a": ["live"] });
});

test("naming an event in passing does not touch its story", () => {
  const text = `${elsewhere.text}\nThe road to the village leads over the Tarn viaduct, which is closed to lorries.`;
  expect(listings([...everything, { ...elsewhere, text }])).toEqual({});
});

test("a round-up from months before or after does not touch a story", () => {
  const library = new Library();
  const dated = bridge.map((one) => featuresOf({ ...one, published: "2031-05-01" }));
  for (const article of dated) library.add(article);
  const rarity = (stem: string): number => library.rarity(stem);
  const touching = (published: string | null): boolean =>
    touches(featuresOf({ ...roundUp, published }), markOf(dated, rarity), rarity);
  expect(touching("2031-05-04")).toBe(true);
  expect(touching(null)).toBe(true);
  expect(touching("2031-09-04")).toBe(false);
});
