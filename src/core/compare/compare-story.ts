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

/** How many steps a story's comparison is told in. */
const STEPS = 6;

/**
 * Compares all articles of a story; what analysts decided holds. The same for any order of the
 * members, whose ids must differ. `onStep` is called before the first and after each of its steps, of which some take
 * seconds in a story of a hundred articles.
 */
export function compareStory(
  members: readonly Member[],
  decisions: StoryDecisions,
  onStep: (done: number, total: number) => void = () => undefined,
): StoryComparison {
  let done = 0;
  onStep(done, STEPS);
  const step = <Found>(found: Found): Found => {
    done += 1;
    onStep(done, STEPS);
    return found;
  };
  const ordered = [...members].sort(byPublication);
  const compared = ordered.map(({ id, text, analysis }) => ({
    id,
    text,
    sentences: analysis.sentences,
    quotations: analysis.quotations,
  }));
  const rows = step(alignArticles(compared, decisions.pinnedRows));
  const actors = step(findActors(ordered, decisions.actors));
  const utterances = step(findUtterances(ordered, rows, actors));
  return {
    articles: ordered.map(({ id }) => id),
    rows,
    utterances,
    conflicts: step(findConflicts(ordered, rows, actors, utterances)),
    gaps: step(findGaps(rows, ordered)),
    reuse: step(findReuse(ordered)),
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
