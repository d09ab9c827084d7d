import { irregularByBase } from "./irregular-verbs.ts";

/** Bases of more than one syllable that double their last letter: the stress is on the last. */
const DOUBLES =
  /^(?:rebut|commit|admit|submit|permit|omit|emit|occur|incur|concur|refer|prefer|infer|deter|defer|compel|expel|propel|repel|dispel|rebel|excel|control|patrol|equip|kidnap|regret|forget|begin|upset|overstep|hobnob|bedevil)$/u;

function stemBefore(base: string): string {
  const short = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]$/u.test(base);
  return (short && base.length > 2) || DOUBLES.test(base) ? `${base}${base.at(-1) ?? ""}` : base;
}

/** The plural of a noun, or the third person of a verb: "bigots", "coddles", "bullies". */
export function withS(base: string): string {
  if (/(?:s|sh|ch|x|z)$/u.test(base)) return `${base}es`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return `${stemBefore(base)}ed`;
}

function withIng(base: string): string {
  if (/ie$/u.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stemBefore(base)}ing`;
}

/** All forms of a verb given by its base (Quirk et al. 1985, 3.2 ff.), the base first. */
export function verbForms(base: string): string[] {
  const irregular = irregularByBase.get(base);
  const pasts =
    irregular === undefined ? [regularPast(base)] : [irregular.past, irregular.participle];
  // Verbs such as "learn" and "burn" have both.
  if (irregular !== undefined && /(?:[nl]t|pt)$/u.test(irregular.past)) {
    pasts.push(regularPast(base));
  }
  return [...new Set([base, withS(base), ...pasts, withIng(base)])];
}

/** The adverb made of an adjective: "absurdly", "hysterically", "shadily", "despicably". */
export function adverbOf(adjective: string): string {
  if (adjective.endsWith("ly")) return adjective;
  if (/ic$/u.test(adjective)) return `${adjective}ally`;
  if (/[^aeiou]y$/u.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  if (/[^aeiou]le$/u.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (/ll$/u.test(adjective)) return `${adjective}y`;
  return `${adjective}ly`;
}
