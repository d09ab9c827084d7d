import { absenceOf } from "./absence.ts";
import { readableDate } from "../dates.ts";
import { markedPair } from "./differences.ts";
import type { ReportCell, ReportRow, ReportStory } from "../input/input.ts";
import { cell, quiet, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Reference } from "../references.ts";
import type { Cell, Inline, Table } from "../tree.ts";

/** Two articles: one column each, aligned rows side by side, white where one has nothing. */
export function columnTable(
  story: ReportStory,
  references: readonly Reference[],
  caption: string,
): Table {
  return {
    kind: "table",
    look: "columns",
    caption: [text(caption)],
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      ...references.map((reference) => ({
        title: columnTitle(reference),
        share: 47,
        align: "start" as const,
      })),
    ],
    bodies: story.rows.map((row, index) => [
      {
        id: null,
        cells: [
          cell([text(String(index + 1))], { role: "row-heading" }),
          ...sideBySide(row, references),
        ],
      },
    ]),
  };
}

function columnTitle(reference: Reference): readonly Inline[] {
  const { published } = reference.article;
  return [
    citation(reference),
    text(" "),
    outletName(reference),
    quiet(` · ${published === null ? "date unknown" : readableDate(published)}`),
  ];
}

function sideBySide(row: ReportRow, references: readonly Reference[]): readonly Cell[] {
  const [left, right] = references.map(({ article }) =>
    row.cells.find((candidate) => candidate.article === article.id),
  );
  const pair =
    left === undefined || right === undefined
      ? { base: plain(left), other: plain(right) }
      : marked(left.text, right.text);
  return references.map((reference, index) => {
    const wording = index === 0 ? pair.base : pair.other;
    return wording === null
      ? cell(absenceOf(row, reference, references))
      : cell(wording, { role: "quoted", language: reference.article.language });
  });
}

function marked(left: string, right: string): Record<"base" | "other", readonly Inline[]> {
  const { base, other, remark } = markedPair(left, right);
  return { base, other: [...other, ...remark] };
}

function plain(wording: ReportCell | undefined): readonly Inline[] | null {
  return wording === undefined ? null : [text(wording.text)];
}
