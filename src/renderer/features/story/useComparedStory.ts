import type { ComparedStory } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import type { StoryView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";

/**
 * The story's articles compared, anew whenever their words, what is known of them or what an
 * analyst decided changes; null while that is under way for the first time.
 */
export function useComparedStory({ story, articles }: StoryView): ComparedStory | null {
  const key = JSON.stringify([
    story.id,
    articles.map(({ article, revision, outlet }) => [revision.id, article.metadata, outlet?.name]),
  ]);
  return useLatest(key, () => api.compareStory({ story: story.id }));
}
