import type { PinnedRow } from "../decisions.ts";
import { featuresOf } from "./features.ts";
import type { ComparedArticle } from "./features.ts";
import { gatherRows, LEAST_AVERAGE } from "./gather.ts";
import type { FixedRow, PlacedLink, RowCells } from "./gather.ts";
import { Lexicon } from "./lexicon.ts";
import { Linker } from "./link.ts";
import { orderRows } from "./order.ts";
import { likelihood } from "./score.ts";
import type { Evidence } from "./score.ts";
import { Scores } from "./scores.ts";
import { widen } from "./widen.ts";
import type { WideFeatures } from "./widen.ts";

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

/** The articles' features with one lexicon, and what compares pairs of them. */
export function prepare(articles: readonly ComparedArticle[]): {
  readonly features: readonly WideFeatures[];
  readonly linker: Linker;
} {
  const lexicon = new Lexicon();
  const own = articles.map((article) => featuresOf(article, lexicon));
  const mayBeName = new Uint8Array(lexicon.size);
  for (const { names } of own) for (const name of names) mayBeName[name] = 1;
  return {
    features: own.map((features) => widen(features, mayBeName)),
    linker: new Linker(lexicon),
  };
}

/** How likely two sentences with this evidence report the same: between 0 and 1. */
type Weigh = (evidence: Evidence) => number;

/** All links between the articles, and of those the ones that may join rows, pair by pair. */
function linkAll(
  articles: readonly ComparedArticle[],
  weigh: Weigh,
): {
  readonly scores: Scores;
  readonly links: readonly PlacedLink[];
} {
  const { features, linker } = prepare(articles);
  let size = 0;
  const starts = features.map(({ sentences }) => (size += sentences) - sentences);
  const scores = new Scores(size);
  const links: PlacedLink[] = [];
  for (const [one, a] of features.entries()) {
    for (let other = one + 1; other < features.length; other += 1) {
      const b = features[other];
      if (b === undefined) continue;
      const [first, second] = [starts[one] ?? 0, starts[other] ?? 0];
      linker.link(a, b, weigh, (inA, inB, score) => {
        const [from, to] = [first + inA, second + inB];
        scores.set(from, to, score);
        if (score < LEAST_AVERAGE) return;
        const distance = Math.abs(inA / a.sentences - inB / b.sentences);
        links.push({ from, to, score, distance });
      });
    }
  }
  return { scores, links };
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

/** A pinned row among these articles; articles that are not there are passed over. */
function fixedRow(pinned: PinnedRow, places: ReadonlyMap<string, number>): FixedRow {
  const cells = pinned.cells.flatMap(({ article, sentences }) => {
    const place = places.get(article);
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (place === undefined || first === undefined || last === undefined) return [];
    return [[place, [first, last] as const] as const];
  });
  const closed = [...pinned.decided, ...pinned.cells.map(({ article }) => article)];
  return {
    cells: new Map(cells),
    closed: new Set(closed.flatMap((article) => places.get(article) ?? [])),
  };
}

/** The rows of any number of articles before they are put in an order for reading. */
export function gatherArticles(
  articles: readonly ComparedArticle[],
  pinned: readonly PinnedRow[] = [],
  weigh: Weigh = likelihood,
): AlignedRows {
  const canonical = canonicalOrder(articles);
  const lengths = canonical.map(({ sentences }) => sentences.length);
  const places = new Map(canonical.map(({ id }, place) => [id, place]));
  const fixed = pinned.map((row) => fixedRow(row, places));
  const { scores, links } = linkAll(canonical, weigh);
  return { articles: canonical, rows: gatherRows(lengths, scores, links, fixed) };
}

/**
 * The rows of any number of articles, in an order for reading. Every sentence of every article
 * is in exactly one row; sentences of one article share a row only as neighbours. The rows do not
 * depend on the order of the articles, and an article that shares no word with the others changes
 * none of their rows. Pinned rows stand as an analyst decided; only articles that came later join
 * them. Cells are sorted by article id; ids must differ. `weigh` says how likely two sentences
 * report the same; an evaluation fits its own.
 */
export function alignArticles(
  articles: readonly ComparedArticle[],
  pinned: readonly PinnedRow[] = [],
  weigh: Weigh = likelihood,
): Row[] {
  const gathered = gatherArticles(articles, pinned, weigh);
  const ordered = orderRows(gathered.rows, (cells) => meanPosition(cells, gathered.articles));
  return ordered.map((cells) => ({ cells: cellsOf(cells, gathered.articles) }));
}
