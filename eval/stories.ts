import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { agglomerate } from "../src/core/stories/agglomerate.ts";
import { groupStories } from "../src/core/stories/group.ts";
import type { StoryArticle } from "../src/core/stories/group.ts";
import { innerProduct, unitVector } from "../src/core/stories/vectors.ts";
import type { SparseVector } from "../src/core/stories/vectors.ts";
import type { Evaluation, Score } from "./score.ts";

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

/** B-cubed (Bagga & Baldwin 1998): for every article, how pure and how whole its group is. */
function bCubed(articles: readonly Judged[], groups: readonly (readonly string[])[]): Agreement {
  const events = new Map(articles.map(({ id, event }) => [id, event]));
  const sizes = new Map<string, number>();
  for (const { event } of articles) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const group of groups) {
    for (const id of group) {
      const event = events.get(id) ?? "";
      const same = group.filter((other) => events.get(other) === event).length;
      precision += same / group.length;
      recall += same / (sizes.get(event) ?? 1);
    }
  }
  return {
    precision: precision / articles.length,
    recall: recall / articles.length,
    f1: (2 * precision * recall) / (precision + recall) / articles.length,
  };
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

/**
 * Grouping into stories: B-cubed on the two judged sets and on both at once, beside average-link
 * clustering of plain TF-IDF vectors with its best common threshold; and on libraries of one
 * story each.
 */
export const evaluateStories: Evaluation = async (data) => {
  const [triples, clusters] = [await readTriples(data), await readClusters(data)];
  const sets = [
    { set: "stories/triples", articles: triples, target: 0.97 },
    { set: "stories/clusters", articles: clusters, target: 0.96 },
    { set: "stories, both pooled", articles: [...triples, ...clusters] },
  ];
  const plain = baselines(sets.map(({ articles }) => articles));
  const scores = sets.flatMap(({ set, articles, target }, index): Score[] => {
    const groups = groupStories(articles).map((group) => group.articles);
    const { precision, recall, f1 } = bCubed(articles, groups);
    const common = { set, items: articles.length };
    const baseline = { name: "TF-IDF cosine, average link", value: plain[index] ?? 0 };
    return [
      { ...common, measure: "B³ precision", value: precision },
      { ...common, measure: "B³ recall", value: recall },
      {
        ...common,
        measure: "B³ F1",
        value: f1,
        baseline,
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
  const alone = singleStories([...triples, ...clusters]);
  return [
    ...scores,
    { set: "stories, each alone", measure: "B³ F1", value: alone.f1, items: alone.stories },
  ];
};
