import { reportingVerb } from "./reporting-verbs.ts";
import type { Token } from "./tokens.ts";
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from "./word-classes.ts";

/** Token indexes, the last one included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export type Tokens = readonly Token[];

export function isName(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text);
}

export function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind !== "word";
}

/** Whether the words around one all begin large, as in a heading: then it may be a verb too. */
function isTitleCase(tokens: Tokens, at: number): boolean {
  const around = tokens
    .slice(Math.max(0, at - 6), at + 7)
    .filter((each) => each.kind === "word" && each.text.length > 3);
  return around.length > 3 && around.every(isName);
}

/** Behind a figure or another verb's past form a past form only modifies: "75 alleged members". */
function modifies(before: Token): boolean {
  const year = /^(?:1[89]|20)\d\d$/u.test(before.text);
  return (
    (/^\d/u.test(before.text) && !year) ||
    (reportingVerb(before.form)?.forms.includes("past") ?? false)
  );
}

/** Determiners that are subjects as well: "the two suggested", "this shows". */
const STANDS_ALONE =
  /^(?:this|some|many|few|several|one|two|three|four|five|six|seven|eight|nine|ten|both|most|all|another|others)$/u;

/** What a verb may have for its object and a noun seldom has behind it. */
function opensObject(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isName(token) ||
      PRONOUNS.has(token.form) ||
      /^(?:that|to|the|an?|his|her|its|their|how|why|what)$/u.test(token.form))
  );
}

/** One name, and no plural, ends at the token: not "Chile and Peru". */
function endsOneName(tokens: Tokens, at: number): boolean {
  if (!isName(tokens[at]) || /s$/u.test(tokens[at]?.form ?? "")) return false;
  let first = at;
  while (isName(tokens[first - 1])) first -= 1;
  return tokens[first - 1]?.form !== "and";
}

/** A finite reporting verb, as far as its neighbours show: not a noun, not a modifier. */
export function isVerbAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  const verb = reportingVerb(token.form);
  if (verb === null) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.form === "'s" || PREPOSITIONS.has(token.form)) return false;
  if (before !== undefined && verb.forms.includes("past") && modifies(before)) return false;
  if (isName(token) && at > 0 && before?.kind === "word" && isName(before)) {
    return isTitleCase(tokens, at) && !verb.forms.includes("base") && !verb.nounToo;
  }
  if (before !== undefined && DETERMINERS.has(before.form) && !STANDS_ALONE.test(before.form)) {
    if (before.form !== "that" && before.form !== "'s" && before.form !== "all") return false;
    if (before.form === "'s" && !verb.forms.includes("participle")) return false;
  }
  if (before !== undefined && PREPOSITIONS.has(before.form) && before.form !== "to") {
    return verb.forms.includes("participle");
  }
  // "The Brandt campaign", "Bill Clinton": a bare form never follows one name.
  const bare = verb.forms.every((form) => form === "base");
  if (isName(token) && at > 0 && bare && isName(after)) return false;
  if (!verb.nounToo) return true;
  if (bare && after?.form !== "that" && endsOneName(tokens, at - 1)) return false;
  if (after?.form === "of" || after?.form === "from") return false;
  if (before === undefined) return false;
  if (before.kind !== "word") {
    if (!/^[,—–)-]?$/u.test(before.text)) return false;
    return before.kind === "quote" || verb.forms.includes("third") || verb.forms.includes("past");
  }
  return (
    isName(before) ||
    PRONOUNS.has(before.form) ||
    AUXILIARIES.has(before.form) ||
    RELATIVES.has(before.form) ||
    COORDINATORS.has(before.form) ||
    before.form === "to" ||
    isAdverb(before.form) ||
    (verb.forms.includes("base") && /[^s]s$/u.test(before.form) && before.form !== "news") ||
    (verb.forms.includes("third") &&
      opensObject(after) &&
      /[^s]$/u.test(before.form) &&
      !/ed$/u.test(before.form) &&
      reportingVerb(before.form) === null)
  );
}

/** Past forms without -ed that are no participle and no noun. */
const IRREGULAR_PASTS =
  /^(?:came|went|took|gave|fell|grew|ran|knew|saw|wrote|spoke|became|began|drew|threw|flew|broke|chose|drove|rose|shook)$/u;

/** Does a verb, reporting or not, stand at this token? A guess by form where no list tells. */
export function looksVerbal(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || isName(token) || token.form === "'s") return false;
  if (AUXILIARIES.has(token.form) || IRREGULAR_PASTS.test(token.form)) return true;
  if (isVerbAt(tokens, at)) return true;
  const before = tokens[at - 1];
  if (/ed$/u.test(token.form)) return before !== undefined && !DETERMINERS.has(before.form);
  return (
    /[^s]s$/u.test(token.form) &&
    isName(before) &&
    !/(?:[eo]r|ist|ian|ment|ie|ion)s$/u.test(token.form)
  );
}

const AMOUNT =
  /^(?:\d.*|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|a)$/u;

/** The name that ends a stretch, unless the stretch is nothing else: "at a rally Ana Brandt". */
function nameEnding(tokens: Tokens, stretch: Stretch): Stretch | null {
  let first = stretch.last + 1;
  while (
    first > stretch.first &&
    isName(tokens[first - 1]) &&
    !isAdverb(tokens[first - 1]?.form ?? "")
  ) {
    first -= 1;
  }
  const before = tokens[first - 1];
  const object =
    before === undefined ||
    DETERMINERS.has(before.form) ||
    PREPOSITIONS.has(before.form) ||
    before.form === "and";
  if (first > stretch.last || first <= stretch.first || object) return null;
  return { first, last: stretch.last };
}

/** Drops what only links or places at the head of a stretch: "but", "on Monday", "meanwhile". */
export function withoutLead(tokens: Tokens, stretch: Stretch): Stretch | null {
  let { first } = stretch;
  const { last } = stretch;
  for (;;) {
    const token = tokens[first];
    if (token === undefined || first > last) return null;
    if (first === last && isName(token)) return { first, last };
    if (token.kind !== "word" || COORDINATORS.has(token.form) || isAdverb(token.form)) {
      first += 1;
      continue;
    }
    if (RELATIVES.has(token.form) && first === last) return { first, last };
    if (SUBORDINATORS.has(token.form) && !DETERMINERS.has(token.form)) {
      first += 1;
      continue;
    }
    if (token.form === "that" && first < last) {
      first += 1;
      continue;
    }
    if (PREPOSITIONS.has(token.form)) {
      // "In May Smith": the name or pronoun that ends the stretch, if there is one.
      if (PRONOUNS.has(tokens[last]?.form ?? "")) return { first: last, last };
      if (AMOUNT.test(tokens[first + 1]?.form ?? "")) return { first, last };
      if (token.form === "at" && /^(?:least|most)$/u.test(tokens[first + 1]?.form ?? "")) {
        return { first, last };
      }
      return nameEnding(tokens, { first: first + 1, last });
    }
    return { first, last };
  }
}

/** The noun phrase that ends at `last`, reaching left to the clause's beginning. */
export function phraseEndingAt(tokens: Tokens, last: number): Stretch | null {
  const end = tokens[last];
  if (end === undefined || end.kind !== "word") return null;
  if (PRONOUNS.has(end.form) || RELATIVES.has(end.form)) return { first: last, last };
  let first = last;
  while (first > 0) {
    const before = tokens[first - 1];
    if (isBreak(before) || before === undefined) break;
    if (SUBORDINATORS.has(before.form) && !/^(?:as|so|than|what|that)$/u.test(before.form)) break;
    if (before.form === "that" || before.form === "which" || before.form === "what") break;
    if (before.form === "but" || before.form === "as") break;
    if (before.form === "and" && !isName(tokens[first - 2])) break;
    if (AUXILIARIES.has(before.form) && before.form !== "'s") break;
    if (isVerbAt(tokens, first - 1) && !/ed$/u.test(before.form)) break;
    first -= 1;
  }
  return withoutLead(tokens, { first, last });
}

/** The noun phrase that begins at `first`: to the next comma, verb, or (after a name) preposition. */
export function phraseStartingAt(tokens: Tokens, first: number): Stretch | null {
  const head = tokens[first];
  if (head?.kind !== "word") return null;
  if (PRONOUNS.has(head.form) && !DETERMINERS.has(head.form)) return { first, last: first };
  if (PREPOSITIONS.has(head.form) || SUBORDINATORS.has(head.form)) return null;
  if (AUXILIARIES.has(head.form) || COORDINATORS.has(head.form)) return null;
  let last = first;
  while (last + 1 < tokens.length && last - first < 14) {
    const next = tokens[last + 1];
    if (isBreak(next) || next === undefined || RELATIVES.has(next.form)) break;
    if (looksVerbal(tokens, last + 1)) break;
    if (PREPOSITIONS.has(next.form) && !/^(?:of|for|from|at|with)$/u.test(next.form)) break;
    last += 1;
  }
  return { first, last };
}

/** The verb that follows a subject, past auxiliaries and adverbs, or null where none seems to. */
export function findVerbAfter(tokens: Tokens, subject: Stretch): number | null {
  for (let at = subject.last + 1; at < subject.last + 4; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") return null;
    if (AUXILIARIES.has(token.form) || isAdverb(token.form)) continue;
    return looksVerbal(tokens, at) ? at : null;
  }
  return null;
}
