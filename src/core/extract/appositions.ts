import { BODY_NOUNS, PERSON_NOUNS } from "./names/kind-words.ts";
import { isName, looksVerbal } from "./phrases.ts";
import type { Tokens } from "./phrases.ts";
import { COORDINATORS, PREPOSITIONS, RELATIVES } from "./word-classes.ts";

/** Words that begin an apposition to a name, or a relative clause in its place. */
const OPENER = /^(?:an?|the|his|her|its|their|former|one|who|whose)$/u;

const CLOSES = /^(?:,|;|:|—|–|--)$/u;

function closeFrom(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && !CLOSES.test(tokens[at]?.text ?? "")) at += 1;
  return at;
}

/** "Based in Lund", "called “Bo”": behind a clause a participle that only adds to its noun. */
function adds(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  const leads = next?.kind === "quote" || PREPOSITIONS.has(next?.form ?? "");
  return /ed$/u.test(tokens[at]?.form ?? "") && leads;
}

/** No finite verb from `from` to `end`, but in a relative clause. */
function isVerbless(tokens: Tokens, from: number, end: number, behindClause: boolean): boolean {
  for (let at = from; at < end; at += 1) {
    const form = tokens[at]?.form ?? "";
    if (/^whos?e?$/u.test(form) || (behindClause && at > from && RELATIVES.has(form))) return true;
    if (looksVerbal(tokens, at) && !(behindClause && adds(tokens, at))) return false;
  }
  return true;
}

/** A clause with its verb before the next comma, and no list that goes on. */
function opensClause(tokens: Tokens, from: number): boolean {
  const head = tokens[from];
  if (head === undefined || COORDINATORS.has(head.form) || /ing$/u.test(head.form)) return false;
  const end = closeFrom(tokens, from);
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.form === "and" || RELATIVES.has(tokens[at]?.form ?? "")) return false;
    if (looksVerbal(tokens, at)) return true;
  }
  return false;
}

/**
 * The end (exclusive) of the apposition that begins at token `from`, behind a name and a comma:
 * "said Ana Brandt, the mayor, …" (Quirk et al. 1985, 17.65 ff.); null where what stands there is
 * a clause of its own. `before` tokens stand before the reporting. Where they hold a clause, that
 * is what is reported, and any phrase without a verb tells of the speaker; where nothing stands
 * before, only words for people and bodies do, and only if a clause follows.
 */
function appositionEnd(tokens: Tokens, from: number, before: number): number | null {
  const head = tokens[from];
  if (head?.kind !== "word") return null;
  const behindClause = tokens.slice(0, before).some((_, at) => looksVerbal(tokens, at));
  const opens = OPENER.test(head.form);
  const bare = isName(head) || tokens[from + 1]?.form === "of";
  if (!opens && !(behindClause && bare)) return null;
  const end = closeFrom(tokens, from);
  if (!isVerbless(tokens, from, end, behindClause)) return null;
  if (behindClause) return end;
  if (before > 1) return end >= tokens.length || opensClause(tokens, end + 1) ? end : null;
  const told = tokens
    .slice(from, end)
    .some(({ form }) => /^whos?e?$/u.test(form) || PERSON_NOUNS.has(form) || BODY_NOUNS.has(form));
  return told && opensClause(tokens, end + 1) ? end : null;
}

/**
 * The token at which, behind a name and the comma at `comma`, a clause begins, past an
 * apposition; null where only the apposition stands there.
 */
export function clauseBehind(tokens: Tokens, comma: number, before: number): number | null {
  const end = appositionEnd(tokens, comma + 1, before);
  if (end === null) return comma + 1;
  return opensClause(tokens, end + 1) ? end + 1 : null;
}
