import { recordsOf } from "../../core/model/records.ts";
import { ok } from "../../core/model/result.ts";
import type { AppContext } from "../app-context.ts";
import { comparedStory } from "../project/compared-story.ts";
import { versionsOf } from "../project/versions.ts";
import { handle } from "./handle.ts";
import { readArticle } from "../project/read-article.ts";

/** Answers what concerns reading, finding and comparing articles. */
export function setupArticles({ workspace, pool, jobs, comparisons }: AppContext): void {
  handle("readArticle", async ({ article }) => {
    const session = workspace.current;
    return session.ok ? await readArticle(session.value, article) : session;
  });

  handle("search", async ({ query, outlet, story, from, to }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const within = recordsOf(session.value.state, "article").filter((article) => {
      const published = article.metadata.published.value?.slice(0, 10) ?? null;
      return (
        (outlet === null || article.outlet === outlet) &&
        (story === null || article.story === story || article.alsoIn.includes(story)) &&
        (from === null || (published !== null && published >= from.slice(0, 10))) &&
        (to === null || (published !== null && published <= to.slice(0, 10)))
      );
    });
    const ids = new Set<string>(within.map((article) => article.id));
    return ok(await session.value.search(query, ids));
  });

  handle("compareStory", async ({ story, job: id }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run(
      "Reading the story’s articles",
      (job) => comparedStory(session.value, comparisons, story, job),
      id,
    );
  });

  handle("articleVersions", async ({ article }) => {
    const session = workspace.current;
    return session.ok ? await versionsOf(session.value, pool, article) : session;
  });
}
