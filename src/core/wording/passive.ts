import type { Token } from "../extract/tokens.ts";
import {
  AUXILIARIES,
  BE,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from "../extract/word-classes.ts";
import type { Range } from "../model/range.ts";
import { agentAfter } from "./passive-agent.ts";
import { participleOf } from "./participles.ts";
import type { Participle } from "./participles.ts";
import type { ReadSentence } from "./read-sentence.ts";

/**
 * A passive: from its auxiliary (where it has one) to the participle, both included.
 * be, get: with that auxiliary; joined: a further participle of the same auxiliary ("was held and
 * searched"); reduced: behind its noun without an auxiliary ("the claims made by her"); headline:
 * the auxiliary left out, as headlines do ("Seekers rescued off coast").
 */
export interface Passive extends Range {
  readonly form: "be" | "get" | "joined" | "reduced" | "headline";
  /** Where the participle stands. */
  readonly participle: Range;
  /** True where a phrase with "by" says who acts. */
  readonly agent: boolean;
}

type Tokens = readonly Token[];

const GET = /^(?:get|gets|got|gotten|getting)$/u;
/** After "get" these tell of a state reached. */
const GOT_STATES =
  /^(?:started|dressed|rid|ready|used|undressed|changed|stuck|paid-up|accustomed)$/u;
/** What may stand between the auxiliary and the participle besides adverbs. */
const BETWEEN =
  /^(?:not|n't|all|both|each|also|being|been|never|still|already|yet|almost|nearly|long|since|too|so|more|most|much|well|better|best|less|least|further|often|ever|even|just|now|then|once|again|later|soon|together|instead|therefore|thus|quite|far|half|twice|only|largely|perhaps|maybe|first|neither|either|both)$/u;
/** Set phrases of a preposition that stand between: "was, in part, driven", "was at least known". */
const PHRASES =
  /^(?:in (?:part|fact|turn|general|effect|practice|some cases|the end|many cases|recent years)|at (?:least|first|times|last|once|most|best)|by (?:then|now)|as well|as yet|of course|for (?:example|instance|now)|to date|so far|once again|no longer|more than|all but|as (?:a result|of)|in \d{4}|on \p{L}+day|last \p{L}+|this \p{L}+|the \p{L}+ before)$/u;
const GRADED = /^(?:very|too|extremely|quite|rather|pretty|really|incredibly)$/u;
/** Verbs that keep an object, or a word that says what something is made, in the passive. */
const KEEPS_OBJECT =
  /^(?:given|shown|offered|told|asked|paid|taught|granted|awarded|handed|lent|sold|denied|refused|charged|fined|elected|named|appointed|called|made|considered|deemed|dubbed|labelled|labeled|declared|voted|crowned|branded|sent|brought|served|assigned|allowed|promised|owed|spared|left|rendered|found|shot|put|read|issued|allocated|nominated|forgiven|done|renamed|nicknamed|titled|allotted|fed|kept|judged|thought|believed|presumed)$/u;

interface Auxiliary {
  readonly at: number;
  readonly form: "be" | "get";
}

function isWordAt(tokens: Tokens, at: number, pattern: RegExp): boolean {
  return pattern.test(tokens[at]?.form ?? "");
}

/** Whether "'s" is the verb: behind a pronoun or a word that asks or points. */
function isVerb(tokens: Tokens, at: number): boolean {
  return (
    tokens[at]?.form !== "'s" ||
    isWordAt(tokens, at - 1, /^(?:he|she|it|that|this|there|here|what|who|which|where|how|one)$/u)
  );
}

/** How many tokens a set phrase at a place has, with the commas about it; 0 where none is. */
function phraseLength(tokens: Tokens, at: number): number {
  for (const length of [3, 2]) {
    const phrase = tokens.slice(at, at + length).map(({ form }) => form);
    if (PHRASES.test(phrase.join(" "))) return length;
  }
  return 0;
}

const FURTHEST = 9;

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
function participleAt(tokens: Tokens, at: number, agent: boolean): Participle | null {
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
  if (looksPlural(next) && !KEEPS_OBJECT.test(token.form)) return null;
  return found;
}

/** The participle an auxiliary at `from - 1` leads to, past adverbs and set phrases; -1 for none. */
function participleAfter(tokens: Tokens, from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + FURTHEST); at += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    const phrase = phraseLength(tokens, at);
    if (phrase > 0) {
      at += phrase - 1;
      continue;
    }
    // "was, however, found": commas come in pairs.
    if (token.text === ",") {
      const close = tokens.slice(at + 1, at + 5).findIndex(({ text }) => text === ",");
      if (close < 1) return -1;
      at += close + 1;
      continue;
    }
    if (token.kind !== "word") {
      if (/^["'“”‘’]$/u.test(token.text)) continue;
      return -1;
    }
    if (participleAt(tokens, at, agentAfter(tokens, at)) !== null) return at;
    // "Quickly and safely returned".
    if (token.form === "and" && isAdverb(tokens[at + 1]?.form ?? "") && at > from) continue;
    if (
      isAdverb(token.form) &&
      !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(token.form)
    )
      continue;
    if (BETWEEN.test(token.form)) continue;
    return -1;
  }
  return -1;
}

/** "Was the man arrested?": behind an auxiliary that begins, over a short subject. */
function participleOfQuestion(tokens: Tokens, auxiliary: number): number {
  const begins =
    auxiliary === 0 ||
    isWordAt(tokens, auxiliary - 1, /^(?:why|when|where|how|what|and|but|not|nor)$/u);
  if (!begins || !tokens.slice(auxiliary).some(({ text }) => text === "?")) return -1;
  const first = tokens[auxiliary + 1];
  if (
    first === undefined ||
    !(
      DETERMINERS.has(first.form) ||
      PRONOUNS.has(first.form) ||
      /^\p{Lu}/u.test(first.text) ||
      /^(?:they|them)$/u.test(first.form)
    )
  )
    return -1;
  for (let at = auxiliary + 2; at < Math.min(tokens.length, auxiliary + 7); at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || BE.has(token.form)) return -1;
    if (participleAt(tokens, at, agentAfter(tokens, at)) !== null) return at;
  }
  return -1;
}

function auxiliaryAt(tokens: Tokens, at: number): Auxiliary | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const isBe = BE.has(token.form) || /^(?:is|was|are|were)n(?:t)?$/u.test(token.form);
  if (isBe && isVerb(tokens, at)) return { at, form: "be" };
  return GET.test(token.form) ? { at, form: "get" } : null;
}

/** What follows a participle that has no object: "searched at", "searched." */
function standsAlone(tokens: Tokens, at: number): boolean {
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

/** Further participles of the same auxiliary: ", held", "and searched", "or being searched". */
function joinedAfter(tokens: Tokens, participle: number): number[] {
  const joined: number[] = [];
  let last = participle;
  let comma = false;
  for (let at = participle + 1; at < Math.min(tokens.length, last + 12); at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.;:?!]$/u.test(token.text)) break;
    if (token.text === ",") comma = true;
    if (PRONOUNS.has(token.form) || SUBORDINATORS.has(token.form) || BE.has(token.form)) break;
    if (!(token.text === "," && at === last + 1) && !/^(?:and|or|but|then)$/u.test(token.form))
      continue;
    let next = at + 1;
    while (
      isAdverb(tokens[next]?.form ?? "") ||
      isWordAt(tokens, next, /^(?:and|or|not|been|being|then)$/u)
    )
      next += 1;
    const agent = agentAfter(tokens, next);
    const found = participleAt(tokens, next, agent);
    if (found === null) continue;
    // Past a comma or other words "and told her" may be what the subject did.
    const near = at <= last + 2 && !comma;
    if (
      !standsAlone(tokens, next) &&
      !found.distinct &&
      !KEEPS_OBJECT.test(tokens[next]?.form ?? "")
    )
      continue;
    if (
      !near &&
      !found.distinct &&
      !agent &&
      !PREPOSITIONS.has(tokens[next + 1]?.form ?? "") &&
      tokens[next + 1]?.kind !== "mark"
    )
      continue;
    joined.push(next);
    last = next;
    at = next;
    comma = false;
  }
  return joined;
}

function passiveOf(
  tokens: Tokens,
  form: Passive["form"],
  first: number,
  participle: number,
): Passive[] {
  const [from, to] = [tokens[first], tokens[participle]];
  if (from === undefined || to === undefined) return [];
  return [
    {
      start: from.start,
      end: to.end,
      form,
      participle: { start: to.start, end: to.end },
      agent: agentAfter(tokens, participle),
    },
  ];
}

/** A noun, as far as its form and what stands before it show. */
function isNounAt(tokens: Tokens, at: number): boolean {
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

/** "Had the books taken", "got those done": what somebody has done, or suffers. */
function isCaused(tokens: Tokens, noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 4), noun)
    .some(({ form }) => /^(?:get|gets|got|getting|have|has|had|having)$/u.test(form));
}

/**
 * "The claims made by her", "a warship taken in May", "if needed": without an auxiliary, behind a
 * noun or a subordinator.
 */
function isReduced(tokens: Tokens, at: number): boolean {
  if (participleOf(tokens[at]?.form ?? "") === null) return false;
  let before = at - 1;
  while (isAdverb(tokens[before]?.form ?? "")) before -= 1;
  if (tokens[before]?.text === ",") before -= 1;
  const agent = agentAfter(tokens, at);
  const found = participleAt(tokens, at, agent);
  if (found === null || !standsAlone(tokens, at)) return false;
  if (isWordAt(tokens, before, /^(?:when|if|as|once|while|unless|until|although|though|than)$/u)) {
    return before === at - 1 && !/^(?:that|the)$/u.test(tokens[at + 1]?.form ?? "");
  }
  if (!isNounAt(tokens, before) || isCaused(tokens, before)) return false;
  if (isWordAt(tokens, at, /^led$/u) && isWordAt(tokens, at + 1, /^to$/u)) return false;
  return agent || found.distinct;
}

/** A headline, or a line of the text that is one: no full stop at its end, nothing finite in it. */
function isHeading({ tokens, field }: ReadSentence): boolean {
  if (field === "headline") return true;
  const last = tokens.at(-1);
  if (last?.kind !== "word" || tokens.length < 4) return false;
  return !tokens.some(({ form }) => (AUXILIARIES.has(form) && form !== "'s") || PRONOUNS.has(form));
}

/** In a heading without a finite "be": "Document found on rainy streets". `lower` is without capitals. */
function isOfHeading(sentence: ReadSentence, lower: Tokens, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || (!sentence.titleCase && /^\p{Lu}/u.test(token.text))) return false;
  if (!isNounAt(lower, at - 1)) return false;
  // "Senate bid", "White House run": a participle that is the verb's base form may be a noun.
  const found = participleAt(lower, at, false);
  return found !== null && found.base !== token.form && standsAlone(lower, at);
}

/**
 * The passives of a sentence, in order: "be" or "get" with a participle (adverbs and insertions
 * between, questions), further participles joined to it, reduced clauses behind a noun where an
 * agent or the form shows them, and participles of headlines. States that are told by adjectives
 * made of participles ("was interested") are none. After Quirk et al. (1985), 3.63 ff.
 */
export function findPassives(sentence: ReadSentence): Passive[] {
  const { tokens } = sentence;
  const found: Passive[] = [];
  const taken = new Set<number>();
  const take = (form: Passive["form"], first: number, participle: number): void => {
    if (taken.has(participle)) return;
    taken.add(participle);
    found.push(...passiveOf(tokens, form, first, participle));
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const auxiliary = auxiliaryAt(tokens, at);
    if (auxiliary === null) continue;
    let participle = participleAfter(tokens, at + 1);
    if (participle < 0 && auxiliary.form === "be") participle = participleOfQuestion(tokens, at);
    if (participle < 0) continue;
    if (auxiliary.form === "get" && isWordAt(tokens, participle, GOT_STATES)) continue;
    take(auxiliary.form, at, participle);
    for (const joined of joinedAfter(tokens, participle)) take("joined", joined, joined);
  }
  const lower = isHeading(sentence) ? tokens.map((each) => ({ ...each, text: each.form })) : null;
  for (let at = 1; at < tokens.length; at += 1) {
    if (taken.has(at)) continue;
    if (isReduced(tokens, at)) take("reduced", at, at);
    else if (lower !== null && isOfHeading(sentence, lower, at)) take("headline", at, at);
  }
  return found.sort((a, b) => a.participle.start - b.participle.start);
}
