import type { Token } from "../extract/tokens.ts";
import {
  BE,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from "../extract/word-classes.ts";
import { participleOf } from "./participles.ts";
import type { Participle } from "./participles.ts";

export type Tokens = readonly Token[];

const GRADED = /^(?:very|too|extremely|quite|rather|pretty|really|incredibly)$/u;
/** Verbs that keep an object, or a word that says what something is made, in the passive. */
const KEEPS_OBJECT =
  /^(?:given|shown|offered|told|asked|paid|taught|granted|awarded|handed|lent|sold|denied|refused|charged|fined|elected|named|appointed|called|made|considered|deemed|dubbed|labelled|labeled|declared|voted|crowned|branded|sent|brought|served|assigned|allowed|promised|owed|spared|left|rendered|found|shot|put|read|issued|allocated|nominated|forgiven|done|renamed|nicknamed|titled|allotted|fed|kept|judged|thought|believed|presumed)$/u;

/** Whether the form of the word at a place fits. */
export function isWordAt(tokens: Tokens, at: number, pattern: RegExp): boolean {
  return pattern.test(tokens[at]?.form ?? "");
}

/** Whether the verb of a participle keeps an object in the passive: "was given the keys". */
export function keepsObject(participle: Token | undefined): boolean {
  return KEEPS_OBJECT.test(participle?.form ?? "");
}

/** Nouns in the plural, as far as a bare form shows. */
function looksPlural(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    /^\p{Ll}{2,}[^s'’\P{L}]s$/u.test(token.text) &&
    !PREPOSITIONS.has(token.form) &&
    !isAdverb(token.form) &&
    !/^(?:always|perhaps|towards|besides|this|yes|overseas|sometimes|across|as|afterwards|upwards|downwards|backwards|forwards|nowadays|hours|minutes|days|weeks|months|years|times|miles|indoors|outdoors|upstairs|downstairs)$/u.test(
      token.form,
    )
  );
}

/** The participle at a place, if what stands around does not make it an adjective. */
export function participleAt(tokens: Tokens, at: number, agent: boolean): Participle | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const next = tokens[at + 1];
  // A name: "is United's", but not in capitals throughout.
  if (/^\p{Lu}\p{Ll}/u.test(token.text) && at > 0) return null;
  const found = participleOf(token.form, next?.form);
  if (found === null) return null;
  if (agent) return found;
  if (found.state) return null;
  if (isWordAt(tokens, at - 1, GRADED)) return null;
  // "Were used to living there": a habit.
  if (token.form === "used" && next?.form === "to" && /ing$/u.test(tokens[at + 2]?.form ?? "")) {
    return null;
  }
  if (looksPlural(next) && !keepsObject(token)) return null;
  return found;
}

/** What follows a participle that has no object: "searched at", "searched." */
export function standsAlone(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    next.kind === "mark" ||
    PREPOSITIONS.has(next.form) ||
    COORDINATORS.has(next.form) ||
    SUBORDINATORS.has(next.form) ||
    (isAdverb(next.form) && standsAlone(tokens, at + 1))
  );
}

/** A noun, as far as its form and what stands before it show. */
export function isNounAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    !isAdverb(token.form) &&
    !PREPOSITIONS.has(token.form) &&
    !COORDINATORS.has(token.form) &&
    !DETERMINERS.has(token.form) &&
    !SUBORDINATORS.has(token.form) &&
    !PRONOUNS.has(token.form) &&
    !BE.has(token.form) &&
    !/^(?:has|have|had|'ve|having|they|get|got|to|not|n't|will|would|could|should|may|might|must|can|do|does|did|'d|'ll|be)$/u.test(
      token.form,
    )
  );
}
