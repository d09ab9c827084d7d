import type { Member } from "../../core/compare/member.ts";
import type { StoryId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleText } from "../../shared/contract.ts";
import type { Job } from "../work/jobs.ts";
import type { ProjectSession } from "./session.ts";
import { readArticle } from "./read-article.ts";

/** A story's articles, read and analysed. What could not be read is a problem each. */
export interface StoryMembers {
  readonly members: readonly Member[];
  readonly texts: readonly ArticleText[];
  readonly problems: readonly Problem[];
}

/** How many articles are read at once: no more than these are still read once it is cancelled. */
const AT_ONCE = 8;

/** Reads and analyses the articles a story has of its own; fewer when it is cancelled on the way. */
export async function membersOf(
  session: ProjectSession,
  story: StoryId,
  { signal, progress }: Pick<Job, "signal" | "progress">,
): Promise<StoryMembers> {
  const articles = recordsOf(session.state, "article").filter((article) => article.story === story);
  const members: Member[] = [];
  const texts: ArticleText[] = [];
  const problems: Problem[] = [];
  for (let from = 0; from < articles.length && !signal.aborted; from += AT_ONCE) {
    progress(from, articles.length);
    const some = articles.slice(from, from + AT_ONCE);
    const read = await Promise.all(
      some.map(async (article) => ({ article, text: await readArticle(session, article.id) })),
    );
    for (const { article, text } of read) {
      if (!text.ok) {
        problems.push({ ...text.problem, file: article.file });
        continue;
      }
      texts.push(text.value);
      members.push(memberOf(article, text.value, outletOf(session, article)));
    }
  }
  return { members, texts, problems };
}

function outletOf(session: ProjectSession, article: Article): string | null {
  const outlet = article.outlet === null ? undefined : session.state.get(article.outlet);
  return outlet?.type === "outlet" ? outlet.name : null;
}

function memberOf({ id, metadata }: Article, text: ArticleText, outlet: string | null): Member {
  return {
    id,
    headline: text.headline,
    outlet,
    text: text.text,
    analysis: text.analysis,
    published: metadata.published.value,
    role: metadata.role.value ?? "article",
    completeness: metadata.completeness.value ?? "full",
    origin: metadata.origin.value,
    originalSource: metadata.originalSource.value,
  };
}
