import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { conflictKinds } from "../../src/core/compare/comparison.ts";
import { joinSentences, placeWords } from "./story.ts";
import type { JudgedArticle, JudgedStory, Judgements, NearMiss } from "./story.ts";

const placeSchema = z.object({ article: z.string(), sentence: z.int(), words: z.string().min(1) });
const storySchema = z.object({
  pairs: z
    .array(
      z.object({
        a: z.string(),
        i: z.int(),
        b: z.string(),
        j: z.int(),
        level: z.union([z.literal(1), z.literal(2)]),
      }),
    )
    .default([]),
  conflicts: z.array(
    z.object({
      kind: z.enum(conflictKinds),
      update: z.boolean(),
      about: z.string(),
      values: z.array(placeSchema).min(2),
    }),
  ),
  utterances: z.array(z.object({ renderings: z.array(placeSchema).min(2) })).default([]),
});
const nearMissesSchema = z.object({
  stories: z.record(
    z.string(),
    z.object({
      nearMisses: z.array(z.object({ about: z.string(), values: z.array(placeSchema).min(2) })),
    }),
  ),
});
const readerSchema = z.object({ reader: z.string(), stories: z.record(z.string(), storySchema) });

/** An article as it stands in its file; its README tells the form. */
export function parseGoldArticle(id: string, file: string): JudgedArticle {
  const [headline = "", source = "", ...lines] = file.split("\n");
  const [outlet = "", published = ""] = source.split("\t");
  const paragraphs = lines
    .join("\n")
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split("\n").filter((line) => line !== ""))
    .filter((paragraph) => paragraph.length > 0);
  return { id, headline, outlet, published, ...joinSentences(paragraphs) };
}

/** One story's judgements; throws where one does not fit the articles. */
export function placeJudgements(
  reader: string,
  judged: z.infer<typeof storySchema>,
  articles: readonly JudgedArticle[],
): Judgements {
  const sentenceOf = (article: string, sentence: number): string => {
    const { text = "", sentences = [] } = articles.find(({ id }) => id === article) ?? {};
    const range = sentences[sentence];
    if (range === undefined) throw new Error(`${reader}: ${article} has no sentence ${sentence}.`);
    return text.slice(range.start, range.end);
  };
  const seen = new Set<string>();
  for (const { a, i, b, j } of judged.pairs) {
    sentenceOf(a, i);
    sentenceOf(b, j);
    const pair = `${a} ${i} ${b} ${j}`;
    if (a >= b || seen.has(pair)) throw new Error(`${reader}: ${pair} is out of order or twice.`);
    seen.add(pair);
  }
  const places = [
    ...judged.conflicts.flatMap(({ values }) => values),
    ...judged.utterances.flatMap(({ renderings }) => renderings),
  ];
  for (const { article, sentence, words } of places) {
    if (!sentenceOf(article, sentence).includes(words)) {
      throw new Error(`${reader}: "${words}" does not stand in ${article} ${sentence}.`);
    }
  }
  const utterances = judged.utterances.map(({ renderings }) =>
    renderings.map(({ article, sentence, words }) =>
      placeWords(articles, article, sentence, words),
    ),
  );
  return { reader, pairs: judged.pairs, conflicts: judged.conflicts, utterances };
}

/** The folders of judged stories in this repository: `eval/gold`, and those for conflicts alone. */
const GOLD = join(import.meta.dirname, "..", "gold");
export const CONFLICTS_DEV = join(import.meta.dirname, "..", "conflicts-dev");
export const CONFLICTS_BLIND = join(import.meta.dirname, "..", "conflicts-blind");
/** Near-misses: what looks like a conflict to a program and is none. Not judgements of a reader. */
const NEAR_MISSES = "near-misses.json";

/** The judged stories of a folder, by name; of two readers of a story the first by letter counts. */
export async function readGoldStories(from = GOLD): Promise<JudgedStory[]> {
  const files = (await readdir(from))
    .filter((file) => file.endsWith(".json") && file !== NEAR_MISSES)
    .sort();
  const readers = await Promise.all(
    files.map(async (file) =>
      readerSchema.parse(JSON.parse(await readFile(join(from, file), "utf8"))),
    ),
  );
  const names = (await readdir(join(from, "stories"))).sort();
  return Promise.all(
    names.map(async (name): Promise<JudgedStory> => {
      const folder = join(from, "stories", name);
      const articles = await Promise.all(
        (await readdir(folder))
          .sort()
          .map(async (file) =>
            parseGoldArticle(
              file.replace(/\.txt$/u, ""),
              await readFile(join(folder, file), "utf8"),
            ),
          ),
      );
      const [judgements, second = null] = readers.flatMap(({ reader, stories }) => {
        const judged = stories[name];
        return judged === undefined ? [] : [placeJudgements(reader, judged, articles)];
      });
      if (judgements === undefined) throw new Error(`Nobody judged the story ${name}.`);
      return { name, articles, judgements, second };
    }),
  );
}

/** The near-misses told for the stories of a folder, by the stories' names. */
export async function readNearMisses(from: string): Promise<ReadonlyMap<string, NearMiss[]>> {
  const file: unknown = JSON.parse(await readFile(join(from, NEAR_MISSES), "utf8"));
  const { stories } = nearMissesSchema.parse(file);
  return new Map(Object.entries(stories).map(([name, { nearMisses }]) => [name, nearMisses]));
}
