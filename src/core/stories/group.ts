import { featuresOf } from "./features.ts";
import type { StoryArticle } from "./features.ts";
import { StoryIndex } from "./story-index.ts";
import type { StoryGroup } from "./story-index.ts";

export type { StoryArticle } from "./features.ts";
export type { StoryGroup } from "./story-index.ts";

/**
 * Groups articles into stories, all at once (see `StoryIndex`). The same for any order of the
 * articles; their ids must differ. Stories are ordered by their first article's id.
 */
export function groupStories(articles: readonly StoryArticle[]): StoryGroup[] {
  return new StoryIndex().add(articles.map((article) => featuresOf(article)));
}
