import { labelOfRow } from "../compare/row-label.ts";
import { byStory } from "./by-story.ts";
import type { ReportInput, ReportRow, ReportStory } from "./input.ts";
import { cell, counted, quiet, remark, text } from "./parts.ts";
import { citation, outletName } from "./references.ts";
import type { Lookup, Reference } from "./references.ts";
import type { Cell, Inline, Section, Table } from "./tree.ts";
import { limitWords } from "./wording.ts";

/** Columns beyond these are too narrow for their heads; their articles get a table of their own. */
const MOST_COLUMNS = 10;

/** Who carries what: a table of rows by articles, then by outlet what is not found or only there. */
export function matrixSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    {
      id: "matrix",
      title: "Who carries what",
      nothing:
        "No story has articles of two outlets, so there is nothing to set against each other.",
    },
    (story, anchor) => {
      const references = story.articles.map(lookup);
      if (references.length < 2) return null;
      const shared = numbered(story, references).filter(({ row }) => row.cells.length > 1);
      return {
        blocks: shared.length === 0 ? [remark("No row is found in two articles.")] : [],
        sections: [
          ...chunks(references, MOST_COLUMNS).flatMap((some, index): Section[] =>
            shared.length === 0
              ? []
              : [
                  {
                    id: `${anchor}-rows-${index + 1}`,
                    title: "Rows found in several articles",
                    colour: null,
                    blocks: [matrixTable(shared, some)],
                    sections: [],
                  },
                ],
          ),
          ...gapsOf(story, references, anchor),
        ],
      };
    },
    [
      remark(
        "Rows have the numbers they have in the comparison, and labels in their own words. A dot: the article carries the row. An empty place: the row was not found in its imported text.",
      ),
    ],
  );
}

interface NumberedRow {
  readonly number: number;
  readonly row: ReportRow;
  readonly label: Cell;
}

function numbered(story: ReportStory, references: readonly Reference[]): NumberedRow[] {
  return story.rows.map((row, index) => {
    const words = labelOfRow(row.cells.map((each) => each.text));
    const first = references.find(({ article }) => article.id === row.cells[0]?.article);
    const language = first?.article.language ?? null;
    return { number: index + 1, row, label: cell([text(words)], { role: "quoted", language }) };
  });
}

function matrixTable(rows: readonly NumberedRow[], references: readonly Reference[]): Table {
  const share = Math.min(8, 50 / references.length);
  return {
    kind: "table",
    look: "list",
    caption: [text(counted(rows.length, "row", "rows"))],
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      { title: [text("In its own words")], share: 94 - share * references.length, align: "start" },
      ...references.map((reference) => ({
        title: [citation(reference)],
        share,
        align: "start" as const,
      })),
    ],
    bodies: rows.map(({ number, row, label }) => [
      {
        id: null,
        cells: [
          cell([text(String(number))], { role: "row-heading" }),
          label,
          ...references.map(({ article }) =>
            cell(row.cells.some((each) => each.article === article.id) ? [text("●")] : []),
          ),
        ],
      },
    ]),
  };
}

/** By article: what others carry and is not found in it, what only it has. */
function gapsOf(
  story: ReportStory,
  references: readonly Reference[],
  anchor: string,
): readonly Section[] {
  const rows = numbered(story, references);
  return references.flatMap((reference, index): Section[] => {
    const { id } = reference.article;
    const has = ({ row }: NumberedRow): boolean => row.cells.some((each) => each.article === id);
    const missing = rows
      .filter((each) => each.row.limits.some((limit) => limit.article === id))
      .filter(({ row }) => row.cells.length > 1 || references.length === 2)
      .sort((one, other) => other.row.cells.length - one.row.cells.length);
    const only = rows.filter((each) => has(each) && each.row.cells.length === 1);
    if (missing.length + only.length === 0) return [];
    return [
      {
        id: `${anchor}-article-${index + 1}`,
        title: `${reference.mark} ${reference.outlet}`,
        colour: null,
        blocks: [
          ...(missing.length === 0
            ? []
            : [
                listTable(
                  [
                    quiet("Carried by others, not found in the imported text of "),
                    outletName(reference),
                  ],
                  missing,
                  (each) => limitsOf(each.row, id),
                ),
              ]),
          ...(only.length === 0
            ? []
            : [
                remark(
                  `Only here (${counted(only.length, "row", "rows")}): ${only.map(({ number }) => number).join(", ")}.`,
                ),
              ]),
        ],
        sections: [],
      },
    ];
  });
}

function listTable(
  caption: readonly Inline[],
  rows: readonly NumberedRow[],
  remarkOf: (row: NumberedRow) => string,
): Table {
  return {
    kind: "table",
    look: "listing",
    caption,
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      { title: [text("In its own words")], share: 74, align: "start" },
      { title: [text("Articles")], share: 20, align: "start" },
    ],
    bodies: rows.map((each) => [
      {
        id: null,
        cells: [
          cell([text(String(each.number))], { role: "row-heading" }),
          each.label,
          cell([
            quiet(counted(each.row.cells.length, "article", "articles")),
            quiet(remarkOf(each)),
          ]),
        ],
      },
    ]),
  };
}

function limitsOf(row: ReportRow, article: string): string {
  const limits = row.limits.find((limit) => limit.article === article)?.limits ?? [];
  return limits.length === 0 ? "" : `; ${limits.map((limit) => limitWords[limit]).join("; ")}`;
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
