import type { Gender } from "../../extract/given-names.ts";
import type { NameMention } from "../../extract/names/find-names.ts";
import type { Range } from "../../model/range.ts";
import type { ActorKind, Mention } from "../comparison.ts";

/** What a text says somebody is: an office or part, with what qualifies it. */
export interface Role {
  readonly head: string;
  readonly traits: readonly string[];
  readonly nations: readonly string[];
  readonly former: boolean;
}

/** Somebody or something one article speaks of, with all its mentions there. */
export interface Referent {
  readonly kind: ActorKind | null;
  readonly article: string;
  /** The names it has there, as they stand; with how often. Empty where it is only described. */
  readonly names: Map<string, number>;
  /** What same descriptions are told by, where it has no name. */
  readonly description: string | null;
  readonly mentions: Mention[];
  readonly roles: Role[];
  gender: Gender | null;
}

/** A name where it stands, and whom it is of. */
export interface Placed {
  readonly name: NameMention;
  referent: Referent;
}

/** A referent without names or mentions yet. */
export function newReferent(
  article: string,
  kind: ActorKind | null,
  description: string | null = null,
): Referent {
  return { kind, article, names: new Map(), description, mentions: [], roles: [], gender: null };
}

/** Counts one more place of a name. */
export function countName(referent: Referent, name: string): void {
  referent.names.set(name, (referent.names.get(name) ?? 0) + 1);
}

/**
 * Whether a description can be of somebody with these roles; how well, or null where it cannot:
 * the office must be one of theirs, and nothing that tells offices apart (a country, a body, a
 * rank, "former") may be told of it that is not told of them.
 */
export function fitsRoles(role: Role, roles: readonly Role[]): number | null {
  const same = roles.filter(({ head }) => head === role.head);
  const held = same.length > 0 ? same : rulers(role, roles);
  if (held.length === 0) return null;
  const nations = new Set(roles.flatMap((each) => each.nations));
  if (role.nations.length > 0 && !role.nations.some((each) => nations.has(each))) return null;
  if (role.former && !held.some(({ former }) => former)) return null;
  if (!role.former && held.every(({ former }) => former)) return null;
  const traits = new Set(held.flatMap((each) => each.traits));
  const known = role.traits.filter((trait) => traits.has(trait)).length;
  if (known === 0 && role.traits.length > 0) return null;
  return 1 + known + (role.nations.length > 0 ? 1 : 0);
}

const RULERS =
  /^(?:president|leader|dictator|ruler|strongman|autocrat|king|chancellor|minister|monarch)$/u;

/** For "the Chilean leader" the offices at the head of that country, however they are called. */
function rulers(role: Role, roles: readonly Role[]): Role[] {
  if (!RULERS.test(role.head) || role.nations.length === 0 || role.traits.length > 0) return [];
  return roles.filter(
    ({ head, nations, traits }) =>
      RULERS.test(head) &&
      nations.some((nation) => role.nations.includes(nation)) &&
      traits.every((trait) => trait === "prime"),
  );
}

/** A mention of some form at a place of an article. */
export function mentionOf(article: string, { start, end }: Range, form: Mention["form"]): Mention {
  return { article, start, end, form };
}
