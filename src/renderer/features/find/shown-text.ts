import { foldText } from "../../../core/text/fold.ts";
import type { Folded } from "../../../core/text/fold.ts";
import { findPlaces } from "./find-places.ts";

/** What words are read together in: a match never goes from one of these into the next. */
const BLOCK =
  "p, li, h1, h2, h3, h4, td, th, dt, dd, button, label, text, figcaption, [role='gridcell'], [role='rowheader'], [role='columnheader'], [role='option'], [role='status'], section, header, div";

/** What is not read: what only a screen reader is told, fields, and the bar itself. */
const UNREAD = ".visually-hidden, .compare-absent, [data-finding], select, script, style";

/** Text that is read together, with the nodes it comes from and where each begins. */
interface Block {
  readonly folded: Folded;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** What is shown below an element, block by block, as it can be looked through. */
export function shownBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let of: Element | null = null;
  let text = "";
  let nodes: { node: Text; start: number }[] = [];
  const close = (): void => {
    if (text.trim() !== "") blocks.push({ folded: foldText(text), nodes });
    text = "";
    nodes = [];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      node instanceof Element && node.matches(UNREAD)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(BLOCK) ?? root;
    if (block !== of) close();
    of = block;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  close();
  return blocks;
}

/** The places of the words sought (folded) in what is shown, in the order of the page. */
export function placesIn(blocks: readonly Block[], sought: string): Range[] {
  return blocks.flatMap(({ folded, nodes }) =>
    findPlaces(folded, sought).flatMap(({ start, end }) => {
      const first = nodes.findLast((each) => each.start <= start);
      const last = nodes.findLast((each) => each.start < end);
      if (first === undefined || last === undefined || !isSeen(first.node)) return [];
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, Math.min(end - last.start, last.node.data.length));
      return range;
    }),
  );
}

/** Also true of what is scrolled away or cut off; not of what is there for screen readers alone. */
function isSeen({ parentElement: element }: Text): boolean {
  return element !== null && element.checkVisibility() && element.clientWidth !== 1;
}
