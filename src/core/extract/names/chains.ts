import type { Range } from "../../model/range.ts";
import { beginsClause, isTitleCased } from "./capitals.ts";
import type { Capitals } from "./capitals.ts";
import {
  ABBREVIATIONS,
  isCommonWord,
  isListedCommon,
  isTitle,
  NEVER_NAMES,
  WEAK_TITLES,
} from "./common-words.ts";
import { isGivenName } from "./given-words.ts";
import {
  BODY_HEADS,
  BODY_NOUNS,
  KNOWN_BODIES,
  OTHER_HEADS,
  OTHER_NOUNS,
  PERSON_NOUNS,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_OPENERS,
  TAKES_OF,
} from "./kind-words.ts";
import type { NameToken } from "./name-tokens.ts";
import { isKnownPlace, isPeopleWord } from "./places.ts";

/** A sequence of words that is a name, and where it stands in its sentence. */
export interface Chain extends Range {
  readonly words: readonly NameToken[];
  /** The words in lower case: what the same name elsewhere is told by. */
  readonly key: string;
  /** The title before it, if it has one. */
  readonly title: Range | null;
  /** The sentence's tokens, and the indexes of the chain's first and last among them. */
  readonly tokens: readonly NameToken[];
  readonly first: number;
  readonly last: number;
  /** Between quotation marks and written as titles of works are. */
  readonly work: boolean;
  /** In front of a person's title: what the office is of. */
  readonly office: boolean;
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|i|i'm|i've|i'd|i'll|o'clock|am|pm|a\.m\.|p\.m\.|ad|bc|bce|ce|no|vs|tv|dvd|cd|ok|phd|dvds)s?$/u;
const PARTICLE =
  /^(?:de|del|della|der|den|des|di|da|das|do|dos|du|von|van|vom|zu|zur|al|el|bin|ibn|ben|bint|la|le|les|y|e|und|et|ter|ten|af|av|och|i|d'|el-|al-)$/u;
const FEASTS =
  /^(?:super|black|bloody|good|palm|easter|ash|cyber|remembrance|giving|holy|shrove)$/u;
const QUOTE = /^["“”]$/u;
/** Heads whose names join their parts with "and": "Department of Health and Human Services". */
const JOINS_AND =
  /^(?:department|ministry|office|committee|commission|center|centre|bureau|administration|agency|secretary|institute|college|school|council|court|board|association|society|university)$/u;
const TAKES_FOR =
  /^(?:center|centre|society|institute|campaign|council|foundation|association|fund|committee|movement|party|office|academy|coalition|alliance|school|prize|award|medal|commission|bureau|agency|union|partnership|initiative|citizens|doctors|americans)$/u;
const OWNS_ON =
  /^(?:children|women|men|people|king|queen|mother|world|nobel|veterans|saint|lloyd|mcdonald|levi|sotheby|christie|macy|st\.|farmers|workers|writers|nurses)$/u;

const followsDirectly = (one: NameToken | undefined, other: NameToken | undefined): boolean =>
  one !== undefined && other !== undefined && other.start - one.end <= 1;

/** The names' word sequences in one sentence's tokens, in order. */
export function chainsIn(tokens: readonly NameToken[], capitals: Capitals): Chain[] {
  const headline = isTitleCased(tokens);
  const isName = (at: number): boolean => capitalised(tokens, at, headline, capitals);
  const chains: Chain[] = [];
  let at = 0;
  while (at < tokens.length) {
    const work = workAt(tokens, at, capitals.named);
    if (work !== null) {
      chains.push(chainOf(tokens, at + 1, work, null, true));
      at = work + 2;
      continue;
    }
    if (!isName(at)) {
      at += 1;
      continue;
    }
    let last = at;
    for (;;) {
      const next = extended(tokens, at, last, isName);
      if (next === null) break;
      last = next;
    }
    chains.push(...namesIn(tokens, at, last));
    at = last + 1;
  }
  return chains;
}

function chainOf(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  title: Range | null,
  work = false,
): Chain {
  const words = tokens.slice(first, last + 1);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const key = words.map(({ low }) => low).join(" ");
  return { words, key, title, tokens, first, last, work, office: false, start, end };
}

/** Whether a token's capital speaks for a name where it stands. */
function capitalised(
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
  while (tokens[last + 1]?.capital === true) last += 1;
  const head = tokens[last]?.low ?? "";
  if (last === at + 1 || !BODY_HEADS.has(head)) return false;
  return /\D$/u.test(tokens[at]?.text ?? "") || UNITS.test(head);
}

function isKnownName(text: string): boolean {
  return isKnownPlace(text) || isPeopleWord(text) || isGivenName(text) || KNOWN_BODIES.has(text);
}

function knownWithNext(tokens: readonly NameToken[], at: number): boolean {
  const here = tokens[at]?.text ?? "";
  const title = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
  const next = `${title(here)} ${title(tokens[at + 1]?.text ?? "")}`;
  const before = `${title(tokens[at - 1]?.text ?? "")} ${title(here)}`;
  return isKnownPlace(next) || isKnownPlace(before) || isKnownPlace(title(here));
}

function isHead(low: string): boolean {
  return BODY_HEADS.has(low) || PLACE_HEADS.has(low) || OTHER_HEADS.has(low);
}

/** Whether the run of capitals that begins here ends in the head of a body, place or work. */
function hasHeadAhead(tokens: readonly NameToken[], at: number): boolean {
  let last = at;
  while (tokens[last + 1]?.capital === true) last += 1;
  return last > at && isHead(tokens[last]?.low ?? "");
}

/** The index the chain reaches when it takes in what follows it, or null where it ends. */
function extended(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  isName: (at: number) => boolean,
): number | null {
  const here = tokens[last];
  const next = tokens[last + 1];
  if (here === undefined || next === undefined) return null;
  const gap = next.start - here.end;
  if (gap > 1) return null;
  if (isName(last + 1)) return last + 1;
  const after = tokens[last + 2];
  const low = next.low;
  const taken = (at: number): boolean => isName(at);
  if (PARTICLE.test(low) && taken(last + 2)) return last + 2;
  if (PARTICLE.test(low) && PARTICLE.test(after?.low ?? "") && taken(last + 3)) return last + 3;
  const chain = tokens.slice(first, last + 1);
  if (low === "of") {
    const head = TAKES_OF.has(here.low);
    if (head && taken(last + 2)) return last + 2;
    if (head && after?.low === "the" && taken(last + 3)) return last + 3;
  }
  if (
    (low === "for" || low === "on" || low === "against") &&
    TAKES_FOR.test(here.low) &&
    taken(last + 2)
  )
    return last + 2;
  if (low === "&" && taken(last + 2)) {
    return isGivenName(chain[0]?.text ?? "") && isGivenName(after?.text ?? "") ? null : last + 2;
  }
  if (low === "and" && isKnownPlace(`${here.text} and ${after?.text ?? ""}`)) return last + 2;
  if (low === "and" && taken(last + 2)) return joinedByAnd(tokens, chain, last);
  if (low === "," && after?.text === "D.C." && here.text === "Washington") return last + 2;
  if (low === "," && /^(?:Inc|Ltd|Jr|Sr|LLC|Corp)\.?$/u.test(after?.text ?? "")) return last + 2;
  if (low === "'s" && chain.some(({ low: word }) => word === "of") && isHead(after?.low ?? ""))
    return last + 2;
  // "Workers' Party", "Seven Years' War"
  if (/^['’]$/u.test(next.text) && here.low.endsWith("s") && taken(last + 2)) {
    const headed = BODY_HEADS.has(after?.low ?? "") || OTHER_HEADS.has(after?.low ?? "");
    return headed && next.start === here.end ? last + 2 : null;
  }
  if (low === "'s" && OWNS_ON.test(here.low) && taken(last + 2)) return last + 2;
  if (low === "'s" && chain.length === 1 && taken(last + 2) && !isKnownName(here.text)) {
    let end = last + 2;
    while (isName(end + 1) && end < last + 5) end += 1;
    if (BODY_HEADS.has(tokens[end]?.low ?? "") && end > last + 2) return last + 2;
  }
  if (
    /^\d{1,3}$/u.test(next.text) &&
    !isKnownName(here.text) &&
    after?.capital === true &&
    taken(last + 2)
  ) {
    return last + 2;
  }
  return null;
}

function joinedByAnd(
  tokens: readonly NameToken[],
  chain: readonly NameToken[],
  last: number,
): number | null {
  const opened = chain.findIndex(({ low }) => JOINS_AND.test(low));
  const nested = chain.some(
    ({ low }, at) => at > opened && (low === "of" || low === "for" || low === "on"),
  );
  if (opened >= 0 && nested && !isKnownName(chain.at(-1)?.text ?? "")) return last + 2;
  // "Food and Drug Administration": what is joined ends in the head both share.
  let end = last + 2;
  while (tokens[end + 1]?.capital === true && end < last + 5) end += 1;
  const head = tokens[end]?.low ?? "";
  const known = chain.some(
    ({ text }, at) => (at > 0 || chain.length === 1) && (isKnownPlace(text) || isGivenName(text)),
  );
  const abstract =
    /^(?:commission|administration|protection|enforcement|services|committee|agency|bureau|council|department|ministry|sciences|association|society|corporation|company|association|union|board|institute|sons)$/u;
  if (chain.length <= 2 && !known && end > last + 2 && abstract.test(head)) return last + 2;
  return null;
}

/** The last index of a work's title whose opening mark stands at `at`, or null. */
function workAt(
  tokens: readonly NameToken[],
  at: number,
  named: ReadonlySet<string>,
): number | null {
  if (!QUOTE.test(tokens[at]?.text ?? "")) return null;
  const opener = tokens[at];
  const first = tokens[at + 1];
  if (opener === undefined || first === undefined || opener.end !== first.start) return null;
  if (!first.capital) return null;
  let last = at + 1;
  while (last < tokens.length && last < at + 12 && !QUOTE.test(tokens[last]?.text ?? "")) last += 1;
  if (!QUOTE.test(tokens[last]?.text ?? "")) return null;
  let end = last - 1;
  if (/^[,.]$/u.test(tokens[end]?.text ?? "")) end -= 1;
  const inside = tokens.slice(at + 1, end + 1);
  const content = inside.filter(
    ({ low, text }) =>
      !/^[^\p{L}\p{N}]+$/u.test(text) &&
      !/^(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by|'s)$/u.test(low),
  );
  if (content.length === 0 || content.some(({ capital, text }) => !capital && !/^\d+$/u.test(text)))
    return null;
  const near = tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ low }) => OTHER_NOUNS.has(low.replace(/s$/u, "")));
  if (near || content.length >= 2 || inside.length > content.length) return end;
  const word = first.low;
  const spoken = end < last - 1 || beginsClause(tokens, at) || at === 0;
  return spoken || named.has(word) || isKnownName(first.text) || isCommonWord(word) ? null : end;
}

/** Small words that do begin names where their place asks for no capital: "The Hague". */
const MAY_OPEN =
  /^(?:the|a|an|my|our|your|no|all|every|this|that|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|more|never|here|there)$/u;

/** Small words that begin the next sentence where its end could not be seen: "in the U.S. But". */
const TRAILS =
  /^(?:But|And|The|In|On|At|As|If|When|While|He|She|It|They|We|You|This|That|These|Those|There|Here|Now|Then|After|Before|Since|For|From|With|However|Meanwhile|Currently|Through|During|Although|Though|Because|His|Her|Its|Their|Our|An|By|To|Of|Or|So|Yet|Not|What|Who|Why|How|Where)$/u;

/** The names in a run of capitals: without titles, and cut where one name ends and the next begins. */
function namesIn(tokens: readonly NameToken[], first: number, reach: number): Chain[] {
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
    return end < from ? [] : cut(tokens, from, end, null);
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

/** Cuts a people's word off the name behind it: "Japanese | Ana Brandt". */
function cut(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  title: Range | null,
): Chain[] {
  const two = `${tokens[first]?.text ?? ""} ${tokens[first + 1]?.text ?? ""}`;
  const size = isPeopleWord(two) ? 2 : isPeopleWord(tokens[first]?.text ?? "") ? 1 : 0;
  const rest = first + size;
  const behind = tokens[rest];
  if (size > 0 && rest <= last && behind?.capital === true) {
    const person = isGivenName(behind.text);
    const headed = tokens.slice(rest, last + 1).some(({ low }) => isHead(low));
    const ofOne = tokens[first - 1]?.low === "the" && !person;
    if (person || (!headed && last > rest && !ofOne)) {
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
