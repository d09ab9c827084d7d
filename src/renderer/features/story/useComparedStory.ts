import type { ComparedStory } from "../../../shared/contract.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import type { StoryView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";

/**
 * The story's articles compared, anew whenever their words, what is known of them or what an
 * analyst decided changes; null while that is under way for the first time.
 */
export function useComparedStory({ story, articles }: StoryView): ComparedStory | null {
  const { records } = useProject();
  const decided = [...recordsOf(records, "pinnedrow"), ...recordsOf(records, "actor")];
  const key = JSON.stringify([
    story.id,
    decided.filter((each) => each.story === story.id),
    articles.map(({ article, revision, outlet }) => [revision.id, article.metadata, outlet?.name]),
  ]);
  return useLatest(key, () => api.compareStory({ story: story.id }));
}
