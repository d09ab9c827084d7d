import type { StoryComparison } from "../../compare/comparison.ts";
import type { ArticleAnalysis } from "../../extract/analyse.ts";
import { labelFor } from "../../importers/label.ts";
import type { Metadata } from "../../model/article.ts";
import type { Problem } from "../../model/result.ts";
import { countWords } from "../../text/words.ts";
import type { ReportCoded } from "./coded-input.ts";
import { reportStory } from "./story-input.ts";
import type {
  ReportArticle,
  ReportCode,
  ReportCodebook,
  ReportCoding,
  ReportConflict,
  ReportInput,
  ReportNote,
  ReportPass,
  ReportOutlet,
  ReportStory,
} from "./input.ts";
import { finish } from "../../model/steps.ts";
import type { Steps } from "../../model/steps.ts";
import { wordingSteps } from "./wording-input.ts";
import type { FindingSource } from "./wording-input.ts";

/** An article as analysis knows it; `text` is its current clean text. */
export interface AnalysedArticle {
  readonly id: string;
  readonly file: string;
  readonly metadata: Metadata;
  readonly outlet: ReportOutlet | null;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** A story compared; what it points to are its articles' sentences and quotations by index. */
export interface AnalysedStory {
  readonly label: string;
  readonly comparison: StoryComparison;
  /** What analysts decided about its conflicts, by the conflicts' ids. */
  readonly reviews: ReadonlyMap<string, NonNullable<ReportConflict["review"]>>;
}

/** What a report is made from: analyses, and what the analysts coded and noted. */
export interface ReportSource {
  readonly project: string;
  readonly madeAt: string;
  readonly coder: string | null;
  readonly version: string;
  readonly articles: readonly AnalysedArticle[];
  readonly stories: readonly AnalysedStory[];
  readonly codes: readonly ReportCode[];
  readonly codebook: ReportCodebook;
  readonly passes: readonly ReportPass[];
  readonly sheets: ReportInput["sheets"];
  readonly agreement: ReportInput["agreement"];
  readonly codings: readonly ReportCoding[];
  readonly notes: readonly ReportNote[];
  readonly coded: ReportCoded;
  readonly findings: FindingSource;
  readonly problems: readonly Problem[];
}

/** The report's input: every row and quotation with the words it stands for. */
export function reportInputOf(source: ReportSource): ReportInput {
  return finish(inputSteps(source));
}

/** The same, a story or an article a step. */
export function* inputSteps(source: ReportSource): Steps<ReportInput> {
  const byId = new Map(source.articles.map((article) => [article.id, article]));
  const articles: ReportArticle[] = [];
  for (const article of source.articles) {
    articles.push(reportArticle(article));
    yield;
  }
  const stories: ReportStory[] = [];
  for (const story of source.stories) {
    stories.push(reportStory(story, byId));
    yield;
  }
  return {
    project: source.project,
    madeAt: source.madeAt,
    coder: source.coder,
    version: source.version,
    articles,
    stories,
    codes: source.codes,
    codebook: source.codebook,
    passes: source.passes,
    sheets: source.sheets,
    agreement: source.agreement,
    codings: source.codings,
    notes: source.notes,
    coded: source.coded,
    wording: yield* wordingSteps(source.articles, source.findings),
    limits: [],
    problems: source.problems,
  };
}

function reportArticle({ id, file, metadata, outlet, text }: AnalysedArticle): ReportArticle {
  return {
    id,
    label: labelFor(metadata.headline.value, text),
    headline: metadata.headline.value,
    outlet,
    authors: metadata.authors.value ?? [],
    published: metadata.published.value,
    originalSource: metadata.originalSource.value?.name ?? null,
    genre: metadata.genre.value,
    completeness: metadata.completeness.value,
    isPrimarySource: metadata.role.value === "primary-source",
    language: metadata.language.value,
    words: countWords(text),
    file,
    sources: {
      headline: metadata.headline.source,
      outlet: metadata.outlet.source,
      authors: metadata.authors.source,
      published: metadata.published.source,
      originalSource: metadata.originalSource.source,
    },
  };
}
