import type { Metadata } from "../../model/article.ts";
import { field, unknownField } from "../../model/field.ts";
import type { Field } from "../../model/field.ts";
import { blockText } from "../blocks.ts";
import type { SlashOrder } from "../dates.ts";
import { domainOf, outletOfDomain } from "../outlet-domains.ts";
import type { PageElement } from "./dom.ts";
import { hintsOf } from "./hints.ts";
import { articleData, namesOf, stringOf } from "./json-ld.ts";
import type { LinkedData } from "./json-ld.ts";
import { firstMeta, metaTags } from "./meta-tags.ts";
import type { MetaTags } from "./meta-tags.ts";
import { pageAuthors } from "./page-authors.ts";
import { publishedDate, updatedDate } from "./page-dates.ts";
import type { SavedPage } from "./single-file.ts";
import { pageTitle } from "./title.ts";

function addressOf(root: PageElement, tags: MetaTags, saved: SavedPage): Field<string> {
  const canonical = root.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
  const candidates: readonly Field<string>[] = [
    field(saved.address, "page"),
    field(canonical, "page"),
    field(firstMeta(tags, ["og:url"]), "open-graph"),
  ];
  return (
    candidates.find((one) => one.value !== null && /^https?:\/\/[^\s/]+\//iu.test(one.value)) ??
    unknownField
  );
}

function outletOf(tags: MetaTags, data: LinkedData | null, address: string | null): Field<string> {
  const domain = address === null ? null : domainOf(address);
  const candidates: readonly Field<string>[] = [
    field(namesOf(data?.["publisher"])[0] ?? null, "json-ld"),
    field(firstMeta(tags, ["og:site_name"]), "open-graph"),
    field(firstMeta(tags, ["application-name", "publisher", "dc.publisher", "copyright"]), "meta"),
    field(domain === null ? null : outletOfDomain(domain), "address"),
  ];
  for (const one of candidates) {
    const name = one.value === null ? "" : blockText(one.value);
    const asDomain = domainOf(name);
    if (asDomain !== null) return field(outletOfDomain(asDomain), one.source);
    if (name !== "" && name.length <= 80) return field(name, one.source);
  }
  return unknownField;
}

function languageTag(value: string | null): string | null {
  return value !== null && /^[a-z]{2}(?:[-_]|$)/iu.test(value)
    ? value.slice(0, 2).toLowerCase()
    : null;
}

function text(value: string | null): string | null {
  const clean = value === null ? "" : blockText(value);
  return clean === "" ? null : clean;
}

/**
 * What a page says of its article. `lines` are the page's block texts, for what only stands in
 * the text. The site's name keeps titles and authors clean of it.
 */
export function pageMetadata(
  root: PageElement,
  lines: readonly string[],
  saved: SavedPage,
): Partial<Metadata> {
  const tags = metaTags(root);
  const data = articleData(root);
  const hints = hintsOf(root);
  const address = addressOf(root, tags, saved);
  const outlet = outletOf(tags, data, address.value);
  const site = firstMeta(tags, ["og:site_name"]) ?? outlet.value;
  const outlets = [site, outlet.value].filter((name) => name !== null);
  const language =
    languageTag(root.getAttribute("lang")) ??
    languageTag(stringOf(data?.["inLanguage"])) ??
    languageTag(firstMeta(tags, ["og:locale", "content-language", "language"]));
  const isAmerican = /^en[-_]us/iu.test(
    root.getAttribute("lang") ?? firstMeta(tags, ["og:locale"]) ?? "",
  );
  const order: SlashOrder = isAmerican
    ? "month-first"
    : language === "en" || language === null
      ? null
      : "day-first";
  return {
    headline: pageTitle(root, tags, data, site),
    outlet,
    authors: pageAuthors({ root, hints, tags, data, lines, language, outlets }),
    published: publishedDate({ hints, tags, data, address: address.value, lines, order }),
    updated: updatedDate(tags, data),
    retrieved: field(saved.retrieved, "page"),
    address,
    language: field(language, "page"),
    section: field(
      text(stringOf(data?.["articleSection"]) ?? firstMeta(tags, ["article:section", "section"])),
      "meta",
    ),
  };
}
