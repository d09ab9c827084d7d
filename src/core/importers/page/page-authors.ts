import type { Field } from "../../model/field.ts";
import { field, unknownField } from "../../model/field.ts";
import { authorsOf, bylineAuthors, isPersonName } from "../authors.ts";
import { foldText } from "../../text/fold.ts";
import { findDate } from "../dates.ts";
import { blockText } from "../blocks.ts";
import type { PageElement } from "./dom.ts";
import { COMMENTS, firstHinted } from "./hints.ts";
import type { Hint } from "./hints.ts";
import { namesOf } from "./json-ld.ts";
import type { LinkedData } from "./json-ld.ts";
import type { MetaTags } from "./meta-tags.ts";

const AUTHOR_TAGS = [
  "author",
  "article:author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "cxenseparse:author",
  "citation_author",
  "article.author",
  "twitter:data1",
];
/** How elements that hold nothing but an author's name are named, and those that may hold more. */
const NAMED: readonly RegExp[] = [
  /(?:^|\s)author(?:$|\s).*(?:^|\s)a\b|^a .*(?:^|\s)author(?:$|\s)/u,
  /author[-_]*name|byline[-_]*name|(?:^|\s)fn(?:$|\s)/u,
];
const CREDITED: readonly RegExp[] = [
  /byline|by-line/u,
  /author(?!iz|it)|autor|auteur|verfasser|writer/u,
];
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|in|es)?|auteurs?|autore|profil|staff|people|contributors?|redakteur|reporter|team)\//iu;
const WRITTEN_BY = /written|geschrieben|verfasst|écrit|escrito|scritto|author|autor/iu;
const LONGEST = 120;

/** Names an author's line may hold that are nobody's: accounts, and words for the function. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor|webmaster|root|user|guest|authors?|autor(?:in)?|unknown|none|null|undefined|by|von|profil)$/iu;

function usable(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key) || NOBODY.test(name) || name.length > 80) return false;
    if (/^@|https?:|\d{4}/iu.test(name)) return false;
    seen.add(key);
    return true;
  });
}

function elementText(element: PageElement): string {
  const text = element.getAttribute("content") ?? element.textContent ?? "";
  return text.length > LONGEST * 3 ? "" : blockText(text);
}

/** The persons an element names in its text; null where it names none. */
function personsIn(element: PageElement, isPerson: (name: string) => boolean): string[] | null {
  const text = elementText(element);
  if (text === "" || text.length > LONGEST) return null;
  const names = usable(authorsOf(text)).filter(isPerson);
  return names.length > 0 ? names : null;
}

/** The name in an element that is marked as holding one: a pen name will do. */
function penName(element: PageElement): string[] | null {
  const text = elementText(element);
  if (text === "" || text.length > 40 || text.split(" ").length > 4) return null;
  const names = usable(authorsOf(text));
  return names.length > 0 ? names : null;
}

function linkedAuthors(
  root: PageElement,
  persons: (element: PageElement) => string[] | null,
): string[] | null {
  for (const link of root.querySelectorAll("a[href]")) {
    if (!AUTHOR_PAGE.test(link.getAttribute("href") ?? "")) continue;
    if (link.closest(COMMENTS) !== null || link.closest("aside") !== null) continue;
    const names = persons(link);
    if (names !== null) return names;
  }
  return null;
}

function metaAuthors(tags: MetaTags): string[] {
  for (const name of AUTHOR_TAGS) {
    if (name === "twitter:data1" && !WRITTEN_BY.test(tags.get("twitter:label1")?.[0] ?? ""))
      continue;
    const named = usable((tags.get(name) ?? []).map(blockText).flatMap(authorsOf));
    if (named.length > 0) return named;
  }
  return [];
}

/** The authors of the first line that is a byline, or nothing but a date and a name. */
function lineAuthors(lines: readonly string[], language: string | null): string[] | null {
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    const date = findDate(line);
    const rest = date === null ? line : line.slice(0, date.start) + line.slice(date.end);
    const bare = rest.replace(/^[\s|·•,:–—-]+|[\s|·•,:–—-]+$/gu, "");
    const authors =
      bylineAuthors(bare, { language, opening: null }) ??
      (date !== null && isPersonName(bare) ? [bare] : null);
    if (authors !== null) return authors;
  }
  return null;
}

/**
 * The authors a page names: in its JSON-LD, its meta tags, its byline, its first lines. Pages
 * often name the outlet or its owner as the author, so persons go before all others.
 */
export function pageAuthors(about: {
  readonly root: PageElement;
  readonly hints: readonly Hint[];
  readonly tags: MetaTags;
  readonly data: LinkedData | null;
  readonly lines: readonly string[];
  /** The language the page says it is in (ISO 639-1), if it does. */
  readonly language: string | null;
  /** The names of the outlet, as far as they are known. */
  readonly outlets: readonly string[];
}): Field<string[]> {
  const { root, hints, tags, data, lines } = about;
  const outlets = [...about.outlets, ...namesOf(data?.["publisher"])].map(bareName);
  const isOther = (name: string): boolean =>
    !outlets.includes(bareName(name)) && !/\.\p{L}{2,3}$/u.test(name);
  const isPerson = (name: string): boolean => isPersonName(name) && isOther(name);
  const stated = [
    field(usable(namesOf(data?.["author"]).flatMap(authorsOf)), "json-ld"),
    field(metaAuthors(tags), "meta"),
  ];
  const statedWith = (accepts: (name: string) => boolean): Field<string[]> | undefined =>
    stated.find((one) => one.value?.some(accepts));
  const persons = (element: PageElement): string[] | null => personsIn(element, isPerson);
  const inPage = (): string[] | null =>
    firstHinted(hints, NAMED, persons) ??
    firstHinted(hints, CREDITED, persons) ??
    linkedAuthors(root, persons) ??
    lineAuthors(lines, about.language);
  return (
    statedWith(isPerson) ??
    known(inPage()) ??
    statedWith(isOther) ??
    known(firstHinted(hints, NAMED, penName)) ??
    statedWith(() => true) ??
    unknownField
  );
}

function known(names: string[] | null): Field<string[]> | undefined {
  return names === null ? undefined : field(names, "byline");
}

function bareName(name: string): string {
  return foldText(name).text.replace(/[^\p{L}\p{N}]/gu, "");
}
