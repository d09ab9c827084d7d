import type { Field } from "../../model/field.ts";
import { field, unknownField } from "../../model/field.ts";
import { foldText } from "../../text/fold.ts";
import { blockText } from "../blocks.ts";
import { wordCount } from "../cleaning/measure.ts";
import type { PageElement } from "./dom.ts";
import { withoutEntities } from "./entities.ts";
import { stringOf } from "./json-ld.ts";
import type { LinkedData } from "./json-ld.ts";
import { firstMeta } from "./meta-tags.ts";
import type { MetaTags } from "./meta-tags.ts";

/** What stands between a headline and the site's name in a page's title. */
const SEPARATOR = /\s+(?:[|»«·•‹›–—-]|::|:|\/)\s+|\s*[|»«]\s*/u;
const EDGE = /^[\s|»«·•‹›:/–—-]+|[\s|»«·•‹›:/–—-]+$/gu;
/** A heading this long is a headline even if the page's title does not repeat it. */
const FEWEST_WORDS = 3;
const SITE_NAMES = /logo|site-?(?:title|name|branding)|blog-?title|brand|masthead|screen-reader/iu;

function folded(text: string): string {
  return foldText(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isSite(part: string, sites: readonly string[]): boolean {
  const name = folded(part);
  return (
    name !== "" && sites.some((site) => site === name || (name.length > 3 && site.includes(name)))
  );
}

/** A title without the site's names, which titles carry before or behind a separator. */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== "");
  const first = parts[0];
  const last = parts.at(-1);
  if (parts.length < 2 || first === undefined || last === undefined) return title;
  if (isSite(last, sites)) {
    return withoutSite(title.slice(0, title.lastIndexOf(last)).replace(EDGE, ""), sites);
  }
  return isSite(first, sites)
    ? title.slice(title.indexOf(first) + first.length).replace(EDGE, "")
    : title;
}

/** The first part of a title whose last part is short, as the names of unnamed sites are. */
function withoutShortEnd(title: string): string {
  return (
    /^(?<title>.{15,}?)\s+(?:[|»·•–—-]|::)\s+[^|»·•–—]{2,40}$/u.exec(title)?.groups?.["title"] ??
    title
  );
}

interface Headings {
  readonly headlines: readonly string[];
  readonly sites: readonly string[];
}

/** The first-level headings, those that are the site's name or logo apart from the others. */
function headingsOf(root: PageElement): Headings {
  const headlines: string[] = [];
  const sites: string[] = [];
  for (const heading of root.querySelectorAll("h1")) {
    const text = blockText(heading.textContent ?? "");
    if (text === "") continue;
    const target = heading.querySelector("a[href]")?.getAttribute("href") ?? "-";
    const isHome = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/iu.test(target);
    const names = `${heading.getAttribute("class") ?? ""} ${heading.getAttribute("id") ?? ""}`;
    (isHome || SITE_NAMES.test(names) ? sites : headlines).push(text);
  }
  return { headlines, sites };
}

/** The wording both agree on: the heading, or the title where the heading has a kicker before it. */
function agreed(heading: string, titles: readonly string[]): string | null {
  const own = folded(heading);
  for (const title of titles) {
    const other = folded(title);
    if (own === other) return heading;
    if (own.length >= 8 && other.includes(own)) return heading;
    if (other.length >= 12 && own.endsWith(other) && wordCount(title) >= FEWEST_WORDS) return title;
    if (other.length >= 8 && own.includes(other)) return heading;
  }
  return null;
}

/**
 * The headline of a page: the first-level heading when the page's descriptions of itself agree
 * with it or it reads like one, else what they say, without the site's name.
 */
export function pageTitle(
  root: PageElement,
  tags: MetaTags,
  data: LinkedData | null,
  site: string | null,
): Field<string> {
  const { headlines, sites } = headingsOf(root);
  const siteNames = [...sites, ...(site === null ? [] : [site])]
    .map(folded)
    .filter((name) => name !== "");
  const described: readonly Field<string>[] = [
    field(stringOf(data?.["headline"]), "json-ld"),
    field(firstMeta(tags, ["og:title"]), "open-graph"),
    field(
      firstMeta(tags, ["twitter:title", "dc.title", "title", "parsely-title", "sailthru.title"]),
      "meta",
    ),
    field(root.querySelector("title")?.textContent ?? null, "page"),
  ];
  const titles = described.flatMap(({ value, source }) => {
    const text = value === null ? "" : withoutSite(blockText(withoutEntities(value)), siteNames);
    return text === "" || siteNames.includes(folded(text)) ? [] : [{ text, source }];
  });
  const texts = titles.map((title) => title.text);
  for (const heading of headlines) {
    const headline = agreed(heading, texts);
    if (headline !== null) return field(headline, "page");
  }
  const only = headlines.length === 1 ? headlines[0] : undefined;
  const best = titles[0];
  if (only !== undefined && (best === undefined || wordCount(only) >= FEWEST_WORDS)) {
    return field(only, "page");
  }
  if (best === undefined) return unknownField;
  return field(best.source === "page" ? withoutShortEnd(best.text) : best.text, best.source);
}
