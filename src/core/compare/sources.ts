import type { Quotation } from "../extract/quotation.ts";
import { foldText } from "../text/fold.ts";
import { countWords } from "../text/words.ts";
import { actorLookup } from "./actors/lookup.ts";
import type { Actor, Citation, Voice } from "./comparison.ts";
import type { Member } from "./member.ts";

/** Speakers that are nobody: pronouns that could not be resolved. */
const PRONOUN =
  /^(?:i|we|you|he|she|it|they|him|her|them|who|which|that|this|these|those|one|some|others|another|both|many|several)$/iu;

/**
 * Who is heard in which article, most quoted words first: quotations by actor, of speakers who are
 * no actor by the name they are given. A quotation inside another's words is its speaker's too,
 * but its words count once, for the outer speaker.
 */
export function voicesOf(members: readonly Member[], actors: readonly Actor[]): Voice[] {
  const lookup = actorLookup(members, actors);
  const heard = new Map<
    string,
    { actor: Actor | null; name: string; quotations: Map<string, number[]> }
  >();
  for (const { id, analysis } of members) {
    for (const [index, { speaker }] of analysis.quotations.entries()) {
      if (speaker === null) continue;
      const actor = lookup.speaking(id, speaker);
      if (actor === null && PRONOUN.test(speaker.name)) continue;
      const key = actor === null ? `name ${foldText(speaker.name).text}` : `actor ${actor.id}`;
      const voice = heard.get(key) ?? {
        actor,
        name: actor?.name ?? speaker.name,
        quotations: new Map<string, number[]>(),
      };
      voice.quotations.set(id, [...(voice.quotations.get(id) ?? []), index]);
      heard.set(key, voice);
    }
  }
  const voices = [...heard.values()].map(({ actor, name, quotations }): Voice => ({
    actor: actor?.id ?? null,
    name,
    byArticle: members.flatMap(({ id, text, analysis }) => {
      const indexes = quotations.get(id);
      if (indexes === undefined) return [];
      return [
        {
          article: id,
          quotations: indexes,
          quotedWords: quotedWords(text, analysis.quotations, indexes),
        },
      ];
    }),
  }));
  const words = ({ byArticle }: Voice): number =>
    byArticle.reduce((sum, each) => sum + each.quotedWords, 0);
  const count = ({ byArticle }: Voice): number =>
    byArticle.reduce((sum, each) => sum + each.quotations.length, 0);
  return voices.sort(
    (a, b) =>
      words(b) - words(a) ||
      count(b) - count(a) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** Words between marks of the given quotations; those inside another quotation are its words. */
function quotedWords(
  text: string,
  quotations: readonly Quotation[],
  indexes: readonly number[],
): number {
  let sum = 0;
  for (const index of indexes) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.kind === "indirect") continue;
    if (insideMarks(quotations, quotation)) continue;
    sum += countWords(text.slice(quotation.start, quotation.end));
  }
  return sum;
}

/** Whether a quotation stands inside another one's marks. */
function insideMarks(quotations: readonly Quotation[], quotation: Quotation): boolean {
  let outer = quotation.parent === null ? undefined : quotations[quotation.parent];
  while (outer !== undefined) {
    if (outer.kind !== "indirect") return true;
    outer = outer.parent === null ? undefined : quotations[outer.parent];
  }
  return false;
}

/**
 * Which article cites which outlet as its source, by member and place. No outlet cites itself, and
 * a primary source is no outlet.
 */
export function citationsOf(members: readonly Member[]): Citation[] {
  const articles = members.filter(({ role }) => role === "article");
  return articles.flatMap(({ id, outlet, analysis }) =>
    analysis.citedOutlets
      .filter(({ name }) => outlet === null || outletKey(name) !== outletKey(outlet))
      .map(({ name, start, end }): Citation => ({ article: id, outlet: name, start, end })),
  );
}

function outletKey(name: string): string {
  return foldText(name)
    .text.replace(/^the /u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
