import { genderOfGivenName } from "../../extract/given-names.ts";
import type { Gender } from "../../extract/given-names.ts";
import { foldText } from "../../text/fold.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|md|phd)$/u;

/** Short forms of given names, written down for this file: the short one, then what it shortens. */
const SHORT = new Map(
  `abe abraham|al albert|alex alexander|andy andrew|barb barbara|ben benjamin|bernie bernard|beth elizabeth|betty elizabeth|bill william|bob robert|cathy catherine|charlie charles|chris christopher|chuck charles|dan daniel|dave david|debbie deborah|dick richard|don donald|doug douglas|ed edward|fred frederick|gene eugene|greg gregory|hank henry|jack john|jake jacob|jeff jeffrey|jerry gerald|jim james|jimmy james|joe joseph|john jonathan|jon jonathan|josh joshua|kate katherine|ken kenneth|larry lawrence|liz elizabeth|matt matthew|meg margaret|mike michael|mitch mitchell|nancy ann|nate nathan|nick nicholas|pam pamela|pat patrick|pete peter|phil philip|ray raymond|rich richard|rick richard|rob robert|ron ronald|rudy rudolph|russ russell|sam samuel|steve steven|steve stephen|sue susan|ted edward|terry terrence|tim timothy|tom thomas|tony anthony|vince vincent|will william`
    .split("|")
    .map((pair): [string, string] => {
      const [short = "", long = ""] = pair.split(" ");
      return [short, long];
    }),
);

/** A person's name in words to compare: folded, hyphens as spaces, without dots and suffixes. */
export function personWords(name: string): readonly string[] {
  return foldText(name)
    .text.replace(/[.,]/gu, "")
    .split(/[\s-]+/u)
    .filter((word) => word !== "" && !SUFFIX.test(word));
}

/** True for "Ana Brandt Jr." and the like: a name that may be apart from the one without. */
export function isJunior(name: string): boolean {
  return /\bJr\.?$/u.test(name);
}

function sameGiven(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
  return SHORT.get(one) === other || SHORT.get(other) === one;
}

/**
 * Whether two names of two words or more can be one person's: the same surname, and given names
 * that are the same, a short form or an initial; further names may be left out.
 */
export function samePerson(one: readonly string[], other: readonly string[]): boolean {
  if (one.join(" ") === other.join(" ")) return true;
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  if (!sameGiven(one[0] ?? "", other[0] ?? "")) return false;
  const [middle, others] = [one.slice(1, -1), other.slice(1, -1)];
  if (middle.length === 0 || others.length === 0) return true;
  return middle.some((word) => others.some((each) => sameGiven(word, each)));
}

/** How a single name shortens a full one: as its surname, as its first word, or not at all. */
export function shortens(single: string, full: readonly string[]): "last" | "first" | null {
  if (full.length < 2) return null;
  if (full.at(-1) === single) return "last";
  return full[0] === single ? "first" : null;
}

/** The gender a full name tells, or null. */
export function genderOfName(name: string): Gender | null {
  const [first = "", ...rest] = name.split(" ");
  return rest.length === 0 ? null : genderOfGivenName(first);
}

/** The gender a title tells ("Mrs.", "Congressman"), or null. */
export function genderOfTitle(title: string): Gender | null {
  if (/\b(?:mrs|ms|miss|madam|lady|dame|queen|princess|\w+woman)\b/iu.test(title)) return "female";
  return /\b(?:mr|sir|lord|king|prince|pope|\w+[^o]man)\b/iu.test(title) ? "male" : null;
}
