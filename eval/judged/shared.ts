import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { joinSentences, placeWords } from "./story.ts";
import type { JudgedArticle, JudgedStory } from "./story.ts";

const judgedSchema = z.object({
  pairs: z.array(
    z.object({ a: z.string(), i: z.number(), b: z.string(), j: z.number(), level: z.number() }),
  ),
  conflicts: z.array(
    z.object({
      kind: z.string(),
      about: z.string(),
      values: z.array(z.object({ article: z.string(), sentence: z.number(), value: z.string() })),
    }),
  ),
  utterances: z.array(
    z.object({
      renderings: z.array(
        z.object({ article: z.string(), sentence: z.number(), text: z.string() }),
      ),
    }),
  ),
});
const articleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

async function readJson(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), "utf8"));
}

async function readArticle(data: string, id: string): Promise<JudgedArticle> {
  const page = articleSchema.parse(
    await readJson(data, "stories", "triples", "articles", `${id}.json`),
  );
  const unknown = { headline: null, outlet: null, published: null };
  return { id, ...unknown, ...joinSentences(page["body-paragraphs"]) };
}

async function readStory(data: string, file: string): Promise<JudgedStory> {
  const judged = judgedSchema.parse(await readJson(data, "alignment", file));
  const ids = [...new Set(judged.pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const articles = await Promise.all(ids.map((id) => readArticle(data, id)));
  const conflicts = judged.conflicts.map(({ values, ...conflict }) => ({
    ...conflict,
    update: null,
    values: values.map(({ value, ...place }) => ({ ...place, words: value })),
  }));
  const utterances = judged.utterances.map(({ renderings }) =>
    renderings.map(({ article, sentence, text }) => placeWords(articles, article, sentence, text)),
  );
  const judgements = { reader: "shared", pairs: judged.pairs, conflicts, utterances };
  return { name: file.replace(/\.json$/u, ""), articles, judgements, second: null };
}

/**
 * The stories judged under `alignment/` of the shared data, by the names of their files. Outlets
 * and times are not told: what is found there is found in the texts alone.
 */
export async function readSharedStories(data: string): Promise<JudgedStory[]> {
  const files = (await readdir(join(data, "alignment"))).filter((file) => file.endsWith(".json"));
  return Promise.all(files.sort().map((file) => readStory(data, file)));
}
