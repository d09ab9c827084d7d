import { columnTable } from "./comparison-columns.ts";
import { listingTables } from "./comparison-listing.ts";
import type { ReportInput, ReportStory } from "../input/input.ts";
import { counted, remark } from "../parts.ts";
import type { Lookup } from "../references.ts";
import type { Block, Section } from "../tree.ts";

/** The comparison, story by story: two articles side by side, more of them wording under wording. */
export function comparisonSection(input: ReportInput, lookup: Lookup): Section {
  return {
    id: "comparison",
    title: "Comparison",
    colour: null,
    blocks: input.stories.length === 0 ? [remark("No stories have been compared.")] : [],
    sections: input.stories.map((story, index) => ({
      id: `story-${index + 1}`,
      title: story.label,
      colour: null,
      blocks: storyBlocks(story, lookup),
      sections: [],
    })),
  };
}

const UNMARKED = "Differences of letter case or punctuation alone are not marked.";

function storyBlocks(story: ReportStory, lookup: Lookup): readonly Block[] {
  const references = story.articles.map(lookup);
  if (references.length < 2) {
    return [remark("This story has one article, so there is nothing to compare it with.")];
  }
  if (story.rows.length === 0) return [remark("No rows have been aligned for this story.")];
  const shared = story.rows.filter((row) => row.cells.length > 1).length;
  const caption = `${counted(references.length, "article", "articles")}, ${counted(story.rows.length, "row", "rows")}, of which ${shared === 0 ? "none" : shared} in more than one article`;
  return references.length === 2
    ? [
        remark(
          `Words struck through stand only in the left wording of a row, underlined ones only in the right. ${UNMARKED}`,
        ),
        columnTable(story, references, caption),
      ]
    : [
        remark(
          `First the rows found in several articles: underlined words are not in the first wording of their row. Then, by article, the rows found in one; their numbers say where in the story they stand. ${UNMARKED}`,
        ),
        ...listingTables(story, references, caption),
      ];
}
