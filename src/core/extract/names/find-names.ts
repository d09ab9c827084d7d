import type { Range } from "../../model/range.ts";
import { chainsIn } from "./chains.ts";
import type { Chain } from "./chain.ts";
import { evidenceFor, strongest } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { nameTokens } from "./name-tokens.ts";
import { readCapitals } from "./capitals.ts";

/** What a name is of; null for works, events, languages, peoples and all else. */
export type NameKind = "person" | "organisation" | "place";

/** A name in a text, without titles before it and without a possessive ending. */
export interface NameMention extends Range {
  readonly kind: NameKind | null;
  /** As it stands in the text, with plain spaces and straight apostrophes. */
  readonly name: string;
  /** The words before it that are a person's title ("former U.S. President"), or null. */
  readonly title: Range | null;
}

/** How much what a name is elsewhere in the text counts for one place beside what stands there. */
const SHARED = 1.6;

/**
 * The names in a text, in order, none overlapping another. `sentences` are the text's sentences
 * as `segmentSentences` gives them. A name is a sequence of capitalised words with the small words
 * names are built with; its kind is what most evidence speaks for: its own words (heads such as
 * "University", given names, known places), the words beside it, and its other places in the text.
 * Linear in the length of the text.
 */
export function findNames(text: string, sentences: readonly Range[]): NameMention[] {
  const tokenised = sentences.map((sentence) => nameTokens(text, sentence));
  const capitals = readCapitals(tokenised);
  const chains = tokenised.flatMap((tokens) => chainsIn(tokens, capitals));
  const evidence = chains.map((chain) => evidenceFor(chain));
  const shared = sharedEvidence(chains, evidence);
  const summed = chains.map((chain, at) => withShared(evidence[at] ?? nothing, shared(chain)));
  const once = summed.map((own, at) => withListed(own, chains, summed, at));
  const listed = summed.map((own, at) => withListed(own, chains, once, at));
  return chains.map((chain, at): NameMention => {
    const { start, end } = chain;
    const kind = strongest(listed[at] ?? nothing);
    const name = text.slice(start, end).replace(/\s+/gu, " ").replaceAll("’", "'");
    return { start, end, kind, name, title: kind === "person" ? chain.title : null };
  });
}

const nothing: Evidence = { person: 0, organisation: 0, place: 0, other: 0 };
/** What stands between names of one kind: in a list, or between two names of the same. */
const LISTS =
  /^(?:, )?(?:and|or|,|\/|&|; )$|^(?:[,(] )?(?:\S+ ){0,3}(?:known as|called|nicknamed|named|renamed|formerly|now)$/u;
/** What a neighbour in a list of names adds to its own kind. */
const LISTED = 1;

/** With what the names beside it in a list are: "Perth, Leith and Ayr" are of one kind. */
function withListed(
  own: Evidence,
  chains: readonly Chain[],
  summed: readonly Evidence[],
  at: number,
): Evidence {
  const chain = chains[at];
  if (chain === undefined || chain.work) return own;
  const votes = { ...own };
  for (const beside of [at - 1, at + 1]) {
    const other = chains[beside];
    const evidence = summed[beside];
    if (other === undefined || evidence === undefined || other.tokens !== chain.tokens) continue;
    const [one, two] = beside < at ? [other, chain] : [chain, other];
    const between = one.tokens.slice(one.last + 1, two.first).map(({ low }) => low);
    if (!LISTS.test(between.join(" "))) continue;
    votes[strongest(evidence) ?? "other"] += LISTED;
  }
  return votes;
}

function withShared(own: Evidence, shared: Evidence | undefined): Evidence {
  if (shared === undefined) return own;
  return {
    person: own.person + SHARED * shared.person,
    organisation: own.organisation + SHARED * shared.organisation,
    place: own.place + SHARED * shared.place,
    other: own.other + SHARED * shared.other,
  };
}

/** What all places of the same name say together; a surname shares its full name's person. */
function sharedEvidence(
  chains: readonly Chain[],
  evidence: readonly Evidence[],
): (chain: Chain) => Evidence | undefined {
  const byName = new Map<string, Evidence>();
  const add = (name: string, more: Evidence, weight: number): void => {
    const sum = byName.get(name) ?? { person: 0, organisation: 0, place: 0, other: 0 };
    byName.set(name, {
      person: sum.person + weight * more.person,
      organisation: sum.organisation + weight * more.organisation,
      place: sum.place + weight * more.place,
      other: sum.other + weight * more.other,
    });
  };
  const alone = new Set(chains.filter(({ words }) => words.length === 1).map(({ key }) => key));
  for (const [index, chain] of chains.entries()) {
    const own = evidence[index];
    if (own === undefined) continue;
    add(chain.key, own, 1);
    if (chain.words.length < 2 || chain.words.length > 4 || strongest(own) !== "person") continue;
    const proper = chain.words.filter(({ low }) => !/^(?:jr|sr|ii|iii|iv)\.?$|^,$/u.test(low));
    for (const at of [0, -1]) {
      const part = proper.at(at)?.low ?? "";
      if (alone.has(part)) add(part, { person: 3, organisation: 0, place: 0, other: 0 }, 1);
    }
  }
  return (chain) => byName.get(chain.key);
}
