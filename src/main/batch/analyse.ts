import { articleJson, contentId, storyJson } from "../../core/exchange/analysis-json.ts";
import type { AnalysisJson } from "../../core/exchange/analysis-schema.ts";
import { ANALYSIS_JSON_VERSION } from "../../core/exchange/analysis-schema.ts";
import { nothingCompared } from "../../core/compare/compare-story.ts";
import type { StoryComparison } from "../../core/compare/comparison.ts";
import { noDecisions } from "../../core/compare/decisions.ts";
import type { StoryDecisions } from "../../core/compare/decisions.ts";
import { decisionsOf } from "../../core/compare/resolve-decisions.ts";
import type { Member } from "../../core/compare/member.ts";
import type { ArticleAnalysis } from "../../core/extract/analyse.ts";
import { fingerprintOf } from "../../core/importers/duplicates.ts";
import type { Metadata } from "../../core/model/article.ts";
import { cleanText } from "../../core/model/block.ts";
import type { Block } from "../../core/model/block.ts";
import type { ArticleId, RevisionId, StoryId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { WorkerPool } from "../work/pool.ts";

/** As in the window: a text that takes this long, in milliseconds, is named and passed over. */
const ANALYSIS_TIMEOUT = 60_000;

/** An article's place in a project: its story, and the records that hold what was decided. */
export interface ArrangedStory {
  readonly id: StoryId;
  readonly label: string;
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly project: State;
}

/** One article to analyse, from wherever it came. */
export interface BatchArticle {
  readonly file: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Where an analyst's project has it; null: grouping decides. */
  readonly story: ArrangedStory | null;
}

/** What analysing a set of articles found. Articles and stories are in a fixed order. */
export interface BatchAnalysis {
  readonly json: AnalysisJson;
  readonly problems: readonly Problem[];
  readonly articles: readonly (BatchArticle & {
    readonly id: string;
    readonly text: string;
    readonly analysis: ArticleAnalysis;
  })[];
  readonly stories: readonly { readonly label: string; readonly comparison: StoryComparison }[];
}

/** An analysis, and whether every input is in it. */
export type InputAnalysis = BatchAnalysis & { readonly isWhole: boolean };

/** Analyses articles as one library: what each says, their stories, and what comparing them shows. */
export async function analyseArticles(
  incoming: readonly BatchArticle[],
  readingProblems: readonly Problem[],
  pool: WorkerPool,
  say: (line: string) => void,
): Promise<BatchAnalysis> {
  const problems = [...readingProblems];
  const duplicates: AnalysisJson["duplicates"] = [];
  const articles: BatchAnalysis["articles"][number][] = [];
  const idByFingerprint = new Map<string, string>();
  for (const article of incoming) {
    const text = cleanText(article.blocks);
    const fingerprint = fingerprintOf(text);
    const earlier = idByFingerprint.get(fingerprint);
    if (earlier !== undefined) {
      duplicates.push({ file: article.file, of: earlier });
      continue;
    }
    const analysis = await pool.run("analyseText", { text }, { timeout: ANALYSIS_TIMEOUT });
    if (!analysis.ok) {
      problems.push({ ...analysis.problem, file: article.file });
      continue;
    }
    const id = contentId(article.metadata.headline.value, text);
    idByFingerprint.set(fingerprint, id);
    articles.push({ ...article, id, text, analysis: analysis.value });
  }
  say(`${articles.length} articles analysed`);

  const groups = await groupsOf(articles, pool, problems);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const stories: BatchAnalysis["stories"][number][] = [];
  const storiesJson: AnalysisJson["stories"] = [];
  for (const group of groups) {
    const told = group.articles.flatMap((id) => byId.get(id) ?? []);
    const members = told.map(memberOf);
    const compared = await pool.run("compareStory", { members, decisions: decisionsFor(told) });
    if (!compared.ok) problems.push(compared.problem);
    // Nothing disappears: a story that could not be compared still has its articles.
    const comparison = compared.ok ? compared.value : nothingCompared(group.articles);
    stories.push({ label: group.label, comparison });
    storiesJson.push(storyJson(group.label, group.articles, group.alsoIn, comparison));
  }
  say(stories.length === 1 ? "1 story compared" : `${stories.length} stories compared`);

  const json: AnalysisJson = {
    version: ANALYSIS_JSON_VERSION,
    articles: articles.map((article) => articleJson(article, article.analysis)),
    stories: storiesJson,
    duplicates,
    problems: problems.map(({ file, code, message }) => ({ file: file ?? null, code, message })),
  };
  return { json, problems, articles, stories };
}

/** What the project's analysts decided about the story, by the ids articles have here. */
function decisionsFor(articles: BatchAnalysis["articles"]): StoryDecisions {
  const place = articles[0]?.story ?? null;
  if (place === null) return noDecisions;
  const byRecord = new Map(articles.map((article) => [article.story?.article, article]));
  const { decisions } = decisionsOf(place.project, place.id, (record) => {
    const article = byRecord.get(record);
    return article?.story == null
      ? null
      : { revision: article.story.revision, sentences: article.analysis.sentences };
  });
  const idOf = (record: string): string =>
    articles.find(({ story }) => story?.article === record)?.id ?? record;
  return {
    actors: decisions.actors,
    pinnedRows: decisions.pinnedRows.map((row) => ({
      ...row,
      decided: row.decided.map(idOf),
      cells: row.cells.map((cell) => ({ ...cell, article: idOf(cell.article) })),
    })),
  };
}

function memberOf({ id, metadata, text, analysis }: BatchAnalysis["articles"][number]): Member {
  return {
    id,
    headline: metadata.headline.value,
    outlet: metadata.outlet.value,
    text,
    analysis,
    published: metadata.published.value,
    role: metadata.role.value ?? "article",
    completeness: metadata.completeness.value ?? "full",
    origin: metadata.origin.value,
    originalSource: metadata.originalSource.value,
  };
}

interface Group {
  readonly label: string;
  readonly articles: readonly string[];
  /** Articles of other stories that touch this one. */
  readonly alsoIn: readonly string[];
}

/** The stories: a project's as its analyst arranged them, the rest as grouping finds them. */
async function groupsOf(
  articles: BatchAnalysis["articles"],
  pool: WorkerPool,
  problems: Problem[],
): Promise<Group[]> {
  const arranged = new Map<
    string,
    { label: string; articles: string[]; alsoIn: readonly string[] }
  >();
  for (const { id, story } of articles) {
    if (story === null) continue;
    const group = arranged.get(story.id) ?? { label: story.label, articles: [], alsoIn: [] };
    group.articles.push(id);
    arranged.set(story.id, group);
  }
  const free = articles.filter(({ story }) => story === null);
  const grouped = await pool.run("groupStories", {
    articles: free.map(({ id, metadata, text }) => ({
      id,
      headline: metadata.headline.value,
      text,
      published: metadata.published.value,
    })),
  });
  if (!grouped.ok) problems.push(grouped.problem);
  // Nothing disappears: where grouping failed, every article is a story of its own.
  const found: readonly Group[] = grouped.ok
    ? grouped.value
    : free.map(({ id, file }) => ({ articles: [id], label: file, alsoIn: [] }));
  return [...arranged.values(), ...found];
}
