import type { Article, Revision } from "../../core/model/article.ts";
import type { Code, Coding, Memo } from "../../core/model/coding.ts";
import type { ArticleId, OutletId, StoryId } from "../../core/model/ids.ts";
import type { BiasNote, Outlet, Story } from "../../core/model/outlet.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";

/** An article with what it points to, as lists and headings show it. */
export interface ArticleView {
  readonly article: Article;
  readonly revision: Revision;
  readonly outlet: Outlet | null;
  /** The headline, or what stands for it. */
  readonly label: string;
  /** ISO 8601, a date; null when unknown. */
  readonly date: string | null;
}

/** Every article, as views. */
export function articlesOf(state: State): ArticleView[] {
  return recordsOf(state, "article").flatMap((article) => articleView(state, article.id) ?? []);
}

/** One article as a view; null when it or its revision is gone. */
export function articleView(state: State, id: ArticleId): ArticleView | null {
  const article = state.get(id);
  const revision = article?.type === "article" ? state.get(article.revision) : undefined;
  if (article?.type !== "article" || revision?.type !== "revision") return null;
  const outlet = article.outlet === null ? undefined : state.get(article.outlet);
  return {
    article,
    revision,
    outlet: outlet?.type === "outlet" ? outlet : null,
    label: revision.headline ?? article.metadata.headline.value ?? article.file,
    date: article.metadata.published.value?.slice(0, 10) ?? null,
  };
}

/** A story with its articles, by date, then outlet. */
export interface StoryView {
  readonly story: Story;
  readonly articles: readonly ArticleView[];
}

/** Every story with its articles; the most told first. */
export function storiesOf(state: State): StoryView[] {
  const byStory = Map.groupBy(articlesOf(state), ({ article }) => article.story);
  return recordsOf(state, "story")
    .map((story) => ({ story, articles: (byStory.get(story.id) ?? []).sort(byDate) }))
    .sort(
      (a, b) => b.articles.length - a.articles.length || a.story.label.localeCompare(b.story.label),
    );
}

/** One story with its articles; null when it is gone. */
export function storyView(state: State, id: StoryId): StoryView | null {
  return storiesOf(state).find(({ story }) => story.id === id) ?? null;
}

function byDate(a: ArticleView, b: ArticleView): number {
  return (
    (a.date ?? "9999").localeCompare(b.date ?? "9999") ||
    (a.outlet?.name ?? "").localeCompare(b.outlet?.name ?? "") ||
    a.label.localeCompare(b.label)
  );
}

/** How many different outlets are known to tell a story. */
export function outletCount(articles: readonly ArticleView[]): number {
  return new Set(articles.flatMap(({ outlet }) => outlet?.id ?? [])).size;
}

/** The codes in the codebook's order, retired ones last. */
export function codesOf(state: State): Code[] {
  return recordsOf(state, "code").sort(
    (a, b) => Number(a.retired) - Number(b.retired) || a.order - b.order,
  );
}

/** A coding with its code and memo. */
export interface CodingView {
  readonly coding: Coding;
  readonly code: Code | null;
  readonly memo: Memo | null;
}

/** The codings of the article, or of all; in the order of their text. */
export function codingsOf(state: State, article?: ArticleId): CodingView[] {
  const memos = new Map(recordsOf(state, "memo").map((memo) => [memo.about, memo]));
  return recordsOf(state, "coding")
    .filter((coding) => article === undefined || coding.anchor.span.article === article)
    .sort((a, b) => a.anchor.span.start - b.anchor.span.start)
    .map((coding) => {
      const code = state.get(coding.code);
      return {
        coding,
        code: code?.type === "code" ? code : null,
        memo: memos.get(coding.id) ?? null,
      };
    });
}

/** The notes on the outlet, or on all; newest first. */
export function notesOf(state: State, outlet?: OutletId): BiasNote[] {
  return recordsOf(state, "note")
    .filter((note) => outlet === undefined || note.outlet === outlet)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Every outlet by name. */
export function outletsOf(state: State): Outlet[] {
  return recordsOf(state, "outlet").sort((a, b) => a.name.localeCompare(b.name));
}
