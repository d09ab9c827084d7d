import { featuresOf } from "../../core/stories/features.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import { StoryIndex } from "../../core/stories/story-index.ts";
import type { StoryGroup } from "../../core/stories/story-index.ts";

/** What came to a library, or changed in it, and what left it. */
export interface StoryGrowth {
  /** Which library, and the version of it the caller takes to be kept; null: none is. */
  readonly library: string;
  readonly from: number | null;
  readonly version: number;
  readonly articles: readonly StoryArticle[];
  readonly removed: readonly string[];
}

let kept: { library: string; version: number; index: StoryIndex } | null = null;

/**
 * The stories that a library's growth makes or changes; the library's articles are kept in this
 * worker, so that an import costs what it brings, not what is there. Returns null when the version
 * to go on from is not what this worker keeps (it is a new one, the last ended with a task): then
 * the whole library is to be sent.
 */
export function growStories(growth: StoryGrowth): readonly StoryGroup[] | null {
  const { library, from, version, articles, removed } = growth;
  const known = kept?.library === library && kept.version === from ? kept.index : null;
  if (known === null && from !== null) return null;
  const index = known ?? new StoryIndex();
  kept = null;
  const changed = new Map(index.remove(removed).map((group) => [group.articles.join(" "), group]));
  const added = index.add(articles.map((article) => featuresOf(article)));
  kept = { library, version, index };
  if (changed.size === 0) return added;
  // A story both steps changed is told as the second left it.
  const gone = new Set(added.flatMap((group) => group.articles));
  const before = [...changed.values()].filter(({ articles: ids }) => !ids.some((id) => gone.has(id))); // prettier-ignore
  return [...before, ...added];
}
