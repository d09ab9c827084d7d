import type { RowDecision } from "../model/decision.ts";
import type { ArticleId, PinnedRowId, RevisionId, StoryId } from "../model/ids.ts";
import { overlaps } from "../model/range.ts";
import type { Range } from "../model/range.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";
import type { Anchor } from "../model/span.ts";
import type { PinnedRow, StoryDecisions } from "./decisions.ts";
import type { Cell } from "./rows/align.ts";

/** An article's sentences, and the revision they are of. */
export interface SentencesOfArticle {
  readonly revision: RevisionId;
  readonly sentences: readonly Range[];
}

/**
 * A part of a pinned row that could not be applied, because its words are not in the article's
 * present text (`orphan`), its sentences are no longer neighbours (`apart`), they are by now one
 * with sentences of another row (`taken`), or the article's present text was not given (`unread`).
 */
export interface UnplacedCell {
  readonly row: PinnedRowId;
  readonly article: ArticleId;
  readonly reason: "orphan" | "apart" | "taken" | "unread";
  readonly sentences: readonly Anchor[];
}

/**
 * What analysts decided about a story, in the sentences its articles now have, and what of it
 * could not be placed. An article whose cell is unplaced counts as not decided for that row: its
 * sentences may join it again. Later decisions are placed first.
 */
export function decisionsOf(
  state: State,
  story: StoryId,
  sentencesOf: (article: ArticleId) => SentencesOfArticle | null,
): { readonly decisions: StoryDecisions; readonly unplaced: readonly UnplacedCell[] } {
  const unplaced: UnplacedCell[] = [];
  const taken = new Map<ArticleId, Set<number>>();
  const pinnedRows = recordsOf(state, "pinnedrow")
    .filter((row) => row.story === story)
    .sort(latestFirst)
    .flatMap((row): PinnedRow | [] => {
      const cells: Cell[] = [];
      const missing = new Set<ArticleId>();
      for (const { article, sentences } of row.cells) {
        const used = taken.get(article) ?? new Set();
        taken.set(article, used);
        const placed = place(sentences, sentencesOf(article), used);
        if (typeof placed === "string") {
          unplaced.push({ row: row.id, article, reason: placed, sentences });
          missing.add(article);
        } else {
          for (const index of placed) used.add(index);
          cells.push({ article, sentences: placed });
        }
      }
      const decided = row.decided.filter((article) => !missing.has(article));
      return cells.length === 0 ? [] : { id: row.id, cells, decided };
    });
  const actors = recordsOf(state, "actor")
    .filter((actor) => actor.story === story)
    .map(({ id, name, forms, kind, country, side }) => ({ id, name, forms, kind, country, side }));
  return { decisions: { pinnedRows, actors }, unplaced };
}

function latestFirst(one: RowDecision, other: RowDecision): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** The indexes of the sentences the anchors stand on, ascending, or why there are none. */
function place(
  anchors: readonly Anchor[],
  article: SentencesOfArticle | null,
  used: ReadonlySet<number>,
): readonly number[] | UnplacedCell["reason"] {
  if (anchors.some(({ orphan }) => orphan)) return "orphan";
  if (article === null || anchors.some(({ span }) => span.revision !== article.revision)) {
    return "unread";
  }
  const indexes = [...article.sentences.keys()].filter((index) => {
    const sentence = article.sentences[index];
    return sentence !== undefined && anchors.some(({ span }) => overlaps(span, sentence));
  });
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined) return "orphan";
  if (last - first >= indexes.length) return "apart";
  return indexes.some((index) => used.has(index)) ? "taken" : indexes;
}
