import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { countWords } from "../../src/core/text/words.ts";

const tripleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

/** The articles of each judged story of three outlets. */
export async function readTriples(data: string): Promise<string[][]> {
  const folder = join(data, "stories/triples/articles");
  const stories = new Map<string, string[]>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json")).sort()) {
    const article = tripleSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
    const text = article["body-paragraphs"].map((part) => part.join(" ")).join("\n\n");
    const story = name.replace(/_\d\.json$/u, "");
    stories.set(story, [...(stories.get(story) ?? []), text]);
  }
  return [...stories.values()];
}

/** Every 17th of the many articles that is long enough to take a passage from. */
export async function readArticles(data: string): Promise<string[]> {
  const lines = gunzipSync(await readFile(join(data, "scale/articles.jsonl.gz"))).toString("utf8");
  return lines
    .split("\n")
    .filter((line, index) => line !== "" && index % 17 === 0)
    .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text)
    .filter((text) => countWords(text) >= 150);
}
