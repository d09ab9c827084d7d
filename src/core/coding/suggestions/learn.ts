import type { CodeId } from "../../model/ids.ts";
import type { Range } from "../../model/range.ts";
import { stemsOf } from "./suggestion.ts";
import type { Suggestion, SuggestionCue } from "./suggestion.ts";

/** A sentence to learn from: its stems, and the codes that stand on it. */
export interface CodedSentence {
  readonly stems: ReadonlySet<string>;
  readonly codes: ReadonlySet<CodeId>;
}

/** What was learned of one code. */
export interface LearnedCode {
  readonly code: CodeId;
  /** How many sentences with the code it was learned from. */
  readonly sentences: number;
  /** The log odds of the code before anything is read. */
  readonly prior: number;
  /** What each stem adds to them. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Fewer sentences with a code than these teach nothing of it. */
export const LEAST_SENTENCES = 5;
/** A word speaks for a code once it stood in so many of its sentences… */
const LEAST_SEEN = 2;
/** …and a sentence needs so many such words. */
const LEAST_CUES = 2;
/** The weight of what is known of a stem anywhere, in sentences. */
const BACKGROUND = 1;

function countStems(sentences: readonly CodedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/**
 * Learns each code that stands on at least five sentences from them and from those without it: a
 * naive Bayes classifier on which stems are there (McCallum, A. & Nigam, K. (1998), "A comparison of
 * event models for naive Bayes text classification"), smoothed by how common a stem is anywhere
 * instead of evenly (the informative prior of Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008),
 * "Fightin' Words", Political Analysis 16(4)), because codes are rare and most words new to them.
 */
export function learnCodes(sentences: readonly CodedSentence[]): LearnedCode[] {
  const everywhere = countStems(sentences);
  const codes = [...new Set(sentences.flatMap((each) => [...each.codes]))].sort();
  return codes.flatMap((code): LearnedCode[] => {
    const withCode = sentences.filter((each) => each.codes.has(code));
    const inside = withCode.length;
    const outside = sentences.length - inside;
    if (inside < LEAST_SENTENCES || outside === 0) return [];
    const weights = new Map<string, number>();
    const seen = countStems(withCode);
    for (const [stem, all] of everywhere) {
      const here = seen.get(stem) ?? 0;
      if (here > 0 && here < LEAST_SEEN) continue;
      const common = (BACKGROUND * all) / sentences.length;
      const share = (here + common) / (inside + BACKGROUND);
      const elsewhere = (all - here + common) / (outside + BACKGROUND);
      weights.set(stem, Math.log(share / elsewhere));
    }
    return [{ code, sentences: inside, prior: Math.log(inside / outside), weights }];
  });
}

/**
 * Codes for the sentences of a text by what was learned: a sentence is suggested for a code it is
 * likelier to have than not, if at least two of its words speak for it. The score is the
 * classifier's, which is known to be too sure of itself; it orders, and is no probability.
 */
export function suggestLearned(
  text: string,
  sentences: readonly Range[],
  learned: readonly LearnedCode[],
): Suggestion[] {
  if (learned.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const stems = new Map<string, Range>();
    for (const { stem, ...range } of stemsOf(text, sentence)) {
      if (!stems.has(stem)) stems.set(stem, range);
    }
    return learned.flatMap(({ code, prior, weights }): Suggestion[] => {
      let odds = prior;
      const cues: SuggestionCue[] = [];
      for (const [stem, { start, end }] of stems) {
        const weight = weights.get(stem) ?? 0;
        odds += weight;
        if (weight > 0) cues.push({ start, end, weight, text: text.slice(start, end) });
      }
      if (odds <= 0 || cues.length < LEAST_CUES) return [];
      cues.sort((a, b) => b.weight - a.weight || a.start - b.start);
      const { start, end } = sentence;
      const score = 1 / (1 + Math.exp(-odds));
      return [{ start, end, source: "learned", code, score, cues }];
    });
  });
}

/** True when a coding covers most of a sentence, or the sentence most of the coding. */
export function standsOn(coding: Range, sentence: Range): boolean {
  const shared = Math.min(coding.end, sentence.end) - Math.max(coding.start, sentence.start);
  const shorter = Math.min(coding.end - coding.start, sentence.end - sentence.start);
  return shared > 0 && shared * 2 >= shorter;
}
