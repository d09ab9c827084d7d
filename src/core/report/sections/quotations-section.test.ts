import { expect, test } from "vitest";
import { referencesOf } from "../references.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import type { Inline, Section } from "../tree.ts";
import { quotationsSection } from "./quotations-section.ts";

function remarksOf({ blocks, sections }: Section): readonly Inline[] {
  const own = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.bodies.flat().flatMap(({ cells }) => cells.flatMap(({ content }) => content))
      : [],
  );
  return [...own, ...sections.flatMap(remarksOf)];
}

test("an article without outlet that gives the words to another speaker is cited by its mark", () => {
  const articles = sampleReportInput.articles.map((article) =>
    article.id === "a4" ? { ...article, outlet: null } : article,
  );
  const input = { ...sampleReportInput, articles };
  const content = remarksOf(quotationsSection(input, referencesOf(input)));
  const at = content.findIndex(
    (inline) => "text" in inline && inline.text === "Attributed to a villager by ",
  );
  expect(content.slice(at, at + 3)).toEqual([
    { kind: "quiet", text: "Attributed to a villager by " },
    { kind: "mark", text: "? 1", target: "article-4" },
    { kind: "quiet", text: "." },
  ]);
});
