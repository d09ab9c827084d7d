import { featuresOf } from "../src/core/stories/features.ts";
import { groupStories } from "../src/core/stories/group.ts";
import { StoryIndex } from "../src/core/stories/story-index.ts";
import { interval } from "./interval.ts";
import type { Tell } from "./mistakes.ts";
import type { Evaluation, Score } from "./score.ts";
import { agreement, bCubed, byEvent } from "./stories/b-cubed.ts";
import { baselines } from "./stories/baseline.ts";
import { readClusters, readTriples, shuffled } from "./stories/read.ts";
import type { Judged } from "./stories/read.ts";
import { roundUps } from "./stories/round-ups.ts";

/** Orders in which libraries are grown one by one. */
const ORDERS = 3;

/** Libraries of one story each: a grouping whose weights need a large library would break them up. */
function singleStories(articles: readonly Judged[]): { f1: number; stories: number } {
  const stories = [...Map.groupBy(articles, ({ event }) => event).values()];
  const groups = stories.flatMap((story) => groupStories(story).map((group) => group.articles));
  return { f1: bCubed(articles, groups).f1, stories: stories.length };
}

/** Libraries that grew article by article, in several orders: the mean of what they reach. */
function oneByOne(articles: readonly Judged[]): { truth: number; batch: number } {
  const features = articles.map((article) => featuresOf(article));
  const batch = new StoryIndex();
  batch.add(features);
  const places = new Map(
    batch.stories.flatMap((story) => story.articles.map((id) => [id, story.articles[0] ?? ""])),
  );
  const asBatch = articles.map((article) => ({ ...article, event: places.get(article.id) ?? "" }));
  let truth = 0;
  let same = 0;
  for (let seed = 0; seed < ORDERS; seed += 1) {
    const index = new StoryIndex();
    for (const article of shuffled(features, seed)) index.add([article]);
    const groups = index.stories.map((story) => story.articles);
    truth += bCubed(articles, groups).f1;
    same += bCubed(asBatch, groups).f1;
  }
  return { truth: truth / ORDERS, batch: same / ORDERS };
}

/** Headlines, and how the texts begin. */
function openings(articles: readonly Judged[]): string[] {
  return articles.map(({ headline, text }) => `${headline ?? ""} | ${text}`);
}

/**
 * Events that are not one story of their own. Missed: an event in parts, its articles outside the
 * largest part. False: a story of several events, its articles not of the event most are of.
 */
function tellMistakes(
  set: string,
  articles: readonly Judged[],
  groups: readonly (readonly string[])[],
  tell: Tell,
): void {
  const stories = groups.map((group) => articles.filter(({ id }) => group.includes(id)));
  const storyOf = new Map(stories.flatMap((story, at) => story.map(({ id }) => [id, at] as const)));
  const bySize = (parts: Iterable<readonly Judged[]>): (readonly Judged[])[] =>
    [...parts].sort((one, other) => other.length - one.length);
  const split = bySize(Map.groupBy(articles, ({ event }) => event).values()).map((event) =>
    bySize(Map.groupBy(event, ({ id }) => storyOf.get(id)).values()),
  );
  const mixed = stories.map((story) => bySize(Map.groupBy(story, ({ event }) => event).values()));
  for (const [kind, wholes] of [
    ["missed", split],
    ["false", mixed],
  ] as const) {
    for (const [largest = [], ...others] of wholes) {
      if (others.length === 0) continue;
      const apart = others.flat();
      const sizes = [largest, ...others].map(({ length }) => length).join(" + ");
      tell({
        set,
        kind,
        weight: apart.length / (apart.length + largest.length),
        about:
          kind === "missed" ? `one event in parts of ${sizes}` : `one story of events of ${sizes}`,
        texts: openings([...largest.slice(0, 1), ...apart.slice(0, 3)]),
      });
    }
  }
}

/**
 * Grouping into stories: B-cubed on the two judged sets and on both at once, with intervals from
 * resampling the stories, beside average-link clustering of plain TF-IDF vectors with its best
 * common threshold; on libraries of one story each; on libraries that grew one by one; and
 * round-ups made of articles' openings.
 */
export const evaluateStories: Evaluation = async (data, tell) => {
  const [triples, clusters] = [await readTriples(data), await readClusters(data)];
  const both = [...triples, ...clusters];
  const sets = [
    { set: "stories/triples", articles: triples, target: 0.97 },
    { set: "stories/clusters", articles: clusters, target: 0.96 },
    { set: "stories, both pooled", articles: both },
  ];
  const plain = baselines(sets.map(({ articles }) => articles));
  const scores = sets.flatMap(({ set, articles, target }, index): Score[] => {
    const groups = groupStories(articles).map((group) => group.articles);
    const events = byEvent(articles, groups);
    const { precision, recall, f1 } = agreement(events);
    const spread = interval(events, (some) => agreement(some).f1);
    const grown = oneByOne(articles);
    const common = { set, items: articles.length };
    const baseline = { name: "TF-IDF cosine, average link", value: plain[index] ?? 0 };
    tellMistakes(set, articles, groups, tell);
    return [
      { ...common, measure: "B³ precision", value: precision },
      { ...common, measure: "B³ recall", value: recall },
      {
        ...common,
        measure: `B³ F1 ${spread}`,
        value: f1,
        baseline,
        ...(target === undefined ? {} : { target }),
      },
      { ...common, measure: "B³ F1, added one by one", value: grown.truth },
      { ...common, measure: "B³ F1 of one by one against at once", value: grown.batch },
    ];
  });
  const alone = singleStories(both);
  return [
    ...scores,
    { set: "stories, each alone", measure: "B³ F1", value: alone.f1, items: alone.stories },
    ...roundUps(both),
  ];
};
