import { capitalised, isHead, isKnownName } from "./capital-words.ts";
import { isTitleCased } from "./capitals.ts";
import type { Capitals } from "./capitals.ts";
import { chainOf } from "./chain.ts";
import type { Chain } from "./chain.ts";
import { namesIn } from "./cut-names.ts";
import { isGivenName } from "./given-words.ts";
import { BODY_HEADS, OTHER_HEADS, TAKES_OF } from "./kind-words.ts";
import type { NameToken } from "./name-tokens.ts";
import { isKnownPlace } from "./places.ts";
import { workAt } from "./works.ts";

const PARTICLE =
  /^(?:de|del|della|der|den|des|di|da|das|do|dos|du|von|van|vom|zu|zur|al|el|bin|ibn|ben|bint|la|le|les|y|e|und|et|ter|ten|af|av|och|i|d'|el-|al-)$/u;

/** Heads whose names join their parts with "and": "Department of Health and Human Services". */
const JOINS_AND =
  /^(?:department|ministry|office|committee|commission|center|centre|bureau|administration|agency|secretary|institute|college|school|council|court|board|association|society|university)$/u;

const TAKES_FOR =
  /^(?:center|centre|society|institute|campaign|council|foundation|association|fund|committee|movement|party|office|academy|coalition|alliance|school|prize|award|medal|commission|bureau|agency|union|partnership|initiative|citizens|doctors|americans)$/u;

const OWNS_ON =
  /^(?:children|women|men|people|king|queen|mother|world|nobel|veterans|saint|lloyd|mcdonald|levi|sotheby|christie|macy|st\.|farmers|workers|writers|nurses)$/u;

/** A longer run of capitals is no name but a list or a shout: it is read in pieces. */
const LONGEST = 14;

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

/** The index the chain reaches when it takes in what follows it, or null where it ends. */
function extended(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  isName: (at: number) => boolean,
): number | null {
  const here = tokens[last];
  const next = tokens[last + 1];
  if (here === undefined || next === undefined || last - first >= LONGEST) return null;
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
