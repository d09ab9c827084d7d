import { findPassives } from "./passive.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Participles with which nobody acts, or nobody is expected to be named: where a thing lies, what
 * it is called, what is due.
 */
const NOBODY_ACTS =
  /^(?:born|located|situated|called|named|titled|known|based|scheduled|expected|supposed|made up|composed|comprised|required|needed|focused|honored|honoured)$/u;

/**
 * Passives that do not say who acts: "mistakes were made". Trew, T. (1979), "Theory and ideology
 * at work", and Fowler, R. (1991), "Language in the News", on what is left unsaid by them.
 */
export function passiveSignals(sentence: ReadSentence, text: string): Cue[] {
  return findPassives(sentence)
    .filter(({ agent }) => !agent)
    .flatMap(({ start, end, form, participle }): Cue[] => {
      const cue = text.slice(participle.start, participle.end).toLowerCase();
      if (NOBODY_ACTS.test(cue)) return [];
      return [{ start, end, kind: "passive", rule: `passive.${form}`, cue }];
    });
}
