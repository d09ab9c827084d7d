import type { PageElement } from "./dom.ts";

/** An element whose maker named it, with those names (class, id, itemprop, rel) in lower case. */
export interface Hint {
  readonly element: PageElement;
  readonly names: string;
}

const WHOLE_PAGE = ":not(html):not(body):not(main):not(article)";
/** Where readers' comments stand; what is said there is never said of the article. */
export const COMMENTS = ["[class*=comment]", "[id*=comment]", "[class*=kommentar]", "[id*=disqus]"]
  .map((selector) => selector + WHOLE_PAGE)
  .join(",");
const MARGIN = "[class*=related],[class*=sidebar],[class*=teaser],aside,footer";

/** The named elements of a page, in document order; read once, for each pass costs the page's size. */
export function hintsOf(root: PageElement): readonly Hint[] {
  const hints: Hint[] = [];
  for (const element of root.querySelectorAll("[class],[id],[itemprop],[rel],[pubdate],time")) {
    const names = [
      element.nodeName,
      element.getAttribute("class"),
      element.getAttribute("id"),
      element.getAttribute("itemprop"),
      element.getAttribute("rel"),
      element.getAttribute("pubdate") === null ? null : "pubdate",
    ]
      .filter((name) => name !== null)
      .join(" ")
      .slice(0, 300)
      .toLowerCase();
    hints.push({ element, names });
  }
  return hints;
}

/**
 * The first value that the hints give, trying the patterns in order: what `read` returns for an
 * element whose names match. Comments are left out; the margin and the foot go last.
 */
export function firstHinted<Value>(
  hints: readonly Hint[],
  patterns: readonly RegExp[],
  read: (element: PageElement) => Value | null,
): Value | null {
  let aside: Value | null = null;
  for (const pattern of patterns) {
    for (const { element, names } of hints) {
      if (!pattern.test(names)) continue;
      const value = read(element);
      if (value === null || element.closest(COMMENTS) !== null) continue;
      if (element.closest(MARGIN) === null) return value;
      aside ??= value;
    }
  }
  return aside;
}
