import type { ArticleId, RevisionId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import type { Span } from "../../../core/model/span.ts";

interface Cell {
  readonly article: ArticleId;
  readonly sentences: readonly Range[];
}

interface Text {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly text: string;
}

/** The passages of a row's cells: sentences with nothing but white space between are one. */
export function spansOfCells(cells: readonly Cell[], texts: readonly Text[]): Span[] {
  return cells.flatMap(({ article, sentences }) => {
    const found = texts.find((text) => text.article === article);
    if (found === undefined) return [];
    const joined: { start: number; end: number }[] = [];
    for (const { start, end } of [...sentences].sort((a, b) => a.start - b.start)) {
      const last = joined.at(-1);
      if (last !== undefined && found.text.slice(last.end, start).trim() === "") last.end = end;
      else joined.push({ start, end });
    }
    const { revision } = found;
    return joined.map(({ start, end }): Span => ({ article, revision, field: "text", start, end }));
  });
}
