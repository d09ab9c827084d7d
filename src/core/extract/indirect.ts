import { clauseBehind } from "./appositions.ts";
import { CLAUSAL, endOf } from "./clause-ends.ts";
import { HEARER, namesHearer, pastCircumstances, pastHearer } from "./hearers.ts";
import { looksVerbal } from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";
import { withNegation } from "./polarity.ts";
import type { Reporting } from "./reporting.ts";
import {
  AUXILIARIES,
  COORDINATORS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from "./word-classes.ts";

/** Reported words: the tokens of the content, and what reports them. */
interface Reported extends Stretch {
  readonly reporting: Reporting;
}

/** Prepositions that lead to what is spoken of: "spoke about", "called for", "referred to". */
const TOPIC = /^(?:about|for|of|to|against|on|in|with|at|as|over)$/u;

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
  const worded = found.filter(
    (each) => !tokens.slice(each.first, each.last + 1).every((token) => token.kind !== "word"),
  );
  // "Declined to say" is one cue: what is not said counts once.
  const governs = ({ cue: outer }: Reporting): boolean =>
    worded.some(
      ({ reporting: { cue } }) =>
        cue.first > outer.first && withNegation(tokens, cue).first <= outer.first,
    );
  return worded.filter((each) => !governs(each.reporting));
}
