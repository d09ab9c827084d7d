import type { ReportInput, ReportNote } from "../input/input.ts";
import { paragraph, quiet, remark, text } from "../parts.ts";
import type { PassageMaker } from "./passages.ts";
import type { Block, Section } from "../tree.ts";

/** The notes on each outlet, each with its evidence quoted beneath. */
export function notesSection(input: ReportInput, makePassage: PassageMaker): Section {
  const byOutlet = Map.groupBy(input.notes, (note) => note.outlet);
  return {
    id: "notes",
    title: "Notes on the outlets",
    colour: null,
    blocks: byOutlet.size === 0 ? [remark("No notes have been made.")] : [],
    sections: [...byOutlet].map(([outlet, notes], index) => ({
      id: `outlet-${index + 1}`,
      title: outlet,
      colour: null,
      blocks: notes.flatMap((note) => noteBlocks(note, makePassage)),
      sections: [],
    })),
  };
}

function noteBlocks(note: ReportNote, makePassage: PassageMaker): readonly Block[] {
  return [
    paragraph(text(note.text), quiet(` Noted by ${note.coder}.`)),
    ...(note.evidence.length === 0
      ? [remark("No evidence has been given for this note.")]
      : note.evidence.map((evidence) => makePassage(evidence, [], null))),
  ];
}
