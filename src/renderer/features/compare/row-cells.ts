import type { ArticleId, RevisionId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import type { ComparedStory } from "../../../shared/contract.ts";

/** One article's sentences of a row, as a decision on rows names them. */
export interface DecidedCell {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  // As the command's arguments have it: a list of their own.
  readonly sentences: Range[];
}

/** The cells of one of the story's rows, of all its articles; empty for no row. */
export function cellsOfRow(compared: ComparedStory, row: number | undefined): DecidedCell[] {
  const cells = row === undefined ? [] : (compared.comparison.rows[row]?.cells ?? []);
  return cells.flatMap(({ article, sentences }): DecidedCell[] => {
    const text = compared.texts.find((each) => each.article === article);
    if (text === undefined) return [];
    const ranges = sentences.flatMap((index) => text.analysis.sentences[index] ?? []);
    return [{ article: text.article, revision: text.revision, sentences: ranges }];
  });
}
