import { isName, looksVerbal } from "./phrases.ts";
import type { Tokens } from "./phrases.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import type { Reporting } from "./reporting.ts";
import type { Token } from "./tokens.ts";
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PRONOUNS,
  RELATIVES,
} from "./word-classes.ts";

/** Connectives behind which another clause begins. */
const LINKS = /^(?:while|although|though|whereas|which|who|as|when|after|before)$/u;

/** Words that say when something was said. */
export const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|earlier|later|recently|early|late|morning|afternoon|evening|night|week|weekend|month|summer|winter|spring|fall|year|again|once|then)$/u;

/** With a word of time behind it, when as well: "last week". */
export const DEICTIC = /^(?:this|last|that)$/u;

/** Frequent past forms that no ending shows to be verbs. */
const PASTS =
  /^(?:came|went|got|made|took|gave|won|lost|left|led|held|kept|put|became|brought|built|fell|grew|met|paid|ran|sent|stood|knew|thought|said|told|found|saw|wrote|spoke)$/u;

/** Verbs whose content is a clause: what follows "in", "on" or "at" is not it. */
export const CLAUSAL =
  /^(?:say|tell|add|think|believe|claim|argue|insist|state|write|conclude|explain|note|contend|assert|maintain|testify|joke|quip|tweet|reply|respond|continue|observe|remark|know|hope|fear|wish|suspect|assume|realize|hear|learn|promise|vow|pledge|predict|speculate|complain|boast|agree|admit|concede|warn)$/u;

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

function isPast(tokens: Tokens, { cue }: Reporting): boolean {
  return reportingVerb(tokens[cue.first]?.form ?? "")?.forms.includes("past") ?? false;
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
  if (other === undefined || other.participle || other.verbClass === "belief") return false;
  // "Said the strikes and protests cost…": no verb of another tense goes on.
  return !isPast(tokens, own) || isPast(tokens, other);
}

/** Whether content that begins at a token may be a clause: else it is a phrase, and shorter. */
function opensClause(tokens: Tokens, from: number, own: Reporting): boolean {
  const form = tokens[from]?.form ?? "";
  return (
    CLAUSAL.test(own.lemma) ||
    own.lemma === "according" ||
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
    if (PRONOUNS.has(next.form) || RELATIVES.has(next.form)) return true;
    if (AUXILIARIES.has(next.form) && next.form !== "being") return true;
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
export function endOf(
  tokens: Tokens,
  from: number,
  others: readonly Reporting[],
  own: Reporting,
): number {
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
    if (token.text === ";" || (token.text === ":" && at > from + 2 && phrase)) return at;
    if (at === from) continue;
    const next = tokens[at + 1];
    if (/^(?:,|—|–|--)$/u.test(token.text) && next !== undefined) {
      if (
        /^(?:according|prompting|citing|noting|adding|saying|despite|while|although|though)$/u.test(
          next.form,
        )
      )
        return at;
      if (/^(?:who|where)$/u.test(next.form) && !resumes(tokens, at + 1)) return at;
      if (next.form === "but" && opensSubject(tokens[at + 2])) return at;
      if (reportsAnew(tokens, at + 1, others, own)) return at;
    } else if (/^(?:and|but)$/u.test(token.form)) {
      // “…,” but: the comma stands between the marks.
      if (token.form === "but" && tokens[at - 1]?.kind === "quote" && opensSubject(next)) return at;
      if (goesOn(tokens, at + 1, others, own)) return at;
      if (token.form === "but" && reportsAnew(tokens, at + 1, others, own)) return at;
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
