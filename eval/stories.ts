import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { agglomerate } from "../src/core/stories/agglomerate.ts";
import { hashOf } from "../src/core/stories/copies.ts";
import { featuresOf } from "../src/core/stories/features.ts";
import { groupStories } from "../src/core/stories/group.ts";
import type { StoryArticle } from "../src/core/stories/group.ts";
import { StoryIndex } from "../src/core/stories/story-index.ts";
import { innerProduct, unitVector } from "../src/core/stories/vectors.ts";
import type { SparseVector } from "../src/core/stories/vectors.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { interval } from "./interval.ts";
import type { Evaluation, Score } from "./score.ts";

/** Orders in which libraries are grown one by one. */
const ORDERS = 3;
/** Round-ups made, items in each, and sentences of an item. */
const ROUND_UPS = 60;
const ITEMS = 4;
const OPENING = 3;
/** Worst errors said. */
const WORST = 10;

/** An article and the event it is known to tell. */
interface Judged extends StoryArticle {
  readonly event: string;
}

const tripleSchema = z.object({
  "triplet-uuid": z.string(),
  title: z.string(),
  date: z.string(),
  "body-paragraphs": z.array(z.array(z.string())),
});

const clusterSchema = z.object({
  newsCluster: z.object({ EventId: z.number() }),
  title: z.string().nullable(),
  date_publish: z.string().nullable(),
  text: z.string().nullable(),
});

async function documents(folder: string): Promise<{ name: string; json: unknown }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      json: JSON.parse(await readFile(join(folder, name), "utf8")) as unknown,
    })),
  );
}

async function readTriples(data: string): Promise<Judged[]> {
  return (await documents(join(data, "stories/triples/articles"))).map(({ name, json }) => {
    const article = tripleSchema.parse(json);
    return {
      id: name,
      headline: article.title.trim(),
      text: article["body-paragraphs"].map((paragraph) => paragraph.join(" ")).join("\n\n"),
      published: article.date,
      event: article["triplet-uuid"],
    };
  });
}

async function readClusters(data: string): Promise<Judged[]> {
  return (await documents(join(data, "stories/clusters"))).map(({ name, json }) => {
    const article = clusterSchema.parse(json);
    return {
      id: name,
      headline: article.title,
      text: article.text ?? "",
      published: article.date_publish,
      event: `${article.newsCluster.EventId}`,
    };
  });
}

interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How pure and how whole the group of each of an event's articles is, summed over them. */
interface EventAgreement {
  readonly articles: number;
  readonly precision: number;
  readonly recall: number;
}

/** B-cubed (Bagga & Baldwin 1998) event by event; articles without a known event are passed over. */
function byEvent(
  articles: readonly Judged[],
  groups: readonly (readonly string[])[],
): EventAgreement[] {
  const events = new Map(articles.map(({ id, event }) => [id, event]));
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  return [...Map.groupBy(articles, ({ event }) => event)].map(([event, members]) => {
    let precision = 0;
    let recall = 0;
    for (const { id } of members) {
      const judged = (groupOf.get(id) ?? []).filter((other) => events.has(other));
      const same = judged.filter((other) => events.get(other) === event).length;
      precision += same / Math.max(1, judged.length);
      recall += same / members.length;
    }
    return { articles: members.length, precision, recall };
  });
}

/** B-cubed over all articles of some events. */
function agreement(events: readonly EventAgreement[]): Agreement {
  const sum = (of: (event: EventAgreement) => number): number =>
    events.reduce((total, event) => total + of(event), 0);
  const articles = sum((event) => event.articles);
  const [precision, recall] = [sum((event) => event.precision), sum((event) => event.recall)];
  return {
    precision: precision / articles,
    recall: recall / articles,
    f1: (2 * precision * recall) / (precision + recall) / articles,
  };
}

/** B-cubed of a grouping. */
function bCubed(articles: readonly Judged[], groups: readonly (readonly string[])[]): Agreement {
  return agreement(byEvent(articles, groups));
}

const THRESHOLDS = Array.from({ length: 40 }, (_, step) => 0.05 + step / 100);

/** The baseline: plain TF-IDF vectors of lower-cased words. */
function plainVectors(articles: readonly StoryArticle[]): SparseVector[] {
  const counts = articles.map(({ headline, text }) => {
    const words = new Map<string, number>();
    for (const [word] of `${headline ?? ""} ${text}`.toLowerCase().matchAll(/\p{L}{2,}|\p{N}+/gu)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    return words;
  });
  const terms = new Map<string, { index: number; articles: number }>();
  for (const words of counts) {
    for (const word of words.keys()) {
      const term = terms.get(word) ?? { index: terms.size, articles: 0 };
      terms.set(word, { ...term, articles: term.articles + 1 });
    }
  }
  return counts.map((words) =>
    unitVector(
      [...words].map(([word, count]) => {
        const term = terms.get(word) ?? { index: 0, articles: 1 };
        return [term.index, (1 + Math.log(count)) * Math.log(articles.length / term.articles)];
      }),
    ),
  );
}

/** Cosine of plain TF-IDF vectors and average link. */
function averageLink(articles: readonly StoryArticle[]): (threshold: number) => string[][] {
  const vectors = plainVectors(articles);
  const pairs = vectors.flatMap((_, b) => vectors.slice(0, b).map((__, a) => [a, b] as const));
  const likeness = (a: number, b: number): number => {
    const [first, second] = [vectors[a], vectors[b]];
    return first && second ? innerProduct(first, second) : 0;
  };
  return (threshold) =>
    agglomerate({ count: vectors.length, likeness, pairs, threshold, atLeast: 1 }).map((members) =>
      members.map((member) => articles[member]?.id ?? ""),
    );
}

/** The best the baseline does with one threshold for all sets, chosen on these very sets. */
function baselines(sets: readonly (readonly Judged[])[]): number[] {
  const cuts = sets.map(averageLink);
  let best: number[] = [];
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const threshold of THRESHOLDS) {
    const values = sets.map((set, index) => bCubed(set, cuts[index]?.(threshold) ?? []).f1);
    if (best.length === 0 || mean(values) > mean(best)) best = values;
  }
  return best;
}

/** Libraries of one story each: a grouping whose weights need a large library would break them up. */
function singleStories(articles: readonly Judged[]): { f1: number; stories: number } {
  const stories = [...Map.groupBy(articles, ({ event }) => event).values()];
  const groups = stories.flatMap((story) => groupStories(story).map((group) => group.articles));
  return { f1: bCubed(articles, groups).f1, stories: stories.length };
}

/** The articles in an order that depends on the seed alone. */
function shuffled<Article extends { readonly id: string }>(
  articles: readonly Article[],
  seed: number,
): Article[] {
  const key = new Map(articles.map(({ id }) => [id, hashOf([id, String(seed)])]));
  return [...articles].sort((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0));
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
function roundUps(articles: readonly Judged[]): Score[] {
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

/** The events furthest from being one story, worst first, on stderr: what to look at. */
function sayWorst(
  set: string,
  articles: readonly Judged[],
  groups: readonly (readonly string[])[],
): void {
  const judged = new Map(articles.map((article) => [article.id, article]));
  const names = [...new Set(articles.map(({ event }) => event))];
  const events = byEvent(articles, groups).map((result, at) => {
    const parts = groups.map((group) => group.filter((id) => judged.get(id)?.event === names[at]));
    const sizes = parts.map((part) => part.length).filter((size) => size > 0);
    const title = articles.find(({ event }) => event === names[at])?.headline ?? "";
    return { f1: agreement([result]).f1, sizes, title };
  });
  events.sort((a, b) => a.f1 - b.f1);
  for (const { f1, sizes, title } of events.filter((one) => one.f1 < 1).slice(0, WORST)) {
    console.error(`${set}: ${f1.toFixed(2)}, in parts of ${sizes.join(" + ")}: ${title}`);
  }
}

/**
 * Grouping into stories: B-cubed on the two judged sets and on both at once, with intervals from
 * resampling the stories, beside average-link clustering of plain TF-IDF vectors with its best
 * common threshold; on libraries of one story each; on libraries that grew one by one; and
 * round-ups made of articles' openings.
 */
export const evaluateStories: Evaluation = async (data) => {
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
    sayWorst(set, articles, groups);
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
