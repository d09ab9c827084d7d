import type { Field } from "../../model/field.ts";
import { field, unknownField } from "../../model/field.ts";
import { findDate, parseDate } from "../dates.ts";
import type { SlashOrder } from "../dates.ts";
import { firstHinted } from "./hints.ts";
import type { Hint } from "./hints.ts";
import { stringOf } from "./json-ld.ts";
import type { LinkedData } from "./json-ld.ts";
import { firstMeta } from "./meta-tags.ts";
import type { MetaTags } from "./meta-tags.ts";

const PUBLISHED_TAGS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "article.published",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "dc.created",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "citation_publication_date",
  "citation_date",
  "article:published",
  "article_date_original",
  "originalpublicationdate",
  "datecreated",
  "rnews:datepublished",
  "og:published_time",
  "published_time",
  "last-published",
  "vf:published",
  "iso-8601-publish-date",
];
const UPDATED_TAGS = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "lastmod",
  "dc.date.modified",
  "dcterms.modified",
  "modified_time",
];
/** How elements that hold the date of publication are named, the surest first. */
const DATED: readonly RegExp[] = [
  /datepublished|datecreated|\bpubdate/u,
  /entry-date|\bpublished|post-date|posted-on|date-published|publish-?date|article-?_*date|date-header|dateline/u,
  /^time\b/u,
  /publish|date|datum|timestamp|fecha/u,
  /post-?meta|entry-?meta|article-?meta|byline|meta|author|info/u,
];
/** Elements longer than this say more than a date, in UTF-16 code units. */
const LONGEST = 250;
const ADDRESS_DATE = /\/(?<date>(?:19|20)\d{2}[/-][01]?\d[/-][0-3]?\d)(?:\/|-|\b)/u;

function elementDate(hints: readonly Hint[], order: SlashOrder): string | null {
  return firstHinted(hints, DATED, (element) => {
    const stated =
      ["datetime", "content", "title"]
        .map((name) => element.getAttribute(name) ?? "")
        .find((value) => value !== "") ?? "";
    const date = parseDate(stated, order);
    if (date !== null) return date;
    const text = (element.textContent ?? "").trim();
    return text.length > LONGEST ? null : parseDate(text, order);
  });
}

const LABELLED =
  /(?:publi|posted|updated|edited|veröffentlicht|erstellt|erschienen|stand|aktualisiert|datum|date|eingestellt|vom)(?![\p{Ll}]{4}).{0,25}\d/iu;

/** A date that a short line is about, or that a line begins with. */
function lineDate(lines: readonly string[], order: SlashOrder): string | null {
  const dated = lines
    .map((line) => ({ line, found: findDate(line, order) }))
    .filter(({ found }) => found !== null);
  const best =
    dated.find(({ line }) => line.length <= 120 && LABELLED.test(line)) ??
    dated.find(({ line }) => line.length <= 40) ??
    dated.find(({ found }) => found?.start === 0);
  return best?.found?.date ?? null;
}

/** When a page says it was published, from the surest source to the least sure. */
export function publishedDate(about: {
  readonly hints: readonly Hint[];
  readonly tags: MetaTags;
  readonly data: LinkedData | null;
  readonly address: string | null;
  readonly lines: readonly string[];
  readonly order: SlashOrder;
}): Field<string> {
  const { hints, tags, data, address, lines, order } = about;
  const stated = stringOf(data?.["datePublished"]) ?? stringOf(data?.["dateCreated"]);
  const inData = stated === null ? null : parseDate(stated, order);
  if (inData !== null) return field(inData, "json-ld");
  for (const name of PUBLISHED_TAGS) {
    const date = parseDate(firstMeta(tags, [name]) ?? "", order);
    if (date !== null) return field(date, name.startsWith("article:") ? "open-graph" : "meta");
  }
  const inAddress = ADDRESS_DATE.exec(address ?? "")?.groups?.["date"];
  const byAddress = inAddress === undefined ? null : parseDate(inAddress.replaceAll("/", "-"));
  if (byAddress !== null) return field(byAddress, "address");
  const inElement = elementDate(hints, order);
  if (inElement !== null) return field(inElement, "page");
  const inLine = lineDate(lines, order);
  return inLine === null ? unknownField : field(inLine, "page");
}

/** When a page says it was last changed. */
export function updatedDate(tags: MetaTags, data: LinkedData | null): Field<string> {
  const stated = stringOf(data?.["dateModified"]);
  const inData = stated === null ? null : parseDate(stated);
  if (inData !== null) return field(inData, "json-ld");
  const meta = parseDate(firstMeta(tags, UPDATED_TAGS) ?? "");
  return meta === null ? unknownField : field(meta, "meta");
}
