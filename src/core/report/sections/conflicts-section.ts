import { byStory } from "./by-story.ts";
import type { ReportConflict, ReportInput } from "../input/input.ts";
import { cell, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Section, Table } from "../tree.ts";
import { conflictWords } from "../wording.ts";

/**
 * Statements that cannot both hold, with the sentences they stand in. What an analyst dismissed
 * is not printed, but counted; what time explains is listed apart.
 */
export function conflictsSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    {
      id: "conflicts",
      title: "Where the accounts disagree",
      nothing: "No disagreements have been found.",
    },
    (story, anchor) => {
      if (story.conflicts.length === 0) return null;
      const kept = story.conflicts.filter(({ review }) => review?.state !== "dismissed");
      const dismissed = story.conflicts.length - kept.length;
      const conflicts = kept.filter(({ update }) => !update);
      const updates = kept.filter(({ update }) => update);
      return {
        blocks: [
          ...conflicts.flatMap((conflict) => conflictBlocks(conflict, lookup)),
          ...(dismissed === 0
            ? []
            : [remark(`Found by the program and dismissed by the analyst: ${dismissed}.`)]),
        ],
        sections:
          updates.length === 0
            ? []
            : [
                {
                  id: `${anchor}-updates`,
                  title: "Differences that time explains",
                  colour: null,
                  blocks: updates.flatMap((conflict) => conflictBlocks(conflict, lookup)),
                  sections: [],
                },
              ],
      };
    },
    [
      remark(
        "Each table gives the statements, word for word, in the order of publication as far as it is known. A disagreement says nothing about who is right.",
      ),
    ],
  );
}

function conflictBlocks(
  conflict: ReportConflict,
  lookup: Lookup,
): readonly (Table | ReturnType<typeof remark>)[] {
  const { kind, about, reason, values, review } = conflict;
  const state = review === null ? "not reviewed" : "confirmed by the analyst";
  const table: Table = {
    kind: "table",
    look: "list",
    caption: [text(`${conflictWords[kind]}: ${about}. `), quiet(`${reason} (${state})`)],
    columns: [
      { title: [text("Mark")], share: 8, align: "start" },
      { title: [text("Outlet")], share: 20, align: "start" },
      { title: [text("Says")], share: 20, align: "start" },
      { title: [text("In this sentence")], share: 52, align: "start" },
    ],
    bodies: values.map(({ article, value, sentence }) => {
      const reference = lookup(article);
      const { language } = reference.article;
      return [
        {
          id: null,
          cells: [
            cell([citation(reference)], { role: "row-heading" }),
            cell([outletName(reference)]),
            cell([text(value)], { role: "quoted", language }),
            cell([text(sentence)], { role: "quoted", language }),
          ],
        },
      ];
    }),
  };
  const note = review?.note ?? "";
  return note === "" ? [table] : [table, remark(`Note: ${note}`)];
}
