import { gatherArticles } from "./align.ts";
import type { ComparedArticle } from "./align.ts";
import { longestIncreasing } from "../increasing.ts";
import { orderRows } from "./order.ts";
import type { RowCells } from "./gather.ts";
import { diffWords } from "../words/diff.ts";
import type { WordChange } from "../words/diff.ts";

/** A row of two articles: which of their sentences (by index, neighbours), and how they differ. */
export interface ComparedRow {
  /** `same`: alike but for letter case, punctuation and white space. */
  readonly kind: "same" | "changed" | "rewritten" | "only-base" | "only-other";
  /** The other article tells it at another place: off the longest run of rows in one order. */
  readonly moved: boolean;
  readonly base: readonly number[];
  readonly other: readonly number[];
  /** The words from base to other ({@link diffWords}); empty where only one article has the row. */
  readonly changes: readonly WordChange[];
}

/** Two articles side by side, in the base's order. */
export interface ComparedPair {
  readonly base: string;
  readonly other: string;
  readonly rows: readonly ComparedRow[];
}

function sentencesOf(cells: RowCells, place: number): number[] {
  const [first, last] = cells.get(place) ?? [0, -1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The text from the first of the sentences to the end of the last. */
function wordingOf(article: ComparedArticle, sentences: readonly number[]): string {
  const first = article.sentences[sentences[0] ?? -1];
  const last = article.sentences[sentences.at(-1) ?? -1];
  return first === undefined || last === undefined ? "" : article.text.slice(first.start, last.end);
}

function kindOf(changes: readonly WordChange[]): ComparedRow["kind"] {
  if (changes.some(({ kind }) => kind === "rewritten")) return "rewritten";
  return changes.every(({ kind }) => kind === "same" || kind === "form") ? "same" : "changed";
}

/**
 * Two articles compared: their rows ({@link gatherArticles}) in the base's order, what only the
 * other has after what it follows there; in each row the words that differ, and whether it moved.
 * The two ids must differ.
 */
export function compareArticles(base: ComparedArticle, other: ComparedArticle): ComparedPair {
  const { articles, rows } = gatherArticles([base, other]);
  const [ours, theirs] = [articles.indexOf(base), articles.indexOf(other)];
  const firstOf = (cells: RowCells, place: number): number => cells.get(place)?.[0] ?? Infinity;
  // Of rows at one place, what only the base has comes before what only the other has.
  const baseFirst = [...rows].sort((one, two) => Number(two.has(ours)) - Number(one.has(ours)));
  const ordered = orderRows(baseFirst, (cells) => firstOf(cells, ours));
  const shared = ordered.filter((cells) => cells.size > 1);
  const kept = longestIncreasing(shared.map((cells) => firstOf(cells, theirs)));
  const inPlace = new Set(kept.map((index) => shared[index]));
  return {
    base: base.id,
    other: other.id,
    rows: ordered.map((cells): ComparedRow => {
      const [inBase, inOther] = [sentencesOf(cells, ours), sentencesOf(cells, theirs)];
      const sides = { base: inBase, other: inOther };
      if (inOther.length === 0) return { kind: "only-base", moved: false, ...sides, changes: [] };
      if (inBase.length === 0) return { kind: "only-other", moved: false, ...sides, changes: [] };
      const changes = diffWords(wordingOf(base, inBase), wordingOf(other, inOther));
      return { kind: kindOf(changes), moved: !inPlace.has(cells), ...sides, changes };
    }),
  };
}
