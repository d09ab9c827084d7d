import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hashOf } from "../../src/core/stories/copies.ts";
import type { StoryArticle } from "../../src/core/stories/group.ts";

/** An article and the event it is known to tell. */
export interface Judged extends StoryArticle {
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

/** The stories of three outlets. */
export async function readTriples(data: string): Promise<Judged[]> {
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

/** The clusters of many outlets. */
export async function readClusters(data: string): Promise<Judged[]> {
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

/** The articles in an order that depends on the seed alone. */
export function shuffled<Article extends { readonly id: string }>(
  articles: readonly Article[],
  seed: number,
): Article[] {
  const key = new Map(articles.map(({ id }) => [id, hashOf([id, String(seed)])]));
  return [...articles].sort((a, b) => (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0));
}
