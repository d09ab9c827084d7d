import { MOST_COLUMNS } from "../../shell/address.ts";

/**
 * What there is to do before ticked articles can be compared, as a sentence; null when they can:
 * two to six of one story. `stories`: the story of each ticked article.
 */
export function compareHint(stories: readonly string[]): string | null {
  if (stories.length === 0) return "Tick two to six articles of one story to compare them.";
  if (new Set(stories).size > 1) return "Only articles of one story can be compared.";
  if (stories.length === 1) return "Tick another article of its story to compare them.";
  return stories.length > MOST_COLUMNS ? `At most ${MOST_COLUMNS} fit side by side.` : null;
}
