import { byStory } from "./by-story.ts";
import { isWithin, markedPair } from "./differences.ts";
import type { ReportInput, ReportRendering, ReportUtterance } from "../input/input.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import { citation } from "../references.ts";
import type { Lookup, Reference } from "../references.ts";
import type { Column, Inline, Row, Section } from "../tree.ts";
import { kindWords } from "../wording.ts";

/** From so many quotations on a speaker has a table, though only one article has them. */
const OWN_TABLE = 3;

/**
 * What each speaker said, utterance by utterance: the renderings under each other, with the verbs
 * that introduce them in a column of their own. Speakers of a few words in one article share a
 * table.
 */
export function quotationsSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    { id: "quotations", title: "Quotations by speaker", nothing: "No quotations have been found." },
    (story, anchor) => {
      if (story.utterances.length === 0) return null;
      const bySpeaker = Map.groupBy(story.utterances, ({ speaker }) => speaker?.toLowerCase());
      const speakers = [...bySpeaker.values()].map(speakerOf);
      const own = speakers.filter(({ isBrief }) => !isBrief);
      const brief = speakers.filter(({ isBrief }) => isBrief);
      const sections = own.map((speaker, index) =>
        speakerSection(speaker, `${anchor}-${index + 1}`, lookup),
      );
      return {
        blocks: [],
        sections:
          brief.length === 0 ? sections : [...sections, briefSection(brief, anchor, lookup)],
      };
    },
    [
      remark(
        "Renderings of the same words stand together, the fullest first; words underlined are not in it. Words in quotation marks are quoted; words without them are the outlet’s report of what was said. Speakers are named as the texts name them.",
      ),
    ],
  );
}

interface Speaker {
  /** null: none was named. */
  readonly name: string | null;
  readonly utterances: readonly ReportUtterance[];
  readonly quotations: number;
  readonly articles: number;
  readonly isBrief: boolean;
}

function speakerOf(utterances: readonly ReportUtterance[]): Speaker {
  const name = utterances[0]?.speaker ?? null;
  const renderings = utterances.flatMap((utterance) => utterance.renderings);
  const articles = new Set(renderings.map(({ article }) => article)).size;
  const isBrief = name !== null && articles === 1 && renderings.length < OWN_TABLE;
  return { name, utterances, quotations: renderings.length, articles, isBrief };
}

const markColumn: Column = { title: [text("Mark")], share: 8, align: "start" };
const cueColumn: Column = { title: [text("Cue")], share: 16, align: "start" };
const formColumn: Column = { title: [text("Form")], share: 14, align: "start" };

function speakerSection(speaker: Speaker, id: string, lookup: Lookup): Section {
  const { name, utterances, quotations, articles } = speaker;
  const count = counted(quotations, "quotation", "quotations");
  return {
    id,
    title: name ?? "No speaker named",
    colour: null,
    blocks: [
      {
        kind: "table",
        look: "listing",
        caption: [text(`${count} in ${counted(articles, "article", "articles")}`)],
        columns: [
          markColumn,
          cueColumn,
          { title: [text("Words")], share: 62, align: "start" },
          formColumn,
        ],
        bodies: utterances.map((utterance) => utteranceRows(utterance, lookup)),
      },
    ],
    sections: [],
  };
}

function briefSection(speakers: readonly Speaker[], anchor: string, lookup: Lookup): Section {
  return {
    id: `${anchor}-brief`,
    title: "Others, in one article each",
    colour: null,
    blocks: [
      {
        kind: "table",
        look: "listing",
        caption: [
          text(`${counted(speakers.length, "speaker", "speakers")} of one or two quotations`),
        ],
        columns: [
          { title: [text("Speaker")], share: 19, align: "start" },
          { ...markColumn, share: 7 },
          { ...cueColumn, share: 13 },
          { title: [text("Words")], share: 49, align: "start" },
          { ...formColumn, share: 12 },
        ],
        bodies: speakers.map(({ name, utterances }) => {
          const rows = utterances.flatMap((utterance) => utteranceRows(utterance, lookup));
          const heading = cell([text(name ?? "")], { role: "group-heading", rows: rows.length });
          return rows.map((row, index) =>
            index === 0 ? { ...row, cells: [heading, ...row.cells] } : row,
          );
        }),
      },
    ],
    sections: [],
  };
}

function utteranceRows(utterance: ReportUtterance, lookup: Lookup): readonly Row[] {
  const [fullest] = utterance.renderings;
  const remarks: (readonly Inline[])[] = [
    ...utterance.differences.map((difference) => [quiet(difference)]),
    ...utterance.alsoAttributedTo.map(({ article, speaker }) =>
      attribution(speaker, lookup(article)),
    ),
  ];
  return [
    ...utterance.renderings.map((rendering) => renderingRow(rendering, fullest, lookup)),
    ...(remarks.length === 0
      ? []
      : [{ id: null, cells: [cell([]), cell([]), cell(spaced(remarks)), cell([])] }]),
  ];
}

/** Who else has the words, by the outlet's name; an article without one is cited by its mark. */
function attribution(speaker: string, reference: Reference): readonly Inline[] {
  return reference.article.outlet === null
    ? [quiet(`Attributed to ${speaker} by `), citation(reference), quiet(".")]
    : [quiet(`Attributed to ${speaker} by ${reference.outlet}.`)];
}

function spaced(sentences: readonly (readonly Inline[])[]): readonly Inline[] {
  return sentences.flatMap((each, index) => (index === 0 ? each : [text(" "), ...each]));
}

function renderingRow(
  rendering: ReportRendering,
  fullest: ReportRendering | undefined,
  lookup: Lookup,
): Row {
  const reference = lookup(rendering.article);
  // What is a part of the fullest is not marked: nothing in it differs.
  const isPart = fullest === undefined || isWithin(rendering.text, fullest.text);
  const { other: words, remark: remarks } = isPart
    ? { other: [text(rendering.text)], remark: [] }
    : markedPair(fullest.text, rendering.text);
  const quoted = rendering.kind === "indirect" ? words : [text("“"), ...words, text("”")];
  return {
    id: null,
    cells: [
      cell([citation(reference)], { role: "row-heading" }),
      cell([rendering.cue === null ? quiet("none") : text(rendering.cue)]),
      cell([...quoted, ...remarks], { role: "quoted", language: reference.article.language }),
      cell([quiet(kindWords[rendering.kind])]),
    ],
  };
}
