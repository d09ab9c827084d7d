import type { ArticleAnalysis } from "../extract/analyse.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { findHeadlineSignals } from "../wording/find-signals.ts";
import type { Measure } from "./measures.ts";

/** A place in an article's text or headline. */
export interface Place extends Range {
  readonly field: "text" | "headline";
}

/** What a measure found in one article, and the stretches in which it found nothing. */
export interface Population {
  readonly hits: readonly Place[];
  readonly others: readonly Place[];
}

/** An article as measures are checked on it; `suggested`: sentences a suggestion was made for. */
export interface CheckedArticle {
  readonly headline: string | null;
  readonly text: string;
  readonly analysis: Pick<ArticleAnalysis, "sentences" | "quotations" | "signals">;
  readonly suggested: readonly Range[];
}

function inText({ start, end }: Range): Place {
  return { field: "text", start, end };
}

/** The sentences (and the headline, where `withHeadline`) that hold none of the hits. */
function without(
  hits: readonly Place[],
  article: CheckedArticle,
  withHeadline: boolean,
): readonly Place[] {
  const found = hits.filter(({ field }) => field === "text").sort((a, b) => a.start - b.start);
  let from = 0;
  const sentences = article.analysis.sentences.filter((sentence) => {
    while ((found[from]?.end ?? Infinity) <= sentence.start) from += 1;
    const next = found[from];
    return next === undefined || !overlaps(next, sentence);
  });
  const { headline } = article;
  const isBare = withHeadline && headline !== null && headline.trim() !== "";
  return isBare && !hits.some(({ field }) => field === "headline")
    ? [{ field: "headline", start: 0, end: headline.length }, ...sentences.map(inText)]
    : sentences.map(inText);
}

/**
 * What there is to draw a sample from in one article: what the measure found (signals and
 * quotations one by one, in the outlet's own and its headline's words as they are counted) and
 * the sentences in which it found nothing. For `speakers` both are quotations: with a speaker
 * found, and without.
 */
export function populationOf(measure: Measure, article: CheckedArticle): Population {
  const { analysis } = article;
  switch (measure.kind) {
    case "signal": {
      const all = [...findHeadlineSignals(article.headline), ...analysis.signals].filter(
        ({ kind }) => kind === measure.signal,
      );
      const place = ({ field, start, end }: Place): Place => ({ field, start, end });
      const counted = all.filter(({ voice }) => voice === "own" || voice === "headline");
      return { hits: counted.map(place), others: without(all, article, true) };
    }
    case "suggestion": {
      const hits = article.suggested.map(inText);
      return { hits, others: without(hits, article, false) };
    }
    case "quotations": {
      const marked = analysis.quotations.filter(
        ({ kind, parent }) => kind !== "indirect" && parent === null,
      );
      const all = analysis.quotations.map(inText);
      return { hits: marked.map(inText), others: without(all, article, false) };
    }
    case "speakers": {
      const { quotations } = analysis;
      return {
        hits: quotations.filter(({ speaker }) => speaker !== null).map(inText),
        others: quotations.filter(({ speaker }) => speaker === null).map(inText),
      };
    }
  }
}
