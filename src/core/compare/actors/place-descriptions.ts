import type { NameMention } from "../../extract/names/find-names.ts";
import { nameTokens } from "../../extract/names/name-tokens.ts";
import { contains, overlaps } from "../../model/range.ts";
import type { Range } from "../../model/range.ts";
import { descriptionsIn } from "./descriptions.ts";
import type { Description } from "./descriptions.ts";
import { fitsRoles, mentionOf } from "./referents.ts";
import type { Placed, Referent } from "./referents.ts";

const CLOSES = /^(?:\s*[,.;:)”"]|\s+(?:who|and|—|–|-)|\s*$)/u;

/** Gives appositions and "the mayor" to whom they are of; the descriptions of nobody in the article. */
export function placeDescriptions(
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
    const owner = description.definite ? ownerOf(description, placed) : null;
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

function ownerOf(description: Description, placed: readonly Placed[]): Referent | null {
  switch (description.noun) {
    case "role":
      return holderOf(description, placed);
    case "body":
      return bodyCalled(description, placed);
    case "group":
    case "of-somebody":
      return null;
  }
}

/** For "the ministry" alone the body named last before it that has the word in its name. */
function bodyCalled(description: Description, placed: readonly Placed[]): Referent | null {
  if (description.traits.length > 0 || description.nations.length > 0) return null;
  let nearest: Referent | null = null;
  for (const { name, referent } of placed) {
    if (name.start >= description.start) break;
    if (name.kind !== "organisation") continue;
    if (name.name.toLowerCase().split(" ").includes(description.head)) nearest = referent;
  }
  return nearest;
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
