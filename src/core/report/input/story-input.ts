import type { StoryComparison } from "../../compare/comparison.ts";
import type { Range } from "../../model/range.ts";
import type { AnalysedArticle, AnalysedStory } from "./input-of.ts";
import type {
  ReportConflict,
  ReportLead,
  ReportRendering,
  ReportReuse,
  ReportRow,
  ReportStory,
  ReportUtterance,
  ReportVoice,
} from "./input.ts";

/** Finds a story's article; one the comparison names and the report does not have is a bug. */
type Find = (id: string) => AnalysedArticle;

/** A compared story with the words everything in it stands for. */
export function reportStory(
  { label, comparison, reviews }: AnalysedStory,
  byId: ReadonlyMap<string, AnalysedArticle>,
): ReportStory {
  const find: Find = (id) => {
    const article = byId.get(id);
    if (article === undefined) throw new Error(`the story compares ${id}, which is not there`);
    return article;
  };
  return {
    label,
    articles: comparison.articles,
    rows: rowsOf(comparison, find),
    leads: comparison.articles.map((id) => leadOf(id, comparison, find)),
    utterances: comparison.utterances.map((utterance) => utteranceOf(utterance, find)),
    conflicts: comparison.conflicts.map((conflict) => ({
      ...conflictOf(conflict, find),
      review: reviews.get(conflict.id) ?? null,
    })),
    voices: comparison.voices.map(voiceOf),
    citations: comparison.citations.map(({ article, outlet }) => ({ article, outlet })),
    reuse: comparison.reuse.map((pair) => reuseOf(pair, find)),
  };
}

function wordsAt({ text }: AnalysedArticle, { start, end }: Range): string {
  return text.slice(start, end);
}

function wordingOf(article: AnalysedArticle, sentences: readonly number[]): string {
  return sentences
    .flatMap((index) => article.analysis.sentences[index] ?? [])
    .map((range) => wordsAt(article, range))
    .join(" ");
}

function rowsOf({ rows, gaps }: StoryComparison, find: Find): ReportRow[] {
  const limits = new Map(gaps.map((gap) => [gap.row, gap.notFoundIn]));
  return rows.map((row, index) => ({
    cells: row.cells.map(({ article, sentences }) => ({
      article,
      text: wordingOf(find(article), sentences),
    })),
    limits: limits.get(index) ?? [],
  }));
}

function leadOf(id: string, { rows }: StoryComparison, find: Find): ReportLead {
  const row = rows.find(({ cells }) =>
    cells.some(({ article, sentences }) => article === id && sentences[0] === 0),
  );
  const own = row?.cells.find(({ article }) => article === id);
  const others = row?.cells.filter(({ article }) => article !== id) ?? [];
  return {
    article: id,
    text: own === undefined ? "" : wordingOf(find(id), own.sentences),
    elsewhere: others.map(({ article, sentences }) => ({
      article,
      place: (sentences[0] ?? 0) / find(article).analysis.sentences.length,
    })),
  };
}

function utteranceOf(
  utterance: StoryComparison["utterances"][number],
  find: Find,
): ReportUtterance {
  const { speaker, renderings, alsoAttributedTo, differences } = utterance;
  return {
    speaker,
    renderings: renderings
      .flatMap(({ article, quotation }): ReportRendering[] => {
        const found = find(article);
        const quoted = found.analysis.quotations[quotation];
        if (quoted === undefined) return [];
        const { kind, cue } = quoted;
        return [{ article, cue: cue?.text ?? null, text: wordsAt(found, quoted), kind }];
      })
      .sort((one, other) => other.text.length - one.text.length),
    alsoAttributedTo,
    differences,
  };
}

function conflictOf(
  { kind, update, about, reason, values }: StoryComparison["conflicts"][number],
  find: Find,
): Omit<ReportConflict, "review"> {
  return {
    kind,
    update,
    about,
    reason,
    values: values.map(({ article, start, end, value }) => {
      const found = find(article);
      const sentence = found.analysis.sentences.find(
        (range) => range.start <= start && start < range.end,
      );
      return { article, value, sentence: wordsAt(found, sentence ?? { start, end }) };
    }),
  };
}

function voiceOf({ name, byArticle }: StoryComparison["voices"][number]): ReportVoice {
  return {
    name,
    byArticle: byArticle.map(({ article, quotations, quotedWords }) => ({
      article,
      quotations: quotations.length,
      quotedWords,
    })),
  };
}

function reuseOf({ spans, ...pair }: StoryComparison["reuse"][number], find: Find): ReportReuse {
  return {
    ...pair,
    passages: spans.map(([inA, inB]) => ({
      inA: wordsAt(find(pair.a), inA),
      inB: wordsAt(find(pair.b), inB),
    })),
  };
}
