import { byStory } from "./by-story.ts";
import { markedPair } from "./differences.ts";
import type { ReportInput, ReportRendering, ReportUtterance } from "./input.ts";
import { cell, counted, joined, quiet, remark, text } from "./parts.ts";
import { citation } from "./references.ts";
import type { Lookup } from "./references.ts";
import type { Inline, Row, Section } from "./tree.ts";
import { kindWords } from "./wording.ts";

/**
 * What each speaker said, utterance by utterance: the renderings under each other, with the verbs
 * that introduce them in a column of their own.
 */
export function quotationsSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    { id: "quotations", title: "Quotations by speaker", nothing: "No quotations have been found." },
    (story, anchor) => {
      if (story.utterances.length === 0) return null;
      const speakers = Map.groupBy(story.utterances, ({ speaker }) => speaker?.toLowerCase());
      return {
        blocks: [],
        sections: [...speakers.values()].map((utterances, index) =>
          speakerSection(
            utterances[0]?.speaker ?? null,
            utterances,
            `${anchor}-${index + 1}`,
            lookup,
          ),
        ),
      };
    },
    [
      remark(
        "Renderings of the same words stand together, the fullest first; words underlined are not in it. Words in quotation marks are quoted; words without them are the outlet’s report of what was said.",
      ),
    ],
  );
}

function speakerSection(
  speaker: string | null,
  utterances: readonly ReportUtterance[],
  id: string,
  lookup: Lookup,
): Section {
  const renderings = utterances.flatMap((utterance) => utterance.renderings);
  const articles = new Set(renderings.map(({ article }) => article)).size;
  const count = counted(renderings.length, "quotation", "quotations");
  return {
    id,
    title: speaker ?? "No speaker named",
    colour: null,
    blocks: [
      {
        kind: "table",
        look: "listing",
        caption: [text(`${count} in ${counted(articles, "article", "articles")}`)],
        columns: [
          { title: [text("Mark")], share: 8, align: "start" },
          { title: [text("Cue")], share: 16, align: "start" },
          { title: [text("Words")], share: 62, align: "start" },
          { title: [text("Form")], share: 14, align: "start" },
        ],
        bodies: utterances.map((utterance) => utteranceRows(utterance, lookup)),
      },
    ],
    sections: [],
  };
}

function utteranceRows(utterance: ReportUtterance, lookup: Lookup): readonly Row[] {
  const [fullest] = utterance.renderings;
  const remarks: Inline[] = [
    ...utterance.differences.map((difference) => quiet(difference)),
    ...utterance.alsoAttributedTo.map(({ article, speaker }) =>
      quiet(`Attributed to ${speaker} by ${lookup(article).outlet}.`),
    ),
  ];
  return [
    ...utterance.renderings.map((rendering) => renderingRow(rendering, fullest, lookup)),
    ...(remarks.length === 0
      ? []
      : [{ id: null, cells: [cell([]), cell([]), cell(joined(remarks, " ")), cell([])] }]),
  ];
}

function renderingRow(
  rendering: ReportRendering,
  fullest: ReportRendering | undefined,
  lookup: Lookup,
): Row {
  const reference = lookup(rendering.article);
  const words =
    fullest === undefined || fullest === rendering
      ? [text(rendering.text)]
      : markedPair(fullest.text, rendering.text).other;
  return {
    id: null,
    cells: [
      cell([citation(reference)], { role: "row-heading" }),
      cell([rendering.cue === null ? quiet("none") : text(rendering.cue)]),
      cell(rendering.kind === "indirect" ? words : [text("“"), ...words, text("”")], {
        role: "quoted",
        language: reference.article.language,
      }),
      cell([quiet(kindWords[rendering.kind])]),
    ],
  };
}
