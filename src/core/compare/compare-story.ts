import { findActors } from "./actors/find-actors.ts";
import type { StoryComparison } from "./comparison.ts";
import type { StoryDecisions } from "./decisions.ts";
import { findGaps } from "./gaps/find.ts";
import type { Member } from "./member.ts";
import { findReuse } from "./reuse/find-reuse.ts";
import { alignArticles } from "./rows/align.ts";
import { citationsOf, voicesOf } from "./sources.ts";
import { findUtterances } from "./utterances/find.ts";

/**
 * Compares all articles of a story; what analysts decided holds. The same for any order of the
 * members, whose ids must differ.
 */
export function compareStory(
  members: readonly Member[],
  decisions: StoryDecisions,
): StoryComparison {
  const ordered = [...members].sort(byPublication);
  const compared = ordered.map(({ id, text, analysis }) => ({
    id,
    text,
    sentences: analysis.sentences,
    quotations: analysis.quotations,
  }));
  const rows = alignArticles(compared, decisions.pinnedRows);
  const actors = findActors(ordered, decisions.actors);
  return {
    articles: ordered.map(({ id }) => id),
    rows,
    utterances: findUtterances(ordered, rows, actors),
    conflicts: [],
    gaps: findGaps(rows, ordered),
    reuse: findReuse(ordered),
    actors,
    voices: voicesOf(ordered, actors),
    citations: citationsOf(ordered),
  };
}

/** What is known of a story whose comparison failed: its articles, and nothing found. */
export function nothingCompared(articles: readonly string[]): StoryComparison {
  return {
    articles,
    rows: [],
    utterances: [],
    conflicts: [],
    gaps: [],
    reuse: [],
    actors: [],
    voices: [],
    citations: [],
  };
}

/** As published, those of unknown date last; by id where that does not tell. */
function byPublication(one: Member, other: Member): number {
  const [a, b] = [one.published, other.published];
  if (a !== b && (a === null || b === null)) return Number(a === null) - Number(b === null);
  if (a !== null && b !== null && a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
