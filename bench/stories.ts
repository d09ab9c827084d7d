import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { featuresOf } from "../src/core/stories/features.ts";
import type { ArticleFeatures, StoryArticle } from "../src/core/stories/features.ts";
import { groupStories } from "../src/core/stories/group.ts";
import { StoryIndex } from "../src/core/stories/story-index.ts";
import { spreadOf, timeInTurn } from "./measure.ts";
import type { Bench, Measurement } from "./measure.ts";

const SMALL = 500;
const LARGE = 8_000;
/** Small libraries grouped a round, so that their time can be told from noise. */
const SMALL_LIBRARIES = 4;
const ROUNDS = 3;
/** Articles added one by one a round. */
const ADDED = 25;
const ADDING_ROUNDS = 5;

const lineSchema = z.object({ id: z.string(), title: z.string(), text: z.string(), date: z.string() }); // prettier-ignore

/** Real headlines and openings (300 words at most), as many as are asked for. */
async function realArticles(file: string, count: number): Promise<StoryArticle[]> {
  const lines = gunzipSync(await readFile(file))
    .toString("utf8")
    .split("\n", count);
  return lines.map((line) => {
    const { id, title, text, date } = lineSchema.parse(JSON.parse(line));
    return { id, headline: title, text, published: date === "" ? null : date };
  });
}

const smallLibraries = <Article>(articles: readonly Article[]): Article[][] =>
  Array.from({ length: SMALL_LIBRARIES }, (_, at) => articles.slice(at * SMALL, (at + 1) * SMALL));

/** The cost of an article in a large library, against that in small ones of the same kind. */
function perArticle(name: string, [small, large]: readonly number[][]): Measurement {
  const [less, more] = [
    spreadOf((small ?? []).map((time) => time / (SMALL_LIBRARIES * SMALL))),
    spreadOf((large ?? []).map((time) => time / LARGE)),
  ];
  return {
    name: `${name}, ${LARGE} articles, each`,
    unit: "ms",
    ...more,
    against: { name: `with ${SMALL}`, median: less.median, ratio: more.median / less.median },
  };
}

async function benchGrouping(
  articles: readonly StoryArticle[],
  features: readonly ArticleFeatures[],
): Promise<Measurement[]> {
  const whole = await timeInTurn(
    [
      () => smallLibraries(articles).map((library) => groupStories(library)),
      () => groupStories(articles),
    ],
    ROUNDS,
  );
  const alone = await timeInTurn(
    [
      () => smallLibraries(features).map((library) => new StoryIndex().add(library)),
      () => new StoryIndex().add(features),
    ],
    ROUNDS,
  );
  return [
    perArticle("grouping into stories from headlines and leads", whole),
    perArticle("grouping into stories, features known", alone),
  ];
}

/** What one more article costs, by the size of the library it comes to. */
async function benchAdding(features: readonly ArticleFeatures[]): Promise<Measurement> {
  const held = ADDED * (ADDING_ROUNDS + 1);
  const added = features.slice(LARGE - held);
  const indices = [SMALL, LARGE - held].map((size) => {
    const index = new StoryIndex();
    index.add(features.slice(0, size));
    return { index, next: 0 };
  });
  const times = await timeInTurn(
    indices.map((one) => () => {
      for (const article of added.slice(one.next, one.next + ADDED)) one.index.add([article]);
      one.next += ADDED;
    }),
    ADDING_ROUNDS,
    // Once a turn: each round adds others.
    0,
  );
  const [small, large] = times.map((all) => spreadOf(all.map((time) => time / ADDED)));
  if (small === undefined || large === undefined) throw new Error("two libraries were timed");
  return {
    name: `adding one article to ${LARGE - held}`,
    unit: "ms",
    ...large,
    against: { name: `to ${SMALL}`, median: small.median, ratio: large.median / small.median },
  };
}

/** Grouping a library into stories: the cost of an article as the library grows. Skipped without real articles. */
export const benchStories: Bench = async () => {
  const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "..", "..", "shared");
  const file = join(shared, "data/scale/articles.jsonl.gz");
  if (!existsSync(file)) {
    console.error(`Skipped: there are no real articles at ${file}; set PARALLAX_SHARED to their folder.`); // prettier-ignore
    return [];
  }
  const articles = await realArticles(file, LARGE);
  const features = articles.map((article) => featuresOf(article));
  return [...(await benchGrouping(articles, features)), await benchAdding(features)];
};
