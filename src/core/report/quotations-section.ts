import type { ReportInput, ReportRendering, ReportSpeaker } from "./input.ts";
import { cell, counted, quiet, remark, text } from "./parts.ts";
import { citation } from "./references.ts";
import type { Lookup } from "./references.ts";
import type { Row, Section } from "./tree.ts";
import { kindWords } from "./wording.ts";

/** The quotations by speaker; the verbs that introduce them stand in a column of their own. */
export function quotationsSection(input: ReportInput, lookup: Lookup): Section {
  return {
    id: "quotations",
    title: "Quotations by speaker",
    colour: null,
    blocks:
      input.speakers.length === 0
        ? [remark("No quotations have been found.")]
        : [
            remark(
              "Each line is one article’s rendering, with the words that introduce it as printed. Words in quotation marks are quoted; words without them are the outlet’s report of what was said.",
            ),
          ],
    sections: input.speakers.map((speaker, index) => speakerSection(speaker, index, lookup)),
  };
}

function speakerSection(speaker: ReportSpeaker, index: number, lookup: Lookup): Section {
  const name = speaker.speaker ?? "No speaker named";
  const articles = new Set(speaker.renderings.map((rendering) => rendering.article)).size;
  const count = counted(speaker.renderings.length, "quotation", "quotations");
  return {
    id: `speaker-${index + 1}`,
    title: name,
    colour: null,
    blocks: [
      {
        kind: "table",
        look: "list",
        caption: [text(`${count} in ${counted(articles, "article", "articles")}`)],
        columns: [
          { title: [text("Mark")], share: 8, align: "start" },
          { title: [text("Cue")], share: 16, align: "start" },
          { title: [text("Words")], share: 62, align: "start" },
          { title: [text("Form")], share: 14, align: "start" },
        ],
        bodies: speaker.renderings.map((rendering) => [renderingRow(rendering, lookup)]),
      },
    ],
    sections: [],
  };
}

function renderingRow(rendering: ReportRendering, lookup: Lookup): Row {
  const reference = lookup(rendering.article);
  const words = rendering.kind === "indirect" ? rendering.text : `“${rendering.text}”`;
  return {
    id: null,
    cells: [
      cell([citation(reference)], { role: "row-heading" }),
      cell([rendering.cue === null ? quiet("none") : text(rendering.cue)]),
      cell([text(words)], { role: "quoted", language: reference.article.language }),
      cell([quiet(kindWords[rendering.kind])]),
    ],
  };
}
