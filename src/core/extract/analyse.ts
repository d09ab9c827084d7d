import type { Range } from "../model/range.ts";
import { segmentSentences } from "../text/sentences.ts";
import { findSignals } from "../wording/find-signals.ts";
import type { Signal } from "../wording/signal.ts";
import { findCitedOutlets } from "./cited-outlets.ts";
import type { CitedOutlet } from "./cited-outlets.ts";
import type { Figure } from "./figure.ts";
import { extractFigures } from "./figures/extract.ts";
import type { Quotation } from "./quotation.ts";
import { extractQuotations } from "./quotations.ts";

/** What analysis finds in one clean text. All ranges are offsets in that text. */
export interface ArticleAnalysis {
  readonly sentences: readonly Range[];
  readonly quotations: readonly Quotation[];
  readonly citedOutlets: readonly CitedOutlet[];
  readonly figures: readonly Figure[];
  /** Of the text alone: a headline's are found apart, as its words are no part of the text. */
  readonly signals: readonly Signal[];
}

/** Raised whenever analysis of the same text may give another result: it names the caches. */
export const ANALYSIS_VERSION = 6;

/** Analyses one clean text. The same text gives the same result. */
export function analyseText(text: string): ArticleAnalysis {
  const sentences = segmentSentences(text);
  const quotations = extractQuotations(text, sentences);
  return {
    sentences,
    quotations,
    citedOutlets: findCitedOutlets(text),
    figures: extractFigures(text, sentences),
    signals: findSignals(text, sentences, quotations),
  };
}
