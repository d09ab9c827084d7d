import type { StoryComparison } from "../compare/comparison.ts";
import type { ArticleAnalysis } from "../extract/analyse.ts";
import { labelFor } from "../importers/label.ts";
import type { Metadata } from "../model/article.ts";
import { outletKey } from "../commands/outlets.ts";
import { cleanText } from "../model/block.ts";
import type { Block } from "../model/block.ts";
import { hashText } from "../model/hash.ts";
import type { Range } from "../model/range.ts";
import { countWords } from "../text/words.ts";
import { findHeadlineSignals } from "../wording/find-signals.ts";
import type { ArticleJson, StoryJson } from "./analysis-schema.ts";

const ID_DIGITS = 16;

/** An article's id in the JSON: from its headline and words alone, so the same input gives the same bytes. */
export function contentId(headline: string | null, text: string): string {
  return hashText(`${headline ?? ""}\n${text}`).slice(0, ID_DIGITS);
}

/** One article of the JSON. */
export function articleJson(
  article: {
    readonly id: string;
    readonly file: string;
    readonly metadata: Metadata;
    readonly blocks: readonly Block[];
  },
  analysis: ArticleAnalysis,
): ArticleJson {
  const { metadata } = article;
  const text = cleanText(article.blocks);
  return {
    id: article.id,
    file: article.file,
    headline: metadata.headline.value,
    label: labelFor(metadata.headline.value, text),
    outlet: metadata.outlet.value,
    authors: [...(metadata.authors.value ?? [])],
    publishedAt: metadata.published.value,
    language: metadata.language.value,
    role: metadata.role.value ?? "article",
    genre: metadata.genre.value,
    completeness: metadata.completeness.value ?? "full",
    origin: metadata.origin.value,
    originalSource: metadata.originalSource.value,
    text,
    words: countWords(text),
    removed: removedOf(article.blocks),
    citedOutlets: analysis.citedOutlets
      .filter(({ name }) => !isSameOutlet(name, metadata.outlet.value))
      .map(({ name, start, end }) => ({ name, start, end })),
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    quotations: analysis.quotations.map(({ start, end, kind, parent, speaker, cue }) => ({
      start,
      end,
      kind,
      parent,
      speaker,
      cue,
    })),
    figures: analysis.figures.map(({ start, end, value, low, high, unit, about }) => ({
      start,
      end,
      value,
      low,
      high,
      unit,
      about,
    })),
    signals: [
      // What is quoted in a headline is neither the outlet's own nor in the text.
      ...findHeadlineSignals(metadata.headline.value).filter(({ voice }) => voice === "headline"),
      ...analysis.signals,
    ].map(({ start, end, kind, rule, voice }) => ({ start, end, kind, rule, voice })),
  };
}

/** One story of the JSON. Its id derives from its articles'. */
export function storyJson(
  label: string,
  articles: readonly string[],
  alsoIn: readonly string[],
  comparison: StoryComparison,
): StoryJson {
  const members = [...articles];
  return {
    id: hashText([...members].sort().join(" ")).slice(0, ID_DIGITS),
    label,
    articles: members,
    alsoIn: [...alsoIn],
    rows: comparison.rows.map((row) => ({
      cells: row.cells.map(({ article, sentences }) => ({ article, sentences: [...sentences] })),
    })),
    utterances: comparison.utterances.map(({ speaker, renderings }) => ({
      speaker,
      renderings: renderings.map(({ article, quotation }) => ({ article, quotation })),
    })),
    conflicts: comparison.conflicts.map(({ kind, update, about, reason, values }) => ({
      kind,
      update,
      about,
      reason,
      values: values.map(({ article, start, end, value }) => ({ article, start, end, value })),
    })),
    gaps: comparison.gaps.map(({ row, notFoundIn }) => ({
      row,
      notFoundIn: notFoundIn.map(({ article, limits }) => ({ article, limits: [...limits] })),
    })),
    reuse: comparison.reuse.map(({ a, b, direction, shareOfA, shareOfB, spans }) => ({
      a,
      b,
      direction,
      shareOfA,
      shareOfB,
      spans: spans.map(([inA, inB]) => [rangeJson(inA), rangeJson(inB)]),
    })),
  };
}

function rangeJson({ start, end }: Range): Range {
  return { start, end };
}

/** The removed blocks, each with the index of the kept block it stood behind. */
function removedOf(blocks: readonly Block[]): ArticleJson["removed"] {
  const removed: ArticleJson["removed"] = [];
  let kept = -1;
  for (const block of blocks) {
    if (block.kept) kept += 1;
    else removed.push({ text: block.text, reason: block.reason, after: kept });
  }
  return removed;
}

/** An outlet naming itself cites nobody. */
function isSameOutlet(cited: string, own: string | null): boolean {
  return own !== null && outletKey(cited) === outletKey(own);
}
