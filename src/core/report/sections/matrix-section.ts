import { labelOfRow } from "../../compare/row-label.ts";
import { byStory } from "./by-story.ts";
import { columnGroups } from "./column-groups.ts";
import type { ReportInput, ReportRow, ReportStory } from "../input/input.ts";
import { cell, counted, joined, quiet, remark, text } from "../parts.ts";
import { citation, isToldByOutlet, outletName } from "../references.ts";
import type { Lookup, Reference } from "../references.ts";
import type { Block, Cell, Section, Table } from "../tree.ts";
import { limitWords } from "../wording.ts";

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
          ...columnGroups(references, MOST_COLUMNS).flatMap((some, index): Section[] =>
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
        "Rows have the numbers they have in the comparison, and labels in their own words. A dot: the article carries the row. An empty place: the row was not found in its imported text. Beneath, article by article: what most others carry and was not found in it, and what only it has.",
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
  const share = Math.min(7, 50 / references.length);
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
    // Of two articles the one has whatever the other has not: its own line tells it.
    const many = missing.filter(
      ({ row }) =>
        references.length > 2 && row.cells.length >= Math.max(2, (references.length - 1) / 2),
    );
    const few = missing.filter((each) => !many.includes(each));
    return [
      {
        id: `${anchor}-article-${index + 1}`,
        title: `${reference.mark} ${reference.outlet}`,
        colour: null,
        blocks: [
          ...(many.length === 0 ? [] : [missingTable(reference, many, references)]),
          ...fewBlocks(few, references.length === 2, id),
          ...(only.length === 0 ? [] : [remark(`Only here${numbersOf(only)}`)]),
        ],
        sections: [],
      },
    ];
  });
}

/** " (2 rows): 4, 17." */
function numbersOf(rows: readonly NumberedRow[]): string {
  const numbers = rows.map(({ number }) => number).sort((one, other) => one - other);
  return ` (${counted(rows.length, "row", "rows")}): ${numbers.join(", ")}.`;
}

/** Rows that few carry, by their numbers, under what bounds the finding. */
function fewBlocks(rows: readonly NumberedRow[], isPair: boolean, article: string): Block[] {
  const alike = Map.groupBy(rows, ({ row }) => limitsOf(row, article));
  return [...alike].map(([limits, group]) =>
    remark(
      `${isPair ? "Found in the other, not in its imported text" : "Carried by fewer, not found in its imported text"}${limits === "" ? "" : `, ${limits}`}${numbersOf(group)}`,
    ),
  );
}

/** A cell has room for the marks of so many articles; beyond, they are counted. */
const MOST_MARKS = 6;

function missingTable(
  reference: Reference,
  rows: readonly NumberedRow[],
  references: readonly Reference[],
): Table {
  const { id } = reference.article;
  return {
    kind: "table",
    look: "listing",
    caption: [
      quiet("Carried by at least half of the others, not found in the imported text of "),
      isToldByOutlet(reference, references) ? outletName(reference) : citation(reference),
    ],
    columns: [
      { title: [text("Row")], share: 6, align: "start" },
      { title: [text("In its own words")], share: 64, align: "start" },
      { title: [text("Carried by")], share: 30, align: "start" },
    ],
    bodies: rows.map((each) => {
      const carriers = references.filter(({ article }) =>
        each.row.cells.some((held) => held.article === article.id),
      );
      const limits = limitsOf(each.row, id);
      const marks =
        carriers.length > MOST_MARKS
          ? [quiet(counted(carriers.length, "article", "articles"))]
          : joined(carriers.map(citation), " ");
      return [
        {
          id: null,
          cells: [
            cell([text(String(each.number))], { role: "row-heading" }),
            each.label,
            cell([...marks, quiet(limits === "" ? "" : `; ${limits}`)]),
          ],
        },
      ];
    }),
  };
}

function limitsOf(row: ReportRow, article: string): string {
  const limits = row.limits.find((limit) => limit.article === article)?.limits ?? [];
  return limits.map((limit) => limitWords[limit]).join("; ");
}
