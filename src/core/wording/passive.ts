import { AUXILIARIES, isAdverb, PRONOUNS } from "../extract/word-classes.ts";
import type { Range } from "../model/range.ts";
import { agentAfter } from "./passive-agent.ts";
import { auxiliatedBy } from "./passive-auxiliary.ts";
import { joinedAfter } from "./passive-joined.ts";
import { isNounAt, isWordAt, participleAt, standsAlone } from "./passive-words.ts";
import type { Tokens } from "./passive-words.ts";
import { participleOf } from "./participles.ts";
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
    const found = auxiliatedBy(tokens, at);
    if (found === null) continue;
    const { form, participle } = found;
    take(form, at, participle);
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
