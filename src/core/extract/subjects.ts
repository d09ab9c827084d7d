import { reportingVerb } from "./reporting-verbs.ts";
import {
  isBreak,
  isName,
  looksVerbal,
  phraseEndingAt,
  phraseStartingAt,
  withoutLead,
} from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";
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

const CLAUSE_MARKS = /^[,;:—–()[\]…-]$|^\.\.\.$/u;

/** Words that end an adverbial of time: "earlier this year,", "ten minutes later,". */
const TIMED =
  /^(?:later|earlier|ago|before|year|month|week|weekend|night|morning|afternoon|evening|day|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** The token behind a dateline ("LIMA, March 3 (AP) —"), or the first one. */
function afterDateline(tokens: Tokens, at: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "")) return 0;
  const dash = tokens.findIndex(
    (token, index) => index < 14 && /^(?:[—–―-]|--)$/u.test(token.text),
  );
  return dash >= 0 && dash < at - 1 ? dash + 1 : 0;
}

/** The first noun phrase of the clause that holds `at`: its subject, adverbials passed over. */
export function mainSubject(tokens: Tokens, at: number): Stretch | null {
  let start = afterDateline(tokens, at);
  for (let index = at - 1; index >= start; index -= 1) {
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
    const comma = tokens.findIndex((each, index) => index > first && each.text === ",");
    if (
      comma > first &&
      comma < at &&
      comma - first < 5 &&
      TIMED.test(tokens[comma - 1]?.form ?? "")
    ) {
      first = comma + 1;
      continue;
    }
    const verbNext = isName(token) && looksVerbal(tokens, first + 1);
    if (COORDINATORS.has(token.form) || (isAdverb(token.form) && !verbNext)) {
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
      !DETERMINERS.has(tokens[last]?.form ?? "") &&
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

/** "Ana Brandt, Chile's envoy to Lund, said": behind nothing but a name, who the named one is. */
function isApposed(tokens: Tokens, segment: Stretch, before: Stretch): boolean {
  const all = tokens.slice(before.first, before.last + 1);
  const own = tokens.slice(segment.first, segment.last + 1);
  const owner = own.findIndex(({ form }) => form === "'s");
  return all.length > 1 && all.every(isName) && owner > 0 && !own.every(isName);
}

/** "In Lund, Chile, she said": a name behind a place is where that lies. */
function isPlaceOf(tokens: Tokens, segment: Stretch, before: Stretch): boolean {
  if (!tokens.slice(segment.first, segment.last + 1).every(isName)) return false;
  let at = before.last;
  while (at > before.first && isName(tokens[at])) at -= 1;
  return at < before.last && /^(?:in|at|near|outside|from)$/u.test(tokens[at]?.form ?? "");
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

/** A verb's subject, null where none is found; `passive` where it only undergoes the verb. */
interface SubjectFound {
  readonly subject: Stretch | null;
  readonly passive: boolean;
}

/** Left of a verb past its auxiliaries and adverbs: where that ends, and whether it is passive. */
function pastAuxiliaries(tokens: Tokens, verbAt: number): { at: number; passive: boolean } {
  const forms = reportingVerb(tokens[verbAt]?.form ?? "")?.forms ?? [];
  const mayBePassive = forms.includes("past") && !forms.includes("participle");
  let passive = false;
  let at = verbAt - 1;
  for (; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const auxiliary = AUXILIARIES.has(token.form);
    if (!auxiliary && !isAdverb(token.form) && !/^(?:going|went|goes|came)$/u.test(token.form))
      break;
    if (!auxiliary && isName(token)) break;
    passive ||= BE.has(token.form) && mayBePassive;
  }
  return { at, passive };
}

/** Nouns for what is said or written: in "a letter saying" not the letter speaks but its author. */
const WRITTEN =
  /^(?:tweet|letter|statement|e-?mail|message|ad|sign|post|note|memo|response|speech|interview|report|twitter|facebook|\d.*)$/u;

/**
 * The subject of the verb at `verbAt` by the order of words: the noun phrase before it, past
 * auxiliaries, adverbials and appositions; the clause's first one for infinitives, participles
 * behind a comma and verbs joined by "and".
 */
export function subjectBefore(tokens: Tokens, verbAt: number): SubjectFound {
  const { at, passive } = pastAuxiliaries(tokens, verbAt);
  const token = tokens[at];
  if (token === undefined) {
    // "Conceding defeat, she said": the subject of the clause that follows
    const comma = tokens.findIndex((each, index) => index > verbAt && each.text === ",");
    const leads = comma > 0 && /ing$/u.test(tokens[verbAt]?.form ?? "");
    return { subject: leads ? phraseStartingAt(tokens, comma + 1) : null, passive };
  }
  if (token.form === "to" && looksVerbal(tokens, at - 1)) {
    // "used to say", "wants to portray": the subject of the verb before
    const { subject } = subjectBefore(tokens, at - 1);
    if (subject !== null) return { subject, passive: false };
  }
  if (PREPOSITIONS.has(token.form)) {
    // "to say", "by saying"
    return { subject: mainSubject(tokens, at), passive: passive && token.form !== "to" };
  }
  if (COORDINATORS.has(token.form)) return { subject: mainSubject(tokens, at), passive };
  const participle = /ing$/u.test(tokens[verbAt]?.form ?? "") && at === verbAt - 1;
  if (token.kind === "word") {
    if (participle) {
      const phrase = phraseEndingAt(tokens, at);
      return {
        subject: phrase === null || WRITTEN.test(token.form) ? mainSubject(tokens, at) : phrase,
        passive,
      };
    }
    return { subject: phraseEndingAt(tokens, at) ?? mainSubject(tokens, verbAt), passive };
  }
  if (token.kind === "quote")
    return { subject: participle ? mainSubject(tokens, at) : null, passive };
  if (participle) return { subject: mainSubject(tokens, at), passive };
  if (!CLAUSE_MARKS.test(token.text)) return { subject: null, passive };
  const segments = segmentsBefore(tokens, at);
  for (const [index, segment] of segments.entries()) {
    const bracketed = /^[([]$/u.test(tokens[segment.first - 1]?.text ?? "");
    // Only a comma sets an adverbial off: "at a rally Ana Brandt (N-Lake) said" ends in its subject.
    const beforeBracket = /^[([]$/u.test(tokens[segment.last + 1]?.text ?? "");
    if (bracketed || (!beforeBracket && isAdverbial(tokens, segment))) continue;
    const further = segments[index + 1];
    if (further !== undefined && opensAppositive(tokens, segment)) continue;
    if (further !== undefined && isApposed(tokens, segment, further)) continue;
    if (further !== undefined && isPlaceOf(tokens, segment, further)) continue;
    const subject = withoutLead(tokens, segment);
    if (subject !== null) {
      return { subject: phraseEndingAt(tokens, subject.last) ?? subject, passive };
    }
  }
  return { subject: mainSubject(tokens, at), passive };
}
