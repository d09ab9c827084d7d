import { beginsClause } from "./capitals.ts";
import type { Capitals } from "./capitals.ts";
import { isCommonWord, isTitle, NEVER_NAMES } from "./common-words.ts";
import { isGivenName } from "./given-words.ts";
import {
  BODY_HEADS,
  KNOWN_BODIES,
  OTHER_HEADS,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_OPENERS,
} from "./kind-words.ts";
import type { NameToken } from "./name-tokens.ts";
import { isKnownPlace, isPeopleWord } from "./places.ts";

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|i|i'm|i've|i'd|i'll|o'clock|am|pm|a\.m\.|p\.m\.|ad|bc|bce|ce|no|vs|tv|dvd|cd|ok|phd|dvds)s?$/u;

const FEASTS =
  /^(?:super|black|bloody|good|palm|easter|ash|cyber|remembrance|giving|holy|shrove)$/u;

/** Whether a token's capital speaks for a name where it stands. */
export function capitalised(
  tokens: readonly NameToken[],
  at: number,
  headline: boolean,
  capitals: Capitals,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { low, text } = token;
  // "9th Circuit Court", "65 Air Division": numbered bodies.
  if (/^\d{1,3}(?:st|nd|rd|th)?$/u.test(text)) return numberedBody(tokens, at);
  if (!token.capital) return false;
  if (text === "US") return true;
  const next = tokens[at + 1];
  if (text === "I" && at > 0) {
    // "World War I": a numeral behind a name, no pronoun.
    const before = tokens[at - 1];
    return (
      before?.capital === true && !NEVER_NAMES.has(before.low) && !beginsClause(tokens, at - 1)
    );
  }
  if (CALENDAR.test(low)) {
    if (isGivenName(tokens[at - 1]?.text ?? "") && low === "may") return true;
    if (FEASTS.test(tokens[at - 1]?.low ?? "") && tokens[at - 1]?.capital === true) return true;
    if (next?.capital === true && tokens[at + 2]?.capital === true && next.low === "night")
      return true;
    return next?.capital === true && OTHER_HEADS.has(next.low) && !isTitle(next.low);
  }
  if (/^\d/u.test(text))
    return /^\d+\p{Lu}{2,}/u.test(text) && !/^\d+(?:AM|PM|KM|TH|ST)$/iu.test(text);
  if (!/^\p{Lu}/u.test(text))
    return /\p{Ll}\p{Lu}|-\p{Lu}/u.test(text) && !/^\p{Ll}{3,}-\p{Lu}/u.test(text);
  const initial = beginsClause(tokens, at);
  if (headline) {
    if (NEVER_NAMES.has(low)) return false;
    return capitals.named.has(low) || isKnownName(text) || knownWithNext(tokens, at);
  }
  if (!initial) return true;
  if (NEVER_NAMES.has(low)) return false;
  if (capitals.named.has(low) || isKnownName(text) || /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(text))
    return true;
  if (isTitle(low)) return next?.capital === true;
  if (capitals.plain.has(low)) return next?.capital === true && BODY_HEADS.has(next.low);
  if (PLACE_OPENERS.has(low) && next?.capital === true) return true;
  if (isCommonWord(low)) return next?.capital === true && hasHeadAhead(tokens, at);
  // One unknown word that only ever begins sentences is a name where a person's verb follows.
  return (
    next?.capital === true ||
    PERSON_VERBS.has(next?.low ?? "") ||
    (/^(?:is|was)$/u.test(next?.low ?? "") && /^(?:a|an|the)$/u.test(tokens[at + 2]?.low ?? "")) ||
    /^(?:'s|\()$/u.test(next?.low ?? "")
  );
}

/** Heads of troops, which have numbers without an ending too; "90 … University" counts people. */
const UNITS =
  /^(?:division|battalion|brigade|regiment|squadron|wing|corps|command|fleet|infantry|force|army|group)$/u;

function numberedBody(tokens: readonly NameToken[], at: number): boolean {
  if (tokens[at + 1]?.capital !== true || CALENDAR.test(tokens[at + 1]?.low ?? "")) return false;
  let last = at + 1;
  while (tokens[last + 1]?.capital === true && last < at + 14) last += 1;
  const head = tokens[last]?.low ?? "";
  if (last === at + 1 || !BODY_HEADS.has(head)) return false;
  return /\D$/u.test(tokens[at]?.text ?? "") || UNITS.test(head);
}

/** A word that is a name by itself: of a place, a people, a well-known body, or a given name. */
export function isKnownName(text: string): boolean {
  return isKnownPlace(text) || isPeopleWord(text) || isGivenName(text) || KNOWN_BODIES.has(text);
}

function knownWithNext(tokens: readonly NameToken[], at: number): boolean {
  const here = tokens[at]?.text ?? "";
  const title = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
  const next = `${title(here)} ${title(tokens[at + 1]?.text ?? "")}`;
  const before = `${title(tokens[at - 1]?.text ?? "")} ${title(here)}`;
  return isKnownPlace(next) || isKnownPlace(before) || isKnownPlace(title(here));
}

/** Whether a word in lower case is the head of a body's, a place's or a work's name. */
export function isHead(low: string): boolean {
  return BODY_HEADS.has(low) || PLACE_HEADS.has(low) || OTHER_HEADS.has(low);
}

/** Whether the run of capitals that begins here ends in the head of a body, place or work. */
function hasHeadAhead(tokens: readonly NameToken[], at: number): boolean {
  let last = at;
  while (tokens[last + 1]?.capital === true && last < at + 14) last += 1;
  return last > at && isHead(tokens[last]?.low ?? "");
}
