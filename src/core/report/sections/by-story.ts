import type { ReportInput, ReportStory } from "../input/input.ts";
import { remark } from "../parts.ts";
import type { Block, Section } from "../tree.ts";

/** What one story has to show in a section. */
interface StoryPart {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A section with a part for every story; stories whose part is null are passed over. */
export function byStory(
  input: ReportInput,
  heading: { readonly id: string; readonly title: string; readonly nothing: string },
  partOf: (story: ReportStory, anchor: string) => StoryPart | null,
  introduction: readonly Block[] = [],
): Section {
  const sections = input.stories.flatMap((story, index): Section[] => {
    const id = `${heading.id}-${index + 1}`;
    const part = partOf(story, id);
    return part === null ? [] : [{ id, title: story.label, colour: null, ...part }];
  });
  return {
    id: heading.id,
    title: heading.title,
    colour: null,
    blocks: sections.length === 0 ? [remark(heading.nothing)] : introduction,
    sections,
  };
}
