import { featuresOf } from "./features.ts";
import type { ComparedArticle } from "./features.ts";
import { Lexicon } from "./lexicon.ts";
import { orderRows } from "./order.ts";
import { linkArticles } from "./link.ts";
import { gatherRows } from "./gather.ts";
import type { PlacedLink, RowCells } from "./gather.ts";

export type { ComparedArticle } from "./features.ts";

/** The sentences of one article in a row: neighbours, by their indexes, ascending. */
export interface Cell {
  readonly article: string;
  readonly sentences: readonly number[];
}

/** Sentences of one or more articles that report the same. */
export interface Row {
  readonly cells: readonly Cell[];
}

function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** By content, then by id: the order in which equal scores are settled, whatever came first. */
function canonicalOrder(articles: readonly ComparedArticle[]): ComparedArticle[] {
  return [...articles].sort(
    (one, other) => compareStrings(one.text, other.text) || compareStrings(one.id, other.id),
  );
}

/** All links between the articles, those of nearer relative position first. */
function linkAll(articles: readonly ComparedArticle[]): PlacedLink[] {
  const lexicon = new Lexicon();
  const features = articles.map((article) => featuresOf(article, lexicon));
  const links = features.flatMap((a, from) =>
    features.slice(from + 1).flatMap((b, offset) =>
      linkArticles(a, b, lexicon).map(({ a: one, b: other, score }) => ({
        from: { article: from, sentence: one },
        to: { article: from + 1 + offset, sentence: other },
        score,
        distance: Math.abs(one / a.sentences.length - other / b.sentences.length),
      })),
    ),
  );
  return links.sort((one, other) => one.distance - other.distance);
}

function cellsOf(cells: RowCells, articles: readonly ComparedArticle[]): Cell[] {
  return [...cells]
    .map(([article, [first, last]]) => ({
      article: articles[article]?.id ?? "",
      sentences: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    }))
    .sort((one, other) => compareStrings(one.article, other.article));
}

/** The mean of where the row stands in its articles, from 0 (their beginning) to 1. */
function meanPosition(cells: RowCells, articles: readonly ComparedArticle[]): number {
  let sum = 0;
  for (const [article, [first, last]] of cells) {
    sum += (first + last + 1) / 2 / (articles[article]?.sentences.length ?? 1);
  }
  return sum / cells.size;
}

/** Rows of the articles as places in their canonical order, which comes with them. */
interface AlignedRows {
  readonly articles: readonly ComparedArticle[];
  readonly rows: readonly RowCells[];
}

/** The rows of any number of articles before they are put in an order for reading. */
export function gatherArticles(articles: readonly ComparedArticle[]): AlignedRows {
  const canonical = canonicalOrder(articles);
  const lengths = canonical.map(({ sentences }) => sentences.length);
  return { articles: canonical, rows: gatherRows(lengths, linkAll(canonical)) };
}

/**
 * The rows of any number of articles, in an order for reading. Every sentence of every article
 * is in exactly one row; sentences of one article share a row only as neighbours. The rows do not
 * depend on the order of the articles, and an article that shares no word with the others changes
 * none of their rows. Cells are sorted by article id; ids must differ.
 */
export function alignArticles(articles: readonly ComparedArticle[]): Row[] {
  const gathered = gatherArticles(articles);
  const ordered = orderRows(gathered.rows, (cells) => meanPosition(cells, gathered.articles));
  return ordered.map((cells) => ({ cells: cellsOf(cells, gathered.articles) }));
}
