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
}

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

/**
 * The blocks of a page in document order: the texts between block elements and double line
 * breaks. Hidden parts are walked too; scripts, controls and embedded media are not.
 */
export function walkPage(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = "";
  let linked = 0;
  let breaks = 0;
  const finish = (within: readonly PageElement[]): void => {
    const clean = blockText(text);
    if (clean !== "") {
      const kind = kindOf(within);
      blocks.push({ kind, text: clean, linked: Math.min(linked, clean.length), within });
    }
    text = "";
    linked = 0;
    breaks = 0;
  };
  const visitText = (value: string, within: readonly PageElement[], inLink: boolean): void => {
    if (value.trim() !== "") {
      if (breaks > 1) finish(within);
      breaks = 0;
      if (inLink) linked += value.trim().length;
    }
    text += value;
  };
  const visit = (parent: PageNode, within: readonly PageElement[], inLink: boolean): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) visitText(node.nodeValue ?? "", within, inLink);
      if (!isElement(node)) continue;
      const name = node.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === "BR") {
        breaks += 1;
        text += " ";
      } else if (BLOCK_ELEMENTS.has(name)) {
        finish(within);
        const inner = [node, ...within];
        visit(node, inner, inLink);
        finish(inner);
      } else {
        if (SPACED.has(name)) text += " ";
        visit(node, within, inLink || name === "A");
      }
    }
  };
  visit(root, [root], false);
  finish([root]);
  return blocks;
}
