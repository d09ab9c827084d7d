import type { ReportInput } from "../input/input.ts";
import { cell, counted, paragraph, remark, text } from "../parts.ts";
import type { PassageMaker } from "./passages.ts";
import type { QueriedLine, ReportQuery } from "../input/queries-input.ts";
import { citation } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Block, Section, Table } from "../tree.ts";
import { voiceWords } from "../wording.ts";

/** The saved queries, each with what it asks for and what it finds. */
export function queriesSection(
  { coded: { queries } }: ReportInput,
  lookup: Lookup,
  makePassage: PassageMaker,
): Section {
  return {
    id: "queries",
    title: "Saved queries",
    colour: null,
    blocks: queries.length === 0 ? [remark("No query has been saved.")] : [],
    sections: queries.map((query, index) => ({
      id: `query-${index + 1}`,
      title: query.name,
      colour: null,
      blocks: blocksOf(query, lookup, makePassage),
      sections: [],
    })),
  };
}

function blocksOf(query: ReportQuery, lookup: Lookup, makePassage: PassageMaker): Block[] {
  const { asked, passages, lines, found } = query;
  const listed = passages.length + lines.length;
  const sum = counted(found, "place", "places");
  return [
    paragraph(text(`Asked for: ${asked}`)),
    remark(listed < found ? `${sum} found; the first ${listed} are listed.` : `${sum} found.`),
    ...passages.map((passage) =>
      makePassage(passage, [passage.codes.join(", "), voiceWords[passage.voice]], null),
    ),
    ...(lines.length === 0 ? [] : [concordance(lines, lookup)]),
  ];
}

function concordance(lines: readonly QueriedLine[], lookup: Lookup): Table {
  return {
    kind: "table",
    look: "listing",
    caption: [text("Each place in its context, and whose words they are")],
    columns: [
      { title: [text("Mark")], share: 8, align: "start" },
      { title: [text("Before")], share: 33, align: "end" },
      { title: [text("Found and after")], share: 43, align: "start" },
      { title: [text("Voice")], share: 16, align: "start" },
    ],
    bodies: [
      lines.map(({ article, left, match, right, voice }) => {
        const reference = lookup(article);
        const { language } = reference.article;
        return {
          id: null,
          cells: [
            cell([citation(reference)], { role: "row-heading" }),
            cell([text(left.slice(-60))]),
            cell([{ kind: "title", text: match }, text(right.slice(0, 70))], {
              role: "quoted",
              language,
            }),
            cell([text(voiceWords[voice])]),
          ],
        };
      }),
    ],
  };
}
