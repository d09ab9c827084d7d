import { Readability } from "@mozilla/readability";
import type { Block, RemovalReason } from "../../model/block.ts";
import { contextOf } from "./context.ts";
import { isElement } from "./dom.ts";
import type { PageElement, PageNode, ParsedPage } from "./dom.ts";
import { walkPage } from "./walk.ts";
import type { PageBlock } from "./walk.ts";

/** Prose: long enough for a sentence and not mostly links. Lengths are UTF-16 code units. */
const LEAST_PROSE = 60;
const MOST_LINKED = 0.4;
/** A line this much of which is links leads elsewhere. */
const LINK_LINE = 0.8;
/** The root of the content holds this share of the prose that was picked. */
const ROOT_SHARE = 0.8;
/** What holds this share of the prose is the article, whatever its name. */
const ARTICLE_SHARE = 0.4;
/** An `<article>` or `<main>` round the root is the article if it holds at most this much more. */
const MOST_AROUND = 2;

function isProse(block: PageBlock): boolean {
  return block.text.length >= LEAST_PROSE && block.linked < block.text.length * MOST_LINKED;
}

function isLinkLine(block: PageBlock): boolean {
  return block.linked > block.text.length * LINK_LINE;
}

/** The blocks that Readability picks as the article, known again by their texts. */
function pickedByReadability(page: ParsedPage, blocks: readonly PageBlock[]): Set<PageBlock> {
  const content = readabilityContent(page);
  const counts = new Map<string, number>();
  if (content !== null) {
    for (const { text } of walkPage(content)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const picked = new Set<PageBlock>();
  for (const block of blocks) {
    const count = counts.get(block.text) ?? 0;
    if (count === 0) continue;
    picked.add(block);
    counts.set(block.text, count - 1);
  }
  return picked;
}

function readabilityContent(page: ParsedPage): PageElement | null {
  let content: PageElement | null = null;
  const serializer = (node: PageNode): string => {
    if (isElement(node)) content = node;
    return "";
  };
  try {
    new Readability(page.document, { serializer }).parse();
  } catch {
    // It counts on the tree a browser would build; on others, of broken markup, it can fail.
    return null;
  }
  return content;
}

type Contexts = (block: PageBlock) => RemovalReason | null;

/** How much prose of some blocks each element holds, in code units. */
function proseByElement(blocks: Iterable<PageBlock>): Map<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const element of block.within) {
      sums.set(element, (sums.get(element) ?? 0) + block.text.length);
    }
  }
  return sums;
}

/** The innermost element that holds most of the picked prose, or the article it stands in. */
function rootOf(
  picked: ReadonlyMap<PageElement, number>,
  total: number,
  all: ReadonlyMap<PageElement, number>,
): PageElement | null {
  let root: PageElement | null = null;
  let least = Infinity;
  for (const [element, sum] of picked) {
    if (sum < total * ROOT_SHARE || sum >= least) continue;
    root = element;
    least = sum;
  }
  const article = root?.closest("article") ?? root?.closest("[itemprop=articleBody],main") ?? null;
  const isClose = article !== null && (all.get(article) ?? 0) <= total * MOST_AROUND;
  return isClose ? article : root;
}

/** A few short lines and no prose are a note, and all of it is meant; many are a page's menus. */
const MOST_OF_NOTE = 12;

function wholeNote(blocks: readonly PageBlock[]): Block[] {
  return blocks.map((block): Block => {
    const { kind, text } = block;
    return isLinkLine(block)
      ? { kind, text, kept: false, reason: "navigation" }
      : { kind, text, kept: true };
  });
}

/** Reads why a block is set apart from the names of the elements round it, the article's aside. */
function contextsOf(picked: ReadonlyMap<PageElement, number>, total: number): Contexts {
  const known = new Map<PageElement, RemovalReason | null>();
  return (block) => {
    for (const element of block.within) {
      if ((picked.get(element) ?? 0) > total * ARTICLE_SHARE) return null;
      let reason = known.get(element);
      if (reason === undefined) {
        reason = contextOf(element);
        known.set(element, reason);
      }
      if (reason !== null) return reason;
    }
    return null;
  };
}

/**
 * The blocks of a page in order: the article's kept, the page round it set aside. The article is
 * what Readability picks and other prose of the same container, less what stands in parts named
 * as something else (menus, share bars, teasers, captions) and lines of links.
 */
export function contentBlocks(page: ParsedPage, blocks: readonly PageBlock[]): Block[] {
  let picked = pickedByReadability(page, blocks);
  if (![...picked].some(isProse)) picked = new Set(blocks.filter(isProse));
  if (picked.size === 0 && blocks.length <= MOST_OF_NOTE) return wholeNote(blocks);
  const sums = proseByElement(picked);
  const total = [...picked].filter(isProse).reduce((sum, block) => sum + block.text.length, 0);
  const contexts = contextsOf(sums, total);
  const apart = new Map(blocks.map((block) => [block, contexts(block)]));
  const own = proseByElement(blocks.filter((block) => apart.get(block) === null));
  const root = rootOf(sums, total, own);
  return blocks.map((block): Block => {
    const { kind, text } = block;
    const reason = apart.get(block) ?? null;
    const inside = root !== null && block.within.includes(root);
    const isContent = inside
      ? picked.has(block) || isProse(block)
      : picked.has(block) && isProse(block);
    return isContent && reason === null && !isLinkLine(block)
      ? { kind, text, kept: true }
      : { kind, text, kept: false, reason: reason ?? "navigation" };
  });
}
