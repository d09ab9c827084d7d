import { featuresOf } from "../../src/core/stories/features.ts";
import type { StoryArticle } from "../../src/core/stories/group.ts";
import { StoryIndex } from "../../src/core/stories/story-index.ts";
import { segmentSentences } from "../../src/core/text/sentences.ts";
import { interval } from "../interval.ts";
import type { Score } from "../score.ts";
import { shuffled } from "./read.ts";
import type { Judged } from "./read.ts";

/** Round-ups made, items in each, and sentences of an item. */
const ROUND_UPS = 60;
const ITEMS = 4;
const OPENING = 3;

/** A round-up made of the openings of articles on different events, and those events. */
interface MadeRoundUp extends StoryArticle {
  readonly events: readonly string[];
}

function makeRoundUps(articles: readonly Judged[]): MadeRoundUp[] {
  const long = articles.filter(({ text }) => text.length > 600);
  return Array.from({ length: ROUND_UPS }, (_, number) => {
    const items: Judged[] = [];
    for (const article of shuffled(long, number)) {
      if (!items.some(({ event }) => event === article.event)) items.push(article);
      if (items.length === ITEMS) break;
    }
    const openings = items.map(({ text }) =>
      segmentSentences(text)
        .slice(0, OPENING)
        .map(({ start, end }) => text.slice(start, end))
        .join(" "),
    );
    return {
      id: `round-up-${number}`,
      headline: "The morning briefing",
      text: openings.join("\n\n"),
      published: null,
      events: items.map(({ event }) => event),
    };
  });
}

/**
 * Made round-ups, one at a time in the library of all judged articles: how many of their items'
 * stories they are in or listed in, and how many of those are right. And how many of the judged
 * articles themselves, which are no round-ups, are listed anywhere.
 */
export function roundUps(articles: readonly Judged[]): Score[] {
  const features = articles.map((article) => featuresOf(article));
  const events = new Map(articles.map(({ id, event }) => [id, event]));
  const made = makeRoundUps(articles);
  const index = new StoryIndex();
  index.add(features);
  const strays = new Set(index.stories.flatMap((story) => story.alsoIn));
  const results = made.map((roundUp) => {
    index.add([featuresOf(roundUp)]);
    const stories = index.stories.filter(
      ({ articles: members, alsoIn }) =>
        alsoIn.includes(roundUp.id) || (members.includes(roundUp.id) && members.length > 1),
    );
    index.remove([roundUp.id]);
    const found = stories.map((story) =>
      story.articles.some((id) => roundUp.events.includes(events.get(id) ?? "")),
    );
    return {
      items: roundUp.events.length,
      found: found.length,
      right: found.filter(Boolean).length,
    };
  });
  const rate = (sample: readonly (typeof results)[number][], of: "items" | "found"): number =>
    sample.reduce((sum, { right }) => sum + right, 0) /
    Math.max(
      1,
      sample.reduce((sum, result) => sum + result[of], 0),
    );
  const common = { set: "stories, made round-ups", items: made.length };
  return [
    { ...common, measure: `items' stories: precision ${interval(results, (some) => rate(some, "found"))}`, value: rate(results, "found") }, // prettier-ignore
    { ...common, measure: `items' stories: recall ${interval(results, (some) => rate(some, "items"))}`, value: rate(results, "items") }, // prettier-ignore
    { set: "stories, both pooled", measure: "articles listed in another story", value: strays.size / articles.length, items: articles.length }, // prettier-ignore
  ];
}
