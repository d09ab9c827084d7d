import { foldText } from "../../text/fold.ts";

/** Short names of agencies, folded, and what they are in full. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["ap", "associated press"],
  ["afp", "agence france-presse"],
  ["dpa", "deutsche presse-agentur"],
  ["upi", "united press international"],
  ["thomson reuters", "reuters"],
  ["itar-tass", "tass"],
  ["pa", "press association"],
  ["pa media", "press association"],
]);

/** The name of an outlet or agency as names are compared: folded, without article and domain. */
function nameForm(name: string): string {
  const folded = foldText(name)
    .text.trim()
    .replace(/^(?:the|www\.) ?/u, "")
    .replace(/\.(?:com|org|net|co\.uk|[a-z]{2})$/u, "")
    .replace(/ (?:news|online)$/u, "");
  return IN_FULL.get(folded) ?? folded;
}

/** True when two names are one outlet's or agency's: "AP" and "The Associated Press". */
export function isSameName(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return nameForm(one) !== "" && nameForm(one) === nameForm(other);
}
