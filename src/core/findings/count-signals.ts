import type { ArticleAnalysis } from "../extract/analyse.ts";
import type { FindingReview } from "../model/finding.ts";
import type { RevisionId } from "../model/ids.ts";
import { findHeadlineSignals } from "../wording/find-signals.ts";
import { signalKinds } from "../wording/signal.ts";
import type { Signal, SignalKind } from "../wording/signal.ts";
import { addVoices, noVoices, wordsByVoice } from "../wording/words-by-voice.ts";
import type { ByVoice } from "../wording/words-by-voice.ts";
import { reviewOf } from "./reviews.ts";

/** An article's words as they are counted. */
export interface CountedText {
  readonly revision: RevisionId;
  readonly headline: string | null;
  readonly text: string;
  readonly analysis: Pick<ArticleAnalysis, "quotations" | "signals">;
}

/** How many signals of each kind and how many words are in which voice. */
export interface WordingCounts {
  readonly words: ByVoice;
  readonly signals: Readonly<Record<SignalKind, ByVoice>>;
}

/** A signal with what was said of it. */
export interface ReviewedSignal extends Signal {
  readonly review: FindingReview | null;
}

/** The signals of an article's headline and text, with what coders said of each. */
export function reviewedSignals(
  article: Pick<CountedText, "revision" | "headline" | "analysis">,
  reviews: readonly FindingReview[],
): ReviewedSignal[] {
  return [...findHeadlineSignals(article.headline), ...article.analysis.signals].map((signal) => {
    const { field, start, end } = signal;
    const measure = `signal:${signal.kind}`;
    const review = reviewOf(reviews, article.revision, { field, start, end, measure, code: null });
    return { ...signal, review };
  });
}

/** No signals in no words. */
export const noWording: WordingCounts = {
  words: noVoices,
  signals: Object.fromEntries(signalKinds.map((kind) => [kind, noVoices])) as Record<
    SignalKind,
    ByVoice
  >,
};

/** The signals and words of one article by voice; a signal that was called wrong is not counted. */
export function countWording(
  article: CountedText,
  reviews: readonly FindingReview[],
): WordingCounts {
  const { text, headline, analysis } = article;
  const signals: Record<SignalKind, ByVoice> = { ...noWording.signals };
  for (const { kind, voice, review } of reviewedSignals(article, reviews)) {
    if (review?.verdict === "wrong") continue;
    signals[kind] = { ...signals[kind], [voice]: signals[kind][voice] + 1 };
  }
  return { words: wordsByVoice(text, analysis.quotations, headline), signals };
}

/** The sum of two counts. */
export function addWording(one: WordingCounts, other: WordingCounts): WordingCounts {
  const signals = { ...one.signals };
  for (const kind of signalKinds) {
    signals[kind] = addVoices(one.signals[kind], other.signals[kind]);
  }
  return { words: addVoices(one.words, other.words), signals };
}

/** What is counted for the outlet: its own words and its headlines. */
export function ofOutlet(counts: ByVoice): number {
  return counts.own + counts.headline;
}

/** What others say in its articles, quoted or reported: shown apart. */
export function ofOthers(counts: ByVoice): number {
  return counts.direct + counts.indirect;
}

/** So many in a thousand words; null where there are no words. */
export function perThousand(count: number, words: number): number | null {
  return words === 0 ? null : (count / words) * 1000;
}
