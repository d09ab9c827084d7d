import type { StoryComparison } from "../compare/comparison.ts";
import type { ArticleAnalysis } from "../extract/analyse.ts";
import { labelFor } from "../importers/label.ts";
import type { Metadata } from "../model/article.ts";
import type { Problem } from "../model/result.ts";
import { foldText } from "../text/fold.ts";
import { isFunctionWord } from "../text/stems.ts";
import { countWords } from "../text/words.ts";
import type {
  ReportArticle,
  ReportCode,
  ReportCoding,
  ReportInput,
  ReportNote,
  ReportOutlet,
  ReportRendering,
  ReportRow,
  ReportSpeaker,
  ReportStory,
} from "./input.ts";

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
  readonly codings: readonly ReportCoding[];
  readonly notes: readonly ReportNote[];
  readonly problems: readonly Problem[];
}

/** The report's input: every row and quotation with the words it stands for. */
export function reportInputOf(source: ReportSource): ReportInput {
  const byId = new Map(source.articles.map((article) => [article.id, article]));
  return {
    project: source.project,
    madeAt: source.madeAt,
    coder: source.coder,
    version: source.version,
    articles: source.articles.map(reportArticle),
    stories: source.stories.map((story) => reportStory(story, byId)),
    speakers: speakersOf(source.articles),
    codes: source.codes,
    codings: source.codings,
    notes: source.notes,
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

function reportStory(
  story: AnalysedStory,
  byId: ReadonlyMap<string, AnalysedArticle>,
): ReportStory {
  const { comparison } = story;
  const limitsOf = new Map(comparison.gaps.map((gap) => [gap.row, gap.notFoundIn]));
  const rows = comparison.rows.map((row, index): ReportRow => {
    const cells = row.cells.flatMap((cell) => {
      const article = byId.get(cell.article);
      if (article === undefined) return [];
      const sentences = cell.sentences.flatMap((index) => article.analysis.sentences[index] ?? []);
      const text = sentences.map(({ start, end }) => article.text.slice(start, end)).join(" ");
      return [{ article: cell.article, text }];
    });
    return { cells, limits: limitsOf.get(index) ?? [] };
  });
  return { label: story.label, articles: comparison.articles, rows };
}

/** Every quotation by its speaker; a short form of a name joins the fullest that ends in it. */
function speakersOf(articles: readonly AnalysedArticle[]): ReportSpeaker[] {
  const names = new Set<string>();
  for (const { analysis } of articles) {
    for (const { speaker } of analysis.quotations) {
      const name = namedSpeaker(speaker);
      if (name !== null) names.add(name);
    }
  }
  const fullest = fullestForms([...names]);
  const bySpeaker = new Map<string | null, ReportRendering[]>();
  for (const article of articles) {
    for (const { start, end, kind, speaker, cue } of article.analysis.quotations) {
      const named = namedSpeaker(speaker);
      const name = named === null ? null : (fullest.get(named) ?? named);
      const renderings = bySpeaker.get(name) ?? [];
      renderings.push({
        article: article.id,
        cue: cue?.text ?? null,
        text: article.text.slice(start, end),
        kind,
      });
      bySpeaker.set(name, renderings);
    }
  }
  return [...bySpeaker]
    .map(([speaker, renderings]) => ({ speaker, renderings }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.renderings.length - a.renderings.length ||
        (a.speaker ?? "").localeCompare(b.speaker ?? "", "en"),
    );
}

/** A speaker's name; null for a pronoun that stands for nobody the article names. */
function namedSpeaker(speaker: { readonly name: string } | null): string | null {
  return speaker === null || isFunctionWord(speaker.name.toLowerCase()) ? null : speaker.name;
}

/** For every name the longest one whose last words it is, when only one such family is there. */
function fullestForms(names: readonly string[]): ReadonlyMap<string, string> {
  const folded = names.map((name) => foldText(name).text.split(" "));
  const fullest = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const own = folded[index] ?? [];
    const longer = names.filter((_other, at) => {
      const words = folded[at] ?? [];
      return words.length > own.length && words.slice(-own.length).join(" ") === own.join(" ");
    });
    longer.sort((a, b) => b.length - a.length || a.localeCompare(b, "en"));
    const [longest] = longer;
    // Two different people can share a surname: then the short form stays by itself.
    const oneFamily = longer.every((other) => ` ${longest ?? ""}`.endsWith(` ${other}`));
    if (longest !== undefined && oneFamily) fullest.set(name, longest);
  }
  return fullest;
}
