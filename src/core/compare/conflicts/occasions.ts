import type { Range } from "../../model/range.ts";

/** Where something was said, as an article words it. */
export interface Occasion {
  /** Equal for occasions that may be the same. */
  readonly key: string;
  /** As a reason says it: "in an interview with The Ledger". */
  readonly name: string;
  readonly at: Range;
}

const NAME = "(?:[Tt]he )?(?:\\p{Lu}[\\p{L}\\p{N}&’'.-]*)(?: \\p{Lu}[\\p{L}\\p{N}&’'.-]*){0,4}";
const ADJECTIVES = "(?:[\\p{L}-]+ ){0,3}";

/** Kinds of occasion, the words that name them, and how a reason says them. */
const KINDS: readonly { readonly key: string; readonly name: string; readonly words: RegExp }[] = [
  {
    key: "interview",
    name: "in an interview",
    words: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring) (?:an?|the|her|his|their) ${ADJECTIVES}interview(?: (?:with|to|for|on|by) (?<outlet>${NAME}))?`,
      "u",
    ),
  },
  {
    key: "briefing",
    name: "at a briefing for the press",
    words: new RegExp(
      `\\b(?:[Ii]n|[Aa]t|[Dd]uring|told|tells|telling) (?:an?|the|her|his|their) ${ADJECTIVES}(?:(?:press|news|media) (?:briefing|conference)|briefing)`,
      "u",
    ),
  },
  {
    key: "statement",
    name: "in a statement",
    words: new RegExp(
      `\\b(?:[Ii]n|[Tt]hrough|[Vv]ia) (?:an?|the|her|his|their) ${ADJECTIVES}statement`,
      "u",
    ),
  },
  {
    key: "statement",
    name: "through those who speak for them",
    words:
      /\bthrough (?:her|his|their|its) (?:\p{Ll}+ )?(?:lawyers?|attorneys?|solicitors?|legal team|agents?|representatives?|spokes\p{Ll}+|publicists?|press office)\b/u,
  },
  {
    key: "speech",
    name: "in a speech",
    words: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Aa]t) (?:an?|the|her|his|their) ${ADJECTIVES}(?:speech|address|rally|sermon)`,
      "u",
    ),
  },
  {
    key: "post",
    name: "in a post on the net",
    words: new RegExp(
      `\\b(?:[Ii]n (?:an?|the|her|his|their) ${ADJECTIVES}(?:post|tweet|video message)|[Oo]n (?:X|Twitter|Facebook|Instagram|Truth Social|social media))\\b`,
      "u",
    ),
  },
  {
    key: "letter",
    name: "in a letter",
    words: new RegExp(`\\b[Ii]n (?:an?|the|her|his|their) ${ADJECTIVES}(?:letter|e-?mail)\\b`, "u"),
  },
  {
    key: "interview",
    name: "in an interview",
    words:
      /\b(?:told|tells) (?<outlet>The \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}|(?:the )?(?:\p{Lu}[\p{L}’'-]* ){1,3}(?:Times|Post|Herald|Journal|News|Tribune|Gazette|Chronicle|Telegraph|Observer|Guardian|Independent|Mirror|Express|Star|Sun|Mail|Courier|Echo|Radio|TV|Television|Magazine|Press)|(?:the )?(?:BBC|CNN|NBC|CBS|ABC|Fox|NPR|AP|AFP|Reuters|Bloomberg|Politico|Axios|Al Jazeera|Guardian))(?!\p{L})/u,
  },
  {
    key: "interview",
    name: "in an interview",
    words:
      /\b(?:told|tells|(?:spoke|speaking|talked|talking) (?:to|with)) this (?:newspaper|paper|magazine|website|site|programme|program|channel|broadcaster|station)\b/u,
  },
  {
    key: "reporters",
    name: "to reporters",
    words: /\b(?:told|tells|telling|[Tt]o) (?:the )?(?:reporters|journalists|press)\b/u,
  },
  {
    key: "article",
    name: "in an article",
    words: new RegExp(
      `\\b[Ii]n (?:an?|the|her|his|their) ${ADJECTIVES}(?:op-ed|opinion piece|opinion article|essay|guest column)`,
      "u",
    ),
  },
  {
    key: "filing",
    name: "in papers for a court",
    words: new RegExp(
      `\\b[Ii]n (?:an?|the|her|his|their) ${ADJECTIVES}(?:(?:court|legal) (?:filing|papers|documents)|lawsuit|affidavit|indictment)`,
      "u",
    ),
  },
  {
    key: "testimony",
    name: "in testimony",
    words: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring) (?:${ADJECTIVES})(?:testimony|(?:court|Senate|House|parliamentary|congressional) hearing)`,
      "u",
    ),
  },
];

/** The first occasion named between two offsets of a text, outside the words spoken themselves. */
export function occasionIn(text: string, within: Range, spoken: Range): Occasion | null {
  const found = KINDS.flatMap(({ key, name, words }): Occasion[] => {
    const match = words.exec(text.slice(within.start, within.end));
    if (match === null) return [];
    const start = within.start + match.index;
    const at = { start, end: start + match[0].length };
    if (at.start < spoken.end && spoken.start < at.end) return [];
    const outlet = match.groups?.["outlet"];
    return [{ key, name: outlet === undefined ? name : `${name} with ${outlet}`, at }];
  });
  return found.sort((one, other) => one.at.start - other.at.start)[0] ?? null;
}
