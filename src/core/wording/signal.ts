import type { Range } from "../model/range.ts";
import type { Voice } from "../model/span.ts";

/**
 * What a signal of wording is, the categories of Recasens, M., Danescu-Niculescu-Mizil, C. &
 * Jurafsky, D. (2013), "Linguistic Models for Analyzing and Detecting Biased Language": framing
 * bias (loaded words, euphemisms, scare quotes) and epistemological bias (hedges, boosters,
 * factive and implicative verbs, reporting verbs that take a stance), and the passive that names
 * no agent (Trew, T. (1979), in Fowler et al., "Language and Control").
 */
export const signalKinds = [
  "loaded",
  "euphemism",
  "scare-quotes",
  "hedge",
  "booster",
  "factive",
  "implicative",
  "reporting-verb",
  "passive",
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What a measure finds in one sentence: the range, and which entry of which rule made it. */
export interface Cue extends Range {
  readonly kind: SignalKind;
  /** The rule's name, its kind first: `loaded.label`, `passive.be`. */
  readonly rule: string;
  /** The entry that matched, in its base form ("slam" for "slammed"), or the words themselves. */
  readonly cue: string;
}

/**
 * A word or phrase that colours what it tells. The range is in the article's text or in its
 * headline; `voice` says whose words they are: "headline" is the outlet's own in the headline.
 */
export interface Signal extends Cue {
  readonly field: "text" | "headline";
  readonly voice: Voice;
}
