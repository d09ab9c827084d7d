import type { Range } from "../../model/range.ts";
import { isHead, isKnownName } from "./capital-words.ts";
import { beginsClause } from "./capitals.ts";
import { chainOf } from "./chain.ts";
import type { Chain } from "./chain.ts";
import {
  ABBREVIATIONS,
  isCommonWord,
  isListedCommon,
  isTitle,
  NEVER_NAMES,
  WEAK_TITLES,
} from "./common-words.ts";
import { isGivenName } from "./given-words.ts";
import { BODY_NOUNS, OTHER_NOUNS, PERSON_NOUNS, PLACE_NOUNS } from "./kind-words.ts";
import type { NameToken } from "./name-tokens.ts";
import { isPeopleWord } from "./places.ts";

/** Small words that do begin names where their place asks for no capital: "The Hague". */
const MAY_OPEN =
  /^(?:the|a|an|my|our|your|no|all|every|this|that|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|more|never|here|there)$/u;

/** Small words that begin the next sentence where its end could not be seen: "in the U.S. But". */
const TRAILS =
  /^(?:But|And|The|In|On|At|As|If|When|While|He|She|It|They|We|You|This|That|These|Those|There|Here|Now|Then|After|Before|Since|For|From|With|However|Meanwhile|Currently|Through|During|Although|Though|Because|His|Her|Its|Their|Our|An|By|To|Of|Or|So|Yet|Not|What|Who|Why|How|Where)$/u;

const followsDirectly = (one: NameToken | undefined, other: NameToken | undefined): boolean =>
  one !== undefined && other !== undefined && other.start - one.end <= 1;

/** The names in a run of capitals: without titles, and cut where one name ends and the next begins. */
export function namesIn(tokens: readonly NameToken[], first: number, reach: number): Chain[] {
  let from = first;
  let last = reach;
  const trails = (at: number): boolean =>
    TRAILS.test(tokens[at]?.text ?? "") ||
    (NEVER_NAMES.has(tokens[at]?.low ?? "") && /\.$/u.test(tokens[at - 1]?.text ?? ""));
  while (last > first && tokens[last]?.text !== "US" && trails(last)) last -= 1;
  // Small words before a name are not the name's, but for "The" where it needs no capital.
  const isSmall = ({ low, text }: NameToken, at: number): boolean =>
    NEVER_NAMES.has(low) && text !== "US" && (!MAY_OPEN.test(low) || beginsClause(tokens, at));
  for (let token = tokens[from]; from < last && token !== undefined && isSmall(token, from);) {
    from += 1;
    token = tokens[from];
  }
  const low = (at: number): string => tokens[at]?.low ?? "";
  // "Attacking Ana Brandt": a common word that begins the sentence before a person's name.
  const opener = tokens[from];
  if (
    opener !== undefined &&
    from < last &&
    beginsClause(tokens, from) &&
    !isKnownName(opener.text) &&
    !isTitle(opener.low) &&
    isCommonWord(opener.low) &&
    isGivenName(tokens[from + 1]?.text ?? "")
  ) {
    from += 1;
  }
  // "Secretary of State Ana Brandt": the office's name runs on into the person's.
  if (low(from - 1) === "of" && isTitle(low(from - 2)) && from < last) {
    const name = isGivenName(tokens[from + 1]?.text ?? "") ? from + 1 : from + 2;
    if (
      name < last &&
      isGivenName(tokens[name]?.text ?? "") &&
      !isGivenName(tokens[from]?.text ?? "")
    ) {
      const start = tokens[titleBegin(tokens, from - 2)]?.start ?? 0;
      return cut(tokens, name, last, { start, end: tokens[name - 1]?.end ?? start });
    }
  }
  const closes = isHead(low(last)) && !isTitle(low(last));
  let titleEnd = -1;
  for (let at = from; at < last; at += 1) {
    const title =
      isTitle(low(at)) ||
      (at < last - 1 && PERSON_NOUNS.has(low(at)) && isGivenName(tokens[at + 1]?.text ?? ""));
    if (!title || low(at + 1) === "of" || !followsDirectly(tokens[at], tokens[at + 1])) continue;
    if (closes && !isGivenName(tokens[at + 1]?.text ?? "") && low(last) !== "house") continue;
    if (WEAK_TITLES.test(low(at)) && !openerOfPerson(tokens[at + 1])) continue;
    const headed = tokens.slice(at + 1, last).some((token) => isHead(token.low));
    if (headed && !openerOfPerson(tokens[at + 1])) continue;
    if (!NEVER_NAMES.has(low(at + 1))) titleEnd = at;
  }
  // "FBI Director", "Attorney General": the office alone is no name, whose it is may be.
  if (
    last > from &&
    isTitle(low(last)) &&
    !isGivenName(tokens[from]?.text ?? "") &&
    !/^(?:i|al|jr)$/u.test(low(last))
  ) {
    let end = last;
    while (end >= from && isTitle(low(end))) end -= 1;
    let start = from;
    while (start < end && isTitle(low(start))) start += 1;
    return end < from ? [] : cut(tokens, start, end, null);
  }
  if (titleEnd >= from) {
    let titleStart = titleEnd;
    while (titleStart > from && isTitle(low(titleStart - 1))) titleStart -= 1;
    const before = titleStart > from ? officesIn(tokens, from, titleStart - 1) : [];
    const start = tokens[titleBegin(tokens, from)]?.start ?? 0;
    const end = tokens[titleEnd]?.end ?? start;
    return [...before, ...cut(tokens, titleEnd + 1, last, { start, end })];
  }
  if (from === last && isTitle(low(last))) return [];
  // "the mayor Ana Brandt", "former president Brandt": titles without capitals.
  const back = titleBegin(tokens, from);
  const told = tokens.slice(back, from).some(({ low: word }) => !QUALIFIES.test(word));
  const title =
    back < from && told
      ? { start: tokens[back]?.start ?? 0, end: tokens[from - 1]?.end ?? 0 }
      : null;
  return cut(tokens, from, last, title);
}

/** The names in front of a title, whose office it is: "Homeland Security", but not "Defense". */
function officesIn(tokens: readonly NameToken[], first: number, last: number): Chain[] {
  return cut(tokens, first, last, null)
    .filter(({ words }) => {
      const [only] = words;
      if (words.length > 1 || only === undefined) return true;
      return isKnownName(only.text) || /^\p{Lu}[\p{Lu}.]+$/u.test(only.text);
    })
    .map((chain) => ({ ...chain, office: true }));
}

/** Whether a word can begin a person's name behind a doubtful title. */
function openerOfPerson(token: NameToken | undefined): boolean {
  if (token === undefined) return false;
  return isGivenName(token.text) || isTitle(token.low) || /^\p{Lu}\.$/u.test(token.text);
}

/** Titles that without a capital only qualify what follows: "the former Soviet Union". */
const QUALIFIES =
  /^(?:former|senior|acting|deputy|vice|major|general|chief|grand|special|first|private|master|supreme|republican|democratic|crown|flight|squadron|associate|assistant|great|minority|majority|lord|count|lance|rear|solicitor|speaker|host|manager)$/u;

/** Titles of the church in capitals, relations without. */
const KIN = /^(?:father|brother|sister|uncle|aunt)$/u;

/** The index at which the title before a name begins, past titles without capitals: "former". */
function titleBegin(tokens: readonly NameToken[], from: number): number {
  let back = from;
  for (;;) {
    const before = tokens[back - 1];
    if (before === undefined || (before.capital && back === from)) return back;
    // "the C.I.A. director Ana Brandt", "French president": whose office it is.
    const whose =
      before.capital && (isPeopleWord(before.text) || /^(?:\p{Lu}\.?){2,}$/u.test(before.text));
    const pair = `${tokens[back - 2]?.text ?? ""} ${before.text}`;
    if (whose && isPeopleWord(pair)) back -= 1;
    if (!whose && (before.capital || !isTitle(before.low) || KIN.test(before.low))) return back;
    back -= 1;
  }
}

/** Bodies and places of which there is one, called by a head alone. */
const ALONE =
  /^(?:congress|senate|parliament|kremlin|pentagon|cabinet|bundestag|duma|knesset|politburo|reuters|house|capitol|earth|labour|treasury|taliban|army|navy|vatican|eagles|lions|tigers|bears|giants|yankees|mets|dodgers|cubs|cowboys|dolphins|jets|patriots|vikings|celtics|lakers|rangers|olympics|holocaust|reformation|renaissance|bible|linux|grammy|democrats|exxon|bbc|masters)$/u;

const NOUNS = [BODY_NOUNS, PLACE_NOUNS, OTHER_NOUNS, PERSON_NOUNS];

/** A capitalised word that is no name by itself: "the Committee", "the Island", "Spring". */
function saysNothing(token: NameToken | undefined): boolean {
  if (token === undefined) return true;
  if (ABBREVIATIONS.test(token.text)) return true;
  if (NEVER_NAMES.has(token.low) && !/^(?:US|WHO)$/u.test(token.text)) return true;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(token.text) || isKnownName(token.text)) return false;
  if (/^(?:north|south|east|west)$/u.test(token.low)) return false;
  if (NOUNS.some((nouns) => nouns.has(token.low))) return true;
  return (isHead(token.low) && !ALONE.test(token.low)) || isListedCommon(token.low);
}

/** Countries that stand before names as adjectives do: "U.S. Internet companies". */
const COUNTRY = /^(?:U\.S\.?|US|U\.K\.?|UK|EU|E\.U\.)$/u;

/** Cuts a people's word off the name behind it: "Japanese | Ana Brandt". */
function cut(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  title: Range | null,
): Chain[] {
  const two = `${tokens[first]?.text ?? ""} ${tokens[first + 1]?.text ?? ""}`;
  const word = tokens[first]?.text ?? "";
  const size = isPeopleWord(two) ? 2 : isPeopleWord(word) || COUNTRY.test(word) ? 1 : 0;
  const rest = first + size;
  const behind = tokens[rest];
  if (size > 0 && rest <= last && behind?.capital === true) {
    const person = isGivenName(behind.text);
    const headed = tokens.slice(rest, last + 1).some(({ low }) => isHead(low));
    const ofOne = tokens[first - 1]?.low === "the" && !person;
    if (person || (!headed && !ofOne && (last > rest || COUNTRY.test(word)))) {
      return [chainOf(tokens, first, rest - 1, null), ...cut(tokens, rest, last, title)];
    }
  }
  if (first > last || (first === last && title === null && saysNothing(tokens[first]))) return [];
  // "Ana Brandt BRT": a person's name and a body's, as headings run them together.
  if (
    last - first > 1 &&
    isGivenName(tokens[first]?.text ?? "") &&
    /^\p{Lu}{3,}$/u.test(tokens[last]?.text ?? "") &&
    !/^III$/u.test(tokens[last]?.text ?? "")
  ) {
    return [chainOf(tokens, first, last - 1, title), ...cut(tokens, last, last, null)];
  }
  return [chainOf(tokens, first, last, title)];
}
