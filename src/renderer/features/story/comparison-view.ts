import type { StoryView } from "../../project/selectors.ts";
import type { ComparedStory } from "../../../shared/contract.ts";

/** What every view of a compared story is given. */
export interface ComparisonViewProps {
  readonly story: StoryView;
  readonly compared: ComparedStory;
}
