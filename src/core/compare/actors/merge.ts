import { countryNamed, isKnownPlace } from "../../extract/names/places.ts";
import { foldText } from "../../text/fold.ts";
import { governmentKey } from "./groups.ts";
import { acronymsOf, bodyKey, isAcronym, officeKey } from "./body-names.ts";
import { isJunior, personWords, samePerson, shortens } from "./person-names.ts";
import { fitsRoles } from "./referents.ts";
import type { Referent } from "./referents.ts";

/** Sets of referents that are one, as links between them join them (union-find). */
export interface Classes {
  readonly join: (one: Referent, other: Referent) => void;
  readonly rootOf: (referent: Referent) => Referent;
}

/** Classes of one referent each. */
export function newClasses(): Classes {
  const parents = new Map<Referent, Referent>();
  const rootOf = (referent: Referent): Referent => {
    let root = referent;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root))
      root = parent;
    if (root !== referent) parents.set(referent, root);
    return root;
  };
  return {
    rootOf,
    join: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(b, a);
    },
  };
}

/**
 * Joins what the articles of a story call by names of one person, body or place: full names
 * first, then single names only one person of the story has, then acronyms and short forms.
 */
export function mergeAcross(referents: readonly Referent[], classes: Classes): void {
  mergePersons(referents, classes);
  mergeBodies(
    referents.filter(({ kind }) => kind === "organisation" || kind === "place"),
    classes,
  );
  mergeAlike(referents, classes);
  mergeDescribed(referents, classes);
}

/** Joins what articles call by the same single word, though one takes it for another kind. */
function mergeAlike(referents: readonly Referent[], classes: Classes): void {
  const byName = new Map<string, Referent>();
  const fuller = new Set(
    referents
      .filter(({ names }) => [...names.keys()].some((name) => name.includes(" ")))
      .map((referent) => classes.rootOf(referent)),
  );
  for (const referent of referents) {
    const [name, ...others] = referent.names.keys();
    if (name === undefined || others.length > 0 || name.includes(" ")) continue;
    if (referent.kind === "person" && fuller.has(classes.rootOf(referent))) continue;
    const key = bodyKey(name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, referent);
    // Persons of one surname were told apart by their titles before.
    else if (known.kind !== "person" || referent.kind !== "person") classes.join(known, referent);
  }
}

interface FullName {
  readonly words: readonly string[];
  readonly junior: boolean;
  readonly referent: Referent;
}

const fullNames = (referents: readonly Referent[]): FullName[] =>
  referents.flatMap((referent) =>
    [...referent.names.keys()]
      .map((name) => ({ words: personWords(name), junior: isJunior(name), referent }))
      .filter(({ words }) => words.length > 1),
  );

/** A single name taken for a body's or place's where the article has no more of it. */
function maybePerson({ kind, names }: Referent): boolean {
  if (kind !== "organisation" && kind !== "place") return false;
  return [...names.keys()].every(
    (name) => !name.includes(" ") && !isKnownPlace(name) && !isAcronym(name),
  );
}

function mergePersons(referents: readonly Referent[], classes: Classes): void {
  const persons = referents.filter(({ kind }) => kind === "person");
  const full = fullNames(persons);
  const bySurname = new Map<string, FullName[]>();
  const apart = juniorsApart(full);
  for (const each of full) {
    const key = each.words.at(-1) ?? "";
    const known = bySurname.get(key) ?? [];
    for (const other of known) {
      if (samePerson(each.words, other.words) && !apart(each, other))
        classes.join(other.referent, each.referent);
    }
    known.push(each);
    bySurname.set(key, known);
  }
  const byFirst = new Map<string, FullName[]>();
  for (const each of full) {
    const key = each.words[0] ?? "";
    byFirst.set(key, [...(byFirst.get(key) ?? []), each]);
  }
  for (const single of referents.filter(maybePerson)) {
    const key = personWords([...single.names.keys()][0] ?? "").join(" ");
    const bearers = (bySurname.get(key) ?? []).filter(({ junior }) => !junior);
    const roots = new Set(bearers.map((each) => classes.rootOf(each.referent)));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) classes.join(only, single);
  }
  const lonely = new Map<string, Referent[]>();
  for (const single of persons) {
    const words = [...single.names.keys()].map(personWords);
    if (words.some((each) => each.length > 1)) continue;
    const key = words[0]?.join(" ") ?? "";
    const fits = ({ words: name, referent }: FullName): boolean => {
      const known = referent.gender;
      const apart = single.gender !== null && known !== null && single.gender !== known;
      const how = shortens(key, name);
      return how === "first" || (how === "last" && !apart);
    };
    const last = (bySurname.get(key) ?? []).filter(fits);
    const found = last.length > 0 ? last : (byFirst.get(key) ?? []).filter(fits);
    // A son is called so; the surname alone is the father's.
    const elders = found.filter(({ junior }) => !junior);
    const meant = elders.length > 0 ? elders : found;
    const roots = [...new Set(meant.map(({ referent }) => classes.rootOf(referent)))];
    const fitting = roots.filter((root) => sharesRole(single, root, persons, classes));
    const only =
      roots.length === 1
        ? roots[0]
        : fitting.length === 1
          ? fitting[0]
          : mainBearer(fitting.length > 1 ? fitting : roots, full, classes);
    if (only !== undefined) classes.join(only, single);
    else lonely.set(key, [...(lonely.get(key) ?? []), single]);
  }
  for (const [first, ...others] of lonely.values()) {
    for (const other of others) {
      if (first === undefined) continue;
      const apart = first.gender !== null && other.gender !== null && first.gender !== other.gender;
      if (!apart) classes.join(first, other);
    }
  }
}

/**
 * Of several with one surname the one the story is about: named in full in more articles than any
 * other; the others are rarely called by the surname alone. None where it is not clear.
 */
function mainBearer(
  roots: readonly Referent[],
  full: readonly FullName[],
  classes: Classes,
): Referent | undefined {
  const weighed = roots
    .map((root) => {
      const own = full.filter(({ referent }) => classes.rootOf(referent) === root);
      return { root, weight: new Set(own.map(({ referent }) => referent.article)).size };
    })
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  return first !== undefined && first.weight > (second?.weight ?? 0) ? first.root : undefined;
}

/**
 * Two names that differ by "Jr." are two persons if an article of the story has both, or where
 * nothing but "Jr." tells them apart: with a middle initial it may be a paper's fuller style.
 */
function juniorsApart(full: readonly FullName[]): (one: FullName, other: FullName) => boolean {
  const articles = new Map<string, Set<string>>();
  for (const { words, junior, referent } of full) {
    const key = `${words[0] ?? ""} ${words.at(-1) ?? ""} ${junior}`;
    articles.set(key, (articles.get(key) ?? new Set<string>()).add(referent.article));
  }
  return (one, other) => {
    if (one.junior === other.junior) return false;
    if ((one.junior ? one : other).words.length === 2) return true;
    const at = ({ words }: FullName, junior: boolean): ReadonlySet<string> =>
      articles.get(`${words[0] ?? ""} ${words.at(-1) ?? ""} ${junior}`) ?? new Set<string>();
    return [...at(one, true)].some((article) => at(one, false).has(article));
  };
}

/** Whether a title a single name has is one the person with the full name has. */
function sharesRole(
  single: Referent,
  root: Referent,
  persons: readonly Referent[],
  classes: Classes,
): boolean {
  const roles = persons
    .filter((each) => classes.rootOf(each) === root)
    .flatMap((each) => each.roles);
  return single.roles.some((role) => fitsRoles(role, roles) !== null);
}

function mergeBodies(bodies: readonly Referent[], classes: Classes): void {
  const byKey = new Map<string, Referent>();
  const countryNames = new Set<string>();
  const long: { key: string; acronyms: readonly string[]; referent: Referent }[] = [];
  const short: { key: string; referent: Referent }[] = [];
  for (const referent of bodies) {
    for (const name of referent.names.keys()) {
      const key = officeKey(bodyKey(name));
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, referent);
      else classes.join(known, referent);
      if (countryNamed(name) !== null) countryNames.add(key);
      if (isAcronym(name)) short.push({ key, referent });
      else if (name.includes(" ")) long.push({ key, acronyms: acronymsOf(name), referent });
    }
  }
  for (const { key, referent } of short) {
    const meant = long.filter(({ acronyms }) => acronyms.includes(key));
    const roots = new Set(meant.map((each) => classes.rootOf(each.referent)));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) classes.join(only, referent);
  }
  // "the North" where only one country of the story is a northern one.
  for (const [key, referent] of byKey) {
    if (!/^(?:north|south|east|west)$/u.test(key)) continue;
    const roots = new Set(
      long
        .filter(({ key: whole }) => whole.startsWith(`${key} `) && countryNames.has(whole))
        .map((each) => classes.rootOf(each.referent)),
    );
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) classes.join(only, referent);
  }
  // "Homeland Security" for the department of that name, where only one body has it in its name.
  for (const [key, referent] of byKey) {
    if (referent.kind !== "organisation" || key.length < 4) continue;
    const roots = new Set(
      long
        .filter(
          ({ key: whole, referent: other }) =>
            other.kind === "organisation" && whole !== key && whole.startsWith(`${key} `),
        )
        .map((each) => classes.rootOf(each.referent)),
    );
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) classes.join(only, referent);
  }
}

/** Joins the groups the articles describe: the same description, and a country's government with it. */
export function mergeGroups(
  groups: readonly Referent[],
  referents: readonly Referent[],
  classes: Classes,
): void {
  const byKey = new Map<string, Referent>();
  for (const referent of referents) {
    if (referent.kind !== "place") continue;
    for (const name of referent.names.keys()) byKey.set(governmentKey(bodyKey(name)), referent);
  }
  for (const group of groups) {
    const key = group.description ?? "";
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, group);
    else classes.join(known, group);
  }
}

/** Joins groups described by the same words, and "Chileans" with Chile where a text names it. */
function mergeDescribed(referents: readonly Referent[], classes: Classes): void {
  const byDescription = new Map<string, Referent>();
  const byName = new Map<string, Referent>();
  for (const referent of referents) {
    for (const name of referent.names.keys()) {
      if (referent.kind === "place") byName.set(`people of ${bodyKey(name)}`, referent);
    }
  }
  for (const referent of referents) {
    if (referent.description === null) continue;
    const key = foldText(referent.description).text;
    const known = byName.get(key) ?? byDescription.get(key);
    if (known === undefined) byDescription.set(key, referent);
    else classes.join(known, referent);
  }
}
