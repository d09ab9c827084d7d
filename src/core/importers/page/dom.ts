import { parseHTML } from "linkedom";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { MAX_PAGE_DEPTH, MAX_PAGE_ELEMENTS } from "../limits.ts";

/** As much of a node as the page readers use, so that the domain needs no browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

/** As much of an element as the page readers use. */
export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null;
  readonly closest: (selector: string) => PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

const WHOLE = /^\s*(?:<(?:\?xml|!doctype)[^>]{0,300}>\s*|<!--(?:(?!-->)[^])*-->\s*)*<html\b/iu;
const DOCTYPE = /<!doctype[^>]{0,300}>/iu;
const ELEMENT = 1;
const TEXT = 3;

/** True for elements. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** True for text nodes. */
export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** A parsed page: the library's document, and its root as the page readers see it. */
export interface ParsedPage {
  readonly document: ReturnType<typeof parseHTML>["document"];
  readonly root: PageElement;
}

/**
 * How deep the elements of some markup may stand, at most: counted from the tags, before a tree
 * is built, for what builds and reads trees takes the square of the depth. Elements that HTML
 * closes by itself are left out, or lists without end tags would count as stairs.
 */
function nestingOf(markup: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [tag, name = ""] of markup.matchAll(/<\/?([a-z][a-z0-9-]{0,30})/giu)) {
    if (CLOSED_BY_ITSELF.has(name.toLowerCase())) continue;
    depth = tag.startsWith("</") ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Void elements and those with optional end tags (HTML Standard, 13.1.2.4). */
const CLOSED_BY_ITSELF = new Set(
  "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp path circle rect use".split(
    " ",
  ),
);

/** Depth counted after parsing, without recursion, for it guards what recurses. */
function depthOf(root: PageElement): number {
  let deepest = 0;
  let depth = 0;
  let node: PageNode | null = root;
  while (node !== null) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return deepest;
}

/**
 * Parses markup into a tree; nothing in it is loaded or run. Fails with `page-too-complex` where
 * a page has more or deeper elements than {@link MAX_PAGE_ELEMENTS} and {@link MAX_PAGE_DEPTH}.
 */
export function parsePage(markup: string): Result<ParsedPage> {
  const tags = markup.match(/<[a-z]/giu)?.length ?? 0;
  if (tags > MAX_PAGE_ELEMENTS) {
    const message = `has ${tags} elements, more than the ${MAX_PAGE_ELEMENTS} that are read: save the article alone (reader view) and import that.`;
    return failed("page-too-complex", message);
  }
  // Scripts hold tags in strings, so the count before parsing may be too high by far.
  if (nestingOf(markup) > MAX_PAGE_DEPTH * 8) return tooDeep;
  const page = parsed(markup);
  return depthOf(page.root) > MAX_PAGE_DEPTH ? tooDeep : ok(page);
}

const tooDeep = failed(
  "page-too-complex",
  `nests its elements deeper than the ${MAX_PAGE_DEPTH} levels that are read: paste the article's text instead.`,
);

/** The parser adds no `<html>` of its own: fragments, and pages that leave it out, get one here. */
function parsed(markup: string): ParsedPage {
  if (WHOLE.test(markup.slice(0, 20_000))) {
    const { document } = parseHTML(markup);
    const root: PageElement | null = document.querySelector("html");
    if (root !== null) return { document, root };
  }
  const { document } = parseHTML(`<!doctype html><html>${markup.replace(DOCTYPE, "")}</html>`);
  return { document, root: document.documentElement };
}
