import { reportingVerb } from "./reporting-verbs.ts";
import type { VerbClass } from "./reporting-verbs.ts";
import type { Token } from "./tokens.ts";
import {
  AUXILIARIES,
  BE,
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

/** A reporting verb in use, or "according to": what reports, and whose words or thoughts. */
export interface Reporting {
  /** The token(s) of the cue. */
  readonly cue: Stretch;
  readonly lemma: string;
  readonly verbClass: VerbClass;
  readonly participle: boolean;
  readonly subject: Stretch | null;
  /** The subject follows the verb (“…,” said Smith; according to Smith). */
  readonly inverted: boolean;
}

type Tokens = readonly Token[];

const CLAUSE_MARKS = /^[,;:—–()[\]…-]$|^\.\.\.$/u;

function isName(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && /^\p{Lu}/u.test(token.text);
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind !== "word";
}

/** A finite reporting verb, as far as its neighbours show: not a noun, not a modifier. */
function isVerbAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  const verb = reportingVerb(token.form);
  if (verb === null) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isName(token) && at > 0 && before?.kind === "word" && isName(before)) return false;
  if (before !== undefined && DETERMINERS.has(before.form) && before.form !== "this") {
    if (before.form !== "that" && before.form !== "'s" && before.form !== "all") return false;
    if (before.form === "'s" && !verb.forms.includes("participle")) return false;
  }
  if (before !== undefined && PREPOSITIONS.has(before.form) && before.form !== "to") {
    return verb.forms.includes("participle");
  }
  if (!verb.nounToo) return true;
  if (after?.form === "of" || after?.form === "from") return false;
  if (before === undefined) return false;
  if (before.kind !== "word") {
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
    (verb.forms.includes("base") && /[^s]s$/u.test(before.form))
  );
}

/** Does a verb, reporting or not, stand at this token? A guess by form where no list tells. */
function looksVerbal(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || isName(token) || token.form === "'s") return false;
  if (AUXILIARIES.has(token.form)) return true;
  if (isVerbAt(tokens, at)) return true;
  const before = tokens[at - 1];
  if (/ed$/u.test(token.form)) return before !== undefined && !DETERMINERS.has(before.form);
  return /[^s]s$/u.test(token.form) && isName(before);
}

/** Drops what only links or places at the head of a stretch: "but", "on Monday", "meanwhile". */
function withoutLead(tokens: Tokens, stretch: Stretch): Stretch | null {
  let { first } = stretch;
  const { last } = stretch;
  for (;;) {
    const token = tokens[first];
    if (token === undefined || first > last) return null;
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
      return null;
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

/** The first noun phrase of the clause that holds `at`: its subject, adverbials passed over. */
export function mainSubject(tokens: Tokens, at: number): Stretch | null {
  let start = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.text === ";" || token?.text === ":") {
      start = index + 1;
      break;
    }
  }
  let first = start;
  while (first < at) {
    const token = tokens[first];
    if (token === undefined) return null;
    if (token.kind !== "word") {
      first += 1;
      continue;
    }
    const opens =
      (PREPOSITIONS.has(token.form) || SUBORDINATORS.has(token.form)) && token.form !== "that";
    if (opens || /ing$/u.test(token.form)) {
      let comma = first;
      while (comma < at && tokens[comma]?.text !== ",") comma += 1;
      if (comma >= at) return null;
      first = comma + 1;
      continue;
    }
    if (COORDINATORS.has(token.form) || isAdverb(token.form)) {
      first += 1;
      continue;
    }
    break;
  }
  if (first >= at) return null;
  const head = tokens[first];
  if (head !== undefined && PRONOUNS.has(head.form)) return { first, last: first };
  let last = first;
  while (last + 1 < at) {
    const next = tokens[last + 1];
    if (isBreak(next) || next === undefined || looksVerbal(tokens, last + 1)) break;
    if (RELATIVES.has(next.form)) break;
    if (
      isName(tokens[last]) &&
      !isName(next) &&
      !/^(?:of|for|de|la|del|von|van|al|bin|and|the|'s)$/u.test(next.form)
    ) {
      if (!isName(tokens[last + 2])) break;
      if (PREPOSITIONS.has(next.form)) break;
    }
    last += 1;
  }
  return { first, last };
}

/** Segments between commas, dashes and brackets left of a verb, nearest first. */
function segmentsBefore(tokens: Tokens, at: number): Stretch[] {
  const segments: Stretch[] = [];
  let last = at;
  for (let index = at; index >= -1; index -= 1) {
    const token = tokens[index];
    const ends = token === undefined || token.kind === "quote" || CLAUSE_MARKS.test(token.text);
    if (!ends) continue;
    if (last > index) segments.push({ first: index + 1, last });
    last = index - 1;
    if (token === undefined || token.kind === "quote" || /^[;:]$/u.test(token.text)) break;
    if (segments.length > 6) break;
  }
  return segments;
}

function opensAppositive(tokens: Tokens, stretch: Stretch): boolean {
  const head = tokens[stretch.first];
  if (head === undefined) return true;
  return (
    /^(?:a|an|the|former|one|whose|who|which|his|her|its|their|now|then|currently)$/u.test(
      head.form,
    ) ||
    /^\d/u.test(head.form) ||
    /^(?:R|D|I|Jr\.|Sr\.)$/u.test(head.text) ||
    /^[RDI]-/u.test(head.text) ||
    (!isName(head) && !PRONOUNS.has(head.form))
  );
}

function isAdverbial(tokens: Tokens, stretch: Stretch): boolean {
  const head = tokens[stretch.first];
  if (head === undefined) return true;
  if (PREPOSITIONS.has(head.form) || SUBORDINATORS.has(head.form)) return true;
  if (COORDINATORS.has(head.form) && stretch.first === stretch.last) return true;
  if (/ing$/u.test(head.form) && !isName(head)) return true;
  if (RELATIVES.has(head.form)) return true;
  for (let index = stretch.first; index <= stretch.last; index += 1) {
    if (!isAdverb(tokens[index]?.form ?? "")) return false;
  }
  return true;
}

function subjectBefore(
  tokens: Tokens,
  verbAt: number,
): { subject: Stretch | null; passive: boolean } {
  let at = verbAt - 1;
  let passive = false;
  let infinitive = false;
  for (; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const nextIsVerb =
      at === verbAt - 1 ||
      AUXILIARIES.has(tokens[at + 1]?.form ?? "") ||
      isAdverb(tokens[at + 1]?.form ?? "");
    if (BE.has(token.form) && nextIsVerb) {
      const form = reportingVerb(tokens[verbAt]?.form ?? "")?.forms;
      if (form?.includes("past") === true && form.includes("participle") === false && !infinitive)
        passive = true;
    }
    if (token.form === "to") {
      infinitive = true;
      break;
    }
    if (AUXILIARIES.has(token.form) || (isAdverb(token.form) && !isName(token))) continue;
    if (/^(?:have|going|went|goes|come|came)$/u.test(token.form)) continue;
    break;
  }
  const token = tokens[at];
  if (token === undefined) return { subject: null, passive };
  if (infinitive || PREPOSITIONS.has(token.form)) {
    return { subject: mainSubject(tokens, at), passive };
  }
  if (COORDINATORS.has(token.form)) return { subject: mainSubject(tokens, at), passive };
  const participle = /ing$/u.test(tokens[verbAt]?.form ?? "") && at === verbAt - 1;
  if (token.kind === "word") {
    if (participle) {
      const phrase = phraseEndingAt(tokens, at);
      const thing =
        /^(?:tweet|letter|statement|e-?mail|message|ad|sign|post|note|memo|response|speech|interview|report|twitter|facebook|\d.*)$/u;
      return {
        subject: phrase === null || thing.test(token.form) ? mainSubject(tokens, at) : phrase,
        passive,
      };
    }
    return { subject: phraseEndingAt(tokens, at), passive };
  }
  if (token.kind === "quote")
    return { subject: participle ? mainSubject(tokens, at) : null, passive };
  if (participle) return { subject: mainSubject(tokens, at), passive };
  if (!CLAUSE_MARKS.test(token.text)) return { subject: null, passive };
  const segments = segmentsBefore(tokens, at);
  for (const [index, segment] of segments.entries()) {
    if (isAdverbial(tokens, segment)) continue;
    const further = segments[index + 1];
    if (opensAppositive(tokens, segment) && further !== undefined) continue;
    const subject = withoutLead(tokens, segment);
    if (subject !== null) {
      return { subject: phraseEndingAt(tokens, subject.last) ?? subject, passive };
    }
  }
  return { subject: mainSubject(tokens, at), passive };
}

/** The noun phrase that begins at `first`: to the next comma, verb, or (after a name) preposition. */
export function phraseStartingAt(tokens: Tokens, first: number): Stretch | null {
  const head = tokens[first];
  if (head?.kind !== "word") return null;
  if (PRONOUNS.has(head.form) && !DETERMINERS.has(head.form)) return { first, last: first };
  if (PREPOSITIONS.has(head.form) || SUBORDINATORS.has(head.form) || AUXILIARIES.has(head.form))
    return null;
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

/**
 * All reporting in a unit, in order: each reporting verb in use with its subject, found by the
 * order of words (subject before the verb, past adverbials and appositions; or after it where
 * the verb follows what is quoted), and each "according to". Passive uses report nobody's words
 * that the subject could own and are left out.
 */
export function reportingIn(tokens: Tokens): Reporting[] {
  const found: Reporting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    if (token.form === "according" && tokens[at + 1]?.form === "to") {
      const subject = phraseStartingAt(tokens, at + 2);
      const cue = { first: at, last: at + 1 };
      found.push({
        cue,
        lemma: "according",
        verbClass: "speech",
        participle: false,
        subject,
        inverted: true,
      });
      continue;
    }
    if (!isVerbAt(tokens, at)) continue;
    const verb = reportingVerb(token.form);
    if (verb === null) continue;
    const cue = { first: at, last: at };
    const shared = { cue, lemma: verb.lemma, verbClass: verb.verbClass };
    const participle = /ing$/u.test(token.form);
    const before = tokens[at - 1];
    const afterQuote =
      before === undefined ||
      before.kind === "quote" ||
      (/^[,—–-]$/u.test(before.text) &&
        (at < 2 ||
          tokens[at - 2]?.kind === "quote" ||
          verb.forms.includes("third") ||
          token.form === "said"));
    if (afterQuote && !participle) {
      const subject = phraseStartingAt(tokens, at + 1);
      if (subject !== null && before !== undefined) {
        const behindQuote = before.kind === "quote" || tokens[at - 2]?.kind === "quote";
        const ends = tokens[subject.last + 1]?.kind !== "word";
        const trails = verb.lemma === "say" && at > 4 && ends;
        if (behindQuote || trails || isName(tokens[subject.first])) {
          found.push({ ...shared, participle, subject, inverted: true });
          continue;
        }
      }
    }
    const { subject, passive } = subjectBefore(tokens, at);
    if (passive) continue;
    found.push({ ...shared, participle, subject, inverted: false });
  }
  return found;
}
