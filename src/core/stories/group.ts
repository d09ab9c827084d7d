import { agglomerate } from "./agglomerate.ts";
import { divideByEvent } from "./events.ts";
import { featuresOf } from "./features.ts";
import type { ArticleFeatures, StoryArticle } from "./features.ts";
import { labelOf } from "./label.ts";
import { Library } from "./library.ts";
import { similarity } from "./similarity.ts";

export type { StoryArticle } from "./features.ts";

/** Articles whose mean likeness is at least this are about one topic: the one threshold there is. */
const SAME_TOPIC = 0.09;

/** The articles that tell one event. */
export interface StoryGroup {
  /** Their ids, ascending. */
  readonly articles: readonly string[];
  /** What to call the story, in the articles' words; at most 60 characters. */
  readonly label: string;
}

/** The articles grouped by topic, by what they share. */
function topicsOf(library: Library): ArticleFeatures[][] {
  const { articles } = library;
  const weighed = articles.map((article) => library.weigh(article));
  const pairs = new Map<number, [number, number]>();
  for (let number = 0; number < articles.length; number += 1) {
    for (const other of library.neighbours(number)) {
      const [a, b] = number < other ? [number, other] : [other, number];
      pairs.set(a * articles.length + b, [a, b]);
    }
  }
  const clusters = agglomerate({
    count: articles.length,
    likeness: (a, b) => {
      const [first, second] = [weighed[a], weighed[b]];
      return first === undefined || second === undefined ? 0 : similarity(first, second);
    },
    pairs: pairs.values(),
    threshold: SAME_TOPIC,
    atLeast: 1,
  });
  return clusters.map((members) =>
    members.map((member) => articles[member]).filter((article) => article !== undefined),
  );
}

/**
 * Groups articles into stories: first by topic (`similarity`), then each topic by the events told
 * in it (`divideByEvent`). Every article is in exactly one story, alone if nothing else tells its
 * event. The same for any order of the articles; their ids must differ. Stories are ordered by
 * their first article's id.
 */
export function groupStories(articles: readonly StoryArticle[]): StoryGroup[] {
  const library = new Library();
  // In the order of their ids, so that the order they came in cannot matter.
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const article of ordered) library.add(featuresOf(article));
  return topicsOf(library)
    .flatMap(divideByEvent)
    .map((members) => ({ articles: members.map(({ id }) => id), label: labelOf(members) }))
    .sort((a, b) => ((a.articles[0] ?? "") < (b.articles[0] ?? "") ? -1 : 1));
}
