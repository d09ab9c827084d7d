import type { StoryComparison } from "../../../core/compare/comparison.ts";
import type { Range } from "../../../core/model/range.ts";
import type { Told } from "../story/told.ts";

/** What an article puts first, and where others tell the same. */
export interface Lead {
  readonly article: Told;
  /** Its first row's sentences; null for an article without a sentence. */
  readonly lead: Range | null;
  readonly elsewhere: readonly {
    readonly article: Told;
    readonly at: Range;
    /** From 0, the first sentence, to 1. */
    readonly place: number;
  }[];
}

/** Every article's lead, in the order of publication. */
export function leadsOf({ rows }: StoryComparison, told: ReadonlyMap<string, Told>): Lead[] {
  return [...told.values()].map((article): Lead => {
    const row = rows.find(({ cells }) =>
      cells.some((cell) => cell.article === article.id && cell.sentences[0] === 0),
    );
    const elsewhere = (row?.cells ?? []).flatMap((cell) => {
      const other = told.get(cell.article);
      const at = other === undefined ? null : rangeOf(other, cell.sentences);
      if (other === undefined || other === article || at === null) return [];
      const place = (cell.sentences[0] ?? 0) / other.analysis.sentences.length;
      return [{ article: other, at, place }];
    });
    const own = row?.cells.find((cell) => cell.article === article.id);
    return { article, lead: rangeOf(article, own?.sentences ?? []), elsewhere };
  });
}

/** From the first of the sentences to the end of the last; null for none. */
function rangeOf({ analysis }: Told, sentences: readonly number[]): Range | null {
  const first = analysis.sentences[sentences[0] ?? -1];
  const last = analysis.sentences[sentences.at(-1) ?? -1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
