import type { NameToken } from "../../extract/names/name-tokens.ts";
import {
  countryNamed,
  countryOfPeople,
  isKnownPlace,
  isPeopleWord,
} from "../../extract/names/places.ts";
import { isTitleCased } from "../../extract/names/capitals.ts";
import type { Range } from "../../model/range.ts";
import { groupNoun, roleOf, SAYS_NOTHING } from "./role-words.ts";

/** Words that describe somebody without a name: "the former mayor of Leith", "six cartels". */
export interface Description extends Range {
  readonly noun: "role" | "group" | "of-somebody" | "body";
  /** The noun, in lower case; of a role its full form. */
  readonly head: string;
  /** The telling words before the noun and in its "of …", in lower case; countries by their names. */
  readonly traits: readonly string[];
  readonly nations: readonly string[];
  readonly definite: boolean;
  readonly former: boolean;
  /** "six" of "the six groups"; null where no number stands there. */
  readonly number: string | null;
  /** Where the noun itself stands. */
  readonly nounAt: Range;
}

const DEFINITE = /^(?:the|this|that|these|those)$/u;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|your|my|some|many|several|'s)$/u;
const NUMBER =
  /^(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$/u;
const FORMER = /^(?:former|ex|one-time|onetime|then|late|ousted|deposed)$/u;
/** What may not stand inside a description: verbs, pronouns, prepositions, conjunctions. */
const BREAKS =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|told|and|or|but|of|in|on|at|by|for|from|with|to|as|that|who|which|whom|when|where|while|if|not|he|she|it|they|we|you|i|him|them|us|me|there|here|also|then|than|so|because|after|before|during|against|about|into|over|under|between|among|through|via|per|how|what|why|whose|'s|including|until|since|like|both|another)$/u;
const WORD = /^[\p{L}\p{N}]/u;

/** The country a word or two name or belong to ("U.S.", "North Korean"), or null. */
function nationIn(
  tokens: readonly NameToken[],
  at: number,
): { nation: string; size: number } | null {
  const one = tokens[at]?.text ?? "";
  const two = `${one} ${tokens[at + 1]?.text ?? ""}`;
  const ofTwo = countryOfPeople(two) ?? countryNamed(two);
  if (ofTwo !== null) return { nation: ofTwo, size: 2 };
  const ofOne = countryOfPeople(one) ?? countryNamed(one);
  return ofOne === null ? null : { nation: ofOne, size: 1 };
}

/** Traits and countries in a stretch of tokens. */
export function traitsOf(tokens: readonly NameToken[]): { traits: string[]; nations: string[] } {
  const traits: string[] = [];
  const nations: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !WORD.test(token.text)) continue;
    const nation = nationIn(tokens, at);
    if (nation !== null) {
      nations.push(nation.nation);
      at += nation.size - 1;
      continue;
    }
    const low = token.low.replace(/\.$/u, "");
    if (SAYS_NOTHING.has(low) || BREAKS.test(low) || NUMBER.test(low) || FORMER.test(low)) continue;
    traits.push(low);
  }
  return { traits, nations };
}

/** The descriptions in one sentence's tokens, in order, none overlapping another. */
export function descriptionsIn(tokens: readonly NameToken[]): Description[] {
  const found: Description[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !WORD.test(token.text)) continue;
    const role = roleOf(token.low);
    const noun = role === null ? groupNoun(token.low) : "role";
    if (noun === null) continue;
    // A title before a name, or a noun that only modifies the next one ("police officers").
    const next = tokens[at + 1];
    if (next !== undefined && (roleOf(next.low) !== null || groupNoun(next.low) !== null)) continue;
    if (noun === "role" && next?.capital === true) continue;
    const first = beginning(tokens, at, found.at(-1)?.end ?? 0);
    const opener = tokens[first];
    if (opener === undefined) continue;
    const definite = DEFINITE.test(opener.low) || tokens[first - 1]?.low === "'s";
    const last = complementEnd(tokens, at);
    // "Chile's foreign minister": the possessor tells whose.
    const owner =
      tokens[first - 1]?.low === "'s" ? tokens.slice(Math.max(0, first - 3), first - 1) : [];
    const owned = owner.filter(({ capital }) => capital);
    const inside = [...owned, ...tokens.slice(first, at), ...tokens.slice(at + 1, last + 1)];
    const { traits, nations } = traitsOf(inside);
    const former =
      tokens.slice(first, at).some(({ low }) => FORMER.test(low)) ||
      /^(?:ex|then)-/u.test(token.low);
    const number = tokens.slice(first, at).find(({ low }) => NUMBER.test(low))?.low ?? null;
    found.push({
      start: opener.start,
      end: tokens[last]?.end ?? token.end,
      noun,
      head: role ?? token.low.replace(/^asylum-/u, ""),
      traits,
      nations,
      definite,
      former,
      number,
      nounAt: { start: token.start, end: token.end },
    });
  }
  return found;
}

/**
 * Where the description that ends in the noun at `head` begins: at its determiner, where nothing
 * but modifiers stands between, else at the first of the telling words right before the noun.
 */
function beginning(tokens: readonly NameToken[], head: number, after: number): number {
  const headline = isTitleCased(tokens);
  let first = head;
  let unbroken = true;
  for (let at = head - 1; at >= Math.max(0, head - 5); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.start < after) break;
    if (DETERMINER.test(token.low)) {
      // "that hold migrants": no determiner but a clause's beginning.
      return token.low === "'s" || (token.low === "that" && head - at > 1) ? first : at;
    }
    if (!WORD.test(token.text) || BREAKS.test(token.low)) break;
    if (NUMBER.test(token.low)) {
      const before = tokens[at - 1]?.low ?? "";
      return DETERMINER.test(before) && before !== "'s" ? at - 1 : at;
    }
    const known = isPeopleWord(token.text) || isKnownPlace(token.text);
    const telling = known || NUMBER.test(token.low) || FORMER.test(token.low);
    const named = token.capital && !headline;
    if (!telling && !named && !isModifier(token.low)) {
      // A verb, as far as its form shows: "the law gives victims".
      if (/(?:ing|ed|[^s]s)$/u.test(token.low) && !PLURAL_MODIFIER.test(token.low)) break;
      unbroken = false;
    }
    if (unbroken) first = at;
  }
  return first;
}

const PLURAL_MODIFIER =
  /^(?:rights|sports|arms|news|veterans|affairs|relations|sales|operations|homeless)$/u;

/** A word before a noun without determiner is taken in if its form is an adjective's or it is listed. */
function isModifier(low: string): boolean {
  return (
    /(?:al|ic|ary|ive|ous|ese|ian|ist)$/u.test(low) ||
    /^(?:asylum|border|police|government|opposition|campaign|party|union|rights|drug|young|undocumented|unauthorized|armed|masked|alleged|suspected|displaced|retired|elected|so-called|senior|top|high-ranking|pro-\p{L}+|anti-\p{L}+)$/u.test(
      low,
    )
  );
}

/** The last index of the noun's "of …", "to …", "for …" with a name, or of the noun itself. */
function complementEnd(tokens: readonly NameToken[], head: number): number {
  if (!/^(?:of|to|for)$/u.test(tokens[head + 1]?.low ?? "")) return head;
  let at = head + 2;
  if (tokens[at]?.low === "the") at += 1;
  if (tokens[at]?.capital !== true || !/^\p{Lu}/u.test(tokens[at]?.text ?? "")) return head;
  while (
    tokens[at + 1]?.capital === true &&
    (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0) <= 1
  )
    at += 1;
  return at;
}
