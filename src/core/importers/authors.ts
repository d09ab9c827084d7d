const WORK =
  "written|posted|published|reported|story|created|words|text|geschrieben|verfasst|veröffentlicht|ein (?:artikel|beitrag|gastbeitrag)|escrito|publicado|écrit|publié";
const LABEL = "text|autor(?:in|en|es)?|auteurs?|authors?|words|verfasser(?:in)?|redaktion";
/** What stands before the names in a text that is known to be a byline. */
const PREFIX = new RegExp(
  `^(?:(?:(?:${WORK})\\s+)?(?:by|von|par|por|di|door)|${LABEL})\\s*:?\\s+`,
  "iu",
);
/** "By …", "Written by …", "By: …": what tells a line to be a byline, and not just a preposition. */
const BY = new RegExp(
  `^(?<work>(?:${WORK})\\s+)?(?<by>by|von|par|por|di|door)\\s*(?<colon>:)?\\s+`,
  "iu",
);
/** "Author: …", "Autoren …". */
const LABELLED = new RegExp(`^(?:${LABEL})(?:\\s*(?<colon>:)\\s*|\\s+)`, "iu");
/** Where the prepositions of bylines are at home. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  von: ["de"],
  par: ["fr"],
  por: ["es", "pt"],
  di: ["it"],
  door: ["nl"],
};
const JOINS =
  /\s*[,;|&·•/]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|en|with|mit|[–—-])\s+/iu;
/** Names are capitalised words, with initials, particles, hyphens and apostrophes. */
const NAME =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|della|der|den|da|di|dos|du|la|le|van|von|zu|bin|al|el|ten|ter)\s+){1,4}\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const NOT_A_NAME =
  /\b(?:the|or|of|from|with|its|their|are|courier|gazette|herald|tribune|chronicle|times|journal|magazine|staff|editor|correspondent|reporter|writer|desk|team|news|redaktion|agency|agencies|contributor|press|alles|mehr|more|about|view|all|posts?|artikel|profile?|profil|inhalte|bureau|read|updated|published|http)\b|@|\d/iu;

function withoutTitle(name: string): string {
  return name
    .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+/iu, "")
    .replace(/\s*\([^)]*\)\s*$/u, "")
    .trim();
}

/** True when a text looks like a person's name. */
export function isPersonName(text: string): boolean {
  return text.length <= 50 && NAME.test(text) && !NOT_A_NAME.test(text);
}

/**
 * The authors a byline names, in order, without "By" and without duplicates. Where no part looks
 * like a person's name (a desk, a pen name) the whole is the one author.
 */
export function authorsOf(byline: string): string[] {
  const rest = byline.trim().replace(PREFIX, "").replace(/\s+/gu, " ").trim();
  if (rest === "") return [];
  const parts = rest
    .split(JOINS)
    .map(withoutTitle)
    .filter((part) => part !== "");
  const names = parts.filter(isPersonName);
  return names.length === 0 ? [rest] : [...new Set(names)];
}

/** Where a line stands that may be a byline. */
interface BylinePlace {
  /** The language of the text (ISO 639-1), as far as it is known. */
  readonly language: string | null;
  /**
   * Whether the line may itself be the headline: "before-text" when it opens a text without one,
   * "before-headline" when another line that reads like a headline stands right behind it.
   */
  readonly opening: "before-text" | "before-headline" | null;
}

/** A line that opens a text of which nothing is a headline is a byline if its names are this short. */
const MAX_OPENING_CAPITALS = 3;

/**
 * True when a line's bare "By", "Von" … can open a byline at its place, and not a headline. The
 * preposition is null where a bare label does: English headlines capitalise every word, and so
 * "Author Anna Lind Wins Prize" looks like names behind a label; elsewhere they do not.
 */
function canOpen(
  preposition: string | null,
  names: readonly string[],
  place: BylinePlace,
): boolean {
  const { language, opening } = place;
  if (preposition === null) return opening === null && language !== null && language !== "en";
  const home = LANGUAGES[preposition];
  // In an English text "Von", "Di" and their like begin surnames: "Di Carlo Scores Twice".
  if (home !== undefined && language === "en") return false;
  if (opening === null) return true;
  if (home !== undefined && (language === null || !home.includes(language))) return false;
  return (
    opening === "before-headline" ||
    names.every((name) => (name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) <= MAX_OPENING_CAPITALS)
  );
}

/**
 * The authors of a line that is nothing but a byline ("By Ada Lane and Bo Reed"); null if it is
 * not, or may as well be a headline at its place.
 */
export function bylineAuthors(text: string, place: BylinePlace): string[] | null {
  if (text.length > 120 || /[!?:]$/u.test(text)) return null;
  const prefix = BY.exec(text) ?? LABELLED.exec(text);
  if (prefix === null) return null;
  const parts = text
    .slice(prefix[0].length)
    .trim()
    .split(JOINS)
    .map(withoutTitle)
    .filter((part) => part !== "");
  const first = parts[0];
  if (first === undefined || !isPersonName(first)) return null;
  if (!parts.every((part) => isPersonName(part) || isRole(part))) return null;
  const names = parts.filter(isPersonName);
  const { work, by, colon } = prefix.groups ?? {};
  if (work !== undefined || colon !== undefined) return names;
  return canOpen(by?.toLowerCase() ?? null, names, place) ? names : null;
}

/** What may stand beside names in a byline: a function, an outlet, a place; never a sentence. */
function isRole(text: string): boolean {
  return text.split(/\s+/u).length <= 5 && !/[.!?]$/u.test(text);
}
