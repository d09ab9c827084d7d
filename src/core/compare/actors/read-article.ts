import { findNames } from "../../extract/names/find-names.ts";
import type { NameMention } from "../../extract/names/find-names.ts";
import { nameTokens } from "../../extract/names/name-tokens.ts";
import { countryOfPeople } from "../../extract/names/places.ts";
import { contains, overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import type { Mention } from "../comparison.ts";
import type { Member } from "../member.ts";
import { bodyKey } from "./body-names.ts";
import { descriptionsIn, traitsOf } from "./descriptions.ts";
import type { Description } from "./descriptions.ts";
import {
  genderOfName,
  genderOfTitle,
  isJunior,
  personWords,
  samePerson,
  shortens,
} from "./person-names.ts";
import { countName, fitsRoles, newReferent } from "./referents.ts";
import type { Referent } from "./referents.ts";
import { roleOf } from "./role-words.ts";

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

function mentionOf(article: string, { start, end }: Range, form: Mention["form"]): Mention {
  return { article, start, end, form };
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

/** The referent of a surname alone, one for each gender its titles tell. */
function singlePerson(
  article: string,
  text: string,
  name: NameMention,
  singles: Map<string, Referent[]>,
): Referent {
  const key = personWords(name.name).join(" ");
  const title = name.title === null ? "" : text.slice(name.title.start, name.title.end);
  const gender = genderOfTitle(title);
  const same = singles.get(key) ?? [];
  // Without a title either may be meant: the first; with one whoever is not of the other gender.
  const fitting = same.find(
    (each) => gender === null || each.gender === null || each.gender === gender,
  );
  const known = fitting ?? newReferent(article, "person");
  if (fitting === undefined) singles.set(key, [...same, known]);
  known.gender ??= gender;
  return known;
}

interface Placed {
  readonly name: NameMention;
  referent: Referent;
}

/**
 * Gives surnames alone to the person of the article whose full name they shorten, if it is one:
 * by a shared office where several could be meant, and not where somebody well known ("President
 * Brandt") is spoken of before a namesake is named in full. What stays open is for the story.
 */
function joinSingles(placed: readonly Placed[]): void {
  const full = new Map<Referent, { words: Set<string>; first: number; junior: boolean }>();
  const singles = new Map<Referent, { words: string; first: number }>();
  for (const { name, referent } of placed) {
    if (referent.kind !== "person") continue;
    const words = personWords(name.name);
    if (words.length > 1) {
      const known = full.get(referent) ?? {
        words: new Set<string>(),
        first: name.start,
        junior: isJunior(name.name),
      };
      known.words.add(words.join(" "));
      full.set(referent, known);
    } else if (!singles.has(referent))
      singles.set(referent, { words: words.join(" "), first: name.start });
  }
  const owners = new Map<Referent, Referent>();
  for (const [single, { words, first }] of singles) {
    const bearers = (how: "last" | "first"): Referent[] =>
      [...full].flatMap(([referent, known]) => {
        // "Kim" of "Kim Jong Un" is no given name and tells no gender.
        const apart =
          how === "last" &&
          single.gender !== null &&
          referent.gender !== null &&
          single.gender !== referent.gender;
        const fits = [...known.words].some((each) => shortens(words, each.split(" ")) === how);
        return fits && !apart ? [referent] : [];
      });
    const last = bearers("last");
    const candidates = last.length > 0 ? last : bearers("first");
    const holders = candidates.filter(({ roles }) =>
      single.roles.some((role) => fitsRoles(role, roles) !== null),
    );
    const only = holders.length === 1 ? holders[0] : candidates.length === 1 ? candidates[0] : null;
    if (only === null || only === undefined) continue;
    const titled = single.roles.length > 0 && holders.length === 0;
    const bearer = full.get(only);
    if (bearer === undefined || bearer.junior || (titled && first < bearer.first)) continue;
    owners.set(single, only);
  }
  for (const each of placed) {
    const owner = owners.get(each.referent);
    if (owner !== undefined) each.referent = owner;
  }
  for (const [single, owner] of owners) {
    for (const [name, count] of single.names) {
      owner.names.set(name, (owner.names.get(name) ?? 0) + count);
    }
    owner.mentions.push(...single.mentions);
    owner.roles.push(...single.roles);
    owner.gender ??= single.gender;
  }
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

const CLOSES = /^(?:\s*[,.;:)”"]|\s+(?:who|and|—|–|-)|\s*$)/u;

/** Gives appositions and "the mayor" to whom they are of; the descriptions of nobody in the article. */
function placeDescriptions(
  article: string,
  text: string,
  sentences: readonly Range[],
  names: readonly NameMention[],
  placed: readonly Placed[],
): Description[] {
  const titles = names.flatMap(({ title }) => (title === null ? [] : [title]));
  const byStart = new Map(placed.map((each) => [each.name.start, each]));
  const byEnd = new Map(placed.map((each) => [each.name.end, each]));
  const described: Description[] = [];
  let nextName = 0;
  let nextTitle = 0;
  for (const sentence of sentences) {
    for (const description of descriptionsIn(nameTokens(text, sentence))) {
      while ((names[nextName]?.end ?? Infinity) <= description.start) nextName += 1;
      while ((titles[nextTitle]?.end ?? Infinity) <= description.start) nextTitle += 1;
      const title = titles[nextTitle];
      if (title !== undefined && overlaps(title, description)) continue;
      let inName = false;
      for (let at = nextName; at < names.length; at += 1) {
        const name = names[at];
        if (name === undefined || name.start >= description.end) break;
        if (contains(name, description) || contains(name, description.nounAt)) inName = true;
      }
      if (inName) continue;
      described.push(description);
    }
  }
  const rest: Description[] = [];
  for (const description of described) {
    const owner = appositionOf(text, description, byStart, byEnd);
    if (owner === null) {
      rest.push(description);
      continue;
    }
    owner.mentions.push(mentionOf(article, description, "descriptor"));
    owner.roles.push(description);
  }
  const open: Description[] = [];
  for (const description of rest) {
    const owner =
      description.noun === "role" && description.definite ? holderOf(description, placed) : null;
    if (owner === null) open.push(description);
    else owner.mentions.push(mentionOf(article, description, "descriptor"));
  }
  return open;
}

/** Whom a description stands beside: "Ana Brandt, the mayor," or "the mayor, Ana Brandt,". */
function appositionOf(
  text: string,
  description: Description,
  byStart: ReadonlyMap<number, Placed>,
  byEnd: ReadonlyMap<number, Placed>,
): Referent | null {
  if (description.noun === "group" || description.noun === "of-somebody") return null;
  const before = byEnd.get(description.start - 2);
  const fits = (kind: NameMention["kind"]): boolean =>
    description.noun === "role"
      ? kind === "person"
      : kind === "organisation" &&
        (description.definite || /^an? /iu.test(text.slice(description.start)));
  if (
    before !== undefined &&
    fits(before.name.kind) &&
    text.slice(description.start - 2, description.start) === ", " &&
    CLOSES.test(text.slice(description.end, description.end + 6))
  ) {
    return before.referent;
  }
  const after = byStart.get(description.end + 2);
  if (
    after !== undefined &&
    fits(after.name.kind) &&
    text.slice(description.end, description.end + 2) === ", " &&
    /^[,.;]/u.test(text.slice(after.name.end, after.name.end + 1))
  ) {
    return after.referent;
  }
  return null;
}

/** The person of the article a definite description fits best; of several the nearest before it. */
function holderOf(description: Description, placed: readonly Placed[]): Referent | null {
  let best: Referent | null = null;
  let bestFit = 0;
  let bestAt = -1;
  for (const { name, referent } of placed) {
    if (referent.kind !== "person") continue;
    const fit = fitsRoles(description, referent.roles);
    if (fit === null) continue;
    const at = name.start < description.start ? name.start : -1;
    if (fit > bestFit || (fit === bestFit && at > bestAt))
      [best, bestFit, bestAt] = [referent, fit, at];
  }
  return best;
}
