import { TIME, DEICTIC } from "./clause-ends.ts";
import { isName, looksVerbal } from "./phrases.ts";
import type { Tokens } from "./phrases.ts";
import type { Reporting } from "./reporting.ts";
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from "./word-classes.ts";

/** Verbs that name their hearer before the content: "told reporters that…". */
export const HEARER =
  /^(?:tell|inform|remind|assure|reassure|notify|warn|advise|convince|persuade|teach)$/u;

/** Verbs whose hearer stands behind "to". */
const ADDRESSING = /^(?:say|speak|talk|write|post|tweet|complain|report|read|email|text)$/u;

const CIRCUMSTANCE = /^(?:in|on|at|during|after|before|via|through|by|with|from)$/u;

/** Past the hearer: a pronoun, a name, or a short noun phrase before the content. */
export function pastHearer(tokens: Tokens, from: number): number {
  let at = from;
  const head = tokens[at];
  if (head === undefined || head.form === "that") return at;
  if (
    /^(?:me|him|her|us|them|you|it|reporters|supporters|voters|viewers|people|lawmakers|journalists|everyone)$/u.test(
      head.form,
    )
  ) {
    return at + 1;
  }
  if (isName(head)) {
    while (isName(tokens[at]) || tokens[at]?.form === "'s") at += 1;
    return at;
  }
  const end = Math.min(tokens.length, from + 14);
  for (let at = from + 1; at < end; at += 1) {
    const form = tokens[at]?.form ?? "";
    if (form === "that") return at;
    if (AUXILIARIES.has(form) && form !== "'s") break;
  }
  for (let at = from + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === "quote") return at;
    if (token?.text === "," && at < tokens.length - 2) return at + 1;
    if (token?.kind !== "word") return from;
    if (token.form === "that" || token.form === "to" || PRONOUNS.has(token.form)) return at;
    if (
      DETERMINERS.has(token.form) &&
      token.form !== "'s" &&
      !PREPOSITIONS.has(tokens[at - 1]?.form ?? "")
    ) {
      return at;
    }
    if (AUXILIARIES.has(token.form) && token.form !== "'s") return from;
  }
  return from;
}

/** What stands before the name of a broadcast: "on the network's", "on the radio programme". */
const BROADCAST_LEAD = /^(?:'s|.+s'|on|program|programme|show|broadcast|podcast|series)$/u;

/** Past the circumstances of saying: "on Tuesday", "in a statement", "during a rally in Ohio". */
export function pastCircumstances(tokens: Tokens, from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (token === undefined) return at;
    const dated = DEICTIC.test(token.form) && TIME.test(tokens[at + 1]?.form ?? "");
    if (dated || TIME.test(token.form) || (isAdverb(token.form) && token.kind === "word")) {
      at += 1;
      continue;
    }
    if (CIRCUMSTANCE.test(token.form) && token.kind === "word") {
      let end = at + 1;
      while (end < tokens.length && end - at < 12) {
        const inside = tokens[end];
        if (inside?.kind !== "word" || inside.form === "that") break;
        if (PREPOSITIONS.has(inside.form)) break;
        if (PRONOUNS.has(inside.form) && inside.form !== "this") break;
        if (AUXILIARIES.has(inside.form) && inside.form !== "'s") return from;
        end += 1;
      }
      // "On the network's “Morning Hour”": the name of a broadcast.
      const named =
        tokens[end]?.kind === "quote" && BROADCAST_LEAD.test(tokens[end - 1]?.form ?? "");
      at = named ? end + 1 : end;
      continue;
    }
    return at;
  }
}

/**
 * "Told the Post.", "spoke to reporters", "posted to a forum": whom it was said to, and nothing
 * of what was said.
 */
export function namesHearer(tokens: Tokens, from: number, own: Reporting): boolean {
  const addressed = ADDRESSING.test(own.lemma) && tokens[from]?.form === "to";
  if ((!HEARER.test(own.lemma) && !addressed) || tokens[from]?.form === "that") return false;
  const head = tokens[addressed ? from + 1 : from];
  if (!isName(head) && !DETERMINERS.has(head?.form ?? "") && !PRONOUNS.has(head?.form ?? "")) {
    return false;
  }
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "mark" && /^[,;:.—–-]$/u.test(token.text))) break;
    if (token.kind === "quote" || looksVerbal(tokens, at)) return false;
    if (SUBORDINATORS.has(token.form) || (token.form === "to" && at > from)) return false;
  }
  return true;
}
