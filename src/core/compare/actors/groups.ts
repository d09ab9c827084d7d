import { foldText } from "../../text/fold.ts";
import type { Member } from "../member.ts";
import type { Description } from "./descriptions.ts";
import { newReferent } from "./referents.ts";
import type { Referent } from "./referents.ts";
import { groupFamily } from "./role-words.ts";

/** Nouns that can stand for any group already spoken of: "the six groups". */
const ANY = /^(?:groups?|gangs?|organi[sz]ations?|companies)$/u;

/** Bodies that are no offices: "a caravan" is the one the story tells of. */
const CROWD = /^(?:caravan|convoy|militia|gang|crowd|delegation|coalition|tribe)$/u;

/** A description no person of its article answers to, and the article. */
export interface OpenDescription {
  readonly member: Member;
  readonly description: Description;
}

/**
 * The groups the articles describe ("Chilean officials", "the migrants"), a referent an article
 * and wording; "the six groups" is the group of that number spoken of before. What is described
 * only once, and by no telling word, is left out: it is nobody in particular.
 */
export function groupsOf(open: readonly OpenDescription[]): Referent[] {
  const byKey = new Map<string, Referent>();
  const counts = new Map<string, number>();
  const keyed = open.flatMap(({ member, description }, at) => {
    const key = keyOf(description) ?? earlierKey(open, at);
    if (key === null) return [];
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return [{ member, description, key }];
  });
  const fuller = fullerBodies(counts);
  for (const { member, description, key: own } of keyed) {
    const key = fuller.get(own) ?? own;
    if ((counts.get(key) ?? 0) < 2 && !key.startsWith("government")) continue;
    const place = `${member.id} ${key}`;
    const referent =
      byKey.get(place) ??
      newReferent(member.id, description.noun === "role" ? "person" : "group", key);
    byKey.set(place, referent);
    const { start, end } = description;
    referent.mentions.push({ article: member.id, start, end, form: "descriptor" });
  }
  return [...byKey.values()];
}

/** What a country's government is told by. */
export function governmentKey(country: string): string {
  return `government of ${country}`;
}

/** What a group is told by: its noun, and with a general noun the country or word before it. */
function keyOf({ noun, head, traits, nations, definite, former }: Description): string | null {
  const who = [...new Set([...nations, ...traits])].map((each) => foldText(each).text).sort();
  const family = groupFamily(head);
  switch (noun) {
    case "group":
      return `group ${family}`;
    case "of-somebody":
      return who.length > 0 && !(ANY.test(head) && nations.length === 0)
        ? `group ${[...who, family].join(" ")}`
        : null;
    case "body":
      if (/^(?:government|regime)$/u.test(head) && nations.length === 1 && traits.length === 0) {
        return governmentKey(foldText(nations[0] ?? "").text);
      }
      return definite || CROWD.test(head) ? ["body", ...who, head].join(" ") : null;
    case "role":
      return definite && who.length > 0
        ? ["role", ...(former ? ["former"] : []), ...who, head].join(" ")
        : null;
  }
}

/** "the caravan" as "the migrant caravan", where the story knows only one kind of it. */
function fullerBodies(counts: Map<string, number>): ReadonlyMap<string, string> {
  const fuller = new Map<string, string>();
  for (const bare of counts.keys()) {
    const [kind, head, ...rest] = bare.split(" ");
    if (kind !== "body" || head === undefined || rest.length > 0) continue;
    const variants = [...counts.keys()].filter(
      (key) => key.startsWith("body ") && key !== bare && key.endsWith(` ${head}`),
    );
    const often = variants.filter((key) => (counts.get(key) ?? 0) > 1);
    const [only] = often;
    if (often.length === 1 && only !== undefined) fuller.set(bare, only);
  }
  return fuller;
}

/** For "the six groups": the group before it in the article with that number, else the nearest. */
function earlierKey(open: readonly OpenDescription[], at: number): string | null {
  const here = open[at];
  if (here === undefined || !here.description.definite || !ANY.test(here.description.head))
    return null;
  let nearest: string | null = null;
  for (let back = at - 1; back >= 0; back -= 1) {
    const other = open[back];
    if (other === undefined || other.member !== here.member) break;
    if (other.description.noun !== "group") continue;
    const key = keyOf(other.description);
    if (here.description.number !== null && other.description.number === here.description.number)
      return key;
    nearest ??= key;
  }
  return here.description.number === null || nearest === null ? null : nearest;
}
