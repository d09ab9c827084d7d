import type { Member } from "../../core/compare/member.ts";
import type { StoryId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { Article } from "../../core/model/article.ts";
import type { ArticleText } from "../../shared/contract.ts";
import type { ProjectSession } from "./session.ts";

/** A story's articles, read and analysed. What could not be read is a problem each. */
export interface StoryMembers {
  readonly members: readonly Member[];
  readonly texts: readonly ArticleText[];
  readonly problems: readonly Problem[];
}

/** Reads and analyses the articles a story has of its own; `onRead` is called after each. */
export async function membersOf(
  session: ProjectSession,
  story: StoryId,
  onRead: (done: number, total: number) => void,
): Promise<StoryMembers> {
  const articles = recordsOf(session.state, "article").filter((article) => article.story === story);
  let done = 0;
  const read = await Promise.all(
    articles.map(async (article) => {
      const text = await session.readArticle(article.id);
      done += 1;
      onRead(done, articles.length);
      return { article, text };
    }),
  );
  const members: Member[] = [];
  const texts: ArticleText[] = [];
  const problems: Problem[] = [];
  for (const { article, text } of read) {
    if (!text.ok) {
      problems.push({ ...text.problem, file: article.file });
      continue;
    }
    texts.push(text.value);
    members.push(memberOf(article, text.value, outletOf(session, article)));
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
