import { BE, isAdverb, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from "../extract/word-classes.ts";
import { agentAfter } from "./passive-agent.ts";
import { isWordAt, keepsObject, participleAt, standsAlone } from "./passive-words.ts";
import type { Tokens } from "./passive-words.ts";

/** Further participles of the same auxiliary: ", held", "and searched", "or being searched". */
export function joinedAfter(tokens: Tokens, participle: number): number[] {
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
    if (!standsAlone(tokens, next) && !found.distinct && !keepsObject(tokens[next])) continue;
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
