import type { Metadata } from "../../model/article.ts";
import { field } from "../../model/field.ts";
import { blockText } from "../blocks.ts";
import { authorsOf } from "../authors.ts";
import { parseDate } from "../dates.ts";
import { domainOf, outletOfDomain } from "../outlet-domains.ts";

const FRONT_MATTER = /^\s*---[ \t]*\n(?<lines>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const ENTRY = /^(?<key>[\p{L}][\p{L}_ -]{0,30}?)\s*:\s*(?<value>\S.*?)\s*$/u;

/** The text behind its YAML front matter, and what the front matter says of the article. */
interface FrontMatter {
  readonly metadata: Partial<Metadata>;
  readonly rest: string;
}

/**
 * Splits the front matter off a text. Only flat `key: value` lines are read; others say nothing
 * an article's metadata has a field for.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text);
  if (match === null) return { metadata: {}, rest: text };
  const entries = new Map<string, string>();
  for (const line of (match.groups?.["lines"] ?? "").split("\n")) {
    const entry = ENTRY.exec(line)?.groups;
    if (entry === undefined) continue;
    const value = blockText((entry["value"] ?? "").replace(/^(["'])(.*)\1$/u, "$2"));
    if (value !== "") entries.set((entry["key"] ?? "").toLowerCase(), value);
  }
  if (entries.size === 0) return { metadata: {}, rest: text };
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => entries.get(key)).find((value) => value !== undefined) ?? null;
  const address = first("url", "link", "permalink", "canonical", "source_url");
  const domain = address === null ? null : domainOf(address);
  const outlet = first("outlet", "publisher", "publication", "site", "source", "newspaper");
  const authors = first("author", "authors", "byline", "by");
  const published = first("date", "published", "pubdate", "date published");
  const outletDomain = outlet === null ? domain : domainOf(outlet);
  return {
    metadata: {
      headline: field(first("title", "headline"), "meta"),
      outlet: field(outletDomain === null ? outlet : outletOfDomain(outletDomain), "meta"),
      authors: field(authors === null ? null : authorsOf(authors), "meta"),
      published: field(published === null ? null : parseDate(published), "meta"),
      address: field(domain === null ? null : address, "meta"),
      section: field(first("section", "category"), "meta"),
      language: field(languageTag(first("lang", "language")), "meta"),
    },
    rest: text.slice(match[0].length),
  };
}

function languageTag(value: string | null): string | null {
  return value !== null && /^[a-z]{2}(?:-|$)/iu.test(value)
    ? value.slice(0, 2).toLowerCase()
    : null;
}
