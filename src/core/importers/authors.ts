const PREFIX =
  /^(?:(?:(?:written|posted|published|reported|story|created|geschrieben|verfasst|veröffentlicht|ein (?:artikel|beitrag|gastbeitrag)|escrito|publicado|écrit|publié)\s+)?(?:by|von|par|por|di|door)|text|autor(?:in|en|es)?|auteurs?|authors?|words|verfasser|redaktion)\s*:?\s+/iu;
const JOINS =
  /\s*[,;|&·•/]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|en|with|mit|[–—-])\s+/iu;
/** Names are capitalised words, with initials, particles, hyphens and apostrophes. */
const NAME =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|della|der|den|da|di|dos|du|la|le|van|von|zu|bin|al|el|ten|ter)\s+){1,4}\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const NOT_A_NAME =
  /\b(?:staff|editor|correspondent|reporter|writer|desk|team|news|redaktion|agency|agencies|contributor|press|alles|mehr|more|about|view|all|posts?|artikel|profile?|profil|inhalte|bureau|read|updated|published|http)\b|@|\d/iu;

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

/** The authors of a line that is nothing but a byline ("By Ada Lane and Bo Reed"); null if it is not. */
export function bylineAuthors(text: string): string[] | null {
  if (text.length > 120 || !PREFIX.test(text) || /[!?:]$/u.test(text)) return null;
  const rest = text.replace(PREFIX, "").trim();
  const parts = rest
    .split(JOINS)
    .map(withoutTitle)
    .filter((part) => part !== "");
  const first = parts[0];
  if (first === undefined || !isPersonName(first)) return null;
  const isOnlyNames = parts.every((part) => isPersonName(part) || isRole(part));
  return isOnlyNames ? parts.filter(isPersonName) : null;
}

/** What may stand beside names in a byline: a function, an outlet, a place; never a sentence. */
function isRole(text: string): boolean {
  return text.split(/\s+/u).length <= 5 && !/[.!?]$/u.test(text);
}
