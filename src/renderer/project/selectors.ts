import { codeLabels } from "../../core/coding/codebook-tree.ts";
import { codesOfPass, versionHeld } from "../../core/coding/passes/pass-codes.ts";
import { currentPassOf } from "../../core/coding/passes/pass-articles.ts";
import type { Article, Revision } from "../../core/model/article.ts";
import type { Code, CodebookVersion } from "../../core/model/codebook.ts";
import type { Coding, Memo } from "../../core/model/coding.ts";
import type { ArticleId, CodeId, OutletId, StoryId } from "../../core/model/ids.ts";
import type { BiasNote, Outlet, Story } from "../../core/model/outlet.ts";
import { recordsAbout, recordsOf, tokenOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import { perState } from "./per-state.ts";

/** Compares as people sort; made once, because making one for each comparison is slow. */
export const { compare: compareText } = new Intl.Collator();

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
export const articlesOf = perState(
  (state): readonly ArticleView[] =>
    recordsOf(state, "article").flatMap((article) => articleView(state, article.id) ?? []),
  ["article", "revision", "outlet"],
);

/** The last view made of an article: lists draw anew only what is not the same object. */
const lastViews = new WeakMap<Article, ArticleView>();

/** One article as a view; null when it or its revision is gone. */
export function articleView(state: State, id: ArticleId): ArticleView | null {
  const article = state.get(id);
  const revision = article?.type === "article" ? state.get(article.revision) : undefined;
  if (article?.type !== "article" || revision?.type !== "revision") return null;
  const record = article.outlet === null ? undefined : state.get(article.outlet);
  const outlet = record?.type === "outlet" ? record : null;
  const last = lastViews.get(article);
  if (last?.revision === revision && last.outlet === outlet) return last;
  const view = {
    article,
    revision,
    outlet,
    label: revision.headline ?? article.metadata.headline.value ?? article.file,
    date: article.metadata.published.value?.slice(0, 10) ?? null,
  };
  lastViews.set(article, view);
  return view;
}

/** A story with its articles, by date, then outlet. */
export interface StoryView {
  readonly story: Story;
  readonly articles: readonly ArticleView[];
}

/** Every story with its articles; the most told first. */
export const storiesOf = perState(
  (state): readonly StoryView[] => {
    const byStory = Map.groupBy(articlesOf(state), ({ article }) => article.story);
    return recordsOf(state, "story")
      .map((story) => ({ story, articles: (byStory.get(story.id) ?? []).sort(byDate) }))
      .sort(
        (a, b) =>
          b.articles.length - a.articles.length || compareText(a.story.label, b.story.label),
      );
  },
  ["story", "article", "revision", "outlet"],
);

const storiesById = perState(
  (state) => new Map(storiesOf(state).map((view) => [view.story.id, view])),
  ["story", "article", "revision", "outlet"],
);

/** One story with its articles; null when it is gone. */
export function storyView(state: State, id: StoryId): StoryView | null {
  return storiesById(state).get(id) ?? null;
}

function byDate(a: ArticleView, b: ArticleView): number {
  return (
    compareText(a.date ?? "9999", b.date ?? "9999") ||
    compareText(a.outlet?.name ?? "", b.outlet?.name ?? "") ||
    compareText(a.label, b.label)
  );
}

/** How many different outlets are known to tell a story. */
export function outletCount(articles: readonly ArticleView[]): number {
  return new Set(articles.flatMap(({ outlet }) => outlet?.id ?? [])).size;
}

/** The codes in the codebook's order, retired ones last. */
export const codesOf = perState(
  (state): readonly Code[] =>
    recordsOf(state, "code").sort(
      (a, b) => Number(a.retired) - Number(b.retired) || a.order - b.order,
    ),
  ["code"],
);

/** The codes of a pass, and the version of the codebook it holds to; null where it follows. */
export interface PassCodes {
  readonly codes: readonly Code[];
  readonly held: CodebookVersion | null;
}

/**
 * What a coding can be given instead of its code: codes of its own pass, which need not be the
 * one that is coded in. For null, codes of that.
 */
export function codesFor(state: State, coding: Coding | null): PassCodes {
  const found = coding === null ? currentPassOf(state) : state.get(coding.pass);
  const pass = found?.type === "pass" ? found : null;
  return { codes: codesOfPass(state, pass), held: versionHeld(state, pass) };
}

/** The codes passages can be given now, and those that hold them: of the pass that is coded in. */
export const codesToCode = perState(
  (state) => codesOfPass(state, currentPassOf(state)),
  ["code", "codebookversion", "pass", "project"],
);

/** The codes to choose from, in their order, those of one name told apart. */
export const codeChoices = perState(
  (state): readonly { readonly id: CodeId; readonly label: string }[] => {
    const labels = codeLabels(codesOf(state));
    return codesOf(state).map(({ id, name }) => ({ id, label: labels.get(id) ?? name }));
  },
  ["code"],
);

/** A coding with its code and what coders wrote about it. */
export interface CodingView {
  readonly coding: Coding;
  readonly code: Code | null;
  /** One of each coder who wrote one. */
  readonly memos: readonly Memo[];
}

/** The last view made of a coding: lists draw anew only what is not the same object. */
const lastCodingViews = new WeakMap<
  Coding,
  { readonly view: CodingView; readonly memos: object }
>();

function codingView(state: State, coding: Coding): CodingView {
  const found = state.get(coding.code);
  const code = found?.type === "code" ? found : null;
  const last = lastCodingViews.get(coding);
  const written = tokenOf(state, "memo");
  // There may be a thousand of them, and a key that puts another writes no memo.
  if (last?.view.code === code && last.memos === written) return last.view;
  const memos = recordsAbout(state, "memo", coding.id);
  const isSame =
    last?.view.memos.length === memos.length &&
    last.view.memos.every((memo, at) => memo === memos[at]);
  const view = last?.view.code === code && isSame ? last.view : { coding, code, memos };
  lastCodingViews.set(coding, { view, memos: written });
  return view;
}

/** The views of an article's codings, by its table of them, while codes and memos stay. */
const knownCodings = new WeakMap<
  object,
  { readonly tokens: readonly object[]; readonly views: readonly CodingView[] }
>();

/** The codings of the article, or of all; in the order of their text. */
export function codingsOf(state: State, article?: ArticleId): readonly CodingView[] {
  const table =
    article === undefined ? tokenOf(state, "coding") : tokenOf(state, "coding", article);
  const tokens = [tokenOf(state, "code"), tokenOf(state, "memo")];
  const known = table === state ? undefined : knownCodings.get(table);
  if (known?.tokens.every((token, index) => token === tokens[index]) === true) return known.views;
  const codings =
    article === undefined ? recordsOf(state, "coding") : recordsAbout(state, "coding", article);
  const views = codings
    .sort((a, b) => a.anchor.span.start - b.anchor.span.start)
    .map((coding) => codingView(state, coding));
  if (table !== state) knownCodings.set(table, { tokens, views });
  return views;
}

/** The notes on the outlet, or on all; newest first. */
export function notesOf(state: State, outlet?: OutletId): BiasNote[] {
  return recordsOf(state, "note")
    .filter((note) => outlet === undefined || note.outlet === outlet)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Every outlet by name. */
export const outletsOf = perState(
  (state): readonly Outlet[] =>
    recordsOf(state, "outlet").sort((a, b) => compareText(a.name, b.name)),
  ["outlet"],
);

/** Coders' initials, as they stand beside what is theirs. */
export const initialsOf = perState(
  (state): ReadonlyMap<string, string> =>
    new Map(recordsOf(state, "coder").map(({ id, initials }) => [id, initials])),
  ["coder"],
);
