import type { RemovalReason } from "../../model/block.ts";
import type { PageElement } from "./dom.ts";

/**
 * What a part of a page is by the names its makers gave it: words in `class`, `id`, `role` and
 * the like. Written from the names that publishing systems commonly use.
 */
const NAMED: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    "comment-form",
    /(?:^|[\s_-])(?:comments?|commentlist|comment-?respond|respond|disqus(?:_thread)?|kommentare?|commentaires?|comentarios?|livefyre|replies|reply)(?:$|[\s_-])/u,
  ],
  ["cookie-notice", /cookie|consent|gdpr|onetrust|usercentrics|cmp-/u],
  [
    "share-bar",
    /(?:^|[\s_-])(?:share|shares|sharing|sharebar|sharedaddy|share-?buttons?|social(?:-?(?:bar|links|icons|share|buttons|tools))?|social-media(?!-embed)|addthis|addtoany|shariff|follow-?us|teilen)(?:$|[\s_-])/u,
  ],
  [
    "newsletter",
    /newsletter|subscri(?:be|ption)|sign-?up|paywall|(?:^|[\s_-])(?:donat(?:e|ion)|call-?to-?action|cta|membership|optin)(?:$|[\s_-])/u,
  ],
  [
    "related-links",
    /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-?(?:stories|news|from|articles|on|links|posts)|read-?(?:more|next|also|on)|also-?(?:read|like)|trending|most-?(?:read|popular|viewed)|popular|outbrain|taboola|yarpp|crp_related|similar|weitere|linkbox|recirc(?:ulation)?|up-?next|relacionad[ao]s?|verwandte)|(?:related|recommended|similar)(?:articles?|posts?|content|links?|stories|news|list|box|items?)/u,
  ],
  [
    "advertisement",
    /(?:^|[\s_-])(?:ads?|adverts?|advertisement|advertorial|ad-?(?:slot|unit|container|wrapper|box|break)|adsbygoogle|dfp|sponsor(?:ed|s)?|promo(?:s|tion|tions|ted|box)?|anzeige|werbung|affiliate|commercial|deals?|product-?box)(?:$|[\s_-])/u,
  ],
  [
    "caption-credit",
    /caption|(?:^|[\s_-])(?:credits?|copyright|photo-?credit|image-?(?:source|credit|meta|info)|bildunterschrift|bildnachweis|bildquelle|gallery|slideshow|carousel|lightbox)(?:$|[\s_-])/u,
  ],
  [
    "byline",
    /(?:^|[\s_-])(?:byline|by-line|author|authors|autor|autoren|writer|author-?(?:bio|box|info|name|card|meta)|about-?(?:the-?)?author|bio|post-?author|vcard|contributor)(?:$|[\s_-])/u,
  ],
  [
    "navigation",
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|paging|sidebar|side-?bar|widget(?:-?area)?|tags?|tag-?(?:list|links|cloud)|tagcloud|topics|categories|post-?meta|entry-?meta|article-?meta|meta(?:data|-?info)?|entry-?(?:footer|utility)|post-?(?:footer|info|date|nav)|site-?(?:footer|header)|footer|masthead|toolbar|tools|skip-?link|screen-reader-text|visually-hidden|sr-only|login|search(?:-?form)?|toc|table-of-contents|inhaltsverzeichnis|print-?(?:button|link)|infobox|info-?box|rating|votes?|timestamp|dateline|noprint)(?:$|[\s_-])/u,
  ],
];

const TAGS: Readonly<Record<string, RemovalReason>> = {
  NAV: "navigation",
  FOOTER: "navigation",
  ASIDE: "related-links",
  FORM: "navigation",
  FIGURE: "caption-credit",
  FIGCAPTION: "caption-credit",
  CAPTION: "caption-credit",
  DIALOG: "cookie-notice",
};

/** A teaser leads to another article if it holds a link; without one it is the article's lead. */
const TEASER = /(?:^|[\s_-])teasers?(?:$|[\s_-])|teaser-?(?:box|list|item|text)/u;

/** True for an `<article>` in the article whose heading is a link: it stands for another one. */
function isOtherArticle(element: PageElement): boolean {
  if (element.nodeName.toUpperCase() !== "ARTICLE") return false;
  const heading = element.querySelector("h1,h2,h3,h4");
  const link = heading?.querySelector("a[href]") ?? heading?.closest("a[href]");
  return link?.textContent != null && link.textContent.trim() !== "";
}

/** What an element sets its text apart as; null where nothing speaks against the text. */
export function contextOf(element: PageElement): RemovalReason | null {
  if (isOtherArticle(element)) return "related-links";
  const byTag = TAGS[element.nodeName.toUpperCase()];
  if (byTag !== undefined) return byTag;
  if (isHidden(element)) return "navigation";
  const names = [
    element.getAttribute("class"),
    element.getAttribute("id"),
    element.getAttribute("role"),
    element.getAttribute("data-component"),
    element.getAttribute("data-testid"),
    element.getAttribute("aria-label"),
  ]
    .filter((name) => name !== null)
    .join(" ")
    .slice(0, 500);
  if (names === "") return null;
  const words = names.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1-").toLowerCase();
  if (TEASER.test(words) && element.querySelector("a[href]") !== null) return "related-links";
  return NAMED.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute("hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "");
}
