import { BE, DETERMINERS, isAdverb, PRONOUNS } from "../extract/word-classes.ts";
import { agentAfter } from "./passive-agent.ts";
import { isWordAt, participleAt } from "./passive-words.ts";
import type { Tokens } from "./passive-words.ts";

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

function auxiliaryAt(tokens: Tokens, at: number): "be" | "get" | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const isBe = BE.has(token.form) || /^(?:is|was|are|were)n(?:t)?$/u.test(token.form);
  if (isBe && isVerb(tokens, at)) return "be";
  return GET.test(token.form) ? "get" : null;
}

/** A participle, by its place, and what auxiliary it makes a passive with. */
interface Auxiliated {
  readonly participle: number;
  readonly form: "be" | "get";
}

/** The participle that the word at a place is the passive auxiliary of; null where it is none. */
export function auxiliatedBy(tokens: Tokens, at: number): Auxiliated | null {
  const form = auxiliaryAt(tokens, at);
  if (form === null) return null;
  let participle = participleAfter(tokens, at + 1);
  if (participle < 0 && form === "be") participle = participleOfQuestion(tokens, at);
  if (participle < 0 || (form === "get" && isWordAt(tokens, participle, GOT_STATES))) return null;
  return { participle, form };
}
