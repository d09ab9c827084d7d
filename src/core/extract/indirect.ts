import { looksVerbal } from "./phrases.ts";
import type { Stretch } from "./phrases.ts";
import type { Reporting } from "./reporting.ts";
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

/** Reported words: the tokens of the content, and what reports them. */
export interface Reported extends Stretch {
  readonly reporting: Reporting;
}

type Tokens = readonly Token[];

/** Verbs that name their hearer before the content: "told reporters that…". */
const HEARER =
  /^(?:tell|inform|remind|assure|reassure|notify|warn|advise|convince|persuade|teach)$/u;
/** Verbs whose content is a clause: what follows "in", "on" or "at" is not it. */
const CLAUSAL =
  /^(?:say|tell|add|think|believe|claim|argue|insist|state|write|conclude|explain|note|contend|assert|maintain|testify|joke|quip|tweet|reply|respond|continue|observe|remark|know|hope|fear|wish|suspect|assume|realize|hear|learn|promise|vow|pledge|predict|speculate|complain|boast|agree|admit|concede|warn)$/u;
/** Prepositions that lead to what is spoken of: "spoke about", "called for", "referred to". */
const TOPIC = /^(?:about|for|of|to|against|on|in|with|at|as|over)$/u;
/** Connectives behind which another clause begins. */
const LINKS = /^(?:while|although|though|whereas|which|who|as|when|after|before)$/u;
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|earlier|later|recently|early|late|morning|afternoon|evening|night|week|month|year|again|once|then)$/u;
const CIRCUMSTANCE = /^(?:in|on|at|during|after|before|via|through|by|with|from)$/u;
/** Frequent past forms that no ending shows to be verbs. */
const PASTS =
  /^(?:came|went|got|made|took|gave|won|lost|left|led|held|kept|put|became|brought|built|fell|grew|met|paid|ran|sent|stood|knew|thought|said|told|found|saw|wrote|spoke)$/u;
const DEICTIC = /^(?:this|last|that)$/u;

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/**
 * Whether other reporting begins at a token, past a connective, auxiliaries and adverbs: then
 * the content before it is over.
 */
function reportsAnew(
  tokens: Tokens,
  from: number,
  others: readonly Reporting[],
  own: Reporting,
): boolean {
  let at = from;
  while (COORDINATORS.has(tokens[at]?.form ?? "") || LINKS.test(tokens[at]?.form ?? "")) at += 1;
  const subject = others.find((each) => each !== own && each.subject?.first === at);
  if (subject !== undefined && subject.cue.first > at) return true;
  while (AUXILIARIES.has(tokens[at]?.form ?? "") || isAdverb(tokens[at]?.form ?? "")) at += 1;
  return others.some((each) => each !== own && each.cue.first === at);
}

/** "… and added": a further verb of saying without a subject of its own, by the same speaker. */
function goesOn(
  tokens: Tokens,
  from: number,
  others: readonly Reporting[],
  own: Reporting,
): boolean {
  let at = from;
  while (AUXILIARIES.has(tokens[at]?.form ?? "") || isAdverb(tokens[at]?.form ?? "")) at += 1;
  const other = others.find((each) => each !== own && each.cue.first === at);
  return other !== undefined && !other.participle && other.verbClass !== "belief";
}

/** Whether content that begins at a token may be a clause: else it is a phrase, and shorter. */
function opensClause(tokens: Tokens, from: number, own: Reporting): boolean {
  const form = tokens[from]?.form ?? "";
  return (
    CLAUSAL.test(own.lemma) ||
    /^(?:that|to|how|what|why|when|where|who|whether|if|for)$/u.test(form) ||
    tokens[from]?.kind === "quote" ||
    own.participle
  );
}

/** "After she said that…, the strike ended": the reporting clause itself depends on another. */
function isSubordinate(tokens: Tokens, own: Reporting): boolean {
  if (own.inverted || own.participle) return false;
  const first = own.subject?.first ?? own.cue.first;
  const before = tokens[first - 1];
  return (
    before !== undefined &&
    /^(?:after|before|when|while|although|though|because|since|as|if|until|once)$/u.test(
      before.form,
    )
  );
}

/** Where a noun phrase that is spoken of is over: at circumstances of the speaking. */
function endsPhrase(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  if (token.text === "(" || /^[—–]$/u.test(token.text)) return true;
  if (next !== undefined && /^(?:,|and|but|as)$/u.test(token.form)) {
    if (PRONOUNS.has(next.form) || RELATIVES.has(next.form) || AUXILIARIES.has(next.form))
      return true;
    if (token.text === "," && (DETERMINERS.has(next.form) || /ing$/u.test(next.form))) return true;
    if (token.text !== "," && token.form !== "as" && looksVerbal(tokens, at + 1)) return true;
  }
  if (
    /^(?:before|after|when|while|until|because|though|although|during|if|where)$/u.test(token.form)
  )
    return true;
  if (TIME.test(token.form)) return true;
  if (DEICTIC.test(token.form) && TIME.test(next?.form ?? "")) return true;
  if (/^(?:on|in|at)$/u.test(token.form) && next !== undefined) {
    return (
      TIME.test(next.form) ||
      /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/u.test(
        next.form,
      ) ||
      (token.form === "at" && DETERMINERS.has(next.form)) ||
      (token.form === "in" && /^(?:a|an|her|his)$/u.test(next.form))
    );
  }
  return false;
}

/** "The governor, who must decide, has…": behind the relative clause the content goes on. */
function resumes(tokens: Tokens, from: number): boolean {
  const comma = tokens.findIndex((token, at) => at > from && token.text === ",");
  const next = tokens[comma + 1];
  return comma >= 0 && (next?.kind === "quote" || AUXILIARIES.has(next?.form ?? ""));
}

function opensSubject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return PRONOUNS.has(token.form) || DETERMINERS.has(token.form) || isName(token);
}

/** The first token from `from` at which the reported clause is over. */
function endOf(tokens: Tokens, from: number, others: readonly Reporting[], own: Reporting): number {
  let phrase = !opensClause(tokens, from, own);
  const inner = isSubordinate(tokens, own);
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) return at;
    if (at > from && inner && token.text === "," && !resumes(tokens, at + 1)) return at;
    // A verb: a clause after all.
    if ((AUXILIARIES.has(token.form) && token.form !== "'s") || PASTS.test(token.form))
      phrase = false;
    if (at > from && phrase && endsPhrase(tokens, at)) return at;
    if (token.text === ";" || (token.text === ":" && at > from + 2)) return at;
    if (at === from) continue;
    const next = tokens[at + 1];
    if (/^(?:,|—|–|--)$/u.test(token.text) && next !== undefined) {
      if (/^(?:according|prompting|despite|while|although|though)$/u.test(next.form)) return at;
      if (/^(?:which|who|where)$/u.test(next.form) && !resumes(tokens, at + 1)) return at;
      if (next.form === "but" && opensSubject(tokens[at + 2])) return at;
      if (reportsAnew(tokens, at + 1, others, own)) return at;
    } else if (/^(?:and|but)$/u.test(token.form)) {
      if (goesOn(tokens, at + 1, others, own)) return at;
    }
  }
  let end = tokens.length;
  while (
    end > from &&
    tokens[end - 1]?.kind === "mark" &&
    /^[.,!?…:;-]$/u.test(tokens[end - 1]?.text ?? "")
  ) {
    end -= 1;
  }
  return end;
}

/** Past the hearer: a pronoun, a name, or a short noun phrase before the content. */
function pastHearer(tokens: Tokens, from: number): number {
  let at = from;
  const head = tokens[at];
  if (head === undefined) return at;
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
      at = end;
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

function contentAfter(
  tokens: Tokens,
  others: readonly Reporting[],
  own: Reporting,
): Stretch | null {
  let first = own.inverted && own.subject !== null ? own.subject.last + 1 : own.cue.last + 1;
  if (own.lemma === "according") {
    const comma = tokens.findIndex((token, at) => at >= first && token.text === ",");
    if (comma < 0 || comma > first + 14 || (comma > first && own.cue.first > 1)) return null;
    first = comma + 1;
  } else {
    if (HEARER.test(own.lemma)) first = pastHearer(tokens, first);
    const past = pastCircumstances(tokens, first);
    if (past > first && (CLAUSAL.test(own.lemma) || tokens[past]?.form === "that")) first = past;
    else if (TOPIC.test(tokens[first]?.form ?? ""))
      first += tokens[first]?.form === "to" || tokens[first]?.form === "as" ? 0 : 1;
    if (tokens[first]?.text === ":") first += 1;
  }
  const start = tokens[first];
  if (start === undefined || (start.kind === "mark" && !/^[$#@(]$/u.test(start.text))) return null;
  if (COORDINATORS.has(start.form)) return null;
  const end = endOf(tokens, first, others, own);
  const words = countWords(tokens, first, end);
  if (words < 1 || (words < 2 && start.form !== "so" && own.verbClass === "speech")) return null;
  return { first, last: end - 1 };
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
  const adverbial =
    head !== undefined &&
    head.form !== "that" &&
    (PREPOSITIONS.has(head.form) || SUBORDINATORS.has(head.form) || /ing$/u.test(head.form));
  const commas = tokens.slice(first, last).some((token) => token.text === ",");
  if (adverbial && !commas && !according && countWords(tokens, first, last + 1) < 8) return null;
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
    const next = tokens[follow + 1];
    if (
      next === undefined ||
      next.kind !== "word" ||
      /ing$/u.test(next.form) ||
      /^(?:who|which|a|an|but|and|while|according|after|when|as)$/u.test(next.form)
    )
      continue;
    const end = endOf(tokens, follow + 1, reporting, own);
    if (countWords(tokens, follow + 1, end) > 2)
      found.push({ first: follow + 1, last: end - 1, reporting: own });
  }
  return found.filter(
    (each) => !tokens.slice(each.first, each.last + 1).every((token) => token.kind !== "word"),
  );
}
