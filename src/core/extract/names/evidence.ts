import type { Chain } from "./chain.ts";
import { isTitle } from "./common-words.ts";
import { isGivenName } from "./given-words.ts";
import type { NameKind } from "./find-names.ts";
import {
  BODY_HEADS,
  BODY_NOUNS,
  KNOWN_BODIES,
  MATTERS,
  OTHER_HEADS,
  OTHER_NOUNS,
  PERSON_NOUNS,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_OPENERS,
} from "./kind-words.ts";
import { isKnownPlace, isPeopleWord } from "./places.ts";

/** How much speaks for each kind of name; the numbers are weights set by hand. */
export interface Evidence {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
  readonly other: number;
}

type Votes = { -readonly [Kind in keyof Evidence]: Evidence[Kind] };

/** The kind most speaks for; null for other kinds of names. Ties go to the commoner kind. */
export function strongest({ person, organisation, place, other }: Evidence): NameKind | null {
  const most = Math.max(person, organisation, place, other);
  if (person === most) return "person";
  if (place === most) return "place";
  return organisation === most ? "organisation" : null;
}

/** What speaks for each kind of name, in the name and beside it. */
export function evidenceFor(chain: Chain): Evidence {
  const votes: Votes =
    chain.words.length === 1
      ? { person: 0.5, organisation: 0.6, place: 0.4, other: 0.5 }
      : { person: 0.5, organisation: 0.3, place: 0.2, other: 0 };
  if (chain.work) votes.other += 8;
  if (chain.office) votes.organisation += 3;
  ofWords(chain, votes);
  ofNeighbours(chain, votes);
  return votes;
}

const CLUB =
  /^(?:FC|AC|AS|SV|CF|SC|SK|FK|NK|RC|CD|CA|HC|BC|VfB|VfL|TSV|FM|AFC|Inter|Real|Dynamo|Dinamo|Sporting|Borussia)$/u;

/** Heads of places' names that are common surnames as well. */
const SURNAMES =
  /^(?:hill|park|lake|wood|woods|rivers|hall|field|fields|marsh|moor|dale|stone|bush|forest|glen|heath|cliff|street|bridges|banks|brook|brooks|lane|manor|castle|parish|mount|price|rock|reef|ward|way|farm|mills|bay|burg|crater|vale|gates|wall|palace|quarry|pond|ford|marshall|gardens|estate)$/u;

/** First words of names: of places in other languages, of bodies, of events and storms. */
const FOREIGN_PLACE =
  /^(?:kreis|monte|isla|islas|playa|plaza|piazza|place|rue|via|calle|château|chateau|hotel|hôtel|puerto|porto|villa|valle|costa|sierra|cerro|lago|laguna|punta|mont|bad|ciudad|nueva|nuevo|île|wadi|kfar|beit|deir|ciutat|baie|golfe|palazzo|schloss|burg|ulica|plac|jalan|bukit|kuala|kota|pulau|sungai|tanjung|ras|jebel|jabal|ain|bab|umm|palais|gare|quai|pont)$/u;
const BODY_OPENERS =
  /^(?:club|radio|team|banco|banca|banque|bank|grupo|groupe|gruppo|partido|parti|partito|universidad|universidade|université|université|società|société|sociedad|compañía|companhia|instituto|institut|federación|asociación|ministerio|air|hezb|jaish|ansar)$/u;
const EVENT_OPENERS =
  /^(?:operation|project|hurricane|typhoon|cyclone|storm|treaty|battle|miss|grand|expo|euro|apollo|boeing|airbus|windows)$/u;

const HOLIDAY =
  /^(?:easter|christmas|thanksgiving|ramadan|hanukkah|passover|halloween|diwali|eid|yom|rosh|pentecost|lent|xmas|kwanzaa|carnival)$/u;

/** "WEST PALM" as "West Palm"; what is not all in capitals as it is. */
function inTitleCase(name: string): string {
  if (!/^[\p{Lu}\s]{4,}$/u.test(name)) return name;
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
}

function ofWords({ words, title }: Chain, votes: Votes): void {
  const name = words.map(({ text }) => text).join(" ");
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  const single = words.length === 1;
  if (title !== null) votes.person += 5;
  if (isKnownPlace(name) || isKnownPlace(inTitleCase(name))) votes.place += 6;
  if (HOLIDAY.test(first.low)) votes.other += 6;
  if (single && /^(?:north|south|east|west)$/u.test(first.low)) votes.place += 5;
  if (isPeopleWord(name)) votes.other += 8;
  if (KNOWN_BODIES.has(name)) votes.organisation += 6;
  const of = words.findIndex(({ low }) => low === "of" || low === "for");
  // "World War II", "Ocean's 11": what numbers is no head.
  const numbered = !single && /^(?:[IVX]+|\d+)$/u.test(last.text);
  const head = of > 0 ? words[of - 1] : numbered ? words.at(-2) : last;
  const low = head?.low ?? "";
  if (!single || of > 0) {
    if (BODY_HEADS.has(low)) votes.organisation += 6;
    if (PLACE_HEADS.has(low)) votes.place += isGivenName(first.text) && SURNAMES.test(low) ? 2 : 6;
    if (OTHER_HEADS.has(low)) votes.other += 6;
    if (of < 0 && isKnownPlace(last.text)) votes.place += 2.5;
    if (CLUB.test(first.text) || CLUB.test(last.text)) votes.organisation += 6;
    if (PLACE_OPENERS.has(first.low)) votes.place += 2;
    if (FOREIGN_PLACE.test(first.low)) votes.place += 3;
    if (BODY_OPENERS.test(first.low)) votes.organisation += 3;
    if (EVENT_OPENERS.test(first.low)) votes.other += 5;
    if (isGivenName(first.text)) votes.person += isKnownPlace(name) ? 1 : 3.5;
    if (words.some(({ text }, at) => at > 0 && /^\p{Lu}\.$/u.test(text))) votes.person += 3;
    if (/^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/u.test(last.text)) votes.person += 2;
    if (words.some(({ text }) => text === "&")) votes.organisation += 2;
    if (words.some(({ text }) => isPeopleWord(text))) {
      votes.organisation += 1;
      votes.other += 1;
    }
    if (/\d/u.test(name)) votes.other += 2;
    if (words.length > 4) votes.person -= 1.5;
    if (title === null && (MATTERS.has(first.low) || MATTERS.has(last.low))) votes.person -= 2;
    if (/^(?:de|von|van|der|bin|al|di|da|ibn|la|le|el|del)$/u.test(words[1]?.low ?? ""))
      votes.person += 1;
    if (words.some(({ low: word }) => /^(?:the|a|my|your|in|on|to|with)$/u.test(word)))
      votes.other += 2;
    if (words.length === 2 || words.length === 3) votes.person += 1;
  } else {
    if (isGivenName(name)) votes.person += 2;
    if (/^\p{Lu}{2,}\d*$|^(?:\p{Lu}\.){2,}$/u.test(name)) votes.organisation += 2.5;
    if (/^\d+\p{Lu}{2,}$/u.test(name)) votes.organisation += 2.5;
    else if (/\d/u.test(name)) votes.other += 1.5;
    if (/(?:isms?|ian|ese|ish|[^n]ity|ology)$/u.test(name)) votes.other += 1.5;
    if (
      /(?:shire|ville|burg|land|stan|grad|ford|berg|borough|ton|dorf|furt|polis|abad|pur)$/u.test(
        name,
      )
    )
      votes.place += 1.5;
    if (/(?:soft|corp|tech|bank|net|media)$/u.test(name)) votes.organisation += 2;
    if (BODY_HEADS.has(first.low)) votes.organisation += 2;
    if (OTHER_HEADS.has(first.low)) votes.other += 1;
    if (name.split("-").some(isPeopleWord)) votes.other += 4;
    if (/-/u.test(name)) votes.other += 0.7;
  }
}

const IN_PLACE =
  /^(?:in|at|near|outside|throughout|across|around|toward|towards|into|within|inside)$/u;
const TO_PLACE = /^(?:from|to|of|over|through|between)$/u;

function nounVotes(low: string, weight: number, votes: Votes): boolean {
  const base = low.replace(/(?<=[^s])s$/u, "");
  if (BODY_NOUNS.has(base)) votes.organisation += weight;
  else if (PLACE_NOUNS.has(base)) votes.place += weight;
  else if (OTHER_NOUNS.has(base)) votes.other += weight;
  else if (PERSON_NOUNS.has(base)) votes.person += weight;
  else return false;
  return true;
}

function ofNeighbours({ tokens, first, last, words }: Chain, votes: Votes): void {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const second = tokens[last + 2];
  const third = tokens[last + 3];
  const beforeLow = before?.low ?? "";
  const afterLow = after?.low ?? "";
  if (IN_PLACE.test(beforeLow)) votes.place += 2;
  else if (TO_PLACE.test(beforeLow)) votes.place += 0.8;
  if (beforeLow === "by" || beforeLow === "with") votes.person += 0.6;
  if (beforeLow === "the") {
    votes.person -= 2.5;
    votes.organisation += 1;
    votes.other += 0.7;
  }
  if (/^(?:a|an)$/u.test(beforeLow)) {
    votes.person -= 1.5;
    votes.other += 1.2;
  }
  if (before?.capital === false) nounVotes(beforeLow, 2.2, votes);
  // "bands such as", "a song called", "one daughter,": the noun before tells what follows.
  if (LEADS.test(beforeLow)) {
    for (let at = first - 2; at >= Math.max(0, first - 5); at -= 1) {
      const token = tokens[at];
      if (token === undefined || token.capital || /^[.;:!?]$/u.test(token.low)) break;
      if (nounVotes(token.low, beforeLow === "," ? 1 : 2.2, votes)) break;
      if (beforeLow === ",") break;
    }
  }
  if (beforeLow === "the" && words.length === 1 && /[^s]s$/u.test(words[0]?.low ?? ""))
    votes.other += 1.5;
  if (QUOTES.test(beforeLow)) votes.other += 1.2;
  // "Perth, Scotland": a comma between two names of places.
  if (afterLow === "," && isKnownPlace(second?.text ?? "")) votes.place += 2.5;
  if (beforeLow === "," && isKnownPlace(tokens[first - 2]?.text ?? "")) votes.place += 1;
  if (OF_A_BODY.test(afterLow)) votes.organisation += 1.5;
  if (PERSON_VERBS.has(afterLow)) votes.person += 1.8;
  if (afterLow === "'s") votes.person += 0.2;
  if (afterLow === "(" && /^(?:born|b|\d{4}|c|died)\.?$/u.test(second?.low ?? ""))
    votes.person += 3;
  if (
    afterLow === "," &&
    second?.text !== undefined &&
    /^\d\d$/u.test(second.text) &&
    third?.text === ","
  )
    votes.person += 3;
  if (afterLow !== "" && after?.capital === false && words.length > 0) {
    // "the Brandt album": the noun behind a name tells what it is of, weakly; "is an album" surely.
    nounVotes(afterLow, 1, votes);
  }
  const verb = /^(?:is|was|are|were|,|became|remains)$/u.test(afterLow);
  if (verb) {
    for (let at = last + 2; at < Math.min(tokens.length, last + 9); at += 1) {
      const token = tokens[at];
      if (
        token === undefined ||
        (at > last + 2 && /^[,.;(]$|^(?:of|in|who|that|which|by|and)$/u.test(token.low))
      )
        break;
      if (at === last + 2 && !/^(?:a|an|the|one|now|currently|also|formerly)$/u.test(token.low))
        break;
      if (
        !token.capital &&
        !/^(?:of|in|by|for)$/u.test(tokens[at + 1]?.low ?? "x") &&
        isNounAhead(tokens[at + 1]?.low)
      )
        continue;
      if (!token.capital && nounVotes(token.low, afterLow === "," ? 2 : 3.5, votes)) break;
    }
  }
  if (/^(?:,|and)$/u.test(beforeLow) && isTitle(afterLow)) votes.person += 0.5;
}

/** Nouns that stand behind the name of a body somebody belongs to: "a Leith Holdings executive". */
const OF_A_BODY =
  /^(?:members?|membership|leadership|headquarters|employees?|staffers?|executives?|spokesman|spokeswoman|spokesperson|lawmakers?|candidates?|officials?|shareholders?|shares|subsidiary|affiliate|chapter|branch|mps?)$/u;
const LEADS =
  /^(?:as|like|including|include|includes|called|named|titled|entitled|dubbed|renamed|,|\()$/u;
const QUOTES = /^["“]$/u;

/** Whether the next word too can tell the kind: in "a football club manager" the last one does. */
function isNounAhead(low: string | undefined): boolean {
  if (low === undefined) return false;
  return (
    BODY_NOUNS.has(low) || PLACE_NOUNS.has(low) || OTHER_NOUNS.has(low) || PERSON_NOUNS.has(low)
  );
}
