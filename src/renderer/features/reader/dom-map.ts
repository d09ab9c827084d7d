import type { Range as TextRange } from "../../../core/model/range.ts";
import { locate, textParts } from "./page.ts";
import type { Page } from "./page.ts";

/**
 * Page offsets and the DOM. Each text part is one element that carries its page offset as
 * `data-start` and holds one text node, which is all this map relies on.
 */

/** The drawn parts of a page by their offsets: looked up for every mark, so looked for once. */
const drawnParts = new WeakMap<Element, Map<number, Element>>();

function partAt(root: Element, start: number): Element | null {
  const known = drawnParts.get(root)?.get(start);
  if (known?.isConnected === true) return known;
  const parts = new Map(
    [...root.querySelectorAll("[data-start]")].map((part) => [startOf(part), part]),
  );
  drawnParts.set(root, parts);
  return parts.get(start) ?? null;
}

function point(root: Element, page: Page, offset: number): readonly [Node, number] | null {
  const place = locate(page, offset);
  if (place === null) return null;
  const element = partAt(root, place.part.start);
  if (element === null) return null;
  return element.firstChild instanceof Text ? [element.firstChild, place.local] : [element, 0];
}

/** The DOM range over a stretch of the page; null while the page is not drawn. */
export function domRange(root: Element, page: Page, { start, end }: TextRange): Range | null {
  const from = point(root, page, start);
  const to = point(root, page, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/**
 * The stretch of the page whose parts reach between two heights of the sheet (`root`), in pixels
 * from its top: whole parts, in their order; empty while the page is not drawn.
 */
export function pageRangeBetween(
  root: Element,
  page: Page,
  top: number,
  bottom: number,
): TextRange {
  const parts = textParts(page);
  const firstFrom = (low: number, isReached: (element: HTMLElement) => boolean): number => {
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = partAt(root, parts[middle]?.start ?? 0);
      if (element instanceof HTMLElement && isReached(element)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = firstFrom(0, ({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > top);
  const after = firstFrom(first, ({ offsetTop }) => offsetTop >= bottom);
  const [from, to] = [parts[first], parts[after - 1]];
  return from === undefined || to === undefined || after === first
    ? { start: 0, end: 0 }
    : { start: from.start, end: to.end };
}

function startOf(element: Element): number {
  return Number(element.getAttribute("data-start"));
}

/** The page offset of a point in the DOM; of one outside the text, that of the text after it. */
export function pageOffset(root: Element, page: Page, node: Node, offset: number): number {
  const holder = node instanceof Element ? node : node.parentElement;
  const part = holder?.closest("[data-start]") ?? null;
  if (part !== null && node instanceof Text) return startOf(part) + offset;
  const here = document.createRange();
  here.setStart(node, offset);
  const after = [...root.querySelectorAll("[data-start]")].find(
    (element) => here.comparePoint(element, 0) >= 0,
  );
  return after === undefined ? page.text.length : startOf(after);
}
