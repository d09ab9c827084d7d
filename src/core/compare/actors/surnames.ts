import type { NameMention } from "../../extract/names/find-names.ts";
import { genderOfTitle, isJunior, personWords, shortens } from "./person-names.ts";
import { fitsRoles, newReferent } from "./referents.ts";
import type { Placed, Referent } from "./referents.ts";

/** The referent of a surname alone, one for each gender its titles tell. */
export function singlePerson(
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

/**
 * Gives surnames alone to the person of the article whose full name they shorten, if it is one:
 * by a shared office where several could be meant, and not where somebody well known ("President
 * Brandt") is spoken of before a namesake is named in full. What stays open is for the story.
 */
export function joinSingles(placed: readonly Placed[]): void {
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
