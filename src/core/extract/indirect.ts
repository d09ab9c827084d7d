import { clauseBehind } from "./appositions.ts";
import { TIME, DEICTIC, CLAUSAL, endOf } from "./clause-ends.ts";
import { isName, looksVerbal } from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";
import type { Reporting } from "./reporting.ts";
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

/** Reported words: the tokens of the content, and what reports them. */
interface Reported extends Stretch {
  readonly reporting: Reporting;
}

/** Verbs that name their hearer before the content: "told reporters that…". */
const HEARER =
  /^(?:tell|inform|remind|assure|reassure|notify|warn|advise|convince|persuade|teach)$/u;

/** Verbs whose hearer stands behind "to". */
const ADDRESSING = /^(?:say|speak|talk|write|post|tweet|complain|report|read|email|text)$/u;

/** Prepositions that lead to what is spoken of: "spoke about", "called for", "referred to". */
const TOPIC = /^(?:about|for|of|to|against|on|in|with|at|as|over)$/u;

const CIRCUMSTANCE = /^(?:in|on|at|during|after|before|via|through|by|with|from)$/u;

/** Past the hearer: a pronoun, a name, or a short noun phrase before the content. */
function pastHearer(tokens: Tokens, from: number): number {
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
function pastCircumstances(tokens: Tokens, from: number): number {
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

function countWords(tokens: Tokens, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "word") count += 1;
    if (kind === "quote") count += 3;
  }
  return count;
}

/**
 * "Told the Post.", "spoke to reporters", "posted to a forum": whom it was said to, and nothing
 * of what was said.
 */
function namesHearer(tokens: Tokens, from: number, own: Reporting): boolean {
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

function contentAfter(
  tokens: Tokens,
  others: readonly Reporting[],
  own: Reporting,
): Stretch | null {
  let first = own.inverted && own.subject !== null ? own.subject.last + 1 : own.cue.last + 1;
  if (own.lemma === "according") {
    const comma = tokens.findIndex((token, at) => at >= first && token.text === ",");
    if (comma < 0 || comma > first + 14 || (comma > first && own.cue.first > 1)) return null;
    const clause = clauseBehind(tokens, comma, own.cue.first);
    if (clause === null) return null;
    first = clause;
  } else {
    if (HEARER.test(own.lemma)) first = pastHearer(tokens, first);
    const past = pastCircumstances(tokens, first);
    if (past > first && (CLAUSAL.test(own.lemma) || tokens[past]?.form === "that")) first = past;
    else if (TOPIC.test(tokens[first]?.form ?? ""))
      first += tokens[first]?.form === "to" || tokens[first]?.form === "as" ? 0 : 1;
    if (tokens[first]?.text === ":") first += 1;
  }
  if (namesHearer(tokens, first, own)) return null;
  const start = tokens[first];
  if (start === undefined || (start.kind === "mark" && !/^[$#@]$/u.test(start.text))) return null;
  if (COORDINATORS.has(start.form)) return null;
  // "Told the crews, denying that…": what the speaker did besides.
  const besides = others.some((each) => each.participle && each.cue.first === first);
  if (/ing$/u.test(start.form) && (besides || tokens[first - 1]?.text === ",")) return null;
  const end = endOf(tokens, first, others, own);
  const words = countWords(tokens, first, end);
  if (words < 1 || (words < 2 && start.form !== "so" && own.verbClass === "speech")) return null;
  return { first, last: end - 1 };
}

/** "Rising tides could flood it": a verb of its own, not one in a relative clause. */
function isClause(tokens: Tokens, { first, last }: Stretch): boolean {
  for (let at = first + 1; at <= last; at += 1) {
    const form = tokens[at]?.form ?? "";
    if (RELATIVES.has(form)) return false;
    if (AUXILIARIES.has(form) && form !== "'s") return true;
  }
  return false;
}

/** Content that stands before its reporting: "…, officials said"; to the left clause border. */
function contentBefore(tokens: Tokens, own: Reporting): Stretch | null {
  const begins = Math.min(own.cue.first, own.subject?.first ?? own.cue.first);
  const comma = begins - 1;
  const border = tokens[comma];
  const according = own.lemma === "according";
  if (border === undefined) return null;
  const quoted = border.kind === "quote";
  if (!/^[,—–-]$/u.test(border.text) && !according && !quoted) return null;
  const last = /^[,—–-]$/u.test(border.text) ? comma - 1 : comma;
  let first = 0;
  for (let at = last; at >= 0; at -= 1) {
    if (tokens[at]?.text === ";") {
      first = at + 1;
      break;
    }
  }
  while (
    first < last &&
    (COORDINATORS.has(tokens[first]?.form ?? "") || /^[,—–-]$/u.test(tokens[first]?.text ?? ""))
  )
    first += 1;
  if (countWords(tokens, first, last + 1) < 3) return null;
  const head = tokens[first];
  // Behind a whole quotation only the one who speaks is left ("…,” the mayor, Ana Brandt, said").
  if (
    head?.kind === "quote" &&
    !tokens.slice(first, last + 1).some((_, at, all) => looksVerbal(all, at))
  ) {
    return null;
  }
  const adverbial =
    head !== undefined &&
    head.form !== "that" &&
    (PREPOSITIONS.has(head.form) ||
      SUBORDINATORS.has(head.form) ||
      (/ing$/u.test(head.form) && !isClause(tokens, { first, last })));
  const commas = tokens.slice(first, last).some((token) => token.text === ",");
  if (adverbial && !commas && !according) return null;
  return { first, last };
}

/**
 * What the reporting in a unit reports without marks (or only partly in them): the clause or
 * phrase behind the verb, the clause before it ("…, officials said"), or both around it.
 */
export function reportedIn(tokens: Tokens, reporting: readonly Reporting[]): Reported[] {
  const found: Reported[] = [];
  for (const own of reporting) {
    if (own.subject === null && !own.participle) continue;
    const right = contentAfter(tokens, reporting, own);
    if (right !== null) found.push({ ...right, reporting: own });
    const parenthetical = right === null && own.verbClass !== "naming";
    if (!parenthetical || own.participle) continue;
    const left = contentBefore(tokens, own);
    if (left !== null) found.push({ ...left, reporting: own });
    let follow = own.inverted && own.subject !== null ? own.subject.last + 1 : own.cue.last + 1;
    if (HEARER.test(own.lemma)) follow = pastHearer(tokens, follow);
    follow = pastCircumstances(tokens, follow);
    const begins = Math.min(own.cue.first, own.subject?.first ?? own.cue.first);
    const enclosed = begins > 1 || (begins === 1 && tokens[0]?.form === "as");
    if (tokens[follow]?.text !== "," || own.lemma === "according" || !enclosed) continue;
    const clause = clauseBehind(tokens, follow, begins);
    const next = clause === null ? undefined : tokens[clause];
    if (
      clause === null ||
      next === undefined ||
      next.kind !== "word" ||
      /ing$/u.test(next.form) ||
      /^(?:who|which|a|an|but|and|while|according|after|when|as)$/u.test(next.form)
    )
      continue;
    const end = endOf(tokens, clause, reporting, own);
    if (countWords(tokens, clause, end) > 2)
      found.push({ first: clause, last: end - 1, reporting: own });
  }
  return found.filter(
    (each) => !tokens.slice(each.first, each.last + 1).every((token) => token.kind !== "word"),
  );
}
