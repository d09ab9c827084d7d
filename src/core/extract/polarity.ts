import { isBreak } from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";
import { AUXILIARIES, isAdverb } from "./word-classes.ts";

/** Words that negate a verb behind them (Quirk et al. 1985, 10.54 ff.). */
const NEGATOR = /^(?:not|n't|never|cannot|neither|nor)$/u;

/** Behind "not" these add to what was said: "not only said". */
const ADDS = /^(?:only|just|merely|simply)$/u;

/**
 * Words of negative import that govern an infinitive: who declines to say has not said (implicative
 * verbs after Karttunen 1971, and verbs and adjectives of refusing).
 */
const WITHHOLDS =
  /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|unable|unwilling|reluctant)$/u;

/** What stands before an -ing form that was not done: "without saying", "short of saying". */
const LACKS = /^(?:without|avoid(?:s|ed|ing)?)$/u;

/** The first token of the negation before the verb at `verb`, null where it is not negated. */
function negationBefore(tokens: Tokens, verb: number): number | null {
  let negated: number | null = null;
  for (let at = verb - 1; at >= 0; at -= 1) {
    const form = tokens[at]?.form ?? "";
    const passable =
      AUXILIARIES.has(form) || isAdverb(form) || NEGATOR.test(form) || form === "yet";
    if (isBreak(tokens[at]) || form === "'s" || !passable) break;
    if (NEGATOR.test(form) && !ADDS.test(tokens[at + 1]?.form ?? "")) negated = at;
  }
  if (negated === null) return null;
  // "Can't" and "won't" leave a stem that is no word.
  if (tokens[negated]?.form === "n't") negated -= 1;
  while (negated > 0 && isHelper(tokens[negated - 1]?.form ?? "")) negated -= 1;
  return negated;
}

function isHelper(form: string): boolean {
  return AUXILIARIES.has(form) && form !== "'s" && !NEGATOR.test(form);
}

/** The first token of "declined to", "without", "not to" before a verb, null where none stands. */
function withheldBefore(tokens: Tokens, verb: number): number | null {
  let at = verb - 1;
  while (isAdverb(tokens[at]?.form ?? "")) at -= 1;
  const form = tokens[at]?.form ?? "";
  if (LACKS.test(form)) return at;
  if (form === "of" && tokens[at - 1]?.form === "short") {
    return /^(?:stop|f[ae]ll)/u.test(tokens[at - 2]?.form ?? "") ? at - 2 : at - 1;
  }
  if (form !== "to") return null;
  at -= 1;
  if (NEGATOR.test(tokens[at]?.form ?? "")) return at;
  while (isAdverb(tokens[at]?.form ?? "")) at -= 1;
  if (!WITHHOLDS.test(tokens[at]?.form ?? "")) return null;
  return negationBefore(tokens, at) ?? at;
}

/**
 * The words of a cue with those that say it was not so: "did not say", "declined to say",
 * "without saying"; a cue that is not negated is given back.
 */
export function withNegation(tokens: Tokens, cue: Stretch): Stretch {
  if (tokens[cue.first]?.kind !== "word" || tokens[cue.last + 1]?.form === "enough") return cue;
  const first = withheldBefore(tokens, cue.first) ?? negationBefore(tokens, cue.first);
  return first === null ? cue : { first, last: cue.last };
}

/** "Nobody", "no official", "none of them", "not a single one": who is said to be no one. */
export function isNoOne(tokens: Tokens, { first }: Stretch): boolean {
  const form = tokens[first]?.form ?? "";
  const before = tokens[first - 1]?.form;
  const next = tokens[first + 1];
  // "No 10 said": a number.
  if (form === "no") return next?.kind === "word" && !/^\d/u.test(next.form);
  if (/^(?:nobody|no-one|none|nothing|neither)$/u.test(form)) return next?.form !== "'s";
  return before === "not" || (before === "no" && !/^\d/u.test(form));
}
