import { countryNamed } from "../../extract/names/places.ts";
import { foldText } from "../../text/fold.ts";

/**
 * What names of bodies and places are told apart by: folded, without "the", dots and legal forms;
 * a country's names are one.
 */
export function bodyKey(name: string): string {
  const plain = name.replace(/^the /iu, "");
  const country = countryNamed(plain);
  if (country !== null) return foldText(country).text;
  return foldText(plain)
    .text.replace(/\./gu, "")
    .replace(/,? (?:inc|corp|corporation|co|company|ltd|llc|plc|gmbh)$/u, "")
    .replace(/[-\s]+/gu, " ")
    .trim();
}

/** True for a name in capitals alone, with dots or without: "FBI", "U.N.". */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name);
}

/** The initials a name can be shortened to: of its capitalised words, with and without small ones. */
export function acronymsOf(name: string): readonly string[] {
  const words = name
    .replace(/^the /iu, "")
    .split(/[\s-]+/u)
    .filter((word) => /^[\p{L}&]/u.test(word));
  if (words.length < 2) return [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const initials = (of: readonly string[]): string =>
    of.map((word) => word.charAt(0).toLowerCase()).join("");
  return [...new Set([initials(capitals), initials(words)])].filter((each) => each.length > 1);
}

/**
 * "Department of Justice" and "Justice Department" in one form, a country's name before a body's
 * left out ("U.S. Border Patrol"); other names as they are.
 */
export function officeKey(whole: string): string {
  const key = whole.replace(/^(?:us|u s|united states|uk|united kingdom) (?=\S+ \S)/u, "");
  const of = /^(department|ministry|office|university|state|city) (?:of|for) (?:the )?(.+)$/u.exec(
    key,
  );
  return of === null ? key : `${of[2] ?? ""} ${of[1] ?? ""}`;
}
