import { findNames } from "../../extract/names/find-names.ts";
import type { NameMention } from "../../extract/names/find-names.ts";
import { nameTokens } from "../../extract/names/name-tokens.ts";
import { countryOfPeople } from "../../extract/names/places.ts";
import type { Range } from "../../model/range.ts";
import type { Member } from "../member.ts";
import { bodyKey } from "./body-names.ts";
import { traitsOf } from "./descriptions.ts";
import type { Description } from "./descriptions.ts";
import { genderOfName, genderOfTitle, isJunior, personWords, samePerson } from "./person-names.ts";
import { placeDescriptions } from "./place-descriptions.ts";
import { countName, mentionOf, newReferent } from "./referents.ts";
import type { Placed, Referent } from "./referents.ts";
import { roleOf } from "./role-words.ts";
import { joinSingles, singlePerson } from "./surnames.ts";

/** What one article speaks of, and the descriptions nobody in it answers to. */
export interface ArticleReferents {
  readonly referents: readonly Referent[];
  readonly open: readonly Description[];
}

/** Reads who and what one article names and describes, by what stands in this article alone. */
export function readArticle({ id, text, analysis }: Member): ArticleReferents {
  const names = findNames(text, analysis.sentences);
  const placed: Placed[] = [];
  const persons: { words: readonly string[]; junior: boolean; referent: Referent }[] = [];
  const bodies = new Map<string, Referent>();

  for (const name of names) {
    if (name.kind !== "person" || !name.name.includes(" ")) continue;
    const words = personWords(name.name);
    const junior = isJunior(name.name);
    let known = persons.find((each) => each.junior === junior && samePerson(each.words, words));
    if (known === undefined) {
      known = { words, junior, referent: newReferent(id, "person") };
      persons.push(known);
    } else if (words.length > known.words.length) {
      persons.push({ words, junior, referent: known.referent });
    }
    known.referent.gender ??= genderOfName(name.name);
    placed.push({ name, referent: known.referent });
  }

  const singles = new Map<string, Referent[]>();
  for (const name of names) {
    if (name.kind === "person" && !name.name.includes(" ")) {
      placed.push({ name, referent: singlePerson(id, text, name, singles) });
    } else if (name.kind === "organisation" || name.kind === "place") {
      placed.push({ name, referent: bodyOf(id, name, name.kind, bodies) });
    } else if (name.kind === null) {
      const country = countryOfPeople(name.name);
      // "the Chileans": those of a country, not its adjective.
      if (country === null || !/(?:[^s]s|men)$/u.test(name.name)) continue;
      const referent = peopleOf(id, country, bodies);
      placed.push({ name, referent });
    }
  }
  placed.sort((a, b) => a.name.start - b.name.start);

  for (const { name, referent } of placed) {
    const people = name.kind === null;
    if (!people) countName(referent, name.name);
    referent.mentions.push(mentionOf(id, name, people ? "descriptor" : "name"));
    if (name.title !== null) takeTitle(id, text, name.title, referent);
  }
  joinSingles(placed);
  const open = placeDescriptions(id, text, analysis.sentences, names, placed);
  const referents = new Set(placed.map(({ referent }) => referent));
  return { referents: [...referents], open };
}

function bodyOf(
  article: string,
  name: NameMention,
  kind: "organisation" | "place",
  bodies: Map<string, Referent>,
): Referent {
  const key = bodyKey(name.name);
  const known = bodies.get(key) ?? newReferent(article, kind);
  bodies.set(key, known);
  return known;
}

function peopleOf(article: string, country: string, bodies: Map<string, Referent>): Referent {
  const named = bodies.get(bodyKey(country));
  if (named !== undefined) return named;
  const key = `people of ${country}`;
  const known = bodies.get(key) ?? newReferent(article, "group", key);
  bodies.set(key, known);
  return known;
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|messrs|sir|madam|dr)\.?$/iu;

function takeTitle(article: string, text: string, title: Range, referent: Referent): void {
  const words = text.slice(title.start, title.end);
  referent.gender ??= genderOfTitle(words);
  if (HONORIFIC.test(words)) return;
  referent.mentions.push(mentionOf(article, title, "title"));
  const tokens = nameTokens(text, title);
  const heads = tokens.flatMap((token, at) => {
    const head = roleOf(token.low);
    return head === null ? [] : [{ head, at }];
  });
  const { traits, nations } = traitsOf(tokens);
  const former = tokens.some(({ low }) => /^(?:former|ex|then|late)(?:-|$)/u.test(low));
  for (const { head } of heads) {
    referent.roles.push({
      head,
      traits: traits.filter((trait) => roleOf(trait) !== head),
      nations,
      former,
    });
  }
}
