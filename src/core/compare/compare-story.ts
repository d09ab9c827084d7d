import { findActors } from "./actors/find-actors.ts";
import type { StoryComparison } from "./comparison.ts";
import { findConflicts } from "./conflicts/find.ts";
import type { StoryDecisions } from "./decisions.ts";
import { findGaps } from "./gaps/find.ts";
import type { Member } from "./member.ts";
import { byPublication } from "./reuse/published.ts";
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
  const utterances = findUtterances(ordered, rows, actors);
  return {
    articles: ordered.map(({ id }) => id),
    rows,
    utterances,
    conflicts: findConflicts(ordered, rows, actors, utterances),
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
