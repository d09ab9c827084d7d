import { hashText } from "../../model/hash.ts";
import { foldText } from "../../text/fold.ts";
import type { Actor, ActorKind, Mention } from "../comparison.ts";
import type { DecidedActor } from "../decisions.ts";
import type { Member } from "../member.ts";
import { applyDecisions } from "./decide.ts";
import type { Draft } from "./decide.ts";
import type { Description } from "./descriptions.ts";
import { groupsOf } from "./groups.ts";
import type { OpenDescription } from "./groups.ts";
import { mergeAcross, mergeGroups, newClasses } from "./merge.ts";
import type { Classes } from "./merge.ts";
import { readArticle } from "./read-article.ts";
import { fitsRoles } from "./referents.ts";
import type { Referent, Role } from "./referents.ts";

/**
 * The persons, bodies, places and groups the articles of a story speak of, most mentioned first:
 * names, titles and descriptions of the same one merged, inside an article by what stands there
 * (surnames, appositions, offices), then across articles by names and offices only one of the
 * story has. Pronouns are no mentions, and no two actors share a mention's place. An analyst's
 * decided actor has its forms wherever they stand, even if none does. The same for any order of
 * the members, but for the order of mentions, which is theirs.
 */
export function findActors(members: readonly Member[], decided: readonly DecidedActor[]): Actor[] {
  const ordered = [...members].sort((a, b) => compare(a.id, b.id));
  const read = ordered.map((member) => ({ member, ...readArticle(member) }));
  const referents = read.flatMap((article) => article.referents);
  const classes = newClasses();
  mergeAcross(referents, classes);
  const persons = personsOf(referents, classes);
  const open: OpenDescription[] = read.flatMap(({ member, open: descriptions }) =>
    descriptions
      .filter((description) => !placedAcross(description, member, persons))
      .map((description) => ({ member, description })),
  );
  const groups = groupsOf(open);
  const all = [...referents, ...groups];
  mergeGroups(groups, referents, classes);
  const drafts = draftsOf(all, classes, ordered);
  return finished(applyDecisions(drafts, decided, ordered), members);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The persons of a story, a class each: their offices, and how often each article has them. */
interface Person {
  readonly root: Referent;
  readonly roles: Role[];
  readonly articles: Map<string, number>;
}

function personsOf(referents: readonly Referent[], classes: Classes): Person[] {
  const persons = new Map<Referent, Person>();
  for (const referent of referents) {
    if (referent.kind !== "person") continue;
    const root = classes.rootOf(referent);
    const person = persons.get(root) ?? { root, roles: [], articles: new Map<string, number>() };
    person.roles.push(...referent.roles);
    const count = person.articles.get(referent.article) ?? 0;
    person.articles.set(referent.article, count + referent.mentions.length);
    persons.set(root, person);
  }
  return [...persons.values()].filter(({ roles }) => roles.length > 0);
}

/**
 * Gives "the mayor" to the person of the story who holds that office: of several the one its
 * article speaks of, and of those the one spoken of at least twice as often as the next.
 */
function placedAcross(
  description: Description,
  member: Member,
  persons: readonly Person[],
): boolean {
  if (description.noun !== "role" || !description.definite) return false;
  const fits = persons.flatMap((person) => {
    const fit = fitsRoles(description, person.roles);
    return fit === null ? [] : [{ person, fit }];
  });
  const most = Math.max(...fits.map(({ fit }) => fit));
  const best = fits.filter(({ fit }) => fit === most).map(({ person }) => person);
  const here = best.filter(({ articles }) => articles.has(member.id));
  const [first, second] = (here.length > 0 ? here : best)
    .map((person) => ({ person, count: [...person.articles.values()].reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < 2 * (second?.count ?? 0)) return false;
  const { start, end } = description;
  first.person.root.mentions.push({ article: member.id, start, end, form: "descriptor" });
  return true;
}

/** One draft a class: its mentions once each, its name and its kind by what most of it says. */
function draftsOf(
  referents: readonly Referent[],
  classes: Classes,
  members: readonly Member[],
): Draft[] {
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const byRoot = new Map<Referent, Referent[]>();
  for (const referent of referents) {
    const root = classes.rootOf(referent);
    byRoot.set(root, [...(byRoot.get(root) ?? []), referent]);
  }
  const taken = new Set<string>();
  const drafts: Draft[] = [];
  for (const parts of byRoot.values()) {
    const mentions = parts
      .flatMap((part) => part.mentions)
      .filter((mention) => {
        const place = placeOf(mention);
        if (taken.has(place)) return false;
        taken.add(place);
        return true;
      });
    if (mentions.length === 0) continue;
    drafts.push({ name: nameOf(parts, mentions, texts), kind: kindOf(parts), mentions });
  }
  return drafts;
}

function placeOf({ article, start, end }: Mention): string {
  return `${article} ${start}-${end}`;
}

function kindOf(parts: readonly Referent[]): ActorKind | null {
  const counts = new Map<ActorKind | null, number>();
  for (const { kind, mentions } of parts) {
    counts.set(kind, (counts.get(kind) ?? 0) + mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0] ?? "", b[0] ?? ""))[0]?.[0] ?? null;
}

/** The fullest name: most words, then most letters, then most often, then first by letters. */
function nameOf(
  parts: readonly Referent[],
  mentions: readonly Mention[],
  texts: ReadonlyMap<string, string>,
): string {
  const counts = new Map<string, number>();
  for (const { names } of parts) {
    for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  if (counts.size === 0) {
    for (const { article, start, end } of mentions) {
      const words = (texts.get(article) ?? "").slice(start, end).replace(/\s+/gu, " ");
      const plain = words.replace(
        /^(?:the|a|an|this|that|these|those|some|many|several|his|her|its|their|our|your|my)\s/iu,
        "",
      );
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "";
  }
  // "WASHINGTON" in a dateline is no fuller than "Washington".
  const shouts = (name: string): boolean =>
    /^[\p{Lu}\s]{4,}$/u.test(name) &&
    [...counts.keys()].some((other) => other !== name && other.toUpperCase() === name);
  const size = (name: string): number => (shouts(name) ? 0 : Math.min(4, name.split(" ").length));
  return (
    [...counts].sort(
      (a, b) =>
        size(b[0]) - size(a[0]) || b[0].length - a[0].length || b[1] - a[1] || compare(a[0], b[0]),
    )[0]?.[0] ?? ""
  );
}

/** Actors with ids and names of their own, most mentioned first. */
function finished(drafts: readonly Draft[], members: readonly Member[]): Actor[] {
  const order = new Map(members.map(({ id }, index) => [id, index]));
  const sorted = [...drafts].sort(
    (a, b) =>
      b.mentions.length - a.mentions.length ||
      compare(a.name, b.name) ||
      compare(a.kind ?? "", b.kind ?? "") ||
      compare(firstPlace(a), firstPlace(b)),
  );
  const used = new Set<string>();
  return sorted.map(({ name, kind, mentions, decided }): Actor => {
    const own = decided === undefined ? distinct(name, kind, used) : name;
    return {
      id: decided?.id ?? `actor-${hashText(foldText(own).text).slice(0, 16)}`,
      name: own,
      kind,
      country: decided?.country ?? null,
      side: decided?.side ?? null,
      mentions: [...mentions].sort(
        (a, b) =>
          (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) ||
          a.start - b.start ||
          a.end - b.end,
      ),
    };
  });
}

function firstPlace({ mentions }: Draft): string {
  return mentions.map(placeOf).sort(compare)[0] ?? "";
}

/** The name, told apart from an equal one of another actor by its kind, else by a number. */
function distinct(name: string, kind: ActorKind | null, used: Set<string>): string {
  const free = (candidate: string): boolean => !used.has(foldText(candidate).text);
  let own = name;
  if (!free(own) && kind !== null) own = `${name} (${kind})`;
  for (let number = 2; !free(own); number += 1) own = `${name} (${number})`;
  used.add(foldText(own).text);
  return own;
}
