import type { BlockKind } from "../../model/block.ts";
import { blockText } from "../blocks.ts";
import { isElement, isText } from "./dom.ts";
import type { PageElement, PageNode } from "./dom.ts";

/** One block of a page, in document order, with what tells content from the page around it. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** UTF-16 code units of the text that stand in links. */
  readonly linked: number;
  /** The element the text stands in, and those around it, the innermost first. */
  readonly within: readonly PageElement[];
  /** The number the innermost element was marked with ({@link BLOCK_MARK}). */
  readonly mark: number;
}

/** The attribute that numbers the elements blocks stand in, so that they are known again in a copy. */
export const BLOCK_MARK = "data-block-mark";

const BLOCK_ELEMENTS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
/** Elements whose text nobody reads as text: code, controls, embedded media, metadata. */
const SKIPPED = new Set(
  "HEAD SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SELECT BUTTON INPUT TEXTAREA DATALIST TITLE LINK META MAP".split(
    " ",
  ),
);
const SPACED = new Set(["TD", "TH", "IMG"]);

const KINDS: Readonly<Record<string, BlockKind>> = {
  LI: "list",
  DT: "list",
  DD: "list",
  BLOCKQUOTE: "quote",
  FIGCAPTION: "caption",
  CAPTION: "caption",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
};

function kindOf(within: readonly PageElement[]): BlockKind {
  for (const element of within) {
    const kind = KINDS[element.nodeName.toUpperCase()];
    if (kind !== undefined) return kind;
  }
  return "paragraph";
}

/** The blocks of a page. Elements that hold text are marked with numbers on the way. */
export function walkPage(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = "";
  let linked = 0;
  let breaks = 0;
  let marks = 0;
  const finish = (within: readonly PageElement[], mark: number): void => {
    const clean = blockText(text);
    if (clean !== "") {
      blocks.push({
        kind: kindOf(within),
        text: clean,
        linked: Math.min(linked, clean.length),
        within,
        mark,
      });
    }
    text = "";
    linked = 0;
    breaks = 0;
  };
  const visit = (
    parent: PageNode,
    within: readonly PageElement[],
    mark: number,
    inLink: boolean,
  ): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) {
        const value = node.nodeValue ?? "";
        if (value.trim() !== "") {
          if (breaks > 1) finish(within, mark);
          breaks = 0;
          if (inLink) linked += value.trim().length;
        }
        text += value;
        continue;
      }
      if (!isElement(node)) continue;
      const name = node.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === "BR") {
        breaks += 1;
        text += " ";
      } else if (BLOCK_ELEMENTS.has(name)) {
        finish(within, mark);
        marks += 1;
        const own = marks;
        node.setAttribute(BLOCK_MARK, String(own));
        const inner = [node, ...within];
        visit(node, inner, own, inLink);
        finish(inner, own);
      } else {
        if (SPACED.has(name)) text += " ";
        visit(node, within, mark, inLink || name === "A");
      }
    }
  };
  visit(root, [root], 0, false);
  finish([root], 0);
  return blocks;
}
